import * as vscode from "vscode";
import { explain, explanationText } from "../pages/explain";

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
  /** Fills the field from elsewhere, like a file. Nothing where the user gave up. */
  fill?: { title: string; read: () => Promise<string | undefined> };
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
  const { title, prompt, placeHolder, value = "", source, fill, isSecret = false, check, use } = question;
  const box = vscode.window.createInputBox();
  Object.assign(box, { title, prompt, placeholder: placeHolder, value, password: isSecret, ignoreFocusOut: true });
  const buttons = {
    source: source && { iconPath: new vscode.ThemeIcon("link-external"), tooltip: source.title },
    fill: fill && { iconPath: new vscode.ThemeIcon("folder-opened"), tooltip: fill.title },
  };
  box.buttons = Object.values(buttons).filter((button) => button !== undefined);
  let isTried = false;
  // The dialog for a file may take the place of the box.
  let isFilling = false;
  const fillIn = async (read: () => Promise<string | undefined>) => {
    isFilling = true;
    try {
      box.value = (await read()) ?? box.value;
      box.validationMessage = undefined;
    } catch (error) {
      box.validationMessage = explanationText(explain(error));
    } finally {
      isFilling = false;
      box.show();
    }
  };
  box.show();
  return new Promise<Result | undefined>((resolve) => {
    box.onDidChangeValue((text) => (box.validationMessage = isTried ? check(text.trim()) : undefined));
    box.onDidTriggerButton(async (button) => {
      if (fill && button === buttons.fill) await fillIn(fill.read);
      else if (source) await vscode.env.openExternal(vscode.Uri.parse(await source.address()));
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
    box.onDidHide(() => {
      if (!isFilling) resolve(undefined);
    });
  }).finally(() => box.dispose());
}

/** Asks for the name of a domain; what cannot be one is told beside the field. See `askText`. */
export async function askDomainName<Result>(
  question: Pick<TextQuestion<Result>, "title" | "prompt" | "use">,
): Promise<Result | undefined> {
  const { checkFormat } = await import("../bundles/engine");
  return askText({
    ...question,
    placeHolder: "example.com",
    check: (text) => {
      const checked = checkFormat("domainName", text);
      return "problem" in checked ? checked.problem : undefined;
    },
  });
}
