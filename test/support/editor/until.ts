import { setTimeout as delay } from "node:timers/promises";

const pollMs = 50;

/** How long the editor may take to show something; generous, since test machines are slow and a failure is rare. */
export const patienceMs = 45_000;

/** How many characters of either end of what was last seen a failure shows. */
const shownEnd = 1_000;

/**
 * Reads again and again until what was read is accepted, and returns it. For what the editor offers no event for.
 * @throws Error that shows the last reading, after {@link patienceMs} (or `withinMs`).
 */
export async function until<T>(
  what: string,
  read: () => Promise<T>,
  accept: (value: T) => boolean,
  withinMs = patienceMs,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > deadline) {
      throw new Error(
        `Not within ${withinMs} ms: ${what}. Last seen: ${shortened(JSON.stringify(value) ?? "nothing")}`,
      );
    }
    await delay(pollMs);
  }
}

/** Of a long text, how it begins and how it ends. */
function shortened(text: string): string {
  return text.length <= 2 * shownEnd ? text : `${text.slice(0, shownEnd)} … ${text.slice(-shownEnd)}`;
}
