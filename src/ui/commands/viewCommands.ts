import * as vscode from "vscode";
import { type CommandsOf } from "../../commands/command";
import { type AppServices } from "../appServices";
import { runOperation } from "./runOperation";
import { exportEmails, exportTasks, exportTemplates, exportTransfers } from "./exportLists";

/** The commands for whole views, the explorer and the log. */
export function viewCommands(
  services: AppServices,
): CommandsOf<"tasks" | "transfers" | "registrants" | "operation" | "tree" | "log"> {
  const { data, views, orders, log } = services;
  return {
    "domainDesk.tasks.refresh": () => Promise.all([views.tasks.refresh(), orders.lookAgain()]),
    "domainDesk.transfers.refresh": () => views.transfers.refresh(),
    "domainDesk.registrants.refresh": () => views.registrants.refresh(),
    "domainDesk.tasks.export": (account) => exportTasks(data.of(account).tasks),
    "domainDesk.transfers.export": (account) => exportTransfers(data.of(account).transfers),
    "domainDesk.registrants.export": (account) => exportTemplates(data.of(account).registrantProfiles),
    "domainDesk.registrants.exportEmails": (account) => exportEmails(data.of(account).registrantEmails),
    "domainDesk.operation.run": (account) => runOperation(services, account),
    "domainDesk.tree.retry": {
      run: ({ loaded }) => {
        const title = vscode.l10n.t("Retrying…");
        return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => loaded.refresh());
      },
    },
    "domainDesk.tree.more": {
      run: ({ fetchMore }) => {
        const title = vscode.l10n.t("Loading more…");
        return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, fetchMore);
      },
    },
    "domainDesk.log.show": () => log.show(),
  };
}
