import * as vscode from "vscode";
import { type ContextKey } from "../commands/contextKey";

/** Tells `when` clauses what they ask for. */
export function setContext(key: ContextKey, value: boolean): Thenable<void> {
  return vscode.commands.executeCommand("setContext", key, value);
}
