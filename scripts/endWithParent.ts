import { isRunning } from "./vscode/ownedProcess";

/** How often it is looked whether the parent is still there. */
const lookMs = 250;

/**
 * Ends this process as SIGTERM does, once the one that started it has ended. npm passes its signals to the shell that it runs a
 * script in; a shell that neither makes room for the script nor passes them on, like dash, ends and leaves the script behind.
 */
export function endWithParent(): void {
  const parent = process.ppid;
  const look = () => {
    if (process.ppid === parent && isRunning(parent)) return;
    if (!process.emit("SIGTERM")) process.exit(143);
  };
  setInterval(look, lookMs).unref();
}
