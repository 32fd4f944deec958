import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { displayName } from "../../model/domain";
import { type TransferIn } from "../../model/transfer";
import { namesText } from "../../orders/orderWords";
import { domainsText } from "../../texts/counts";
import { numberText } from "../../texts/numbers";
import { settings } from "../settings";

/** Reports finished transfers into an account in one message. */
export async function notifyTransfers(account: Account, ended: readonly TransferIn[]): Promise<void> {
  const which = settings.notifications();
  const failed = ended.filter(({ stage }) => stage === "failed");
  if (which === "none" || (which === "failures" && failed.length === 0)) return;
  const show = vscode.l10n.t("Show");
  const tell = vscode.window[failed.length > 0 ? "showErrorMessage" : "showInformationMessage"];
  if ((await tell(endedWords(account, ended, failed), show)) === show) {
    await vscode.commands.executeCommand("domainDesk.transfers.focus");
  }
}

function endedWords(account: Account, ended: readonly TransferIn[], failed: readonly TransferIn[]): string {
  const [only, ...more] = ended;
  if (!only || more.length > 0) return digest(account, ended, failed);
  const name = displayName(only.domainName);
  if (failed.length === 0) return vscode.l10n.t("Transferred {0} into account {1}.", name, account.name);
  return only.failure === undefined
    ? vscode.l10n.t("The transfer of {0} into account {1} failed. Alibaba Cloud gave no reason.", name, account.name)
    : vscode.l10n.t("The transfer of {0} into account {1} failed: {2}", name, account.name, only.failure);
}

function digest({ name }: Account, ended: readonly TransferIn[], failed: readonly TransferIn[]): string {
  const namesOf = (transfers: readonly TransferIn[]) =>
    namesText(transfers.map(({ domainName }) => displayName(domainName)));
  if (failed.length === 0) {
    return vscode.l10n.t("Transferred {0} into account {1}: {2}.", domainsText(ended.length), name, namesOf(ended));
  }
  return vscode.l10n.t(
    "Transferred {0} of {1} into account {2}. Failed: {3}.",
    numberText(ended.length - failed.length),
    domainsText(ended.length),
    name,
    namesOf(failed),
  );
}
