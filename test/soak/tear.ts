import { appendFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Order } from "../../src/model/order";

/** What a torn line would say, were it believed. */
const mark = "torn-by-the-soak";

/** Leaves a line, or a whole record, torn as a crash of the machine could: `at` of its way through, from 0 to 1. */
export async function tear(folder: string, at: number): Promise<void> {
  const line = JSON.stringify({ kind: "refused", at: 1, reason: mark, requestId: mark });
  const torn = line.slice(0, Math.floor(line.length * at));
  await mkdir(path.join(folder, "open"), { recursive: true });
  const open = await namesIn(path.join(folder, "open"));
  const name = open.find((file) => file.endsWith(".jsonl"));
  if (name !== undefined) await appendFile(path.join(folder, "open", name), `\n${torn}`).catch(() => undefined);
  const record = JSON.stringify({ kind: "begun", id: mark, items: [{ domainName: mark }], createdAt: 1 });
  await writeFile(path.join(folder, "open", `${mark}.jsonl`), record.slice(0, -1 - Math.floor(20 * at)));
}

/** How much of what was torn is believed, and how many records are not whole though they bear their final name. */
export async function tornBelieved(folder: string, journal: readonly Order[]): Promise<number> {
  const believed = journal.filter((order) => JSON.stringify(order).includes(mark)).length;
  const known = new Set(journal.map(({ id }) => id));
  let wrong = believed;
  for (const name of await namesIn(path.join(folder, "fates"))) {
    if (name.endsWith(".tmp")) continue;
    const { kind } = parse(await readFile(path.join(folder, "fates", name), "utf8"));
    if (kind !== "sent" && kind !== "abandoned") wrong++;
  }
  for (const aim of await namesIn(path.join(folder, "claims")))
    for (const name of await namesIn(path.join(folder, "claims", aim)))
      if (!name.endsWith(".tmp") && !known.has(await readFile(path.join(folder, "claims", aim, name), "utf8"))) wrong++;
  return wrong;
}

function parse(text: string): { kind?: string } {
  try {
    return JSON.parse(text) as { kind?: string };
  } catch {
    return {};
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
