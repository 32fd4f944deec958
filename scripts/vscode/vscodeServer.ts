import { type ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { startProcess, stopProcess } from "./ownedProcess";
import { descendants } from "./processTree";
import { projectRoot } from "./projectRoot";
import { type RegistryVscode } from "./registryVscode";

/** How a server is started. */
export interface ServerOptions {
  vscode: RegistryVscode;
  /** Settings, state and the extension's files; made when it is not there. */
  profile: string;
  /** Installed extensions. */
  extensions: string;
  /** 0 takes a free one. */
  port: number;
  /** The folder that the bare address opens. */
  folder: string;
  /**
   * Whether an address may ask for an extension in development. The oldest VS Code then refuses all dialogs, and the newest
   * shows no notification by itself.
   */
  testDriver: boolean;
  /** Added to the environment of the server, and so of the extension host. */
  env?: NodeJS.ProcessEnv;
}

/** A VS Code server that answers on the loopback address. */
export interface VscodeServer {
  /** `http://127.0.0.1:PORT/` */
  address: string;
  /** Resolves when the server ends, by {@link VscodeServer.stop} or by itself. */
  ended: Promise<unknown>;
  /**
   * Ends the extension hosts, one for each window that was open: a server that has not heard a window say goodbye would keep
   * its own for hours. @returns how many were still there
   */
  endExtensionHosts(): number;
  stop(): Promise<void>;
}

/** Starts a server and resolves when it listens. @throws Error with what it printed, when it ends instead. */
export async function startServer(options: ServerOptions): Promise<VscodeServer> {
  mkdirSync(options.profile, { recursive: true });
  const child = startProcess(
    options.vscode.node,
    [
      ...["--import", pathToFileURL(path.join(projectRoot, "scripts/vscode/serverPreload.mjs")).href],
      "out/server-main.js",
      ...["--host", "127.0.0.1", "--port", String(options.port), "--without-connection-token"],
      "--accept-server-license-terms",
      ...["--server-data-dir", options.profile, "--extensions-dir", options.extensions],
      ...["--default-folder", options.folder],
      ...["--telemetry-level", "off", "--disable-workspace-trust"],
      ...(options.testDriver ? ["--enable-smoke-test-driver"] : []),
    ],
    {
      cwd: options.vscode.folder,
      env: { ...process.env, EXTENSIONS_GALLERY: "{}", ...options.env, DOMAIN_DESK_PROFILE: options.profile },
      stdio: ["pipe", "pipe", "pipe"],
    },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve).once("error", resolve));
  const port = await listeningPort(child);
  return {
    address: `http://127.0.0.1:${port}/`,
    ended,
    endExtensionHosts: () => {
      const hosts = descendants(child.pid ?? 0).filter(({ command }) => command.includes("--type=extensionHost"));
      for (const { pid } of hosts) end(pid);
      return hosts.length;
    },
    stop: () => stopProcess(child),
  };
}

function end(pid: number): void {
  try {
    process.kill(pid);
  } catch {
    // It has ended meanwhile.
  }
}

/** Where a server's profile keeps the user's settings. */
export function userSettingsFile(profile: string): string {
  return path.join(profile, "data/User/settings.json");
}

function listeningPort(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const port = /listening on (\d+)/.exec(printed)?.[1];
      if (port !== undefined) resolve(port);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The VS Code server ended (${code ?? "signal"}):\n${printed}`)));
  });
}
