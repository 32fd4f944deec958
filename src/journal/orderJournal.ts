import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { isOpen, type Order, type OrderItem, type Sent } from "../model/order";
import { Claims } from "./claims";
import { appendDurably, createDurably, hasCode } from "./durableFile";
import { type Fate, foldOrder, type LogLine, parseLines } from "./orderLog";

/** What an order would do, before it has a place in the journal. */
export type Intent = Omit<Order, "id" | "createdAt" | "state" | "outcomes">;

/** A domain that another order is doing the same to; `holder` is absent where its record cannot be read any more. */
export interface Conflict {
  item: OrderItem;
  holder: Order | undefined;
}

/** An order newly written down, or those that are doing the same already: then this one is closed and not to be sent. */
export type Begun = { kind: "new"; order: Order } | { kind: "already"; conflicts: readonly [Conflict, ...Conflict[]] };

/** A file of the journal that is not what it should be. It was set aside. */
export interface SetAside {
  file: string;
}

/**
 * Everything that must not be sent twice. An order is a file of lines, `open/ID.jsonl`, on the disk before anything is
 * sent and moved to `closed/` when all is known. What it aims at is claimed (`claims/`), and whether it was sent or left
 * behind is decided once (`fates/`). All three are files created exclusively: of two clicks, windows or programs one wins.
 */
export class OrderJournal {
  private readonly claims: Claims;
  /** Closed orders that were read already: they stay as they are. */
  private readonly closed = new Map<string, Order>();

  constructor(
    private readonly folder: string,
    private readonly now: () => number = Date.now,
    private readonly onSetAside: (aside: SetAside) => void = () => undefined,
  ) {
    this.claims = new Claims(path.join(folder, "claims"), async (orderId, at) => {
      const order = await this.read(orderId);
      // An order whose record is lost may still be carried out: its claim holds.
      if (!order) return existsSync(this.clearedFile(orderId));
      return !isOpen(order) && (order.state.kind !== "ended" || order.state.at <= at);
    });
  }

  /** Writes an order down before it is sent, or finds those that are doing the same to one of its domains. */
  async begin(intent: Intent): Promise<Begun> {
    for (const name of ["open", "closed", "fates", "told", "cleared"])
      await mkdir(path.join(this.folder, name), { recursive: true, mode: 0o700 });
    const createdAt = this.now();
    const begun: LogLine = { kind: "begun", ...intent, id: `${createdAt}-${randomUUID()}`, createdAt };
    await createDurably(this.file("open", begun.id), `${JSON.stringify(begun)}\n`);
    const conflicts: Conflict[] = [];
    for (const item of intent.items) {
      const holderId = await this.claims.take({ ...intent, ...item }, begun.id, createdAt);
      if (holderId !== undefined) conflicts.push({ item, holder: await this.read(holderId) });
    }
    const [first, ...more] = conflicts;
    if (first) {
      const reason = `The same was under way already for ${conflicts.map(({ item }) => item.domainName).join(", ")}.`;
      await this.add(begun.id, { kind: "refused", at: this.now(), reason, requestId: undefined });
      return { kind: "already", conflicts: [first, ...more] };
    }
    return { kind: "new", order: await this.known(begun.id) };
  }

  /**
   * Marks an order as sent: from here on it may have an effect. @returns whether it may be sent; it may not where
   * somebody has found it left behind and closed it
   */
  async markSent(orderId: string, sent: Sent): Promise<boolean> {
    return (await this.decide(orderId, { kind: "sent", ...sent })).kind === "sent";
  }

  /** Closes an order that was never sent, unless it is being sent after all. */
  async abandon(orderId: string): Promise<void> {
    const fate = await this.decide(orderId, { kind: "abandoned", at: this.now() });
    if (fate.kind === "abandoned") await this.close(orderId);
  }

  /** Writes down what became known of an order. @returns the order as it now stands */
  async add(orderId: string, line: Exclude<LogLine, { kind: "begun" }>): Promise<Order> {
    const text = JSON.stringify(line);
    await appendDurably(this.file("open", orderId), text).catch((error: unknown) => {
      if (!hasCode(error, "ENOENT")) throw error;
      return appendDurably(this.file("closed", orderId), text);
    });
    const order = await this.known(orderId);
    // An answer may come after the order was given up: then it is followed after all.
    if (isOpen(order)) await this.move(orderId, "closed", "open");
    else await this.close(orderId);
    return order;
  }

