import { type Order } from "../../src/model/order";
import { type Sandbox } from "../../src/sandbox/sandbox";
import { type Tally } from "./tally";

const effects: Record<string, string> = { ORDER_ACTIVATE: "register", ORDER_RENEW: "renew", ORDER_REDEEM: "redeem" };

/**
 * Holds the journal, newest order first, against the service, which counts what it executed.
 * @param foreign task numbers that others started
 */
export function audit(sandbox: Sandbox, journal: readonly Order[], foreign: ReadonlySet<string>, tally: Tally): void {
  const records = sandbox.orders().filter(({ taskNo }) => !foreign.has(taskNo));
  const keyOf = (type: string, domainName: string, fence: unknown) =>
    `${effects[type]} ${domainName} ${type === "ORDER_ACTIVATE" ? "" : String(fence)}`;

  const known = new Map<string, Order[]>();
  for (const order of journal) {
    for (const { domainName, fence } of order.items) {
      const key = `${order.effect} ${domainName} ${fence}`;
      known.set(key, [...(known.get(key) ?? []), order]);
    }
  }
  for (const orders of known.values()) {
    // Newest first. What was refused for being under way already was never sent.
    const sent = orders.filter(({ state }) => state.kind !== "refused");
    sent.forEach(({ createdAt }, at) => {
      const earlier = sent[at + 1];
      if (earlier && (earlier.state.kind !== "ended" || earlier.state.at > createdAt)) tally.doubleExecutions++;
    });
  }
  const executions = new Map<Order, number>();
  for (const { type, domainName, currentExpirationDate, createdAt } of records) {
    const orders = known.get(keyOf(type, domainName, currentExpirationDate)) ?? [];
    const intent = orders.find((order) => order.createdAt <= createdAt && order.state.kind !== "refused");
    if (!intent) continue;
    executions.set(intent, (executions.get(intent) ?? 0) + 1);
    if (executions.get(intent)! > 1) tally.doubleExecutions++;
  }

  for (const { type, domainName, currentExpirationDate, taskNo, outcome } of records) {
    const orders = known.get(keyOf(type, domainName, currentExpirationDate)) ?? [];
    if (orders.length === 0) tally.sentWithoutIntent++;
    const kept = orders.some(
      ({ state, outcomes }) =>
        (outcome === "open" && state.kind === "accepted" && state.taskNo === taskNo) ||
        (state.kind === "ended" &&
          (state.taskNo ?? taskNo) === taskNo &&
          outcomes[domainName]?.kind === (outcome === "success" ? "succeeded" : "failed")),
    );
    if (!kept) tally.lostResults++;
  }

  const stored = new Set(
    journal.flatMap(({ state, outcomes }) =>
      state.kind === "ended" || state.kind === "accepted"
        ? Object.values(outcomes).map(({ detailNo }) => detailNo)
        : [],
    ),
  );
  const ours = new Set(records.map(({ taskNo }) => taskNo));
  for (const task of sandbox.account.tasks) {
    for (const { detailNo, acknowledged } of task.details) {
      if (!acknowledged) continue;
      if (!ours.has(task.taskNo)) {
        if (task.createdAt >= sandbox.account.seededAt) tally.foreignAcks++;
      } else if (!stored.has(detailNo)) {
        tally.ackedButUnstored++;
      }
    }
  }
}
