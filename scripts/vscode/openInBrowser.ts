import { spawn } from "node:child_process";

/** Opens an address in the person's browser, where there is one; the address is printed in any case. */
export function openInBrowser(address: string): void {
  const [command, args]: [string, string[]] =
    process.platform === "darwin"
      ? ["open", [address]]
      : process.platform === "win32"
        ? ["cmd", ["/c", "start", "", address]]
        : ["xdg-open", [address]];
  const child = spawn(command, args, { detached: true, stdio: "ignore" });
  child.once("error", () => undefined); // no such command: a machine without a browser
  child.unref();
}
