import { readFile } from "node:fs/promises";
import path from "node:path";
import { type EditorWindow } from "./editorWindow";
import { until } from "./until";

/**
 * Names the file in the dialog that is open, in the profile, and reads what is written to it.
 * @param proposed a part of the name that the dialog proposes: it takes another once it has listed its folder
 */
export async function saveAs(editor: EditorWindow, proposed: string, name: string): Promise<string> {
  const file = path.join(editor.profile, name);
  await until(
    "the name that is proposed",
    () => editor.quickInput.value(),
    (value) => value.includes(proposed),
  );
  await editor.quickInput.type(file);
  await until(
    "what is in the folder",
    () => editor.quickInput.items(),
    (items) => items.some(({ label }) => label === "workspace"),
  );
  await editor.quickInput.accept();
  return until(
    name,
    () => readFile(file, "utf8").catch(() => ""),
    (text) => text.endsWith("\n"),
  );
}
