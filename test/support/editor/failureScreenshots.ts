import { mkdirSync } from "node:fs";
import path from "node:path";
import { openWindows } from "./editorWindow";

const folder = path.join("reports", "vscode", process.env["DOMAIN_DESK_VSCODE"] ?? "unknown");

/** Mocha takes these hooks by `--require`: after a failed test there is a picture of every open window in `reports/`. */
export const mochaHooks = {
  async afterEach(this: Mocha.Context): Promise<void> {
    if (this.currentTest?.state !== "failed") return;
    mkdirSync(folder, { recursive: true });
    const name = this.currentTest.fullTitle().replace(/[^\w.-]+/g, "-");
    for (const [index, window] of [...openWindows].entries()) {
      await window.screenshot(path.join(folder, `${name}-${index}.png`));
    }
  },
};
