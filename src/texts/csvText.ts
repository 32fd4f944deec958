import { unparse } from "papaparse";

/**
 * What a spreadsheet would take for the start of a formula, including full-width signs. The texts come from the service
 * and from other people. The library's own expression lets multi-line texts through.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** A table as CSV (RFC 4180) with a header line; cells that a spreadsheet would evaluate are made harmless. */
export function csvText(columns: readonly string[], lines: readonly (readonly string[])[]): string {
  const rows = [columns, ...lines].map((line) => [...line]);
  return `${unparse(rows, { escapeFormulae: formulaStart, newline: "\r\n" })}\r\n`;
}
