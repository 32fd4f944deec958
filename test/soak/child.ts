import { orderOf } from "../support/orderOf";
/**
 * A program that places and follows orders: what is killed, or run several at a time. Its clock runs faster than the
 * machine's, as the service's does.
 */
import { randomUUID } from "node:crypto";
import { type CallAs, DomainApi } from "../../src/api/domainApi";
import { OrderJournal } from "../../src/orders/journal/orderJournal";
import { placeOrder } from "../../src/orders/placeOrder";
import { type Account } from "../../src/model/account";
import { Lease } from "../../src/storage/lease";
import { Poller } from "../../src/orders/following/poller";
import { fastClock } from "./fastClock";

/** What the program is told, as JSON in its first argument. */
export interface ChildTask {
  folder: string;
  endpoint: string;
  accessKeyId: string;
  accessKeySecret: string;
  startedAt: number;
  clockFactor: number;
  registrantProfileId: string;
  /** Names to register at once. */
  domainNames: string[];
  /** Goes on until it is killed, and takes more names as messages; without, it ends when no order is open. */
  stays?: true;
}

/** What a program that stays says of itself. */
export type ChildNews = { kind: "placed" } | { kind: "asks"; at: number };

const task = JSON.parse(process.argv[2] ?? "") as ChildTask;
const clock = fastClock(task.startedAt, task.clockFactor);
const { endpoint, accessKeyId, accessKeySecret, registrantProfileId } = task;
const account: Account = { id: "soak", kind: "sandbox", name: "Soak", keyHint: "" };
const api = new DomainApi({ now: clock.now });
const say = (news: ChildNews) => process.send?.(news);
const call: CallAs = (_account, name, params, options) => {
  if (name === "pollTaskResults") say({ kind: "asks", at: Date.now() });
  return api.call({ endpoint, credentials: { accessKeyId, accessKeySecret } }, name, params, options);
};
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
    if (open.length === 0 && !task.stays) process.exit(0);
  },
  onTrouble: () => undefined,
});

async function register(domainName: string): Promise<void> {
  const params = { DomainName: domainName, RegistrantProfileId: registrantProfileId };
  await placeOrder({ journal, call, now: clock.now }, account, orderOf("registerDomain", params));
}

async function main(): Promise<void> {
  process.stdout.write("begins\n");
  process.on("disconnect", () => process.exit());
  process.on("message", (domainNames: string[]) => {
    void Promise.all(domainNames.map(register)).then(() => {
      say({ kind: "placed" });
      void poller.wake();
    });
  });
  for (const domainName of task.domainNames) await register(domainName);
  await poller.wake();
}

void main();
