import { unparse } from "papaparse";

/** What a spreadsheet would take for the start of a formula, the full-width signs too: texts of the service and of others. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;

/** A table as CSV (RFC 4180), with a line of headings; cells that a spreadsheet would calculate are made harmless. */
export function csvText(columns: readonly string[], lines: readonly (readonly string[])[]): string {
  const data = lines.map((line) => [...line]);
  return `${unparse({ fields: [...columns], data }, { escapeFormulae: formulaStart, newline: "\r\n" })}\r\n`;
}
