import * as l10n from "@vscode/l10n";
import { createHash } from "node:crypto";
import { domainLines } from "./domainLines";
import { leftOutField, type Message, type Row, type Table, type TableRow, type Values } from "../formSpec";
import { rowsOf } from "../formValues";
import { type Price } from "../../model/availability";
import { type Possible } from "../../orders/effects/effect";
import { displayName } from "../../model/domain";
import { feeOf, type Plan, type PlanContext, type PlanLine, type RowIssue } from "./plan";
import { type PlanLookups } from "./planLookups";
import { domainsText } from "../../texts/counts";
import { moneyText, numberText } from "../../texts/numbers";
import { plural } from "../../texts/plural";
import { exportRows, planFields } from "./planParts";
import { type RowResult } from "./planResults";

/** A row of a plan, computed. */
export interface PlannedRow {
  /**
   * The domain's name; for a line that cannot be used its number, since its name may be a duplicate, or anything at
   * all.
   */
  id: string;
  line: PlanLine;
  /** Including the price. */
  cells: readonly string[];
  issue: RowIssue | undefined;
  item: Possible | undefined;
  years: number | undefined;
  /** Absent if the service quotes none, or has not answered yet. */
  price: Price | undefined;
  isPriceAsked: boolean;
  /** The user has left it out, or it is left out automatically. */
  isOut: boolean;
  /** There is nothing to do. */
  isSoAlready: boolean;
  /** It can be done, and will be. */
  isIn: boolean;
}

/** The lines of the list, and what is known about their domains. */
export function planLines(plan: Plan, values: Values, lookups: PlanLookups): PlanLine[] {
  const text = values[planFields.domains];
  return domainLines(typeof text === "string" ? text : "", plan.given).map((line) => ({
    ...line,
    problem: line.problem ?? lookups.failureOf(line.name),
    domain: lookups.domainOf(line.name),
    details: lookups.detailsOf(line.name),
    contact: lookups.contactOf(line.name),
    availability: lookups.availabilityOf(line.name),
  }));
}

/**
 * What would happen to each domain of the list, given the values and everything known.
 * @param isFilledIn whether the fields that apply to all have no mistakes
 */
export function plannedRows(
  plan: Plan,
  lines: readonly PlanLine[],
  values: Values,
  isFilledIn: boolean,
  lookups: PlanLookups,
  context: PlanContext,
): PlannedRow[] {
  const out = new Set(rowsOf(values[leftOutField]).map((row) => row[""]));
  return lines.map((line, at) => {
    const id = line.problem === undefined ? line.name : `line ${at + 1}`;
    const isOut = out.has(id);
    const cannot = (problem: string): PlannedRow => ({
      id,
      line,
      cells: columnsOf(plan).map(() => ""),
      issue: { tone: "error", text: problem },
      item: undefined,
      years: undefined,
      price: undefined,
      isPriceAsked: false,
      isOut,
      isSoAlready: false,
      isIn: false,
    });
    if (line.problem !== undefined) return cannot(line.problem);
    const busy = lookups.busyWith(line.name);
    if (busy !== undefined) return cannot(busy);
    const { cells, issue: issue, item, years, isSoAlready = false } = plan.row(line, values, context);
    const quoted = years === undefined ? undefined : lookups.priceOf(line.name, years);
    const isPriceAsked = feeOf(plan) !== undefined && item !== undefined && !quoted;
    return {
      id,
      line,
      cells: feeOf(plan) ? [...cells, priceCell(quoted, isPriceAsked)] : cells,
      issue: issue,
      item,
      years,
      price: quoted?.price,
      isPriceAsked,
      isOut: isOut || isSoAlready,
      isSoAlready,
      isIn: item !== undefined && isFilledIn && !isOut,
    };
  });
}

function priceCell(quoted: { price: Price | undefined } | undefined, isAsked: boolean): string {
  if (!quoted) return isAsked ? "…" : "";
  return quoted.price ? moneyText(BigInt(quoted.price.amount), quoted.price.currency) : l10n.t("unknown");
}

function columnsOf(plan: Plan): string[] {
  return feeOf(plan) ? [...plan.columns, l10n.t("Price")] : [...plan.columns];
}

