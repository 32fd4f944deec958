import { createHash } from "node:crypto";
import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { createDurably } from "./durableFile";

/** What an order does to one domain. Two orders that would do the same to the same domain contend for one claim. */
export interface Aim {
  accountId: string;
  /** `renew`, `register`…: alike for one domain and for a batch. */
  effect: string;
  domainName: string;
  /** What tells a repeated order, like the current expiration date. */
  fence: string;
}

/**
 * Which order may pursue an aim. The claims on one aim are numbered files, `0`, `1`, `2`…, created exclusively and never
 * removed: the next number can be taken only once the order that holds the last one is closed, which it stays for ever.
 * So no two open orders ever hold the same aim, whatever crashes, and no stale claim has to be broken.
 */
export class Claims {
  /**
   * @param isOutOfTheWay whether an order is closed for good and was not carried out after the given instant: whoever
   * ordered before that did not know yet that the same was being done
   */
  constructor(
    private readonly folder: string,
    private readonly isOutOfTheWay: (orderId: string, at: number) => Promise<boolean>,
  ) {}

  /** Takes a claim for an order that is on the disk already. @returns the order that holds it, if that is another */
  async take(aim: Aim, orderId: string, orderedAt: number): Promise<string | undefined> {
    const folder = path.join(this.folder, nameOf(aim));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (;;) {
      const last = Math.max(-1, ...(await readdir(folder)).filter((name) => /^\d+$/.test(name)).map(Number));
      if (last >= 0) {
        const holder = await readFile(path.join(folder, String(last)), "utf8");
        if (holder === orderId) return undefined;
        if (!(await this.isOutOfTheWay(holder, orderedAt))) return holder;
      }
      try {
        await createDurably(path.join(folder, String(last + 1)), orderId);
        return undefined;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
    }
  }
}

function nameOf({ accountId, effect, domainName, fence }: Aim): string {
  const text = JSON.stringify([accountId, effect, domainName.toLowerCase(), fence]);
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
