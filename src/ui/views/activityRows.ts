import * as vscode from "vscode";
import { displayName } from "../../model/domain";
import { type Found, type Order } from "../../model/order";
import {
  type DomainOutcome,
  domainOutcomes,
  endedAt,
  isLikely,
  type OrderOutcome,
  orderOutcome,
  requestIdOf,
  taskNoOf,
} from "../../model/orderOutcome";
import { type AccountStore } from "../../stores/accountStore";
import { type Activity } from "../../orders/activity";
import { effectOfOrder } from "../../orders/effects/effects";
import { againFlags } from "../../orders/resubmit";
import { monthOf } from "../../orders/activityFilter";
import { exactTimeText, monthText, shortTimeText, timeText } from "../../texts/dates";
import { orderTitle, outcomeWords } from "../../orders/orderWords";
import { reasonText } from "../../orders/reasonWords";
import { ordersText } from "../../texts/counts";
import { type RowFlag, rowFlags } from "../../texts/rowFlag";
import { rowItem, type Tone } from "./rowItem";
import { type TreeRow } from "./rowTree";
import { numberText } from "../../texts/numbers";

/**
 * What the Activity view shows: orders by month, newest first.
 * @param accounts knows the name of each account that is signed in
 */
export function activityRows({ shown, orders }: Activity, accounts: AccountStore): TreeRow[] {
  if (shown.length === 0 && orders.value?.length) return [nothingFits()];
  const severalAccounts = new Set(shown.map(({ accountId }) => accountId)).size > 1;
  const months = new Map<string, Order[]>();
  for (const order of shown) {
    const month = monthOf(order.createdAt);
    const members = months.get(month);
    if (members) members.push(order);
    else months.set(month, [order]);
  }
  return [...months].map(([month, members], index) =>
    monthRow(month, members, index === 0, (order) =>
      orderRow(order, accountText(accounts, order.accountId), severalAccounts),
    ),
  );
}

function accountText(accounts: AccountStore, accountId: string): string {
  return accounts.byId(accountId)?.name ?? vscode.l10n.t("{0} (signed out)", accountId);
}

function nothingFits(): TreeRow {
  const label = vscode.l10n.t("No orders match the filter");
  const todo = vscode.l10n.t("Remove the filter to see all orders");
  return {
    id: "nothingFits",
    item: () => {
      const item = rowItem({ label, description: todo, icon: "filter", spoken: `${label}. ${todo}` });
      item.command = { title: todo, command: "domainDesk.activity.removeFilter" };
      return item;
    },
  };
}

function monthRow(
  month: string,
  orders: readonly Order[],
  expanded: boolean,
  rowOf: (order: Order) => TreeRow,
): TreeRow {
  const label = monthText(orders[0]?.createdAt ?? 0);
  const count = ordersText(orders.length);
  return {
    id: `month/${month}`,
    children: () => orders.map(rowOf),
    item: () => rowItem({ label, description: count, icon: "calendar", spoken: `${label}, ${count}`, expanded }),
  };
}

function orderRow(order: Order, account: string, namesAccount: boolean): TreeRow {
  const id = `order/${order.id}`;
  const label = orderTitle(order);
  const outcome = orderOutcome(order);
  const { icon, tone } = looks[outcome];
  const words = outcomeOfAll(order);
  // Side bars are narrow: words that repeat the icon give way to the time.
  const isTold = words === outcomeWords(outcome) && (outcome === "done" || outcome === "failed");
  const ofAccount = namesAccount ? [account] : [];
  const description = [...(isTold ? [] : [words]), shortTimeText(order.createdAt), ...ofAccount].join(", ");
  return {
    id,
    subject: { kind: "order", order },
    children: () => factRows(id, order, account),
    item: () =>
      rowItem({
        label,
        description,
        icon,
        tone,
        spoken: [label, words, timeText(order.createdAt), ...ofAccount].join(", "),
        flags: flagsOf(order),
        tooltip: [
          label,
          order.sentence,
          [vscode.l10n.t("Outcome"), words],
          [vscode.l10n.t("Reason"), reasonOf(order)],
          [vscode.l10n.t("Placed"), timeText(order.createdAt)],
          [vscode.l10n.t("Account"), account],
        ],
      }),
  };
}

