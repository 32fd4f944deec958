import path from "node:path";

/** The folder of package.json. */
export const projectRoot = path.resolve(__dirname, "../..");

/** Where VS Codes and their profiles are kept; Git ignores it, and it may be removed at any time. */
export const vscodeCache = path.join(projectRoot, ".vscode-test");
