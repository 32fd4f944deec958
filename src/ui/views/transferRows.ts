import * as vscode from "vscode";
import { domainsText } from "../../texts/counts";
import { type Account } from "../../model/account";
import { displayName } from "../../model/domain";
import { type Order } from "../../model/order";
import {
  canTakeBack,
  isUnderWay,
  type TransferIn,
  type TransferOut,
  type TransferOutStage,
  type TransferStage,
  type TransferStep,
} from "../../model/transfer";
import { type AccountCache } from "../../stores/accountCache";
import { type Resource } from "../../stores/resource";
import { dayText, timeText, writtenDay } from "../../texts/dates";
import { type RowFlag, rowFlags } from "../../texts/rowFlag";
import { rowItem, type Tone } from "./rowItem";
import { branch, type TreeRow } from "./rowTree";
import { todoRows, waitWords } from "./transferTodo";

/** In view order: what may need the user comes first. */
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

/**
 * What the Transfers view shows of an account: transfers in by stage, then the known transfers out.
 * @param orders the account's orders from the journal
 */
export async function transferRows(
  data: AccountCache,
  transfers: readonly TransferIn[],
  orders: readonly Order[],
): Promise<TreeRow[]> {
  const stages = stageOrder.flatMap((stage) => {
    const members = transfers.filter((transfer) => transfer.stage === stage);
    return members.length === 0 ? [] : [stageRow(data, stage, members)];
  });
  await Promise.all(lastAskedFor(orders).map((name) => data.transferOut(name).ensure()));
  const out = data.knownTransfersOut;
  if (out.length === 0) return stages;
  // What users can do with them depends on whether they are still in the account.
  await data.domains.ensure();
  return [...stages, outRow(data, out)];
}

/** The domains whose code was last requested: the service has no list of transfers out. */
function lastAskedFor(orders: readonly Order[]): string[] {
  const asked = orders.filter(({ effect, state }) => effect === "requestTransferOutCode" && state.kind !== "refused");
  return [...new Set(asked.flatMap(({ items }) => items.map(({ domainName }) => domainName)))].slice(0, mostLookedInto);
}

/** How many transfers out to look up without being asked. */
const mostLookedInto = 10;

function stageRow(data: AccountCache, stage: TransferStage, members: readonly TransferIn[]): TreeRow {
  const { words, icon, tone } = stageLooks()[stage];
  return {
    id: `${data.account.id}/stage/${stage}`,
    children: () => members.map((transfer) => transferRow(data, transfer)),
    item: () => groupItem(words, members.length, icon, tone, stage !== "succeeded" && stage !== "failed"),
  };
}

function groupItem(label: string, size: number, icon: string, tone: Tone, expanded: boolean): vscode.TreeItem {
  const count = domainsText(size);
  return rowItem({ label, description: count, icon, tone, spoken: `${label}, ${count}`, flags: ["stage"], expanded });
}

function stageLooks(): Record<TransferStage, { words: string; icon: string; tone: Tone }> {
  return {
    submitted: { words: vscode.l10n.t("Submitted"), icon: "clock", tone: "quiet" },
    email: { words: vscode.l10n.t("Waiting for e-mail confirmation"), icon: "mail", tone: "warning" },
    name: { words: vscode.l10n.t("Waiting for name verification"), icon: "verified", tone: "quiet" },
    code: { words: vscode.l10n.t("Waiting for code verification"), icon: "key", tone: "warning" },
    pending: { words: vscode.l10n.t("Sent to the registry"), icon: "sync", tone: "quiet" },
    succeeded: { words: vscode.l10n.t("Succeeded"), icon: "pass", tone: "good" },
    failed: { words: vscode.l10n.t("Failed"), icon: "error", tone: "bad" },
    unknown: { words: vscode.l10n.t("Other"), icon: "question", tone: "quiet" },
  };
}

