import * as vscode from "vscode";
import { type Commands } from "./commands/commands";
import { type CommandId, commandTable } from "../commands/commandTable";
import { showFailure } from "./showFailure";
import { type HasSubject } from "../commands/subject";

/** Registers all commands. Loads their code on the first call; explains a failure to the user. */
export function registerCommands(acts: () => Promise<Commands>): vscode.Disposable[] {
  return (Object.keys(commandTable) as CommandId[]).map((id) =>
    // A view passes the row the command was called on and, if several rows are selected, all of them.
    vscode.commands.registerCommand(id, async (on?: HasSubject, selected?: readonly HasSubject[]) => {
      try {
        await (await acts()).run(id, on, selected);
      } catch (error) {
        void showFailure(error);
      }
    }),
  );
}
