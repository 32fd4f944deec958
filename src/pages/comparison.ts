import * as l10n from "@vscode/l10n";
import { type Table } from "./formSpec";

/** Something that somebody else has changed since the form was opened. */
export interface Difference {
  label: string;
  before: string;
  now: string;
  yours: string;
}

/**
 * What somebody else has changed, next to the user's values. Empty, not absent, if nothing changed: absent would mean
 * unchanged.
 */
export function comparisonTable(differences: readonly Difference[]): Table {
  return {
    about: l10n.t("Changed by someone else"),
    columns: [l10n.t("Original"), l10n.t("Current"), l10n.t("Yours")],
    version: "comparison",
    summary: {
      tone: "warning",
      text: differences.length > 0 ? l10n.t("Someone else has changed this since you opened the form.") : "",
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
