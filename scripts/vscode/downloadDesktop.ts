import { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath } from "@vscode/test-electron";
import { type DesktopVscode } from "./desktopVscode";

/** Downloads the desktop VS Code, once. @throws Error that says what to do where it cannot be downloaded. */
export async function downloadDesktop(): Promise<DesktopVscode> {
  const executable = await downloadAndUnzipVSCode().catch((error: unknown) => {
    throw new Error(
      `The desktop VS Code could not be downloaded (${String(error)}). ` +
        "Run this where update.code.visualstudio.com is reached, or test on the npm registry's VS Code: npm run test:vscode",
    );
  });
  return { kind: "desktop", executable, cli: resolveCliPathFromVSCodeExecutablePath(executable) };
}
