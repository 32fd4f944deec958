import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { replaceDurably } from "./durableFile";

/** The holder renews its lease every few seconds; once it has been silent this long, another may take over. */
export const leaseRules = { renewEveryMs: 5_000, staleAfterMs: 15_000 };

/**
 * Decides which of several windows queries the service. It only saves calls: two that both think they hold it do no
 * harm, since the journal decides what is written and reported once.
 */
export class Lease {
  /** @param now milliseconds since 1970, on one machine and so the same for all windows */
  constructor(
    private readonly folder: string,
    private readonly holderId: string,
    private readonly now: () => number,
  ) {}

  /**
   * Takes or renews the lease.
   * @returns whether this window holds it
   */
  async hold(): Promise<boolean> {
    const held = await this.read();
    const alive =
      held && this.now() - held.at < leaseRules.staleAfterMs && this.now() >= held.at - leaseRules.staleAfterMs;
    if (alive && held.holderId !== this.holderId) return false;
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await replaceDurably(this.file, JSON.stringify({ holderId: this.holderId, at: this.now() }));
    return (await this.read())?.holderId === this.holderId;
  }

  /** Releases the lease, so that another window doesn't have to wait. */
  async release(): Promise<void> {
    if ((await this.read())?.holderId !== this.holderId) return;
    await replaceDurably(this.file, JSON.stringify({ holderId: this.holderId, at: 0 }));
  }

  private async read(): Promise<{ holderId: string; at: number } | undefined> {
    try {
      const held = JSON.parse(await readFile(this.file, "utf8")) as { holderId?: unknown; at?: unknown } | null;
      return typeof held?.holderId === "string" && typeof held.at === "number"
        ? { holderId: held.holderId, at: held.at }
        : undefined;
    } catch {
      return undefined;
    }
  }

  private get file(): string {
    return path.join(this.folder, "lease.json");
  }
}
