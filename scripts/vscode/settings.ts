import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** VS Code's settings by name. */
export type Settings = Record<string, unknown>;

/** A quiet VS Code: nothing that looks for updates, offers help or makes connections of its own. */
export const quietSettings: Settings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** Adds settings to a settings.json, over what it says already. */
export function writeSettings(file: string, changes: Settings): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...readSettings(file), ...changes }, undefined, 2));
}

/** Writes a settings.json where there is none yet: what a person changed later stays. */
export function writeSettingsOnce(file: string, settings: Settings): void {
  if (!existsSync(file)) writeSettings(file, settings);
}

/** What a settings.json says; nothing where there is none. @throws SyntaxError where it holds comments. */
export function readSettings(file: string): Settings {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Settings) : {};
}
