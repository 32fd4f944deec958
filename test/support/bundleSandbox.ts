import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";

/** Builds the sandbox's program as it ships into a folder of its own, and says where it is. */
export async function bundleSandbox(): Promise<string> {
  const outfile = path.join(mkdtempSync(path.join(tmpdir(), "domain-desk-sandbox-bundle-")), "sandbox.js");
  await build({
    entryPoints: ["src/sandbox/main.ts"],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    outfile,
    logLevel: "warning",
  });
  return outfile;
}
