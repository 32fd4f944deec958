import { unparse } from "papaparse";

/**
 * What a spreadsheet would take for the start of a formula, the full-width signs too. The texts are of the service and of
 * other people. The library's own expression lets texts of several lines pass.
 */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** A table as CSV (RFC 4180), with a line of headings; cells that a spreadsheet would calculate are made harmless. */
export function csvText(columns: readonly string[], lines: readonly (readonly string[])[]): string {
  const rows = [columns, ...lines].map((line) => [...line]);
  return `${unparse(rows, { escapeFormulae: formulaStart, newline: "\r\n" })}\r\n`;
}
