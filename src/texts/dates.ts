import * as vscode from "vscode";

const day = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: "medium", timeZone: "UTC" });
const dayOfThisYear = new Intl.DateTimeFormat(vscode.env.language, { month: "short", day: "numeric", timeZone: "UTC" });
const time = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: "medium", timeStyle: "short" });
const shortTime = new Intl.DateTimeFormat(vscode.env.language, {
  month: "short",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
});
const exactTime = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: "medium", timeStyle: "long" });
const month = new Intl.DateTimeFormat(vscode.env.language, { month: "long", year: "numeric" });

/** The UTC day of an instant, as the user's language writes it. Registries reckon in UTC. */
export function dayText(instant: number): string {
  return day.format(instant);
}

/**
 * The day of a time that the service writes (`2018-03-26 15:08:20`, `Nov 02, 2019 04:00:45`): its zone is in doubt, and so is
 * which half of the day the second form means. What is written in another form is left as it is.
 */
export function writtenDay(written: string): string {
  const day = dayWritten(written);
  return day === undefined ? written : dayText(day);
}

/** The same as an instant: midnight UTC, in milliseconds since 1970. */
export function dayWritten(written: string): number | undefined {
  const [, text] = /^(\d{4}-\d\d-\d\d|[A-Z][a-z]{2} \d\d, \d{4}) \d\d:\d\d:\d\d$/.exec(written) ?? [];
  return text === undefined ? undefined : Date.parse(text.includes(",") ? `${text} UTC` : text);
}

/** The UTC day of an instant, without the year if it is this one: where there is little room. */
export function shortDay(instant: number): string {
  const isThisYear = new Date(instant).getUTCFullYear() === new Date().getUTCFullYear();
  return (isThisYear ? dayOfThisYear : day).format(instant);
}

/** Day and minute of an instant, on the user's own clock. */
export function timeText(instant: number): string {
  return time.format(instant);
}

/** The same without the year: where the month is told beside it. */
export function shortTimeText(instant: number): string {
  return shortTime.format(instant);
}

/** Day and second of an instant with its zone, on the user's own clock. */
export function exactTimeText(instant: number): string {
  return exactTime.format(instant);
}

/** The month of an instant, on the user's own clock. */
export function monthText(instant: number): string {
  return month.format(instant);
}
