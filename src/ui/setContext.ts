import * as vscode from "vscode";
import { type ContextKey } from "../commands/contextKey";

/** Sets a context key for `when` clauses. */
export function setContext(key: ContextKey, value: boolean): Thenable<void> {
  return vscode.commands.executeCommand("setContext", key, value);
}
