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

/** What an order would do, before it has a place in the journal. */
export type Intent = Omit<BegunLine, "version" | "id" | "createdAt">;

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

/** Lines that say what became of an order. */
const settling: ReadonlySet<LogLine["kind"]> = new Set(["accepted", "refused", "outcome", "fate"]);

/** So many orders are looked at in one go: each takes an open file or two. */
const fewAtOnce = 64;

/**
 * Everything that must not be sent twice. An order is a file of lines, `open/ID.jsonl`, on the disk before anything is
 * sent and moved to `closed/` when all is known. What it aims at is claimed (`claims/`), and whether it was sent or left
 * behind is decided once (`fates/`). All three are files created exclusively: of two clicks, windows or programs one wins.
 * What was closed long ago is put together in the archive.
 */
export class OrderJournal {
  private readonly claims: Claims;
  private readonly archive: Archive;
  /** Closed orders that were read already and stay as they are. */
  private readonly closed = new Map<string, Order>();
  /** Decisions on open orders that were read already. */
  private readonly decisions = new Map<string, Decision>();
  /** Orders whose end somebody has told. */
  private readonly notified = new Set<string>();

  constructor(
    private readonly folder: string,
    private readonly now: () => number = Date.now,
    private readonly onSetAside: (aside: SetAside) => void = () => undefined,
  ) {
    this.claims = new Claims(path.join(folder, "claims"), async (orderId, at) => {
      const order = await this.read(orderId);
      // An order whose record is lost may still be carried out: its claim holds.
      if (!order) {
        const cleared = parseCleared(await readIfThere(this.clearedFile(orderId)));
        return cleared !== undefined && (cleared.endedAt ?? 0) <= at;
      }
      return !isOpen(order) && (order.state.kind !== "ended" || order.state.at <= at);
    });
    this.archive = new Archive(path.join(folder, "archive"), (file) => onSetAside({ file }));
  }

  /** Writes an order down before it is sent, or finds those that are doing the same to one of its domains. */
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
   * Marks an order as sent: from here on it may have an effect. @returns whether it may be sent; it may not where
   * somebody has found it left behind and closed it
   */
  async markSent(orderId: string, sent: Sent): Promise<boolean> {
    return (await this.decide(orderId, { kind: "sent", ...sent })).kind === "sent";
  }

  /**
   * Marks an order as about to be sent once more, after the gateway refused the copy before. @returns whether it may be; it
   * may not where somebody has found meanwhile what became of it, and perhaps has told so
   */
  async markSentAgain(orderId: string, copy: { at: number; copyExpiresAt: number }): Promise<boolean> {
    const isSettled = async () => (await this.linesOf(orderId))?.some(({ kind }) => settling.has(kind)) ?? true;
    if (await isSettled()) return false;
    await this.add(orderId, { kind: "sentAgain", ...copy });
    // Whoever finds out at this moment sees this line, or is seen here.
    return !(await isSettled());
  }

  /** Closes an order that was never sent, unless it is being sent after all. */
  async abandon(orderId: string): Promise<void> {
    const decision = await this.decide(orderId, { kind: "abandoned", at: this.now() });
    if (decision.kind === "abandoned") await this.close(orderId);
  }

  /** Writes down what became known of an order. @returns the order as it now stands */
  async add(orderId: string, line: Exclude<LogLine, { kind: "begun" | "fate" }>): Promise<Order> {
    const text = JSON.stringify(line);
    let lines: LogLine[] | undefined;
    do {
      await this.append(orderId, text);
      lines = await this.linesOf(orderId);
      // Where the order was put into the archive at that moment, the line is not there: once more.
    } while (lines && !lines.some((known) => JSON.stringify(known) === text));
    const order = await this.known(orderId);
    // An answer may come after the order was given up: then it is followed after all.
    if (isOpen(order)) await this.move(orderId, "closed", "open");
    else await this.close(orderId);
    return order;
  }

  /** The order of an id, or nothing where there is none that can be read. */
  async read(orderId: string): Promise<Order | undefined> {
    const lines = await this.linesOf(orderId);
    return lines && foldOrder(lines, await this.decisionOf(orderId));
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

  /** The orders that were closed in the last months, newest first. */
  async listClosed(): Promise<Order[]> {
    const closed: Order[] = [];
    await fewAtATime(await this.idsIn("closed"), async (id) => {
      const order = this.closed.get(id) ?? (await this.readOrSetAside("closed", id));
      if (!order) return;
      // A crash came between the last line and the move.
      if (isOpen(order)) return this.move(id, "closed", "open");
      closed.push(order);
      // One that was given up may still be answered.
      if (order.state.kind !== "refused" || !order.state.lost) this.closed.set(id, order);
      this.decisions.delete(id);
    });
    return closed.sort(newestFirst);
  }

  /** Every order that was not cleared, newest first. */
  async listAll(): Promise<Order[]> {
    // In the order in which they move, so that none is missed.
    const all = new Map((await this.listOpen()).map((order) => [order.id, order]));
    for (const order of await this.listClosed()) all.set(order.id, all.get(order.id) ?? order);
    const archived = await this.archive.orders();
    const cleared = new Set(archived.size > 0 ? await namesIn(path.join(this.folder, "cleared")) : []);
    for (const [id, { order }] of archived) if (!all.has(id) && !cleared.has(id)) all.set(id, order);
    return [...all.values()].sort(newestFirst);
  }

  /** Takes it upon this window to tell the user how an order, or a transfer, ended. @returns whether no other has */
  async claimNotification(orderId: string): Promise<boolean> {
    const file = path.join(this.folder, "told", orderId);
    if (this.notified.has(orderId) || (await readIfThere(file)) !== undefined) {
      this.notified.add(orderId);
      return false;
    }
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    return createIfAbsent(file, String(this.now()));
  }

  /** Forgets closed orders; that they are closed stays known. Open ones stay. */
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

  /** Puts what was closed long ago together; see `compact`. */
  async compact(): Promise<void> {
    const { folder, archive, claims } = this;
    await compact({ folder, archive, claims, now: this.now() });
  }

  private async decide(orderId: string, decision: Decision): Promise<Decision> {
    if (await createIfAbsent(this.decisionFile(orderId), JSON.stringify(decision))) {
      // A decision is removed only after the order itself: where that is gone, or back from the archive, it was decided.
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

  /** What its own file says, outside the archive. */
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
    // Torn by a fault of the disk, or not ours: kept for a person to look at, never believed.
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
