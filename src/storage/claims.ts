import { mkdir, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { createDurably, flushFolder, hasCode, namesIn, readIfThere } from "./durableFile";

/**
 * Decides who may do what nobody else may do at the same time, such as an order pursuing an aim. The claims on an aim
 * are numbered files, `0`, `1`, `2`…, created exclusively, and the next one only once every order that holds one is out
 * of the way. Whoever creates a claim checks again before it counts. So of two that arrive while old claims are being
 * removed, at least one sees the other, and no two open orders ever hold the same aim, whatever crashes.
 */
export class Claims {
  /**
   * @param isOutOfTheWay whether an order is closed for good and wasn't carried out after the given instant: an order
   * placed before the other was carried out couldn't know yet that the same was being done
   */
  constructor(
    private readonly folder: string,
    private readonly isOutOfTheWay: (orderId: string, at: number) => Promise<boolean>,
  ) {}

  /**
   * Takes a claim for an order that is already on disk.
   * @param aim a name that is valid for a folder
   * @returns the order that holds it, if it is another one
   */
  async take(aim: string, orderId: string, orderedAt: number): Promise<string | undefined> {
    const folder = path.join(this.folder, aim);
    for (;;) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const claims = await claimsIn(folder);
      for (const { holder } of claims)
        if (holder !== orderId && !(await this.isOutOfTheWay(holder, orderedAt))) return holder;
      if (claims.some(({ holder }) => holder === orderId)) return undefined;
      const next = Math.max(-1, ...claims.map(({ number }) => number)) + 1;
      await createDurably(path.join(folder, String(next)), orderId).catch((error: unknown) => {
        // Another program was first, or the empty folder was just removed.
        if (!hasCode(error, "EEXIST") && !hasCode(error, "ENOENT")) throw error;
      });
    }
  }

  /**
   * Removes the claim of an order that was closed so long ago that no order placed before then can still be in
   * progress. Removes nothing else, and the folder only if it is empty. Durable after `flush`.
   */
  async release(aim: string, orderId: string): Promise<void> {
    const folder = path.join(this.folder, aim);
    for (const { number, holder } of await claimsIn(folder))
      if (holder === orderId) await rm(path.join(folder, String(number)), { force: true });
    const isGone = await rmdir(folder).then(
      () => true,
      (error: unknown) => hasCode(error, "ENOENT"),
    );
    if (!isGone) await flushFolder(folder);
  }

  /** Makes sure that released claims stay released. */
  async flush(): Promise<void> {
    await flushFolder(this.folder);
  }
}

async function claimsIn(folder: string): Promise<{ number: number; holder: string }[]> {
  const numbers = (await namesIn(folder)).filter((name) => /^\d+$/.test(name)).map(Number);
  const claims = await Promise.all(
    numbers.map(async (number) => ({ number, holder: await readIfThere(path.join(folder, String(number))) })),
  );
  return claims.flatMap(({ number, holder }) => (holder === undefined ? [] : [{ number, holder }]));
}