/** What is known about an order, one row per fact. */
function factRows(orderRowId: string, order: Order, account: string): TreeRow[] {
  const { createdAt, sentence, found } = order;
  const utc = new Date(createdAt).toISOString();
  const facts: (TreeRow | undefined)[] = [
    fact("when", vscode.l10n.t("Time"), `${exactTimeText(createdAt)} (${utc})`, "clock"),
    fact("account", vscode.l10n.t("Account"), account, "account"),
    fact("agreedTo", vscode.l10n.t("Agreed to"), sentence, "comment"),
    outcomeRow(`${orderRowId}/outcome`, order),
    found && fact("found", vscode.l10n.t("Lost answer"), foundWords(order, found), "search"),
    fact("requestId", vscode.l10n.t("RequestId"), requestIdOf(order), "tag"),
    fact("taskNo", vscode.l10n.t("Task number"), taskNoOf(order), "checklist"),
  ];
  return facts.flatMap((row) => row ?? []);

  function fact(key: string, label: string, value: string | undefined, icon: string): TreeRow | undefined {
    if (value === undefined) return undefined;
    return {
      id: `${orderRowId}/${key}`,
      subject: { kind: "order", order },
      item: () =>
        rowItem({
          label,
          description: value,
          icon,
          spoken: `${label}: ${value}`,
          flags: flagsOf(order),
          tooltip: [[label, value]],
        }),
    };
  }
}

function outcomeRow(id: string, order: Order): TreeRow {
  const label = vscode.l10n.t("Outcome");
  const { icon, tone } = looks[orderOutcome(order)];
  const at = endedAt(order);
  const domains = domainOutcomes(order);
  const reason = reasonOf(order);
  const description =
    (reason === undefined ? outcomeOfAll(order) : `${outcomeOfAll(order)}: ${reason}`) +
    (at === undefined ? "" : ` (${timeText(at)})`);
  return {
    id,
    subject: { kind: "order", order },
    ...(domains.length > 1 ? { children: () => domains.map((domain) => domainRow(id, domain)) } : {}),
    item: () =>
      rowItem({
        label,
        description,
        icon,
        tone,
        spoken: `${label}: ${description}`,
        flags: flagsOf(order),
        tooltip: [[label, description]],
      }),
  };
}

function domainRow(parentId: string, item: DomainOutcome): TreeRow {
  const { domainName, outcome, reason } = item;
  const label = item.label ?? displayName(domainName);
  const description = reason === undefined ? outcomeWords(outcome) : `${outcomeWords(outcome)}: ${reasonText(reason)}`;
  const { icon, tone } = looks[outcome];
  return {
    id: `${parentId}/${domainName}`,
    item: () => rowItem({ label, description, icon, tone, spoken: `${label}, ${description}` }),
  };
}

/** Flags for `when` clauses of menus. */
function flagsOf(order: Order): RowFlag[] {
  return rowFlags(
    "order",
    requestIdOf(order) !== undefined && "hasRequestId",
    taskNoOf(order) !== undefined && "hasTask",
    ...againFlags(order),
  );
}

const looks: Record<OrderOutcome, { icon: string; tone: Tone }> = {
  done: { icon: "pass", tone: "good" },
  failed: { icon: "error", tone: "bad" },
  notCarriedOut: { icon: "circle-slash", tone: "quiet" },
  underWay: { icon: "loading~spin", tone: "quiet" },
  notKnown: { icon: "question", tone: "warning" },
};

function outcomeOfAll(order: Order): string {
  const domains = domainOutcomes(order);
  const failed = domains.filter(({ outcome }) => outcome === "failed").length;
  if (failed > 0 && domains.length > 1)
    return vscode.l10n.t("{0} of {1} failed", numberText(failed), numberText(domains.length));
  if (order.state.kind === "refused" && order.sentAt === undefined) return vscode.l10n.t("not sent");
  return outcomeWords(orderOutcome(order));
}

/** Why an order failed or wasn't carried out, if it has one domain or the reason is the same for all. */
function reasonOf(order: Order): string | undefined {
  const [reason, ...more] = new Set(domainOutcomes(order).map((domain) => domain.reason && reasonText(domain.reason)));
  return more.length === 0 ? reason : undefined;
}

/** How the outcome of an order with a lost answer was found out. */
function foundWords(order: Order, { kind }: Found): string {
  const isTemplate = effectOfOrder(order)?.evidence === "template";
  switch (kind) {
    case "task":
      return isLikely(order)
        ? vscode.l10n.t("a task was found that does the same, but someone else may have started it")
        : vscode.l10n.t("its task was found");
    case "domain":
      return isTemplate
        ? vscode.l10n.t("the list of templates shows that it was carried out")
        : vscode.l10n.t("the domain itself shows that it was carried out");
    case "nothing":
      return isTemplate
        ? vscode.l10n.t("no template in the account matches it")
        : vscode.l10n.t("no task was found, and the domain hasn't changed: it was not carried out");
  }
}
