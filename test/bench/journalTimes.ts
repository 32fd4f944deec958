import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { OrderJournal } from "../../src/orders/journal/orderJournal";
import { type Figure, quantile, timesMs } from "./figure";

/** How long an order takes to be on the disk and marked as sent: what it waits for before it leaves. */
export async function journalTimes(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "domain-desk-bench-"));
  const journal = new OrderJournal(folder);
  let n = 0;
  const times = await timesMs(300, async () => {
    const begun = await journal.begin({
      accountId: "a",
      operation: "renewDomain",
      effect: "renew",
      items: [
        {
          domainName: `${n++}.example`,
          fence: "1825128045000",
          terms: { CurrentExpirationDate: 1_825_128_045_000, SubscriptionDuration: 1 },
        },
      ],
      sentence: "Renew for a year.",
      shared: {},
    });
    if (begun.kind !== "new") throw new Error("the order is under way already");
    const at = Date.now();
    await journal.markSent(begun.order.id, { at, copyExpiresAt: at + 60_000, tasksBefore: [], marker: "192.0.2.1" });
  });
  rmSync(folder, { recursive: true });
  return [
    { name: "journal, begin and mark sent, p50", value: quantile(times, 0.5), unit: "ms" },
    { name: "journal, begin and mark sent, p99", value: quantile(times, 0.99), unit: "ms" },
  ];
}
