import * as vscode from "vscode";
import { type AccountStore } from "../../stores/accountStore";
import { type AccountCaches } from "../../stores/accountCaches";
import { type AccountView } from "./accountView";
import { atMostEvery } from "../../stores/atMostEvery";
import { numberText } from "../../texts/numbers";
import { setContext } from "../setContext";

/** So often the view is drawn anew while domains are looked up, in milliseconds. */
const redrawMs = 1_000;

/** Shows above the domains how far looking them up has come, what it brought, and offers to stop it. */
export function showLookups(accounts: AccountStore, data: AccountCaches, view: AccountView): vscode.Disposable {
  const redraw = atMostEvery(redrawMs, () => view.redraw());
  const show = () => {
    const state = accounts.active && data.of(accounts.active).lookup.state;
    const isRunning = state?.kind === "running";
    view.say(
      isRunning
        ? vscode.l10n.t("Looking up domains: {0} of {1}…", numberText(state.done), numberText(state.total))
        : undefined,
    );
    void setContext("domainDesk.domains.lookingUp", isRunning);
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
