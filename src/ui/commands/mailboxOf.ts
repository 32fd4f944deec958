import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { type TextQuestion } from "../askText";
import { type AppServices } from "../appServices";

/** Where to find the tokens from e-mails: the sandbox sends no e-mail and shows them on a page. */
export function mailboxOf({ calls }: AppServices, { kind }: Account): Pick<TextQuestion<unknown>, "source"> {
  if (kind !== "sandbox") return {};
  return { source: { title: vscode.l10n.t("Open Sandbox Mailbox"), address: () => calls.sandboxMailbox() } };
}
