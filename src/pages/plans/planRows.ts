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
import { exportRows, planFields } from "./planParts";
import { type RowResult } from "./planResults";

/** A row of a plan, worked out. */
export interface PlannedRow {
  /** The domain's name; of a line that cannot be taken its number, since its name may be there twice, or be anything. */
  id: string;
  line: PlanLine;
  /** The price included. */
  cells: readonly string[];
  issue: RowIssue | undefined;
  item: Possible | undefined;
  years: number | undefined;
  /** Absent where the service does not tell it, or has not told it yet. */
  price: Price | undefined;
  isPriceAsked: boolean;
  /** The user has left it out, or it is left out by itself. */
  isOut: boolean;
  /** There is nothing to do. */
  isSoAlready: boolean;
  /** It can be done, and is to be. */
  isIn: boolean;
}

/** The lines of the list, and what is known of their domains. */
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
 * What would happen to each domain of the list, by all that is filled in and known.
 * @param isFilledIn whether the fields that count for all are without mistakes
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
    if (busy !== undefined) return cannot(`Wait until it has ended: ${busy}.`);
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
  return quoted.price ? `${quoted.price.amount}\u00a0${quoted.price.currency}` : "not told";
}

function columnsOf(plan: Plan): string[] {
  return feeOf(plan) ? [...plan.columns, "Price"] : [...plan.columns];
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
    about: "Domain",
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

/** The rows as they were agreed to, and what has become of each. @param sent see `planFields` */
export function sentTable(
  plan: Plan,
  sent: readonly Row[],
  results: ReadonlyMap<string, RowResult>,
  isSending: boolean,
): Table {
  return {
    about: "Domain",
    columns: columnsOf(plan),
    version: "sent",
    summary: { tone: "info", text: `${domainsText(sent.length)}.`, actions: [exportRows] },
    rows: sent.map(({ name, cells }) => {
      const { tone, text } = results.get(String(name)) ?? {
        tone: "info",
        text: isSending ? "not sent yet" : "not sent",
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
  if (line.problem === undefined && isLooking) return { tone: "busy", text: "Looking it up…", actions: [] };
  const was = before?.filter((cell, at) => cell !== cells[at]) ?? [];
  if (was.length > 0) {
    const text = `Somebody has changed it meanwhile; it was: ${was.join(", ")}.`;
    return { tone: "warning", text: [text, issue?.text].filter(Boolean).join(" "), actions: [] };
  }
  return issue && { ...issue, actions: [] };
}

/** Whether it cannot be done, whatever is filled in for all. */
export function isHopeless({ issue: issue }: PlannedRow): boolean {
  return issue?.tone === "error";
}

function summaryOf(rows: readonly PlannedRow[], lookups: PlanLookups): Message {
  if (rows.length === 0) return { tone: "info", text: "No domains yet.", actions: [] };
  if (lookups.isLooking) {
    return { tone: "busy", text: `Looking up the domains: ${lookups.known} of ${rows.length}.`, actions: [] };
  }
  const out = rows.filter(({ isOut }) => isOut).length;
  const bad = rows.filter((row) => !row.isOut && isHopeless(row)).length;
  const chosen = rows.length - out - bad;
  const parts = [
    `${domainsText(chosen)} of ${rows.length}`,
    ...(out > 0 ? [`${out} left out`] : []),
    ...(bad > 0 ? [`${bad} that cannot be done`] : []),
  ];
  const asked = rows.filter(({ isPriceAsked }) => isPriceAsked).length;
  const asking = asked > 0 ? [`prices still to be told: ${asked}`] : [];
  const leaveOut = bad > 0 ? [{ id: "leaveOutBad", label: bad === 1 ? "Leave It Out" : "Leave These Out" }] : [];
  const lookAgain = { id: "lookAgain", label: "Look Again" };
  return {
    tone: bad > 0 ? "warning" : asked > 0 ? "busy" : "info",
    text: `${[parts.join(", "), ...asking].join("; ")}.`,
    actions: [...leaveOut, lookAgain, exportRows],
  };
}

/** Short, and other for everything that would be done otherwise. */
function versionOf(parts: unknown): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
