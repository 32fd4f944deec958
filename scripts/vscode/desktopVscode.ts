import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { findOnPath } from "./findOnPath";

/** A VS Code as a person installs it. */
export interface DesktopVscode {
  kind: "desktop";
  /** The program itself, which stays in the foreground, unlike the command `code`. */
  executable: string;
  /** The command `code`, for installing extensions. */
  cli: string;
}

/** The VS Code whose command `code` is on PATH, where there is a display to show it on. */
export function findDesktopVscode(): DesktopVscode | undefined {
  const cli = findOnPath("code");
  if (cli === undefined || !hasDisplay()) return undefined;
  const bin = path.dirname(realpathSync(cli));
  const executable = [
    path.join(bin, "../code"),
    path.join(bin, "../Code.exe"),
    path.join(bin, "../../../MacOS/Electron"),
  ].find((file) => existsSync(file));
  return executable === undefined ? undefined : { kind: "desktop", executable, cli };
}

function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
}

/** The flags that open `folder` with a profile of its own, apart from the person's other windows. */
export function desktopArguments(folder: string, profile: string, extensions: string): string[] {
  return [
    ...[`--user-data-dir=${profile}`, `--extensions-dir=${extensions}`, "--new-window", folder],
    ...["--disable-workspace-trust", "--disable-updates", "--skip-welcome", "--skip-release-notes"],
  ];
}

/** Where a desktop profile keeps the user's settings. */
export function desktopSettingsFile(profile: string): string {
  return path.join(profile, "User/settings.json");
}
