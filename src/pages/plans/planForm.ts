import * as l10n from "@vscode/l10n";
import { accountNotices, mayChange, type AccountAccess } from "../accountAccess";
import { type ContactCheck } from "../contact/contactCheck";
import { checkField } from "../contact/contactFields";
import { type Field, type FormSpec, type FormState, type Message, type Table, type Values } from "../formSpec";
import { rowsOf } from "../formValues";
import { type ConfirmedOrder } from "../../orders/effects/effects";
import { feeOf, type Plan, type PlanContext, requestsOf } from "./plan";
import { type PlanLookups } from "./planLookups";
import { domainsText } from "../../texts/counts";
import { mostPlanned, planFields } from "./planParts";
import { type RowResult } from "./planResults";
import { hindranceOf, moneySentences, progressOf } from "./planReview";
import { planLines, type PlannedRow, plannedRows, plannedTable, sentTable } from "./planRows";

export type PlanPhase =
  | { kind: "editing"; message: Message | undefined }
  | { kind: "checking" }
  | { kind: "sending" }
  /** Everything that was to be sent has been; `failure`: what stopped it before that. */
  | { kind: "sent"; failure: Message | undefined };

/** Everything that a plan's page depends on. */
export interface PlanSituation {
  plan: Plan;
  context: PlanContext;
  access: AccountAccess;
  values: Values;
  lookups: PlanLookups;
  phase: PlanPhase;
  /** The revision of the page's latest change. */
  revision: number;
  /** Fields whose mistakes may be shown. */
  touched: ReadonlySet<string>;
  /** What rows said before somebody else changed something, by domain. */
  before: ReadonlyMap<string, readonly string[]>;
  results: ReadonlyMap<string, RowResult>;
  contactCheck: ContactCheck;
  /** Nothing above it is ordered, in the currency of the service's price; 0 means no limit. */
  priceLimit: number;
}

/** What a page draws, and what the button would send. */
export interface PlanForm {
  spec: FormSpec;
  state: FormState & { table: Table };
  rows: readonly PlannedRow[];
  /** Names of the fields that block sending. */
  wrong: string[];
  /** Empty while anything is wrong. */
  requests: ConfirmedOrder[];
}

/** Computes a plan's page from everything that it depends on. */
export function planForm(situation: PlanSituation): PlanForm {
  const { plan, context, values, phase, access, revision } = situation;
  const groups = plan.fields(context);
  const spec = {
    title: plan.title,
    groups: [{ title: "", fields: [domainsField(plan)] }, ...groups],
    submit: plan.submit,
  };
  const notices = accountNotices(context.account, access, feeOf(plan) ? "order" : "send");
  if (phase.kind === "sending" || phase.kind === "sent") {
    const sent = rowsOf(values[planFields.sent]);
    const names = sent.map(({ name }) => String(name));
    const failure = phase.kind === "sent" ? phase.failure : undefined;
    return {
      spec,
      rows: [],
      wrong: [],
      requests: [],
      state: {
        revision,
        visible: [],
        messages: {},
        notices,
        table: sentTable(plan, sent, situation.results, phase.kind === "sending"),
        review: progressOf(names, situation.results, phase.kind === "sending", failure),
        submit: phase.kind === "sending" ? "sending" : "over",
        outcome: undefined,
      },
    };
  }
  return { spec, ...beforeSending(situation, groups, notices) };
}

function beforeSending(
  situation: PlanSituation,
  groups: FormSpec["groups"],
  notices: Message[],
): Omit<PlanForm, "spec"> {
  const { plan, context, values, lookups, phase, access, revision, touched, before, priceLimit, contactCheck } =
    situation;
  const lines = planLines(plan, values, lookups);
  const contact = plan.contactData?.(values);
  const problems: Record<string, string> = {
    ...(contact && contactCheck.problems(contact)),
    ...plan.problems(values, context, lines),
  };
  const visible = plan.visible(values, lines);
  const wrong = visible.filter((name) => name in problems);
  const rows = plannedRows(plan, lines, values, wrong.length === 0, lookups, context);
  const [first, ...more] = rows.flatMap(({ isIn, item }) => (isIn && item ? [item] : []));
  const hindrance = hindranceOf(rows, wrong, values, groups, lookups.isLooking, feeOf(plan) ? priceLimit : 0);
  const isReady = hindrance === undefined && first !== undefined;
  const money = feeOf(plan) ? moneySentences(rows, context.account) : [];
  const remarks = {
    ...(contact && { [checkField]: contactCheck.message(contact, wrong.length === 0) }),
    ...plan.remarks?.(values),
  };
  const messages = wrong
    .filter((name) => touched.has(name))
    .map((name): [string, Message] => [name, { tone: "error", text: problems[name] ?? "", actions: [] }]);
  return {
    rows,
    wrong,
    requests: isReady ? requestsOf(plan, [first, ...more], context.account) : [],
    state: {
      revision,
      visible: [planFields.domains, ...visible],
      messages: { ...remarks, ...Object.fromEntries(messages), [planFields.domains]: listMessage(rows.length) },
      notices,
      table: plannedTable(plan, rows, lookups, before),
      review: {
        sentences: isReady ? [...plan.sentences([first, ...more], values, context), ...money] : [hindrance ?? ""],
        message: phase.kind === "editing" ? phase.message : undefined,
        request: undefined,
      },
      submit: phase.kind === "checking" ? "sending" : mayChange(access) ? "open" : "closed",
      submitLabel: buttonLabel(plan, isReady ? 1 + more.length : 0, phase),
      outcome: undefined,
    },
  };
}

function buttonLabel(plan: Plan, count: number, phase: PlanPhase): string | undefined {
  if (phase.kind === "checking") return l10n.t("Checking…");
  return count > 0 ? plan.button(count) : undefined;
}

function domainsField({ given }: Plan): Field {
  const columns = ["domain", ...given.map((column) => columnWords[column] ?? column)].join(", ");
  const help =
    given.length === 0
      ? l10n.t("One per line, or CSV with a domain column.")
      : l10n.t("One per line, or CSV: {0}. For a different column order, add a header row.", columns);
  return { name: planFields.domains, label: l10n.t("Domains"), help, control: { kind: "lines" } };
}

/** Columns of a list whose headings differ from their names; lists are read by these words in every language. */
const columnWords: Record<string, string> = { nameServers: "nameservers" };

function listMessage(count: number): Message {
  const text = count > mostPlanned ? l10n.t("{0} are too many for one plan.", domainsText(count)) : "";
  return { tone: "info", text, actions: [{ id: "openList", label: l10n.t("Open CSV File…") }] };
}
