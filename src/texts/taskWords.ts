import { type Task } from "../model/task";
import { dayWritten, shortDay, timeText } from "./dates";

/** When a task was created, on the user's own clock; as the service writes it where it tells no instant. */
export function createdWords({ createdAt, createdText }: Task): string | undefined {
  return createdAt === undefined ? createdText : timeText(createdAt);
}

/** The same as a day alone, as short as it can be. */
export function createdDay({ createdAt, createdText }: Task): string | undefined {
  const instant = createdAt ?? (createdText && dayWritten(createdText));
  return typeof instant === "number" ? shortDay(instant) : createdText;
}
