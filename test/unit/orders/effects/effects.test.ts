import assert from "node:assert/strict";
import fc from "fast-check";
import { catalogue } from "../../../../src/catalogue/catalogue";
import { batchSize } from "../../../../src/catalogue/fields";
import { type Operation } from "../../../../src/catalogue/operation";
import { parametersOf } from "../../../../src/codec/parameters";
import { secretNames } from "../../../../src/codec/secrets";
import { type Account } from "../../../../src/model/account";
import { itemName } from "../../../../src/model/order";
import { type OrderName, type Params } from "../../../../src/orders/effects/effect";
import {
  effectOf,
  effects,
  effectsOfTask,
  isOrderName,
  orderFrom,
  ordersFor,
  paramsOf,
} from "../../../../src/orders/effects/effects";
import { mostInBatch, subjectOf } from "../../../../src/orders/effects/words";
import { madeUpFacts, orderSamples } from "../../../support/orderSamples";

const account: Account = { id: "a1", kind: "cloud", name: "Bakery", keyHint: "" };
const operations = Object.keys(effects) as OrderName[];
const samples: Record<OrderName, readonly Params[]> = orderSamples(madeUpFacts);
const nameOf = (instanceId: string) => Promise.resolve(instanceId.replace(/^S-/, ""));
const orderOf = (operation: OrderName, params: Params) => orderFrom(operation, params, account, nameOf);

/** What these are about, only the answer tells: their items stand under the account's name. */
const nameless: readonly OrderName[] = ["verifyEmail", "confirmTransferInMail"];

describe("every effect", () => {
  it("is that of an operation that costs money or must not be sent twice, and each of those has one", () => {
    const once = Object.entries<Operation>(catalogue).filter(
      ([, operation]) => operation.kind === "spend" || (operation.kind === "change" && !operation.repeatable),
    );
    assert.deepEqual(operations.toSorted(), once.map(([name]) => name).toSorted());
    assert.ok(!isOrderName("toString"));
    assert.ok(!isOrderName("listDomains"));
  });

  for (const operation of operations) {
    describe(`of ${operation}`, () => {
      const effect = effectOf(operation);
      const entry: Operation = catalogue[operation];

      for (const params of samples[operation]) {
        it(`makes the same request of its items again: ${JSON.stringify(params)}`, async () => {
          const order = await orderOf(operation, params);
          assert.deepEqual(paramsOf(order), params);
        });

        it(`has words: ${JSON.stringify(params)}`, async () => {
          const order = await orderOf(operation, params);
          const { items } = order;
          const subject = subjectOf(items);
          const [title, done] = [effect.title(subject, order), effect.done(subject, order, undefined)];
          const isNewTemplate = operation === "saveRegistrantProfile" && !("RegistrantProfileId" in params);
          if (!nameless.includes(operation) && !isNewTemplate) {
            const named = items.length === 1 ? itemName(items[0]) : String(items.length);
            assert.ok(title.includes(named), title);
            assert.ok(done.includes(named), done);
          }
          assert.match(title, /^[A-Z].*[^.]$/);
          assert.match(done, /\.$/);
          const sentence = effect.sentence(order, account.name);
          assert.ok(sentence.includes(account.name), sentence);
          for (const item of items) assert.ok(sentence.includes(itemName(item)), sentence);
          assert.match(sentence, /\.$/);
          const { yes, risk } = effect.confirmation(order.shared, order.items);
          assert.match(yes, /^[A-Z]/);
          assert.match(risk ?? "It.", /^[A-Z].*\.$/);
          assert.match(effect.doneFor?.("3 domains") ?? "3 domains", /3 domains/);
        });

        it(`names what proves it, or that nothing does: ${JSON.stringify(params)}`, async () => {
          const { items } = await orderOf(operation, params);
          const proofs = { domain: ["owned", "expiresAt"], template: ["template"], none: ["none"] }[effect.evidence];
          for (const { evidence } of items) assert.ok(proofs.includes(evidence?.kind ?? "none"), evidence?.kind);
        });
      }

      it("has a fee exactly where it costs money", () => {
        assert.equal(effect.fee === "free", entry.kind !== "spend");
      });

      it("is known by its tasks", () => {
        if (entry.kind === "change" && entry.answers === "now") assert.deepEqual(effect.taskTypes, []);
        for (const type of effect.taskTypes) assert.ok(effectsOfTask(type).has(effect.id), type);
      });

      it("is alone with its task: no other effect starts one of that type", () => {
        for (const type of effect.taskTypes) assert.deepEqual([...effectsOfTask(type)], [effect.id]);
      });

      it("writes nothing down that is secret", () => {
        assert.deepEqual([...effect.secrets].toSorted(), secretNames(entry).toSorted());
        assert.equal(effect.retry === "never", effect.secrets.length > 0, "what is not written down is not sent again");
      });

      it("puts no more into a request than the catalogue lets through", async () => {
        assert.equal(mostInBatch, batchSize);
        const [sample] = samples[operation];
        const { items, shared } = await orderOf(operation, sample ?? {});
        const proposed = Array.from({ length: 250 }, (_, at) => ({
          kind: "possible" as const,
          item: { ...items[0], domainName: `d${at}.example.com` },
          shared,
        }));
        const orders = ordersFor(effect, proposed);
        assert.deepEqual(
          orders.flatMap((order) => order.items),
          proposed.map(({ item }) => item),
        );
        const most = effect.many ? effect.most : 1;
        assert.equal(orders.length, Math.ceil(250 / most));
        for (const order of orders) {
          assert.ok(order.items.length <= most);
          const limits = parametersOf(catalogue[order.operation]).flatMap(({ name, type }) =>
            type.kind === "list" && ["DomainName", listOf(order.operation)].includes(name) ? [type.max] : [],
          );
          for (const limit of limits) assert.equal(effect.most, limit);
        }
        const [alone] = ordersFor(effect, proposed.slice(0, 1));
        assert.equal(alone?.operation, effect.one);
      });

      it("loses nothing of any request", () =>
        fc.assert(
          fc.asyncProperty(anyParams(operation), async (params) => {
            assert.deepEqual(paramsOf(await orderOf(operation, params)), params);
          }),
          { numRuns: 60 },
        ));
    });
  }
});

