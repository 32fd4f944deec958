import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { type TransferIn, type TransferWait } from "../../model/transfer";
import { type CommandId } from "../../commands/commandTable";
import { rowItem } from "./rowItem";
import { type TreeRow } from "./rowTree";

interface Todo {
  command: CommandId;
  label: string;
  why?: string;
  icon: string;
}

/** What a transfer is waiting for, in a few words. */
export function waitWords(wait: TransferWait): string {
  switch (wait) {
    case "confirmation":
      return vscode.l10n.t("enter token");
    case "address":
      return vscode.l10n.t("no e-mail address");
    case "code":
      return vscode.l10n.t("wrong code");
  }
}

/** What a transfer needs the user to do, each as a row that does it. */
export function todoRows(account: Account, transfer: TransferIn, id: string): TreeRow[] {
  if (!transfer.waitsFor) return [];
  return todos(transfer)[transfer.waitsFor].map(({ command, label, why, icon }) => {
    const row: TreeRow = {
      id: `${id}/todo/${command}`,
      subject: { kind: "transferIn", account, transfer },
      item: () => {
        const spoken = why ? `${label}, ${why}` : label;
        const tone = "warning";
        const item = rowItem({ label, description: why, icon, tone, spoken, flags: ["todo"] });
        item.command = { title: label, command, arguments: [row] };
        return item;
      },
    };
    return row;
  });
}

function todos({ email }: TransferIn): Record<TransferWait, readonly Todo[]> {
  const refetch: Todo = {
    command: "domainDesk.transfer.refetchEmail",
    label: vscode.l10n.t("Refresh Owner's E-mail Address…"),
    icon: "search",
  };
  return {
    confirmation: [
      {
        command: "domainDesk.transfer.confirmMail",
        label: vscode.l10n.t("Confirm Transfer In…"),
        why: email ? vscode.l10n.t("token sent to {0}", email) : vscode.l10n.t("token sent by e-mail"),
        icon: "mail",
      },
      {
        command: "domainDesk.transfer.resendMail",
        label: vscode.l10n.t("Resend Transfer E-mail…"),
        icon: "mail-reply",
      },
      refetch,
    ],
    address: [{ ...refetch, why: vscode.l10n.t("no e-mail address of the owner found in WHOIS") }],
    code: [
      {
        command: "domainDesk.transfer.enterCode",
        label: vscode.l10n.t("Enter Authorization Code Again…"),
        why: vscode.l10n.t("the last one was wrong"),
        icon: "key",
      },
    ],
  };
}