function transferRow(data: AccountCache, transfer: TransferIn): TreeRow {
  const { account } = data;
  const { instanceId } = transfer;
  const { icon, tone } = stageLooks()[transfer.stage];
  const label = displayName(transfer.domainName);
  const step = stepWords(transfer.steps);
  const wait = transfer.waitsFor && waitWords(transfer.waitsFor);
  const state = transfer.failure ?? transfer.status;
  // Side bars are narrow, and the stage above says as much as the status: what to do comes first.
  const description = [transfer.failure ?? wait, step].filter(Boolean).join(", ") || state;
  const row: TreeRow = {
    id: `${account.id}/transfer/${instanceId ?? transfer.domainName}`,
    subject: { kind: "transferIn", account, transfer },
    item: () =>
      rowItem({
        label,
        description,
        icon,
        // Within a stage, some wait for the user and some for somebody else.
        tone: isUnderWay(transfer) && !transfer.waitsFor ? "quiet" : tone,
        spoken: [label, wait, state, step].filter(Boolean).join(", "),
        flags: transferFlags(transfer),
        tooltip: [
          label,
          ...(transfer.steps.length > 0 ? [stepLine(transfer.steps)] : []),
          [vscode.l10n.t("Status"), transfer.status],
          [vscode.l10n.t("Reason"), transfer.failure],
          [vscode.l10n.t("Submitted"), day(transfer.submittedAt)],
          [vscode.l10n.t("Last changed"), day(transfer.changedAt)],
          [vscode.l10n.t("Transfer expires"), isUnderWay(transfer) ? day(transfer.expiresAt) : undefined],
          [vscode.l10n.t("E-mail"), transfer.email],
        ],
      }),
  };
  if (instanceId === undefined) return row;
  return { ...row, children: () => branch(data.transferDetails(instanceId), (now) => detailRows(account, now)) };
}

/** What users can do with a transfer, for `when` clauses. */
function transferFlags({ stage, waitsFor, ...rest }: TransferIn): RowFlag[] {
  const hasEmailStep = waitsFor === "confirmation" || waitsFor === "address";
  return rowFlags(
    "transfer",
    waitsFor === "confirmation" && "confirmable",
    hasEmailStep && "refetchable",
    waitsFor === "address" && "addressMissing",
    waitsFor === "code" && "codeWrong",
    isUnderWay({ stage, waitsFor, ...rest }) && "cancellable",
  );
}

/** How far a transfer has got, like "step 2 of 4"; `undefined` if it is over. */
function stepWords(steps: readonly TransferStep[]): string | undefined {
  const at = steps.findIndex(({ state }) => state === "now");
  return at < 0 ? undefined : vscode.l10n.t("step {0} of {1}", at + 1, steps.length);
}

/** All steps in one line. */
function stepLine(steps: readonly TransferStep[]): string {
  const marks = { done: "✓", now: "●", ahead: "○", failed: "✗" };
  return steps.map(({ stage, state }) => `${marks[state]} ${stepNames()[stage]}`).join(" → ");
}

function stepNames(): Record<TransferStep["stage"], string> {
  return {
    submitted: vscode.l10n.t("Submission"),
    email: vscode.l10n.t("E-mail confirmation"),
    name: vscode.l10n.t("Name verification"),
    code: vscode.l10n.t("Code verification"),
    pending: vscode.l10n.t("Transfer by the registry"),
  };
}

function detailRows(account: Account, transfer: TransferIn): TreeRow[] {
  const id = `${account.id}/transfer/${transfer.instanceId}`;
  const fact = factRows(id);
  return [
    ...todoRows(account, transfer, id),
    ...fact("reason", vscode.l10n.t("Reason"), transfer.failure, "info"),
    ...transfer.steps.map((step) => stepRow(id, step, transfer)),
    ...fact("email", vscode.l10n.t("E-mail"), transfer.email, "mail"),
    ...fact("code", vscode.l10n.t("Code entered"), moment(transfer.codeSubmittedAt), "key"),
    ...fact("changed", vscode.l10n.t("Last changed"), moment(transfer.changedAt), "history"),
    ...(isUnderWay(transfer)
      ? fact("lapses", vscode.l10n.t("Transfer expires"), day(transfer.expiresAt), "calendar")
      : []),
  ];
}

