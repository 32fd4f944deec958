import * as vscode from "vscode";
import { type Account } from "../model/account";
import { displayName } from "../model/domain";
import { type TransferIn, type TransferStage } from "../model/transfer";
import { type AccountData } from "../stores/accountData";
import { dayText } from "./dates";
import { rowItem, type Tone } from "./rowItem";
import { type Row } from "./rowTree";

/** In the order of the view: what may need the user comes first. */
const stageOrder: readonly TransferStage[] = [
  "submitted",
  "email",
  "name",
  "code",
  "pending",
  "unknown",
  "failed",
  "succeeded",
];

/** What the view Transfers shows of an account: transfers into it, by stage. */
export function transferRows({ account }: AccountData, transfers: readonly TransferIn[]): Row[] {
  return stageOrder.flatMap((stage) => {
    const members = transfers.filter((transfer) => transfer.stage === stage);
    return members.length === 0 ? [] : [stageRow(account, stage, members)];
  });
}

function stageRow(account: Account, stage: TransferStage, members: readonly TransferIn[]): Row {
  const { words, icon, tone } = stageLooks()[stage];
  const count = members.length === 1 ? vscode.l10n.t("1 domain") : vscode.l10n.t("{0} domains", members.length);
  return {
    id: `${account.id}/stage/${stage}`,
    children: () => members.map((transfer) => transferRow(account, transfer)),
    item: () =>
      rowItem({
        label: words,
        description: count,
        icon,
        tone,
        spoken: `${words}, ${count}`,
        flags: ["stage"],
        expanded: stage !== "succeeded",
      }),
  };
}

function stageLooks(): Record<TransferStage, { words: string; icon: string; tone: Tone }> {
  return {
    submitted: { words: vscode.l10n.t("Submitted"), icon: "clock", tone: "quiet" },
    email: { words: vscode.l10n.t("E-mail to be confirmed"), icon: "mail", tone: "warning" },
    name: { words: vscode.l10n.t("Name to be verified"), icon: "verified", tone: "quiet" },
    code: { words: vscode.l10n.t("Code to be verified"), icon: "key", tone: "warning" },
    pending: { words: vscode.l10n.t("With the registry"), icon: "sync", tone: "quiet" },
    succeeded: { words: vscode.l10n.t("Succeeded"), icon: "pass", tone: "good" },
    failed: { words: vscode.l10n.t("Failed"), icon: "error", tone: "bad" },
    unknown: { words: vscode.l10n.t("Other"), icon: "question", tone: "quiet" },
  };
}

function transferRow(account: Account, transfer: TransferIn): Row {
  const { icon, tone } = stageLooks()[transfer.stage];
  const label = displayName(transfer.domainName);
  const description = transfer.failure ?? transfer.status;
  return {
    id: `${account.id}/transfer/${transfer.instanceId ?? transfer.domainName}`,
    item: () =>
      rowItem({
        label,
        description,
        icon,
        tone,
        spoken: `${label}, ${description}`,
        flags: ["transfer"],
        tooltip: [
          label,
          [vscode.l10n.t("Step"), transfer.status],
          [vscode.l10n.t("Reason"), transfer.failure],
          [vscode.l10n.t("Submitted"), day(transfer.submittedAt)],
          [vscode.l10n.t("Last change"), day(transfer.changedAt)],
          [vscode.l10n.t("Lapses"), day(transfer.expiresAt)],
          [vscode.l10n.t("E-mail"), transfer.email],
        ],
      }),
  };
}

function day(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : dayText(instant);
}
