import { inLanguage } from "./language";

const day = format({ dateStyle: "medium", timeZone: "UTC" });
const dayOfThisYear = format({ month: "short", day: "numeric", timeZone: "UTC" });
const time = format({ dateStyle: "medium", timeStyle: "short" });
const shortTime = format({ month: "short", day: "numeric", hour: "numeric", minute: "2-digit" });
const timeOfDay = format({ timeStyle: "medium" });
const exactTime = format({ dateStyle: "medium", timeStyle: "long" });
const month = format({ month: "long", year: "numeric" });
const utcMonth = format({ month: "long", year: "numeric", timeZone: "UTC" });

function format(options: Intl.DateTimeFormatOptions): (instant: number) => string {
  const written = inLanguage((tag) => new Intl.DateTimeFormat(tag, options));
  return (instant) => written().format(instant);
}

/** The UTC day of an instant, in the user's language. Registries count in UTC. */
export function dayText(instant: number): string {
  return day(instant);
}

/**
 * The day of a time written by the service (`2018-03-26 15:08:20`, `Nov 02, 2019 04:00:45`). Its zone is uncertain, and
 * the second form doesn't say which half of the day it means. Any other form is returned unchanged.
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

/** The UTC day of an instant, without the year if it is the current one: for tight spaces. */
export function shortDay(instant: number): string {
  const isThisYear = new Date(instant).getUTCFullYear() === new Date().getUTCFullYear();
  return (isThisYear ? dayOfThisYear : day)(instant);
}

/** Day and minute of an instant, in local time. */
export function timeText(instant: number): string {
  return time(instant);
}

/** The same without the year, for use next to a month. */
export function shortTimeText(instant: number): string {
  return shortTime(instant);
}

/** Hour, minute and second of an instant, in local time: for something that just happened. */
export function timeOfDayText(instant: number): string {
  return timeOfDay(instant);
}

/** Day and second of an instant with its zone, in local time. */
export function exactTimeText(instant: number): string {
  return exactTime(instant);
}

/** The month of an instant, in local time. */
export function monthText(instant: number): string {
  return month(instant);
}

/** The UTC month of an instant: registration and expiration dates follow the registries' clock. */
export function utcMonthText(instant: number): string {
  return utcMonth(instant);
}
