import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { isOpen, type Order, type OrderState } from "../model/order";
import { createDurably, replaceDurably } from "./durableFile";

/** What an order would do. Two that would do the same have the same key, made of the account, operation, domain and fence. */
export type Intent = Omit<Order, "key" | "createdAt" | "state">;

/** An order newly written down, or the one that was there already. */
export type Begun = { kind: "new"; order: Order } | { kind: "already"; order: Order };

/**
 * Everything that must not be sent twice, one file each. `open/KEY.json` is created exclusively, so that of two clicks,
 * windows or programs one wins; it is on the disk before the first byte leaves. A settled order moves to `settled/`
 * and frees its key.
 */
export class OrderJournal {
  private readonly openFolder: string;
  private readonly settledFolder: string;

  constructor(
    folder: string,
    private readonly now: () => number = Date.now,
  ) {
    this.openFolder = path.join(folder, "open");
    this.settledFolder = path.join(folder, "settled");
  }

  /** Writes an order down before it is sent, or finds the open one that would do the same. */
  async begin(intent: Intent): Promise<Begun> {
    await this.makeFolders();
    const order: Order = { ...intent, key: keyOf(intent), createdAt: this.now(), state: { kind: "intent" } };
    for (;;) {
      try {
        await createDurably(this.openFile(order.key), serialize(order));
        return { kind: "new", order };
      } catch (error) {
        if (!hasCode(error, "EEXIST")) throw error;
      }
      const first = await this.readOpen(order.key);
      // Gone or unreadable: settled, or set aside, between the two steps.
      if (first) return { kind: "already", order: first };
    }
  }

  /** Records how far an open order has come. */
  async update(order: Order, state: OrderState): Promise<Order> {
    const next = { ...order, state };
    await replaceDurably(this.openFile(order.key), serialize(next));
    return next;
  }

  /**
   * Records how an order ended and frees its key. Of several windows that do so, one creates the settled file.
   * @returns whether it was this one
   */
  async settle(order: Order, state: OrderState): Promise<boolean> {
    await this.makeFolders();
    let first = true;
    try {
      await createDurably(this.settledFile(order), serialize({ ...order, state }));
    } catch (error) {
      if (!hasCode(error, "EEXIST")) throw error;
      first = false;
    }
    await rm(this.openFile(order.key), { force: true });
    return first;
  }

  /** The orders whose end is not known, oldest first. */
  async listOpen(): Promise<Order[]> {
    const keys = (await list(this.openFolder))
      .filter((file) => file.endsWith(".json"))
      .map((file) => file.slice(0, -".json".length));
    const orders = await Promise.all(keys.map((key) => this.readOpen(key)));
    return orders.filter((order) => order !== undefined).sort((a, b) => a.createdAt - b.createdAt);
  }

  private async readOpen(key: string): Promise<Order | undefined> {
    const file = this.openFile(key);
    let text: string;
    try {
      text = await readFile(file, "utf8");
    } catch (error) {
      if (hasCode(error, "ENOENT")) return undefined;
      throw error;
    }
    const order = parse(text);
    if (order?.key !== key || !isOpen(order)) {
      // Torn by a fault of the disk, or not ours: kept for a person to look at, never believed.
      await rename(file, `${file}.unreadable`).catch(() => undefined);
      return undefined;
    }
    if (!existsSync(this.settledFile(order))) return order;
    // A crash between settling and clearing up.
    await rm(file, { force: true });
    return undefined;
  }

  private settledFile({ createdAt, key }: Order): string {
    return path.join(this.settledFolder, `${createdAt}-${key}.json`);
  }

  private openFile(key: string): string {
    return path.join(this.openFolder, `${key}.json`);
  }

  private async makeFolders(): Promise<void> {
    for (const folder of [this.openFolder, this.settledFolder]) await mkdir(folder, { recursive: true, mode: 0o700 });
  }
}

function keyOf({ accountId, operation, domainName, fence }: Intent): string {
  return createHash("sha256")
    .update(JSON.stringify([accountId, operation, domainName.toLowerCase(), fence]))
    .digest("hex")
    .slice(0, 32);
}

function serialize(order: Order): string {
  return `${JSON.stringify(order, undefined, 2)}\n`;
}

function parse(text: string): Order | undefined {
  try {
    const order = JSON.parse(text) as Partial<Order> | null;
    const whole =
      typeof order?.key === "string" &&
      typeof order.accountId === "string" &&
      typeof order.createdAt === "number" &&
      typeof order.state?.kind === "string";
    return whole ? (order as Order) : undefined;
  } catch {
    return undefined;
  }
}

async function list(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}