function stepRow(id: string, { stage, state }: TransferStep, { status, changedAt, submittedAt }: TransferIn): TreeRow {
  const label = stepNames()[stage];
  const looks: Record<TransferStep["state"], { icon: string; tone: Tone; words: string | undefined }> = {
    done: { icon: "pass", tone: "good", words: stage === "submitted" ? day(submittedAt) : undefined },
    now: { icon: "circle-filled", tone: "warning", words: status },
    failed: { icon: "error", tone: "bad", words: day(changedAt) },
    ahead: { icon: "circle-outline", tone: "quiet", words: undefined },
  };
  const { icon, tone, words } = looks[state];
  const states = {
    done: vscode.l10n.t("done"),
    now: vscode.l10n.t("now"),
    failed: vscode.l10n.t("failed"),
    ahead: vscode.l10n.t("not started"),
  };
  const spoken = [`${label}: ${states[state]}`, words].filter(Boolean).join(", ");
  return {
    id: `${id}/step/${stage}`,
    item: () => rowItem({ label, description: words, icon, tone, spoken, flags: ["fact"] }),
  };
}

function outRow(data: AccountCache, members: readonly Resource<TransferOut>[]): TreeRow {
  return {
    id: `${data.account.id}/out`,
    children: () => members.flatMap((loaded) => transferOutRow(data, loaded)),
    item: () => groupItem(vscode.l10n.t("Transfers out"), members.length, "sign-out", "quiet", true),
  };
}

function transferOutRow({ account, domains }: AccountCache, loaded: Resource<TransferOut>): TreeRow[] {
  const { domainName } = loaded.value ?? {};
  if (domainName === undefined) return [];
  const id = `${account.id}/out/${domainName}`;
  const domain = domains.value?.find(({ name }) => name === domainName);
  const row: TreeRow = {
    id,
    shows: loaded,
    children: () => branch(loaded, (transfer) => outFacts(id, transfer)),
    item: () => outItem(loaded.value as TransferOut, domain !== undefined),
  };
  return [domain ? { ...row, subject: { kind: "domain", account, domain } } : row];
}

function outItem(transfer: TransferOut, isOwned: boolean): vscode.TreeItem {
  const label = displayName(transfer.domainName);
  const description = transfer.failure ?? transfer.status;
  const [icon, tone] = outLooks[transfer.stage];
  return rowItem({
    label,
    description,
    icon,
    tone,
    spoken: `${label}, ${description}`,
    flags: rowFlags("transferOut", isOwned && "owned", isOwned && canTakeBack(transfer) && "cancellable"),
  });
}

const outLooks: Record<TransferOutStage, [icon: string, tone: Tone]> = {
  none: ["circle-outline", "quiet"],
  asking: ["clock", "quiet"],
  code: ["key", "quiet"],
  requested: ["sync", "warning"],
  succeeded: ["pass", "good"],
  failed: ["error", "bad"],
  unknown: ["question", "quiet"],
};

function outFacts(id: string, transfer: TransferOut): TreeRow[] {
  const fact = factRows(id);
  return [
    ...fact("reason", vscode.l10n.t("Reason"), transfer.failure, "info"),
    ...fact("email", vscode.l10n.t("E-mail"), transfer.email, "mail"),
    ...fact("sent", vscode.l10n.t("Code issued"), written(transfer.codeSentText), "key"),
    ...fact("expires", vscode.l10n.t("Code valid until"), written(transfer.codeExpiresText), "calendar"),
    ...fact("requested", vscode.l10n.t("Transfer requested"), written(transfer.requestedText), "history"),
  ];
}

/** Builds rows for known facts only. */
function factRows(id: string) {
  return (key: string, label: string, value: string | undefined, icon: string): TreeRow[] =>
    value === undefined || value === ""
      ? []
      : [
          {
            id: `${id}/${key}`,
            item: () => rowItem({ label, description: value, icon, spoken: `${label}: ${value}`, flags: ["fact"] }),
          },
        ];
}

function day(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : dayText(instant);
}

function written(time: string | undefined): string | undefined {
  return time && writtenDay(time);
}

function moment(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : timeText(instant);
}
