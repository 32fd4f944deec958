import { orderOf } from "../support/orderOf";
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type CallAs } from "../../src/api/domainApi";
import { type ApiError, isApiError } from "../../src/api/errors";
import { catalogue, type OperationName } from "../../src/catalogue/catalogue";
import { OrderJournal } from "../../src/orders/journal/orderJournal";
import { type ConfirmedOrder } from "../../src/orders/effects/effects";
import { placeOrder } from "../../src/orders/placeOrder";
import { type Account } from "../../src/model/account";
import { followOrders } from "../../src/orders/following/followOrders";
import { type Bench, startBench } from "../support/startBench";

const names = Object.keys(catalogue) as OperationName[];

describe("a read-only account", () => {
  let bench: Bench;
  let readOnly: Account;
  let folder: string;
  /** Actions that left. */
  const sent: string[] = [];
  before(async () => {
    bench = await startBench({ onCall: ({ action }) => sent.push(action) });
    readOnly = { ...bench.account, readOnly: true };
  });
  beforeEach(async () => {
    sent.length = 0;
    folder = await mkdtemp(path.join(tmpdir(), "read-only-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  after(() => bench.stop());

  const call: CallAs = (_account, name, params, options) => {
    const { endpoint, accessKeyId, accessKeySecret } = bench.sandbox;
    return bench.api.call({ endpoint, credentials: { accessKeyId, accessKeySecret }, readOnly }, name, params, options);
  };

  for (const name of names.filter((one) => catalogue[one].kind !== "read")) {
    it(`does not let ${name} out, whatever is to be sent`, async () => {
      await assert.rejects(
        call(readOnly, name, {}),
        (error: ApiError) => isApiError(error, "readOnly") && error.readOnly === readOnly,
      );
      assert.deepEqual(sent, []);
    });
  }

  it("lets through what only looks", async () => {
    assert.ok((await call(readOnly, "listDomains", { PageNum: 1, PageSize: 10 })).Data.length > 0);
    await call(readOnly, "pollTaskResults", { PageNum: 1, PageSize: 10 });
    assert.deepEqual(sent, ["QueryDomainList", "PollTaskResult"]);
  });

  const registration = (domainName: string): ConfirmedOrder =>
    orderOf("registerDomain", {
      DomainName: domainName,
      RegistrantProfileId: bench.sandbox.account.registrants[0]!.id,
    });

  it("leaves no order open where it was made read-only at the last moment", async () => {
    const journal = new OrderJournal(folder, bench.sandbox.clock.now);
    const desk = { journal, call, now: bench.sandbox.clock.now };
    const placed = await placeOrder(desk, readOnly, registration("read-only-shop.com"));
    assert.ok(placed.kind === "refused" && isApiError(placed.error, "readOnly"));
    assert.deepEqual(await journal.listOpen(), []);
    assert.deepEqual(bench.sandbox.orders(), []);
  });

  it("has its open orders followed to their end, and their results left on its queue", async () => {
    const { now } = bench.sandbox.clock;
    const journal = new OrderJournal(folder, now);
    await placeOrder({ journal, call: bench.call, now }, bench.account, registration("ordered-before.com"));
    bench.sandbox.clock.advance(60_000);
    const acknowledge = ({ readOnly: isReadOnly }: Account) => (isReadOnly ? "never" : "all");
    await followOrders({ journal, call, now, acknowledge }, readOnly, await journal.listOpen(), false, new Set());
    assert.deepEqual(
      (await journal.listAll()).map(({ state }) => state.kind),
      ["ended"],
    );
    const waiting = await bench.call(bench.account, "pollTaskResults", { PageNum: 1, PageSize: 100 });
    assert.ok(waiting.Data.some(({ DomainName }) => DomainName === "ordered-before.com"));
  });
});
