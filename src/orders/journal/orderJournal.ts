import { randomUUID } from "node:crypto";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { isOpen, type Order, type OrderItem, type Reason, type Sent } from "../../model/order";
import { type Begun as BegunLine, recordVersion } from "./upgraded";
import { Archive } from "./archive";
import { Claims } from "../../storage/claims";
import { aimOf } from "../effects/aim";
import { clearedText, parseCleared } from "./cleared";
import { compact } from "./compact";
import { appendDurably, createDurably, createIfAbsent, hasCode, namesIn, readIfThere } from "../../storage/durableFile";
import { type Decision, foldOrder, type LogLine, parseLines } from "./orderLog";

/** What an order would do, before it is in the journal. */
export type Intent = Omit<BegunLine, "version" | "id" | "createdAt">;

/** A domain to which another order is doing the same; `holder` is absent if its record can no longer be read. */
export interface Conflict {
  item: OrderItem;
  holder: Order | undefined;
}

/**
 * A newly recorded order, or the orders that are already doing the same: then this one is closed and must not be sent.
 */
export type Begun = { kind: "new"; order: Order } | { kind: "already"; conflicts: readonly [Conflict, ...Conflict[]] };

/** A journal file that isn't what it should be. It was set aside. */
export interface SetAside {
  file: string;
}

/** Lines that say what became of an order. */
const settling: ReadonlySet<LogLine["kind"]> = new Set(["accepted", "refused", "outcome", "fate"]);

/** How many orders to read at once: each takes an open file or two. */
const fewAtOnce = 64;

/**
 * Everything that must not be sent twice. An order is a file of lines, `open/ID.jsonl`, which is on disk before
 * anything is sent and moves to `closed/` once everything is known. Its aims are claimed (`claims/`), and whether it
 * was sent or abandoned is decided once (`fates/`). All three are files created exclusively: of two clicks, windows, or
 * programs, one wins. Orders closed long ago are combined in the archive.
 */
export class OrderJournal {
  private readonly claims: Claims;
  private readonly archive: Archive;
  /** Closed orders that were already read and won't change. */
  private readonly closed = new Map<string, Order>();
  /** Decisions on open orders that were already read. */
  private readonly decisions = new Map<string, Decision>();
  /** Orders whose outcome somebody has already reported. */
  private readonly notified = new Set<string>();

  constructor(
    private readonly folder: string,
    private readonly now: () => number = Date.now,
    private readonly onSetAside: (aside: SetAside) => void = () => undefined,
  ) {
    this.claims = new Claims(path.join(folder, "claims"), async (orderId, at) => {
      const order = await this.read(orderId);
      // An order whose record is lost may still be carried out, so its claim holds.
      if (!order) {
        const cleared = parseCleared(await readIfThere(this.clearedFile(orderId)));
        return cleared !== undefined && (cleared.endedAt ?? 0) <= at;
      }
      return !isOpen(order) && (order.state.kind !== "ended" || order.state.at <= at);
    });
    this.archive = new Archive(path.join(folder, "archive"), (file) => onSetAside({ file }));
  }

  /** Records an order before it is sent, or finds those that are already doing the same to one of its domains. */
  async begin(intent: Intent): Promise<Begun> {
    for (const name of ["open", "closed", "fates", "told", "cleared"])
      await mkdir(path.join(this.folder, name), { recursive: true, mode: 0o700 });
    const createdAt = this.now();
    const begun: LogLine = {
      kind: "begun",
      version: recordVersion,
      ...intent,
      id: `${createdAt}-${randomUUID()}`,
      createdAt,
    };
    await createDurably(this.file("open", begun.id), `${JSON.stringify(begun)}\n`);
    const conflicts: Conflict[] = [];
    for (const item of intent.items) {
      const holderId = await this.claims.take(aimOf(intent, item), begun.id, createdAt);
      if (holderId !== undefined) conflicts.push({ item, holder: await this.read(holderId) });
    }
    const [first, ...more] = conflicts;
    if (first) {
      const domains = conflicts.map(({ item }) => item.domainName);
      const reason: Reason = { code: "sameInProgress", domains };
      await this.add(begun.id, { kind: "refused", at: this.now(), reason, requestId: undefined });
      return { kind: "already", conflicts: [first, ...more] };
    }
    return { kind: "new", order: await this.known(begun.id) };
  }

