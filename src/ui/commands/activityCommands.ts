import * as vscode from "vscode";
import { isOpen, type Order } from "../../model/order";
import { requestIdOf, taskNoOf } from "../../model/orderOutcome";
import { type CommandsOf } from "../../commands/command";
import { type Activity } from "../../orders/activity";
import { type AccountName } from "../../orders/activityExport";
import { type ActivityFilter, isFiltering } from "../../orders/activityFilter";
import { type AppServices } from "../appServices";
import { setContext } from "../setContext";
import { filterWords, pickActivityFilter } from "./pickActivityFilter";
import { saveActivity } from "./saveActivity";
import { numberText } from "../../texts/numbers";
import { plural } from "../../texts/plural";

/** The commands of the Activity view and its orders. */
export function activityCommands({ accounts, activity, orders, views, showTask }: AppServices): CommandsOf<"activity"> {
  const accountName: AccountName = (id) => accounts.byId(id)?.name;

  const show = async (filter: ActivityFilter) => {
    activity.filter = filter;
    views.activity.say(
      isFiltering(filter) ? vscode.l10n.t("Filter: {0}", filterWords(filter, accountName)) : undefined,
    );
    views.activity.redraw();
    await setContext("domainDesk.activity.filtered", isFiltering(filter));
  };
  const save = async (format: "jsonLines" | "csv") => {
    await lookAtAll(activity);
    return saveActivity(activity.shown, format, accountName);
  };

  return {
    "domainDesk.activity.refresh": () => views.activity.refresh(),
    "domainDesk.activity.filter": async () => {
      // Not refreshed: a view that is redrawn meanwhile may take the focus away from the questions.
      await activity.orders.ensure();
      const filter = await pickActivityFilter(activity.orders.value ?? [], activity.filter, accountName);
      if (!filter) return;
      await show(filter);
      await vscode.commands.executeCommand("domainDesk.activity.focus");
    },
    "domainDesk.activity.removeFilter": () => show({}),
    "domainDesk.activity.exportJsonLines": () => save("jsonLines"),
    "domainDesk.activity.exportCsv": () => save("csv"),
    "domainDesk.activity.clear": async () => {
      for (;;) {
        await lookAtAll(activity);
        const closed = activity.shown.filter((order) => !isOpen(order));
        const answer = await askToClear(closed, filterWords(activity.filter, accountName));
        if (answer === "clear") {
          await orders.clear(closed.map(({ id }) => id));
          return activity.orders.refresh();
        }
        if (answer === "keep" || !(await saveActivity(closed, "csv", accountName))) return;
      }
    },
    "domainDesk.activity.copyRequestId": {
      run: ({ order }) => vscode.env.clipboard.writeText(requestIdOf(order) ?? ""),
    },
    "domainDesk.activity.copySentence": { run: ({ order }) => vscode.env.clipboard.writeText(order.sentence) },
    "domainDesk.activity.showTask": {
      run: ({ order }) => {
        const account = accounts.byId(order.accountId);
        const taskNo = taskNoOf(order);
        if (account && taskNo !== undefined) return showTask(account, taskNo);
        return vscode.window.showInformationMessage(
          vscode.l10n.t("You're signed out of this order's account. Sign in to it to see its tasks."),
        );
      },
    },
  };
}

/** Brings the known orders up to date with the journal. @throws the error of reading it */
async function lookAtAll({ orders }: Activity): Promise<void> {
  await orders.refresh();
  if (orders.known.kind === "failed") throw orders.known.error;
}

/** @param filter the view's filter, in words; empty if there is none */
async function askToClear(closed: readonly Order[], filter: string): Promise<"clear" | "export" | "keep"> {
  if (closed.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("There are no finished orders to clear."));
    return "keep";
  }
  const count = numberText(closed.length);
  const message = plural(closed.length, {
    one: vscode.l10n.t("Clear {0} finished order from Activity?", count),
    other: vscode.l10n.t("Clear {0} finished orders from Activity?", count),
  });
  const detail = [
    ...(filter ? [vscode.l10n.t("Only orders that match the filter: {0}.", filter)] : []),
    vscode.l10n.t(
      "The record on this computer is permanently deleted; nothing changes at Alibaba Cloud. Orders that are in progress, or whose outcome is unknown so far, are kept.",
    ),
  ].join("\n\n");
  const clear = vscode.l10n.t("Clear");
  const exportFirst = vscode.l10n.t("Export as CSV First…");
  const pressed = await vscode.window.showWarningMessage(message, { modal: true, detail }, clear, exportFirst);
  return pressed === clear ? "clear" : pressed === exportFirst ? "export" : "keep";
}
