import * as vscode from "vscode";
import { explain, explanationText } from "./explain";

/** What became of a text: it was used, or it was not right after all. */
export type Used<Result> = { kind: "done"; result: Result } | { kind: "wrong"; why: string };

/** One line of text that something is done with. */
export interface TextQuestion<Result> {
  title: string;
  /** What the text is, and what happens with it. */
  prompt: string;
  placeHolder?: string;
  value?: string;
  /** A page where the text is to be found. */
  source?: { title: string; address: () => Promise<string> };
  /** Whether what is typed is hidden. */
  isSecret?: boolean;
  /** Why the text cannot be right, or nothing. Texts are pasted: they come without spaces around them. */
  check: (text: string) => string | undefined;
  /** What is done with it. What it fails with is said beside the field, and what was typed stays. */
  use: (text: string) => Promise<Used<Result>>;
}

/**
 * Asks for a line of text and does something with it. What is wrong is said beside the field, from the first attempt on
 * as it is typed.
 * @returns nothing if the user gave up
 */
export function askText<Result>(question: TextQuestion<Result>): Promise<Result | undefined> {
  const { title, prompt, placeHolder, value = "", source, isSecret = false, check, use } = question;
  const box = vscode.window.createInputBox();
  Object.assign(box, { title, prompt, placeholder: placeHolder, value, password: isSecret, ignoreFocusOut: true });
  if (source) box.buttons = [{ iconPath: new vscode.ThemeIcon("link-external"), tooltip: source.title }];
  let isTried = false;
  box.show();
  return new Promise<Result | undefined>((resolve) => {
    box.onDidChangeValue((text) => (box.validationMessage = isTried ? check(text.trim()) : undefined));
    box.onDidTriggerButton(async () => {
      if (source) await vscode.env.openExternal(vscode.Uri.parse(await source.address()));
    });
    box.onDidAccept(async () => {
      if (box.busy) return;
      isTried = true;
      const text = box.value.trim();
      box.validationMessage = check(text);
      if (box.validationMessage) return;
      box.busy = true;
      box.enabled = false;
      try {
        const used = await use(text);
        if (used.kind === "wrong") box.validationMessage = used.why;
        else {
          resolve(used.result);
          box.hide();
        }
      } catch (error) {
        box.validationMessage = explanationText(explain(error));
      } finally {
        box.busy = false;
        box.enabled = true;
      }
    });
    box.onDidHide(() => resolve(undefined));
  }).finally(() => box.dispose());
}
