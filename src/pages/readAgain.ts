import * as l10n from "@vscode/l10n";
import { type Message } from "./formSpec";

/** The message if the words the user agreed to are no longer those on the page: nothing was sent. */
export function readAgain(): Message {
  const text = l10n.t(
    "What will be sent has changed since you pressed the button. Review it, then press the button again.",
  );
  return { tone: "warning", text, actions: [] };
}