  /** The order of an id, or nothing where there is none that can be read. */
  async read(orderId: string): Promise<Order | undefined> {
    for (const place of ["open", "closed", "open"] as const) {
      const text = await readIfThere(this.file(place, orderId));
      if (text !== undefined) return foldOrder(parseLines(text), await this.fateOf(orderId));
    }
    return undefined;
  }

  /** The orders whose end is not known, oldest first. */
  async listOpen(): Promise<Order[]> {
    const orders = await Promise.all((await this.idsIn("open")).map((id) => this.readOrSetAside("open", id)));
    const open: Order[] = [];
    for (const order of orders) {
      if (!order) continue;
      if (isOpen(order)) open.push(order);
      else await this.close(order.id); // a crash came between the last line and the move
    }
    return open.sort((a, b) => a.createdAt - b.createdAt);
  }

  /** Every order ever, newest first. */
  async listAll(): Promise<Order[]> {
    const all = await this.listOpen();
    for (const id of await this.idsIn("closed")) {
      const order = this.closed.get(id) ?? (await this.readOrSetAside("closed", id));
      if (!order) continue;
      this.closed.set(id, order);
      all.push(order);
    }
    return all.sort((a, b) => b.createdAt - a.createdAt);
  }

  /** Takes it upon this window to tell the user how an order ended. @returns whether no other has */
  async claimTelling(orderId: string): Promise<boolean> {
    return createIfAbsent(path.join(this.folder, "told", orderId), String(this.now()));
  }

  /** Forgets a closed order; that it is closed stays known. */
  async clear(orderId: string): Promise<void> {
    this.closed.delete(orderId);
    if (await readIfThere(this.file("open", orderId))) return;
    await createIfAbsent(this.clearedFile(orderId), "");
    for (const file of [this.file("closed", orderId), this.fateFile(orderId)]) await rm(file, { force: true });
  }

  private async decide(orderId: string, fate: Fate): Promise<Fate> {
    if (await createIfAbsent(this.fateFile(orderId), JSON.stringify(fate))) return fate;
    const decided = await this.fateOf(orderId);
    if (!decided) throw new Error(`What became of the order ${orderId} cannot be read.`);
    return decided;
  }

  private async fateOf(orderId: string): Promise<Fate | undefined> {
    const text = await readIfThere(this.fateFile(orderId));
    return text === undefined ? undefined : (JSON.parse(text) as Fate);
  }

  private async known(orderId: string): Promise<Order> {
    const order = await this.read(orderId);
    if (!order) throw new Error(`The order ${orderId} is no longer in the journal.`);
    return order;
  }

  private async readOrSetAside(place: "open" | "closed", orderId: string): Promise<Order | undefined> {
    const text = await readIfThere(this.file(place, orderId));
    if (text === undefined) return undefined;
    const order = await this.foldOrNothing(orderId, text);
    if (order) return order;
    // Torn by a fault of the disk, or not ours: kept for a person to look at, never believed.
    const file = `${this.file(place, orderId)}.unreadable`;
    await rename(this.file(place, orderId), file).catch(() => undefined);
    this.onSetAside({ file });
    return undefined;
  }

  private async foldOrNothing(orderId: string, text: string): Promise<Order | undefined> {
    try {
      const order = foldOrder(parseLines(text), await this.fateOf(orderId));
      return order?.id === orderId ? order : undefined;
    } catch {
      return undefined;
    }
  }

  private close(orderId: string): Promise<void> {
    return this.move(orderId, "open", "closed");
  }

  private async move(orderId: string, from: "open" | "closed", to: "open" | "closed"): Promise<void> {
    this.closed.delete(orderId);
    await rename(this.file(from, orderId), this.file(to, orderId)).catch((error: unknown) => {
      if (!hasCode(error, "ENOENT")) throw error; // it is there already, or another window was first
    });
  }

  private async idsIn(place: "open" | "closed"): Promise<string[]> {
    try {
      const files = await readdir(path.join(this.folder, place));
      return files.filter((file) => file.endsWith(".jsonl")).map((file) => file.slice(0, -".jsonl".length));
    } catch (error) {
      if (hasCode(error, "ENOENT")) return [];
      throw error;
    }
  }

  private file(place: "open" | "closed", orderId: string): string {
    return path.join(this.folder, place, `${orderId}.jsonl`);
  }

  private clearedFile(orderId: string): string {
    return path.join(this.folder, "cleared", orderId);
  }

  private fateFile(orderId: string): string {
    return path.join(this.folder, "fates", orderId);
  }
}

async function createIfAbsent(file: string, text: string): Promise<boolean> {
  try {
    await createDurably(file, text);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}