  /**
   * Marks an order as sent: from here on it may have an effect.
   * @returns whether it may be sent; it may not if somebody considered it abandoned and closed it
   */
  async markSent(orderId: string, sent: Sent): Promise<boolean> {
    return (await this.decide(orderId, { kind: "sent", ...sent })).kind === "sent";
  }

  /**
   * Marks an order as about to be sent again, after the gateway refused the previous copy.
   * @returns whether it may be sent; it may not if somebody has found out in the meantime what became of it, and has
   * perhaps reported it
   */
  async markSentAgain(orderId: string, copy: { at: number; copyExpiresAt: number }): Promise<boolean> {
    const isSettled = async () => (await this.linesOf(orderId))?.some(({ kind }) => settling.has(kind)) ?? true;
    if (await isSettled()) return false;
    await this.add(orderId, { kind: "sentAgain", ...copy });
    // Whoever finds out at this moment either sees this line or is seen here.
    return !(await isSettled());
  }

  /** Closes an order that was never sent, unless it is being sent after all. */
  async abandon(orderId: string): Promise<void> {
    const decision = await this.decide(orderId, { kind: "abandoned", at: this.now() });
    if (decision.kind === "abandoned") await this.close(orderId);
  }

  /**
   * Records what became known about an order.
   * @returns the order as it now stands
   */
  async add(orderId: string, line: Exclude<LogLine, { kind: "begun" | "fate" }>): Promise<Order> {
    const text = JSON.stringify(line);
    let lines: LogLine[] | undefined;
    do {
      await this.append(orderId, text);
      lines = await this.linesOf(orderId);
      // If the order moved to the archive at that moment, the line is missing: try again.
    } while (lines && !lines.some((known) => JSON.stringify(known) === text));
    const order = await this.known(orderId);
    // An answer may arrive after the order was given up: then it is followed after all.
    if (isOpen(order)) await this.move(orderId, "closed", "open");
    else await this.close(orderId);
    return order;
  }

  /** The order with an ID, or `undefined` if there is none that can be read. */
  async read(orderId: string): Promise<Order | undefined> {
    const lines = await this.linesOf(orderId);
    return lines && foldOrder(lines, await this.decisionOf(orderId));
  }

  /** The orders whose outcome isn't known, oldest first. */
  async listOpen(): Promise<Order[]> {
    const orders = await Promise.all((await this.idsIn("open")).map((id) => this.readOrSetAside("open", id)));
    const open: Order[] = [];
    for (const order of orders) {
      if (!order) continue;
      if (isOpen(order)) open.push(order);
      else await this.close(order.id); // there was a crash between the last line and the move
    }
    return open.sort((a, b) => a.createdAt - b.createdAt);
  }

  /** The orders closed in recent months, newest first. */
  async listClosed(): Promise<Order[]> {
    const closed: Order[] = [];
    await fewAtATime(await this.idsIn("closed"), async (id) => {
      const order = this.closed.get(id) ?? (await this.readOrSetAside("closed", id));
      if (!order) return;
      // There was a crash between the last line and the move.
      if (isOpen(order)) return this.move(id, "closed", "open");
      closed.push(order);
      // An order that was given up may still be answered.
      if (order.state.kind !== "refused" || !order.state.lost) this.closed.set(id, order);
      this.decisions.delete(id);
    });
    return closed.sort(newestFirst);
  }

  /** Every order that wasn't cleared, newest first. */
  async listAll(): Promise<Order[]> {
    // In the order in which they move, so that none is missed.
    const all = new Map((await this.listOpen()).map((order) => [order.id, order]));
    for (const order of await this.listClosed()) all.set(order.id, all.get(order.id) ?? order);
    const archived = await this.archive.orders();
    const cleared = new Set(archived.size > 0 ? await namesIn(path.join(this.folder, "cleared")) : []);
    for (const [id, { order }] of archived) if (!all.has(id) && !cleared.has(id)) all.set(id, order);
    return [...all.values()].sort(newestFirst);
  }

  /**
   * Claims for this window the notification about how an order, or a transfer, ended.
   * @returns whether nobody else has claimed it
   */
  async claimNotification(orderId: string): Promise<boolean> {
    const file = path.join(this.folder, "told", orderId);
    if (this.notified.has(orderId) || (await readIfThere(file)) !== undefined) {
      this.notified.add(orderId);
      return false;
    }
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    return createIfAbsent(file, String(this.now()));
  }

