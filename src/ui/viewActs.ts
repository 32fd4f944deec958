import * as vscode from "vscode";
import { type ActsOf } from "./act";
import { type Desk } from "./desk";
import { type Panels } from "./panels";

/** What the commands on whole views, the explorer and the log do. */
export function viewActs(
  { views, log }: Desk,
  panels: Panels,
): ActsOf<"domains" | "tasks" | "transfers" | "operation" | "tree" | "log"> {
  return {
    "domainDesk.domains.refresh": () => views.domains.refresh(),
    "domainDesk.tasks.refresh": () => views.tasks.refresh(),
    "domainDesk.transfers.refresh": () => views.transfers.refresh(),
    "domainDesk.operation.run": (account) => panels.operation.pick(account),
    "domainDesk.tree.retry": {
      run: ({ loaded }) => {
        const title = vscode.l10n.t("Trying again…");
        return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => loaded.refresh());
      },
    },
    "domainDesk.log.show": () => log.show(),
  };
}
