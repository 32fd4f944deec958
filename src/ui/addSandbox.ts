import * as vscode from "vscode";
import { type AccountStore } from "../stores/accountStore";

/** Adds the sandbox as an account and makes it the active one. */
export async function addSandbox(accounts: AccountStore): Promise<void> {
  await accounts.add({ id: "sandbox", kind: "sandbox", name: vscode.l10n.t("Sandbox"), keyHint: "" });
}