/** The rows as the page shows them before they are sent. @param before see `PlanSituation` */
export function plannedTable(
  plan: Plan,
  rows: readonly PlannedRow[],
  lookups: PlanLookups,
  before: ReadonlyMap<string, readonly string[]>,
): Table {
  const { isLooking } = lookups;
  return {
    about: l10n.t("Domain"),
    columns: columnsOf(plan),
    version: versionOf(rows.filter(({ isIn }) => isIn).map(({ line, cells, item }) => [line, cells, item])),
    summary: summaryOf(rows, lookups),
    rows: rows.map((row): TableRow => {
      const { id, line, cells, isOut, isSoAlready } = row;
      return {
        id,
        label: line.problem === undefined ? displayName(line.name) : line.name,
        cells: [...cells],
        message: messageOf(row, before.get(line.name), isLooking),
        part: isSoAlready ? "never" : isOut ? "out" : isLooking || !isHopeless(row) ? "in" : "never",
      };
    }),
  };
}

/** The rows as the user agreed to them, and the result of each. @param sent see `planFields` */
export function sentTable(
  plan: Plan,
  sent: readonly Row[],
  results: ReadonlyMap<string, RowResult>,
  isSending: boolean,
): Table {
  return {
    about: l10n.t("Domain"),
    columns: columnsOf(plan),
    version: "sent",
    summary: { tone: "info", text: domainsText(sent.length), actions: [exportRows] },
    rows: sent.map(({ name, cells }) => {
      const { tone, text } = results.get(String(name)) ?? {
        tone: "info",
        text: isSending ? l10n.t("Not sent yet") : l10n.t("Not sent"),
      };
      return {
        id: String(name),
        label: displayName(String(name)),
        cells: String(cells).split("\t"),
        message: { tone, text, actions: [] },
        part: "fixed",
      };
    }),
  };
}

function messageOf(
  { line, issue: issue, cells }: PlannedRow,
  before: readonly string[] | undefined,
  isLooking: boolean,
): Message | undefined {
  if (line.problem === undefined && isLooking) return { tone: "busy", text: l10n.t("Looking up…"), actions: [] };
  const was = before?.filter((cell, at) => cell !== cells[at]) ?? [];
  if (was.length > 0) {
    const text = l10n.t("Someone else changed this in the meantime. It was: {0}.", was.join(", "));
    return { tone: "warning", text: [text, issue?.text].filter(Boolean).join(" "), actions: [] };
  }
  return issue && { ...issue, actions: [] };
}

/** Whether it cannot be done, whatever the fields for all contain. */
export function isHopeless({ issue: issue }: PlannedRow): boolean {
  return issue?.tone === "error";
}

function summaryOf(rows: readonly PlannedRow[], lookups: PlanLookups): Message {
  if (rows.length === 0) return { tone: "info", text: l10n.t("No domains yet."), actions: [] };
  if (lookups.isLooking) {
    const text = l10n.t("Looking up domains: {0} of {1}…", numberText(lookups.known), numberText(rows.length));
    return { tone: "busy", text, actions: [] };
  }
  const out = rows.filter(({ isOut }) => isOut).length;
  const bad = rows.filter((row) => !row.isOut && isHopeless(row)).length;
  const chosen = rows.length - out - bad;
  const asked = rows.filter(({ isPriceAsked }) => isPriceAsked).length;
  const parts = [
    l10n.t("{0} of {1} ready", numberText(chosen), numberText(rows.length)),
    ...(out > 0 ? [l10n.t("{0} not included", numberText(out))] : []),
    ...(bad > 0 ? [problemsText(bad)] : []),
    ...(asked > 0 ? [fetchingText(asked)] : []),
  ];
  const leaveOut = bad > 0 ? [{ id: "leaveOutBad", label: removeLabel(bad) }] : [];
  const lookAgain = { id: "lookAgain", label: l10n.t("Refresh") };
  return {
    tone: bad > 0 ? "warning" : asked > 0 ? "busy" : "info",
    text: parts.join(", "),
    actions: [...leaveOut, lookAgain, exportRows],
  };
}

function problemsText(count: number): string {
  return plural(count, {
    one: l10n.t("{0} has a problem", numberText(count)),
    other: l10n.t("{0} have problems", numberText(count)),
  });
}

function fetchingText(count: number): string {
  return plural(count, {
    one: l10n.t("fetching {0} price", numberText(count)),
    other: l10n.t("fetching {0} prices", numberText(count)),
  });
}

function removeLabel(count: number): string {
  return plural(count, { one: l10n.t("Remove Row"), other: l10n.t("Remove {0} Rows", numberText(count)) });
}

/** Short, and different whenever the plan would do anything different. */
function versionOf(parts: unknown): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
