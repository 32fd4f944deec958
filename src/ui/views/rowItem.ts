import * as vscode from "vscode";
import { type RowFlag } from "../../texts/rowFlag";

/** Colors of a state, taken from the user's theme. */
export type Tone = "good" | "warning" | "bad" | "quiet" | "special";

const themeColors: Record<Tone, string | undefined> = {
  // The green of passed tests is too pale for a light theme.
  good: "charts.green",
  warning: "problemsWarningIcon.foreground",
  bad: "problemsErrorIcon.foreground",
  quiet: undefined,
  special: "charts.yellow",
};

/** What a row looks like. Texts of the service are always plain text. */
export interface Look {
  label: string;
  description?: string | undefined;
  icon: string;
  tone?: Tone;
  /** Lines of the tooltip: a heading, or a term and its value. */
  tooltip?: readonly (string | [term: string, value: string | undefined])[];
  /** A full sentence for screen readers. */
  spoken: string;
  /** Flags for `when` clauses of menus. */
  flags?: readonly RowFlag[];
  expanded?: boolean;
}

/** Creates the editor's item for a row. */
export function rowItem(look: Look): vscode.TreeItem {
  const item = new vscode.TreeItem(look.label);
  if (look.expanded) item.collapsibleState = vscode.TreeItemCollapsibleState.Expanded;
  if (look.description) item.description = look.description;
  const color = themeColors[look.tone ?? "quiet"];
  item.iconPath = new vscode.ThemeIcon(look.icon, color === undefined ? undefined : new vscode.ThemeColor(color));
  item.tooltip = tooltipOf(look.tooltip ?? [look.spoken]);
  item.accessibilityInformation = { label: look.spoken };
  if (look.flags) item.contextValue = look.flags.join(" ");
  return item;
}

function tooltipOf(lines: NonNullable<Look["tooltip"]>): vscode.MarkdownString {
  const text = lines
    .filter((line) => typeof line === "string" || line[1] !== undefined)
    .map((line) =>
      typeof line === "string" ? `${escaped(line)}\n\n` : `**${escaped(line[0])}:** ${escaped(line[1] ?? "")}  \n`,
    );
  return new vscode.MarkdownString(text.join(""));
}

/**
 * Text that Markdown shows verbatim. (`appendText` makes spaces non-breaking, so long lines would break inside words.)
 */
function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, "\\$&").replace(/\s+/g, " ");
}
