import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { link, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { isOpen, type Order } from "../../model/order";
import { type Archive } from "./archive";
import { type Claims } from "../../storage/claims";
import { aimsOf } from "../effects/aim";
import { parseCleared } from "./cleared";
import { appendDurably, hasCode, namesIn, readIfThere } from "../../storage/durableFile";
import { type Decision, foldOrder, parseLines } from "./orderLog";

/**
 * How long after it was closed an order goes to the archive, in milliseconds: by then nobody can be writing to it, and
 * nobody reports an outcome that old (`Poller`).
 */
const restMs = 60 * 86_400_000;

/** A temporary file this old was left behind by a program that was killed. In milliseconds. */
const leftoverMs = 86_400_000;

/** What compaction needs from a journal. */
export interface Compacted {
  folder: string;
  archive: Archive;
  claims: Claims;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Moves orders that were closed long ago into the archive and removes their other files. It may be interrupted at any
 * point, and several programs may run it at once: the archive is on disk before anything is deleted, and the next run
 * does the rest.
 */
export async function compact({ folder, archive, claims, now }: Compacted): Promise<void> {
  const placeOf = (kind: string, name = "") => path.join(folder, kind, name);
  const closed = placeOf("closed");
  for (const name of await namesIn(closed)) if (name.endsWith(asideEnding)) await putBack(path.join(closed, name));

  const due: { order: Order; text: string; decision: Decision | undefined }[] = [];
  for (const name of await namesIn(closed)) {
    const text = name.endsWith(".jsonl") ? await readIfThere(path.join(closed, name)) : undefined;
    if (text === undefined) continue;
    const id = name.slice(0, -".jsonl".length);
    const decision = parseDecision(await readIfThere(placeOf("fates", id)));
    const order = foldOrder(parseLines(text), decision);
    if (order?.id === id && !isOpen(order) && closedAt(order) <= now - restMs) due.push({ order, text, decision });
  }
  const cleared = new Set(await namesIn(placeOf("cleared")));
  const added = due.map(({ order, text, decision }) => {
    const lines = parseLines(text);
    return {
      id: order.id,
      lines: decision ? [...lines, { kind: "fate" as const, fate: withoutLists(decision) }] : lines,
    };
  });
  await archive.rewrite(added, (id) => cleared.has(id));
  for (const { order, text } of due) {
    for (const aim of aimsOf(order)) await claims.release(aim, order.id);
    if (await putAway(path.join(closed, `${order.id}.jsonl`), text))
      await rm(placeOf("fates", order.id), { force: true });
  }

  // Remove decisions whose order is gone. Whoever tries to decide one again finds the order gone, see
  // `OrderJournal.markSent`.
  for (const id of await namesIn(placeOf("fates"))) {
    const records = ["open", "closed", "open"].map((place) => placeOf(place, `${id}.jsonl`));
    if (!records.some((file) => existsSync(file) || existsSync(`${file}.unreadable`)))
      await rm(placeOf("fates", id), { force: true });
  }
  for (const id of await namesIn(placeOf("told")))
    if (Number(await readIfThere(placeOf("told", id))) <= now - restMs) await rm(placeOf("told", id), { force: true });
  await forgetCleared();
  for (const place of ["", "open", "closed", "fates", "told", "cleared", "archive"])
    await removeLeftovers(placeOf(place));

  /** Releases the claims first: a claim whose order can't be found would hold forever. */
  async function forgetCleared(): Promise<void> {
    const old: string[] = [];
    for (const id of cleared) {
      const marker = parseCleared(await readIfThere(placeOf("cleared", id)));
      if (!marker || marker.at > now - restMs) continue;
      for (const aim of marker.aims) await claims.release(aim, id);
      old.push(id);
    }
    if (old.length > 0) await claims.flush();
    for (const id of old) await rm(placeOf("cleared", id), { force: true });
  }
}

/**
 * Doesn't distinguish an undecided order from one whose decision can't be read: both stay open, or closed, as they are.
 */
function parseDecision(text: string | undefined): Decision | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Decision);
  } catch {
    return undefined;
  }
}

/** When a closed order was closed, in milliseconds since 1970. */
function closedAt({ state, createdAt }: Order): number {
  return "at" in state ? state.at : createdAt;
}

/** Lists that only served to resolve a lost answer can be long. */
function withoutLists(decision: Decision): Decision {
  return decision.kind === "sent" ? { ...decision, tasksBefore: [], ownedBefore: [] } : decision;
}

const asideEnding = ".archived";

/**
 * Removes a record that is in the archive. Moves it aside first, so that nobody appends to it, then checks it again, so
 * that nothing appended at the last moment is lost.
 * @returns whether it is gone
 */
async function putAway(file: string, text: string): Promise<boolean> {
  const aside = `${file.slice(0, -".jsonl".length)}.${randomUUID()}${asideEnding}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false; // another program has done so
    throw error;
  }
  if ((await readIfThere(aside)) !== text) {
    await putBack(aside);
    return false;
  }
  await rm(aside, { force: true });
  return true;
}

/** Restores a record that was moved aside, or appends it to the one that has taken its place. */
async function putBack(aside: string): Promise<void> {
  const file = path.join(path.dirname(aside), `${path.basename(aside).split(".")[0]}.jsonl`);
  const text = await readIfThere(aside);
  if (text === undefined) return;
  try {
    await link(aside, file);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return;
    if (!hasCode(error, "EEXIST")) throw error;
    await appendDurably(file, text);
  }
  await rm(aside, { force: true });
}

/** Uses the machine's clock, as file times do. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (!name.endsWith(".tmp")) continue;
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > leftoverMs) await rm(file, { force: true });
  }
}
