import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { findOnPath, isExecutable } from "./findOnPath";
import { installSystemPackages } from "./systemPackages";

/**
 * Starts a headless browser of the Chromium family, installing one where we may. It makes no connections of its own.
 * The caller closes it; it ends with this process in any case.
 * @throws Error that says what to install, when there is none and we may not install one.
 */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await getChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
    // The scripts end on these signals themselves, after they have stopped what else they started.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

async function getChromium(): Promise<string> {
  const installed = findChromium();
  if (installed) return installed;
  const need = "No Chrome, Chromium or Edge was found";
  if (process.platform !== "linux") throw new Error(`${need}. Install one of them and run the same command again.`);
  await installSystemPackages(["chromium"], need);
  const fresh = findChromium();
  if (fresh) return fresh;
  // On Ubuntu the package of this name is an empty one that points to a snap.
  throw new Error(
    `${need}, even after the package "chromium" was installed. Install Google Chrome, then run it again.`,
  );
}

function findChromium(): string | undefined {
  return (
    findOnPath("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge") ??
    usualPlaces().find(isExecutable)
  );
}

function usualPlaces(): string[] {
  switch (process.platform) {
    case "darwin":
      return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case "win32":
      return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
        .map((name) => process.env[name])
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          path.join(folder, "Google/Chrome/Application/chrome.exe"),
          path.join(folder, "Microsoft/Edge/Application/msedge.exe"),
        ]);
    default:
      return ["/opt/google/chrome/chrome", "/snap/bin/chromium"];
  }
}
