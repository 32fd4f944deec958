import { strict as assert } from "node:assert";
import { taskTypeMeanings } from "../../src/catalogue/meanings";
import { type OrderName, type Params, type TaskType } from "../../src/orders/effects/effect";
import { effectOf, effects, effectsOfTask, orderFrom } from "../../src/orders/effects/effects";
import { checkPriceLimit, PriceLimitError } from "../../src/orders/priceLimit";
import { Prices } from "../../src/orders/prices";
import { orderSamples, type SampleFacts } from "../support/orderSamples";
import { type Bench, startBench } from "../support/startBench";

const operations = Object.keys(effects) as OrderName[];
const isNamed = (type: string): type is TaskType => Object.hasOwn(taskTypeMeanings, type);

describe("every effect in the sandbox", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startBench();
  });
  afterEach(() => bench.stop());

  const domain = (name: string) =>
    bench.sandbox.account.domains.find((one) => one.name === name) ?? assert.fail(`no ${name}`);
  const facts: SampleFacts = {
    idOf: (name) => domain(name).instanceId,
    expiryOf: (name) => domain(name).expiresAt,
    tokenFor: (address) =>
      bench.sandbox.account.mails.find(({ to }) => to === address)?.token ?? assert.fail(`no mail to ${address}`),
  };
  const samplesOf = (operation: OrderName): readonly Params[] => orderSamples(facts)[operation];
  const nameOf = (instanceId: string) =>
    Promise.resolve(bench.sandbox.account.domains.find((one) => one.instanceId === instanceId)?.name ?? "");
  /** Sends a request; the type of its task, if there is one. */
  const taskTypeOf = async (operation: OrderName, params: Params): Promise<string | undefined> => {
    const answer = await bench.call(bench.account, operation, params);
    if (!("TaskNo" in answer)) return undefined;
    const { Data } = await bench.call(bench.account, "listTasks", { PageNum: 1, PageSize: 100 });
    return Data.find(({ TaskNo }) => TaskNo === answer.TaskNo)?.TaskType ?? assert.fail("no such task");
  };

  for (const operation of operations) {
    const effect = effectOf(operation);

    it(`${operation}: its task is recognised`, async () => {
      const started = new Set<string | undefined>();
      for (let at = 0; at < samplesOf(operation).length; at++) {
        // Each in a sandbox of its own: a domain takes one task at a time.
        if (at > 0) {
          await bench.stop();
          bench = await startBench();
        }
        started.add(await taskTypeOf(operation, samplesOf(operation)[at] ?? {}));
      }
      const named = [...started].flatMap((type) => (type !== undefined && isNamed(type) ? [type] : []));
      assert.deepEqual(named.toSorted(), effect.taskTypes.toSorted());
      if (named.length === 0) assert.equal(started.size, 1, "a task that the document names is not overlooked");
      for (const type of named) assert.ok(effectsOfTask(type).has(effect.id));
    });

    it(`${operation}: a price limit ${effect.fee === "free" ? "lets it pass" : "refuses it"}`, async () => {
      const prices = new Prices(bench.call, bench.sandbox.clock.now);
      for (const params of samplesOf(operation)) {
        const order = await orderFrom(operation, params, bench.account, nameOf);
        const check = (limit: number) => checkPriceLimit(prices, bench.account, order, limit);
        if (effect.fee === "free") await check(1);
        else {
          await assert.rejects(
            check(1),
            (error) => error instanceof PriceLimitError && /costs .* limit of 1 USD/.test(error.message),
          );
          await check(100_000);
        }
        await check(0);
      }
    });
  }
});
