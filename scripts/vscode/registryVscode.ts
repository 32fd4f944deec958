import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findOnPath } from "./findOnPath";
import { isRunning } from "./ownedProcess";
import { vscodeCache } from "./projectRoot";
import { type RegistryRelease } from "./releases";
import { runNpm } from "./runNpm";
import { installSystemPackages } from "./systemPackages";

const runningNodeMajor = Number(process.versions.node.split(".")[0]);

/** An installed VS Code server. */
export interface RegistryVscode {
  kind: "registry";
  release: RegistryRelease;
  /** Holds `out/server-main.js`; the server is started from here. */
  folder: string;
  /** The Node that runs it. */
  node: string;
}

/**
 * Installs a VS Code from the npm registry, once; later calls find it in the cache. An install that was interrupted is
 * never taken for a whole one: it happens in a folder that gets its name at the very end.
 * @throws Error that says what could not be got and what to do.
 */
export async function getRegistryVscode(release: RegistryRelease): Promise<RegistryVscode> {
  if (process.platform === "win32") {
    throw new Error(
      "The VS Code of the npm registry does not run on Windows. Use a desktop VS Code: npm run test:desktop",
    );
  }
  // What is compiled for one Node may not run on another, so each running Node has an install of its own.
  const home = path.join(vscodeCache, `vscode-${release.vscode}-node${runningNodeMajor}`);
  if (!existsSync(home)) await install(release, home);
  return { kind: "registry", release, folder: serverFolder(home), node: nodeOf(release, home) };
}

async function install(release: RegistryRelease, home: string): Promise<void> {
  console.log(`Getting VS Code ${release.vscode} from the npm registry (${release.diskMb} MB, about a minute, once).`);
  removeInterrupted();
  const partial = `${home}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  writeFileSync(path.join(partial, "package.json"), "{}");
  try {
    const packages = [
      `code-server@${release.codeServer}`,
      ...ownNode(release).map((name) => `${name}@${release.nodeMajor}`),
    ];
    await runNpm("1/3 its package", ["install", ...packages, "--ignore-scripts"], partial);
    const server = serverFolder(partial);
    await runNpm("2/3 what it depends on", ["install", "--omit=dev", "--ignore-scripts"], server);
    // The only native part that is needed: without it the extension host starts and never answers.
    await needCompiler();
    const headers = path.dirname(path.dirname(nodeOf(release, partial)));
    await runNpm("3/3 its logger, compiled here", ["rebuild", "@vscode/spdlog"], server, {
      ...(existsSync(path.join(headers, "include/node")) ? { npm_config_nodedir: headers } : {}),
      PATH: [path.join(headers, "bin"), process.env["PATH"]].join(path.delimiter),
    });
    if (!existsSync(home)) renameSync(partial, home);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function serverFolder(home: string): string {
  return path.join(home, "node_modules/code-server/lib/vscode");
}

/** The running Node where it is the right one, otherwise the one installed beside the server. */
function nodeOf(release: RegistryRelease, home: string): string {
  const [name] = ownNode(release);
  return name === undefined ? process.execPath : path.join(home, "node_modules", name, "bin/node");
}

/** The package that holds the Node a release needs; none when the running Node will do. */
function ownNode(release: RegistryRelease): string[] {
  return runningNodeMajor === release.nodeMajor ? [] : [`node-${process.platform}-${process.arch}`];
}

async function needCompiler(): Promise<void> {
  if (findOnPath("g++", "c++", "clang++") && findOnPath("make") && findOnPath("python3")) return;
  if (process.platform !== "linux") throw new Error("A C++ compiler and Python 3 are needed: xcode-select --install");
  await installSystemPackages(["g++", "make", "python3"], "A C++ compiler, make and Python 3 are needed once");
}

/** Removes what installs left that were killed; those of running processes stay. */
function removeInterrupted(): void {
  if (!existsSync(vscodeCache)) return;
  for (const name of readdirSync(vscodeCache)) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(path.join(vscodeCache, name), { recursive: true, force: true });
  }
}
