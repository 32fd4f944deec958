import * as vscode from "vscode";
import { type Table } from "../../pages/formSpec";
import { type PageServices } from "../../pages/pageServices";
import { systemClock } from "../../stores/clock";
import { lostNameServers } from "../../stores/lostNameServers";
import { cloudHost } from "../../stores/signedCalls";
import { type AppServices } from "../appServices";
import { openTextFile } from "../openTextFile";
import { exportTable } from "../saveTable";
import { showFailure } from "../showFailure";
import { type AnswerDocuments } from "./answerDocuments";

/** What pages need from the outside world, as this editor provides it. */
export function pageServices(
  { accounts, call, data, orders, showTask }: Omit<AppServices, "pages">,
  documents: AnswerDocuments,
): PageServices {
  return {
    accounts,
    call,
    data,
    orders,
    clock: systemClock,
    // The sandbox's name servers are made up, so no DNS knows them.
    lookUpServers: async ({ kind }, names) => (kind === "sandbox" ? [] : lostNameServers(names, cloudHost)),
    requestSettings: () => ({
      format: vscode.workspace.getConfiguration("domainDesk").get("api.format", "JSON"),
      lang: vscode.env.language.startsWith("zh") ? "zh" : "en",
    }),
    isTemporaryKey: async (account) =>
      account.kind === "cloud" && (await accounts.key(account)).securityToken !== undefined,
    confirm: async ({ message, detail, yes }) =>
      (await vscode.window.showWarningMessage(message, { modal: true, detail }, yes)) === yes,
    openList: () =>
      openTextFile(vscode.l10n.t("Use These Domains"), { [vscode.l10n.t("Lists")]: ["csv", "tsv", "txt"] }),
    saveTable: exportPlanTable,
    showAnswer: (action, document, answeredAt, isBeside) => void documents.show(action, document, answeredAt, isBeside),
    showTask,
    showFailure: (error) => void showFailure(error),
    runCommand: async (id, on) => {
      await vscode.commands.executeCommand(id, on);
    },
  };
}

function exportPlanTable(title: string, { about, columns, rows }: Table): Promise<void> {
  const all = [about, ...columns, vscode.l10n.t("Remarks")];
  return exportTable({
    title: vscode.l10n.t("Export: {0}", title),
    name: "plan",
    columns: all,
    rows: rows.map(({ label, cells, message }) => {
      const values = [label, ...columns.map((_, at) => cells[at]), message?.text];
      return Object.fromEntries(all.map((column, at) => [column, values[at]]));
    }),
  });
}
