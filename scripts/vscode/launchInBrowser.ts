/**
 * Runs tests inside the extension host of a VS Code from the npm registry, and ends with their exit code. It takes the
 * arguments that `@vscode/test-electron` hands to a desktop VS Code; `DOMAIN_DESK_VSCODE` says which version.
 */
import { setTimeout as delay } from "node:timers/promises";
import { format, parseArgs } from "node:util";
import { launchChromium } from "./chromium";
import { HostOutput } from "./hostOutput";
import { getRegistryVscode } from "./registryVscode";
import { parseVscodeVersion, registryReleases } from "./releases";
import { quietSettings, writeSettings } from "./settings";
import { startServer, userSettingsFile } from "./vscodeServer";
import { workbenchAddress } from "./workbenchAddress";

/** After this the run is taken for hung, and failed. */
const limitMs = 600_000;

async function main(): Promise<number> {
  const { values: args, positionals } = parseArgs({
    options: {
      extensionDevelopmentPath: { type: "string" },
      extensionTestsPath: { type: "string" },
      "user-data-dir": { type: "string" },
      "extensions-dir": { type: "string" },
    },
    allowPositionals: true,
    strict: false, // the desktop build's other flags mean nothing here
  });
  const extension = required(args.extensionDevelopmentPath, "--extensionDevelopmentPath");
  const profile = required(args["user-data-dir"], "--user-data-dir");
  const folder = required(positionals[0], "a folder to open");
  const version = parseVscodeVersion(process.env["DOMAIN_DESK_VSCODE"]);
  if (version === "desktop") throw new Error("A desktop VS Code needs no launcher.");

  writeSettings(userSettingsFile(profile), quietSettings);
  const server = await startServer({
    vscode: await getRegistryVscode(registryReleases[version]),
    profile,
    extensions: required(args["extensions-dir"], "--extensions-dir"),
    port: 0,
    folder,
    testDriver: true,
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const output = new HostOutput(extension);
    let exit: (code: number) => void = () => undefined;
    const exited = new Promise<number>((resolve) => {
      exit = resolve;
    });
    await page.exposeFunction("codeAutomationExit", exit);
    await page.exposeFunction("codeAutomationLog", (_kind: string, args: unknown[]) => {
      output.add(format(...args));
    });
    await page.goto(
      workbenchAddress(server.address, {
        folder,
        extensionDevelopmentPath: extension,
        extensionTestsPath: required(args.extensionTestsPath, "--extensionTestsPath"),
      }),
    );
    const crashed = new Promise<number>((resolve) => page.once("crash", () => resolve(1)));
    const tooLong = delay(limitMs, 1, { ref: false });
    const code = await Promise.race([exited, crashed, server.ended.then(() => 1), tooLong]);
    output.end();
    return code;
  } finally {
    await browser.close();
    await server.stop();
  }
}

function required(value: string | boolean | undefined, name: string): string {
  if (typeof value !== "string") throw new Error(`Missing ${name}`);
  return value;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