/** The list of a batch whose rows have terms of their own. */
function listOf(operation: OrderName): string | undefined {
  return parametersOf(catalogue[operation])
    .map(({ name }) => name)
    .find((name) => /^Order.*Param$/.test(name));
}

/** Requests about what they may be about, with anything else that is optional or that nobody knows. */
function anyParams(operation: OrderName): fc.Arbitrary<Params> {
  const subjects = ["DomainName", "InstanceId", "Email", listOf(operation)];
  const names = [...parametersOf(catalogue[operation]).map(({ name }) => name), "Unknown1", "Unknown2"];
  const always = ["UseCoupon", "CouponNo", "UsePromotion", "PromotionNo", "Lang"];
  const others = (of: readonly string[]) =>
    fc.dictionary(fc.constantFrom(...of.filter((name) => !subjects.includes(name))), value, { maxKeys: 12 });
  const name = fc.domain();
  const some = (one: fc.Arbitrary<unknown>) => fc.uniqueArray(one, { minLength: 1, maxLength: 100 });
  const text = fc.string({ minLength: 1 });
  const subject = (parameter: string): fc.Arbitrary<unknown> => {
    const [sample] = samples[operation];
    const given = sample?.[parameter];
    if (parameter === "DomainName") return Array.isArray(given) ? some(name) : name;
    if (parameter === "InstanceId") return text;
    if (parameter === "Email")
      return some(text.filter((one) => !one.includes(",") && one.trim() === one)).map((all) => all.join(","));
    const inRow = ["SubscriptionDuration", "CurrentExpirationDate", "RegistrantProfileId", "Unknown1"];
    const row = fc.tuple(name, others(inRow)).map(([DomainName, terms]) => ({ DomainName, ...terms }));
    return fc.uniqueArray(row, { minLength: 1, maxLength: 100, selector: ({ DomainName }) => DomainName });
  };
  const required = Object.keys(samples[operation][0] ?? {}).filter((parameter) => isSubject(operation, parameter));
  return fc
    .tuple(fc.record(Object.fromEntries(required.map((one) => [one, subject(one)]))), others([...names, ...always]))
    .map(([about, rest]) => ({ ...rest, ...about }));
}

/** Of a contact, the e-mail address is one of its terms. */
function isSubject(operation: OrderName, parameter: string): boolean {
  if (parameter === "Email") return /EmailVerification$/.test(operation);
  return ["DomainName", "InstanceId", listOf(operation)].includes(parameter);
}

const value = fc.oneof(fc.boolean(), fc.integer(), fc.string(), fc.array(fc.string(), { maxLength: 3 }));
