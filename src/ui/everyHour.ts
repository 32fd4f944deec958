import * as vscode from "vscode";

const hourMs = 3_600_000;

/**
 * Calls back at the start of every hour, because words like "expires in 12 days" go out of date. Also checks when the
 * window gets focus, since a sleeping computer misses its timers.
 */
export function everyHour(act: () => void): vscode.Disposable {
  const hourNow = () => Math.floor(Date.now() / hourMs);
  let seen = hourNow();
  const look = () => {
    if (hourNow() === seen) return;
    seen = hourNow();
    act();
  };
  const timer = setInterval(look, 60_000);
  const focus = vscode.window.onDidChangeWindowState(({ focused }) => {
    if (focused) look();
  });
  return vscode.Disposable.from(focus, { dispose: () => clearInterval(timer) });
}
