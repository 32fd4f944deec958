import * as vscode from "vscode";

const day = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: "medium", timeZone: "UTC" });
const time = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: "medium", timeStyle: "short" });
const exactTime = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: "medium", timeStyle: "long" });
const month = new Intl.DateTimeFormat(vscode.env.language, { month: "long", year: "numeric" });

/** The UTC day of an instant, as the user's language writes it. Registries reckon in UTC. */
export function dayText(instant: number): string {
  return day.format(instant);
}

/** Day and minute of an instant, on the user's own clock. */
export function timeText(instant: number): string {
  return time.format(instant);
}

/** Day and second of an instant with its zone, on the user's own clock. */
export function exactTimeText(instant: number): string {
  return exactTime.format(instant);
}

/** The month of an instant, on the user's own clock. */
export function monthText(instant: number): string {
  return month.format(instant);
}
