import * as vscode from "vscode";
import { type AccountStore } from "../../stores/accountStore";
import { type AccountsData } from "../accountsData";
import { type AccountView } from "../views/accountView";
import { atMostEvery } from "../atMostEvery";

/** So often the view is drawn anew while domains are looked up, in milliseconds. */
const redrawMs = 1_000;

/** Shows above the domains how far looking them up has come, what it brought, and offers to stop it. */
export function showLookups(accounts: AccountStore, data: AccountsData, view: AccountView): vscode.Disposable {
  const redraw = atMostEvery(redrawMs, () => view.redraw());
  const show = () => {
    const state = accounts.active && data.of(accounts.active).lookup.state;
    const isRunning = state?.kind === "running";
    view.say(isRunning ? vscode.l10n.t("Looking up {0} of {1} domains…", state.done, state.total) : undefined);
    void vscode.commands.executeCommand("setContext", "domainDesk.domains.lookingUp", isRunning);
  };
  const showSoon = atMostEvery(redrawMs / 2, show);
  return vscode.Disposable.from(
    redraw,
    showSoon,
    data.onDidLookUp(() => {
      redraw();
      showSoon();
    }),
    accounts.onDidChange(show),
  );
}
