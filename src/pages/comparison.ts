import { type Table } from "./formSpec";

/** Something that somebody else has changed since the form was opened. */
export interface Difference {
  label: string;
  before: string;
  now: string;
  yours: string;
}

/** What somebody else has changed, beside what is filled in. Empty, not absent, where nothing was: absent would mean as before. */
export function comparisonTable(differences: readonly Difference[]): Table {
  return {
    about: "Changed meanwhile",
    columns: ["When you began", "Now", "Yours"],
    version: "comparison",
    summary: {
      tone: "warning",
      text: differences.length > 0 ? "Somebody else has changed this meanwhile." : "",
      actions: [],
    },
    rows: differences.map(({ label, before, now, yours }) => ({
      id: label,
      label,
      cells: [before, now, yours],
      message: undefined,
      part: "fixed",
    })),
  };
}
