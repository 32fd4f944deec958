import { once } from "node:events";
import { type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { desktopArguments, desktopSettingsFile } from "../../../scripts/vscode/desktopVscode";
import { downloadDesktop } from "../../../scripts/vscode/downloadDesktop";
import { installExtension } from "../../../scripts/vscode/installExtension";
import { startProcess, stopProcess } from "../../../scripts/vscode/ownedProcess";
import { writeSettings } from "../../../scripts/vscode/settings";
import { runCommand } from "./commandPalette";
import { type EditorHost, type HostOptions } from "./editorHost";
import { makeFreshProfile } from "./freshProfile";
import { until } from "./until";

/** Dialogs and menus drawn by the workbench, so that they can be read and pressed as in the browser. */
const drawnByTheWorkbench = {
  "window.dialogStyle": "custom",
  "window.titleBarStyle": "custom",
  "window.menuStyle": "custom",
};

/** Starts the desktop VS Code that `@vscode/test-electron` downloads, and joins it over the debugging port of its windows. */
export async function startDesktopHost(options: HostOptions): Promise<EditorHost> {
  const desktop = await downloadDesktop();
  const { profile, workspace } = makeFreshProfile();
  const folder = options.folder ?? workspace;
  const settingsFile = desktopSettingsFile(profile);
  writeSettings(settingsFile, { ...options.settings, ...drawnByTheWorkbench });
  const extensions = path.join(profile, "extensions");
  await installExtension(desktop, options.vsix, extensions, profile);
  const start = () => startJoined(desktop.executable, desktopArguments(folder, profile, extensions), options);

  let running = await start();
  let isFirstWindowTaken = false;
  return {
    profile,
    settingsFile,
    newWindow: async () => {
      const [first, ...others] = pages(running.browser);
      if (first && !isFirstWindowTaken) {
        isFirstWindowTaken = true;
        return first;
      }
      if (!first) throw new Error("VS Code has no window");
      await runCommand(first, "New Window");
      const known = new Set([first, ...others]);
      const all = await until(
        "a new window",
        () => Promise.resolve(pages(running.browser)),
        (now) => now.length > known.size,
      );
      const fresh = all.find((page) => !known.has(page));
      if (!fresh) throw new Error("VS Code opened no new window");
      return fresh;
    },
    restart: async (whileClosed) => {
      await stopJoined(running);
      whileClosed();
      running = await start();
      isFirstWindowTaken = false;
    },
    close: async () => {
      await stopJoined(running);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Joined {
  child: ChildProcess;
  browser: Browser;
}

async function startJoined(executable: string, args: string[], options: HostOptions): Promise<Joined> {
  const child = startProcess(
    executable,
    [...args, ...["--remote-debugging-port=0", "--no-sandbox", "--disable-gpu-sandbox"]],
    { env: { ...process.env, ...options.env }, stdio: ["ignore", "ignore", "pipe"] },
  );
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  await until(
    "a window of VS Code",
    () => Promise.resolve(pages(browser).length),
    (count) => count > 0,
  );
  return { child, browser };
}

async function stopJoined({ child, browser }: Joined): Promise<void> {
  await browser.close();
  await stopProcess(child);
}

/** The windows of the workbench among all pages Electron has. */
function pages(browser: Browser): Page[] {
  return browser.contexts().flatMap((context) => context.pages().filter((page) => page.url().includes("workbench")));
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  let printed = "";
  const ended = once(child, "exit").then(() => Promise.reject(new Error(`VS Code ended:\n${printed}`)));
  const listening = new Promise<string>((resolve) => {
    child.stderr?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  return Promise.race([listening, ended]);
}