  /** Forgets closed orders, but not that they are closed. Open orders stay. */
  async clear(...orderIds: readonly string[]): Promise<void> {
    const cleared = new Set<string>();
    await fewAtATime(orderIds, async (id) => {
      const order = await this.read(id);
      if (!order || isOpen(order)) return;
      await createIfAbsent(this.clearedFile(id), clearedText(order, this.now()));
      this.closed.delete(id);
      for (const file of [this.file("closed", id), this.decisionFile(id)]) await rm(file, { force: true });
      cleared.add(id);
    });
    await this.archive.rewrite([], (id) => cleared.has(id));
  }

  /** Combines what was closed long ago; see `compact`. */
  async compact(): Promise<void> {
    const { folder, archive, claims } = this;
    await compact({ folder, archive, claims, now: this.now() });
  }

  private async decide(orderId: string, decision: Decision): Promise<Decision> {
    if (await createIfAbsent(this.decisionFile(orderId), JSON.stringify(decision))) {
      // A decision is removed only after the order itself: if the order is gone, or back from the archive, it was
      // decided.
      const lines = await this.recordOf(orderId);
      const isUndecided = lines && !lines.some(({ kind }) => kind === "fate");
      return isUndecided ? decision : { kind: "abandoned", at: this.now() };
    }
    const decided = await this.decisionOf(orderId);
    if (!decided) throw new Error(`What became of the order ${orderId} cannot be read.`);
    return decided;
  }

  private async append(orderId: string, text: string): Promise<void> {
    for (;;) {
      for (const place of ["open", "closed", "open"] as const) {
        try {
          return await appendDurably(this.file(place, orderId), text);
        } catch (error) {
          if (!hasCode(error, "ENOENT")) throw error;
        }
      }
      const archived = (await this.archive.orders()).get(orderId);
      if (!archived) throw new Error(`The order ${orderId} is no longer in the journal.`);
      const lines = archived.lines.map((line) => `${JSON.stringify(line)}\n`);
      await createIfAbsent(this.file("closed", orderId), lines.join(""));
    }
  }

  private async linesOf(orderId: string): Promise<LogLine[] | undefined> {
    const lines = await this.recordOf(orderId);
    if (lines) return lines;
    const archived = (await this.archive.orders()).get(orderId);
    return archived && [...archived.lines];
  }

  /** What the order's own file says, outside the archive. */
  private async recordOf(orderId: string): Promise<LogLine[] | undefined> {
    for (const place of ["open", "closed", "open"] as const) {
      const text = await readIfThere(this.file(place, orderId));
      if (text !== undefined) return parseLines(text);
    }
    return undefined;
  }

  private async decisionOf(orderId: string): Promise<Decision | undefined> {
    const known = this.decisions.get(orderId);
    if (known) return known;
    const text = await readIfThere(this.decisionFile(orderId));
    if (text === undefined) return undefined;
    const decision = JSON.parse(text) as Decision;
    this.decisions.set(orderId, decision);
    return decision;
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
    // Torn by a disk fault, or not ours: kept for a person to inspect, never trusted.
    const file = `${this.file(place, orderId)}.unreadable`;
    await rename(this.file(place, orderId), file).catch(() => undefined);
    this.onSetAside({ file });
    return undefined;
  }

  private async foldOrNothing(orderId: string, text: string): Promise<Order | undefined> {
    try {
      const order = foldOrder(parseLines(text), await this.decisionOf(orderId));
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
    const files = await namesIn(path.join(this.folder, place));
    return files.filter((file) => file.endsWith(".jsonl")).map((file) => file.slice(0, -".jsonl".length));
  }

  private file(place: "open" | "closed", orderId: string): string {
    return path.join(this.folder, place, `${orderId}.jsonl`);
  }

  private clearedFile(orderId: string): string {
    return path.join(this.folder, "cleared", orderId);
  }

  private decisionFile(orderId: string): string {
    return path.join(this.folder, "fates", orderId);
  }
}

async function fewAtATime<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += fewAtOnce)
    await Promise.all(items.slice(from, from + fewAtOnce).map(act));
}

function newestFirst(a: Order, b: Order): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1);
}
