import { type Language } from "./text";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * A date as in 4.2, 5.12 and 5.16, `Nov 02, 2019 04:00:45`: the document's samples never exceed hour 11, so this is a
 * 12-hour clock without AM or PM. In UTC+8, like the other form.
 */
export function wordDate(instant: number): string {
  const { year, month, day, hour, rest } = partsOf(instant);
  return `${months[month - 1] ?? ""} ${two(day)}, ${year} ${two(hour % 12 || 12)}:${rest}`;
}

/** A date as in 5.7, 5.11, 5.14 and 5.18, `2018-03-26 15:08:20`: in UTC+8, as 5.15 shows next to a Long. */
export function digitDate(instant: number): string {
  const { year, month, day, hour, rest } = partsOf(instant);
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${rest}`;
}

/** A time in the change log, in UTC as stated in 5.8, in the form that the language requires. */
export function utcDate(instant: number, language: Language): string {
  const [date = "", time = ""] = new Date(instant).toISOString().split(/[T.]/);
  if (language === "en") return `${date} ${time}`;
  const [year = "", month = "", day = ""] = date.split("-");
  return `${year}年${month}月${day}日 ${time}`;
}

/** Whether an instant is on or between two days; only the day (UTC) of `from` and `to` counts (5.12, 5.16, 5.18). */
export function withinDays(instant: number, from: number | undefined, to: number | undefined): boolean {
  const day = Math.floor(instant / dayMs);
  return (from === undefined || day >= Math.floor(from / dayMs)) && (to === undefined || day <= Math.floor(to / dayMs));
}

function partsOf(instant: number): { year: number; month: number; day: number; hour: number; rest: string } {
  const date = new Date(instant + 8 * hourMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    rest: `${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`,
  };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
