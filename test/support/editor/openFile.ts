import path from "node:path";
import { type EditorWindow } from "./editorWindow";
import { until } from "./until";

/** Chooses a file in the dialog that is open. */
export async function openFile({ quickInput }: EditorWindow, file: string): Promise<void> {
  // The dialog begins in a folder; it takes a path once it has listed that.
  await until(
    "the folder",
    () => quickInput.items(),
    (items) => items.length > 0,
  );
  await quickInput.type(file);
  await until(
    "the file",
    () => quickInput.items(),
    (items) => items.some(({ label }) => label === path.basename(file)),
  );
  await quickInput.accept();
}
