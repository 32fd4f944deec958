import { readFile } from "node:fs/promises";
import { type Page } from "playwright-core";
import { readSettings, type Settings } from "../../../scripts/vscode/settings";
import { runCommand } from "./commandPalette";
import { EditorTabs } from "./editorTabs";
import { patienceMs, until } from "./until";

/**
 * Adds to the user's settings in VS Code's own editor of settings.json: the browser's VS Code does not notice when the
 * file is changed on disk.
 */
export async function changeUserSettings(page: Page, file: string, changes: Settings): Promise<void> {
  const tabs = new EditorTabs(page);
  await runCommand(page, "Preferences: Open User Settings (JSON)");
  await tabs.activate("settings.json");
  await page.locator(".editor-group-container.active .monaco-editor.focused").waitFor({ timeout: patienceMs });
  await page.keyboard.press("ControlOrMeta+A");
  const wanted = JSON.stringify({ ...readSettings(file), ...changes });
  // Pasted: what is typed gets brackets and quotes of its own.
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(wanted)})`);
  await page.keyboard.press("ControlOrMeta+V");
  await page.keyboard.press("ControlOrMeta+S");
  await until(
    "settings.json is saved",
    () => readFile(file, "utf8"),
    (saved) => saved.trim() === wanted,
  );
  await tabs.close("settings.json");
}
