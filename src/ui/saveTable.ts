import { homedir } from "node:os";
import * as vscode from "vscode";
import { csvText } from "../texts/csvText";
import { numberText } from "../texts/numbers";
import { plural } from "../texts/plural";

/** The content of a cell; CSV separates several values with spaces. `undefined` if unknown. */
export type Cell = string | number | boolean | readonly string[] | undefined;

/** A list to export. Column names are the same in every language, for programs that read the file. */
export interface ExportedTable<Column extends string = string> {
  /** Title of the save dialog. */
  title: string;
  /** The suggested file name, without extension. */
  name: string;
  columns: readonly Column[];
  rows: readonly Readonly<Record<Column, Cell>>[];
}

/**
 * Asks for a file and writes a table to it: as JSON if its name ends in `.json`, otherwise as CSV.
 * @returns where the file is; `undefined` if the user cancelled
 * @throws the error of writing the file
 */
export async function saveTable<Column extends string>(table: ExportedTable<Column>): Promise<vscode.Uri | undefined> {
  const { title, name, columns, rows } = table;
  const file = await vscode.window.showSaveDialog({
    title,
    saveLabel: vscode.l10n.t("Export"),
    filters: { CSV: ["csv"], JSON: ["json"] },
    defaultUri: vscode.Uri.joinPath(exportFolder(), `${name}.csv`),
  });
  if (!file) return undefined;
  const isJson = file.path.toLowerCase().endsWith(".json");
  const text = isJson
    ? `${JSON.stringify(rows, null, 2)}\n`
    : csvText(
        columns,
        rows.map((row) => columns.map((column) => cellText(row[column]))),
      );
  await vscode.workspace.fs.writeFile(file, Buffer.from(text, "utf8"));
  return file;
}

/** Does the same, and reports success. */
export async function exportTable<Column extends string>(table: ExportedTable<Column>): Promise<void> {
  const file = await saveTable(table);
  if (!file) return;
  const open = vscode.l10n.t("Open");
  const [count, path] = [numberText(table.rows.length), vscode.workspace.asRelativePath(file)];
  const said = plural(table.rows.length, {
    one: vscode.l10n.t("Exported {0} row to {1}.", count, path),
    other: vscode.l10n.t("Exported {0} rows to {1}.", count, path),
  });
  void vscode.window.showInformationMessage(said, open).then(async (pressed) => {
    if (pressed === open) await vscode.commands.executeCommand("vscode.open", file);
  });
}

/** Where to suggest saving files: the open folder, if any. */
export function exportFolder(): vscode.Uri {
  return vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file(homedir());
}

/** ISO 8601 in UTC. */
export function exportedInstant(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString();
}

function cellText(value: Cell): string {
  return typeof value === "object" ? value.join(" ") : String(value ?? "");
}
