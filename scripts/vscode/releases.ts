/** The VS Codes the extension is tried on. `desktop` is the build that a person downloads. */
export type VscodeVersion = "oldest" | "newest" | "desktop";

/** A VS Code that the npm registry has: the package `code-server` carries the workbench, server and extension host. */
export interface RegistryRelease {
  /** As Help > About shows it. */
  vscode: string;
  /** Version of the package `code-server`. */
  codeServer: string;
  /** The major version of Node that its server is built for. */
  nodeMajor: number;
  diskMb: number;
}

/** `oldest` is the lower end of `engines.vscode` in package.json. */
export const registryReleases: Record<Exclude<VscodeVersion, "desktop">, RegistryRelease> = {
  oldest: { vscode: "1.100.3", codeServer: "4.100.3", nodeMajor: 20, diskMb: 300 },
  newest: { vscode: "1.139.1", codeServer: "4.139.1", nodeMajor: 24, diskMb: 800 },
};

/** Reads a version's name, as given on a command line or in `DOMAIN_DESK_VSCODE`. @throws Error naming the choices. */
export function parseVscodeVersion(name: string | undefined): VscodeVersion {
  if (name === "oldest" || name === "newest" || name === "desktop") return name;
  throw new Error(`"${name ?? ""}" is no VS Code version: choose oldest, newest or desktop.`);
}
