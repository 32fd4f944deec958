/**
 * A program that places one order, follows every open one, and ends when none is open: what `kills.ts` kills. Its clock
 * runs faster than the machine's, as the service's does.
 */
import { randomUUID } from "node:crypto";
import { type CallAs, DomainApi } from "../../src/api/domainApi";
import { OrderJournal } from "../../src/journal/orderJournal";
import { placeOrder } from "../../src/journal/placeOrder";
import { type Account } from "../../src/model/account";
import { Lease } from "../../src/tasks/lease";
import { Poller } from "../../src/tasks/poller";
import { fastClock } from "./fastClock";

/** What the program is told, as JSON in its first argument. */
export interface ChildTask {
  folder: string;
  endpoint: string;
  accessKeyId: string;
  accessKeySecret: string;
  startedAt: number;
  registrantProfileId: string;
  /** Absent: only follow. */
  domainName?: string;
}

const task = JSON.parse(process.argv[2] ?? "") as ChildTask;
const clock = fastClock(task.startedAt);
const { endpoint, accessKeyId, accessKeySecret } = task;
const account: Account = { id: "soak", kind: "sandbox", name: "Soak", keyHint: "" };
const api = new DomainApi({ now: clock.now });
const call: CallAs = (_account, name, params, options) =>
  api.call({ endpoint, credentials: { accessKeyId, accessKeySecret } }, name, params, options);
const journal = new OrderJournal(task.folder, clock.now);
const poller = new Poller({
  journal,
  lease: new Lease(task.folder, randomUUID(), clock.now),
  call,
  accountOf: () => account,
  acknowledge: () => "own",
  clock,
  isFocused: () => true,
  onEnded: () => undefined,
  onOpen: (open) => {
    if (open.length === 0) process.exit(0);
  },
  onTrouble: () => undefined,
});

async function main(): Promise<void> {
  const { domainName, registrantProfileId } = task;
  process.stdout.write("begins\n");
  if (domainName !== undefined) {
    await placeOrder({ journal, call, now: clock.now }, account, {
      operation: "registerDomain",
      effect: "register",
      params: { DomainName: domainName, RegistrantProfileId: registrantProfileId },
      items: [{ domainName, fence: "", shows: { kind: "owned" } }],
      sentence: `Register ${domainName}.`,
    });
  }
  await poller.wake();
}

void main();
