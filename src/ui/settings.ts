import * as vscode from "vscode";
import { type Acknowledge } from "../orders/following/followOrders";

/** Which results trigger a notification. */
export type NotifyWhich = "all" | "failures" | "none";

/** The user's settings, read each time they are used. */
export const settings = {
  priceLimit: () => read("orders.priceLimit", 0),
  acknowledge: () => read<Acknowledge>("tasks.acknowledge", "own"),
  notifications: () => read<NotifyWhich>("notifications", "all"),
};

function read<T>(name: string, otherwise: T): T {
  return vscode.workspace.getConfiguration("domainDesk").get(name, otherwise);
}
