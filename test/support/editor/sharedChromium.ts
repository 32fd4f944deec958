import { type Browser } from "playwright-core";
import { launchChromium } from "../../../scripts/vscode/chromium";

let launched: Promise<Browser> | undefined;
let users = 0;

/** The one browser for all editors of this process; every caller gives it back with {@link releaseChromium}. */
export async function acquireChromium(): Promise<Browser> {
  users++;
  launched ??= launchChromium();
  return launched;
}

/** Closes the browser when its last user gives it back, so that the process can end. */
export async function releaseChromium(): Promise<void> {
  users--;
  if (users > 0) return;
  const browser = launched;
  launched = undefined;
  await (await browser)?.close();
}
