import * as vscode from "vscode";
import { explain, explanationText } from "../pages/explain";

/** What became of the text: it was used, or it turned out to be wrong. */
export type Used<Result> = { kind: "done"; result: Result } | { kind: "wrong"; why: string };

/** A question for one line of text, and what to do with it. */
export interface TextQuestion<Result> {
  title: string;
  /** What the text is, and what happens to it. */
  prompt: string;
  placeHolder?: string;
  value?: string;
  /** A page where the user can find the text. */
  source?: { title: string; address: () => Promise<string> };
  /** Fills the field from elsewhere, such as a file. `undefined` if the user cancelled. */
  fill?: { title: string; read: () => Promise<string | undefined> };
  /** Whether to hide what the user types. */
  isSecret?: boolean;
  /** Why the text can't be right, or `undefined`. Users paste texts, so they are trimmed before this check. */
  check: (text: string) => string | undefined;
  /** Uses the text. If this fails, the field shows why and keeps what was typed. */
  use: (text: string) => Promise<Used<Result>>;
}

/**
 * Asks for a line of text and does something with it. The field shows what is wrong: after the first attempt, as the
 * user types.
 * @returns `undefined` if the user cancelled
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
  // The file dialog may take the place of the box.
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

/** Asks for a domain name; the field shows why a text can't be one. See `askText`. */
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
