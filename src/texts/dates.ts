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

/** The UTC day of an instant, as the user's language writes it. Registries count in UTC. */
export function dayText(instant: number): string {
  return day(instant);
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
  return (isThisYear ? dayOfThisYear : day)(instant);
}

/** Day and minute of an instant, on the user's own clock. */
export function timeText(instant: number): string {
  return time(instant);
}

/** The same without the year: where the month is told beside it. */
export function shortTimeText(instant: number): string {
  return shortTime(instant);
}

/** Hour, minute and second of an instant, on the user's own clock: of something that has just happened. */
export function timeOfDayText(instant: number): string {
  return timeOfDay(instant);
}

/** Day and second of an instant with its zone, on the user's own clock. */
export function exactTimeText(instant: number): string {
  return exactTime(instant);
}

/** The month of an instant, on the user's own clock. */
export function monthText(instant: number): string {
  return month(instant);
}

/** The UTC month of an instant: domains expire and were registered by the clock of registries. */
export function utcMonthText(instant: number): string {
  return utcMonth(instant);
}
