import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { createDurably, createIfAbsent, namesIn, readIfThere } from "../../storage/durableFile";
import { type Order } from "../../model/order";
import { foldOrder, type LogLine } from "./orderLog";

/** One line of a file: an order closed long ago, with all its lines and the decision on it as one more. */
export interface ArchivedOrder {
  id: string;
  lines: readonly LogLine[];
}

interface FoldedOrder {
  order: Order;
  lines: readonly LogLine[];
}

/** The number of orders that fill a file. Until then, the file is rewritten together with the orders that join it. */
const fullAt = 1_000;

/**
 * Orders closed long ago, many to a file. A file never changes: a new file takes what should stay, and is on disk
 * before the old one is deleted. So whatever crashes, and however many programs do this at once, an order may be found
 * twice but is never missing.
 */
export class Archive {
  /** Files that were already read. */
  private files = new Map<string, ArchivedOrder[]>();
  private known: ReadonlyMap<string, FoldedOrder> = new Map();

  /** @param onUnreadable called with a file that holds lines that can no longer be read */
  constructor(
    private readonly folder: string,
    private readonly onUnreadable: (file: string) => void,
  ) {}

  /** All archived orders, by ID. */
  async orders(): Promise<ReadonlyMap<string, FoldedOrder>> {
    await this.load();
    return this.known;
  }

  /** Adds orders, and removes those to be forgotten. */
  async rewrite(added: readonly ArchivedOrder[], isForgotten: (orderId: string) => boolean): Promise<void> {
    await this.load();
    const files = [...this.files];
    const isTouched = ([, held]: (typeof files)[number]) => held.some(({ id }) => isForgotten(id));
    if (added.length === 0 && !files.some(isTouched)) return;
    const replaced = files.filter((file) => file[1].length < fullAt || isTouched(file));
    const kept = [...merge([...replaced.flatMap(([, held]) => held), ...added]).values()].filter(
      ({ id }) => !isForgotten(id),
    );
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    for (let from = 0; from < kept.length; from += fullAt) {
      const text = kept.slice(from, from + fullAt).map((order) => `${JSON.stringify(order)}\n`);
      await createDurably(path.join(this.folder, `${randomUUID()}.jsonl`), text.join(""));
    }
    for (const [file] of replaced) await rm(path.join(this.folder, file), { force: true });
  }

  private async load(): Promise<void> {
    for (;;) {
      const names = (await namesIn(this.folder)).filter((name) => name.endsWith(".jsonl"));
      if (names.length === this.files.size && names.every((name) => this.files.has(name))) return;
      const files = new Map<string, ArchivedOrder[]>();
      for (const name of names) {
        const held = this.files.get(name) ?? (await this.read(name));
        if (held) files.set(name, held);
      }
      // The loop checks again: while one file was read, another may have replaced it.
      this.files = files;
      const known = new Map<string, FoldedOrder>();
      for (const { id, lines } of merge([...files.values()].flat()).values()) {
        const order = foldOrder(lines, undefined);
        if (order) known.set(id, { order, lines });
      }
      this.known = known;
    }
  }

  /** @returns `undefined` if the file is gone */
  private async read(name: string): Promise<ArchivedOrder[] | undefined> {
    const file = path.join(this.folder, name);
    const text = await readIfThere(file);
    if (text === undefined) return undefined;
    const lines = text.split("\n").filter((line) => line !== "");
    const torn = lines.filter((line) => parse(line) === undefined).join("\n");
    if (torn !== "" && (await createIfAbsent(`${file}.unreadable`, torn))) this.onUnreadable(`${file}.unreadable`);
    return lines.flatMap((line) => parse(line) ?? []);
  }
}

/** An order may be in several files: all its lines count, in any order. */
function merge(orders: readonly ArchivedOrder[]): Map<string, ArchivedOrder> {
  const merged = new Map<string, ArchivedOrder>();
  for (const { id, lines } of orders) {
    const known = merged.get(id)?.lines;
    if (!known) {
      merged.set(id, { id, lines });
      continue;
    }
    const texts = new Set(known.map((line) => JSON.stringify(line)));
    merged.set(id, { id, lines: [...known, ...lines.filter((line) => !texts.has(JSON.stringify(line)))] });
  }
  return merged;
}

function parse(line: string): ArchivedOrder | undefined {
  try {
    const { id, lines } = JSON.parse(line) as Partial<ArchivedOrder>;
    return typeof id === "string" && Array.isArray(lines) ? { id, lines: lines as LogLine[] } : undefined;
  } catch {
    return undefined;
  }
}
