import * as vscode from "vscode";
import { type AccountStore } from "../../stores/accountStore";
import { type AccountCaches } from "../../stores/accountCaches";
import { type AccountView } from "./accountView";
import { atMostEvery } from "../../stores/atMostEvery";
import { numberText } from "../../texts/numbers";
import { setContext } from "../setContext";

/** How often to redraw the view during a lookup, in milliseconds. */
const redrawMs = 1_000;

/** Shows the progress of a lookup and what it found above the domains, and offers to stop it. */
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
