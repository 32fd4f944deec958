import * as l10n from "@vscode/l10n";
import { type Message } from "./formSpec";

/** What a page says where the words that were agreed to are no longer those that it shows: nothing was sent. */
export function readAgain(): Message {
  const text = l10n.t(
    "What will be sent has changed since you pressed the button. Review it, then press the button again.",
  );
  return { tone: "warning", text, actions: [] };
}
