import assert from "node:assert/strict";
import fc from "fast-check";
import * as z from "zod";
import { catalogue, type OperationName } from "../../src/catalogue/catalogue";
import { atOnce } from "../support/sandboxModel/atOnce";
import { Dice } from "../support/sandboxModel/dice";
import { DirectSandbox, pairsOf } from "../support/sandboxModel/directSandbox";
import { domainChanges } from "../support/sandboxModel/domainChanges";
import { type Expected } from "../support/sandboxModel/expectation";
import { checkInvariants } from "../support/sandboxModel/invariants";
import { Model } from "../support/sandboxModel/model";
import { observeModel, observeSandbox } from "../support/sandboxModel/observe";
import { orders } from "../support/sandboxModel/orders";
import { reads } from "../support/sandboxModel/reads";
import { passTime } from "../support/sandboxModel/time";
import { transfers } from "../support/sandboxModel/transfers";

/** Days of traffic; each goes over 24 hours of the sandbox's clock, whatever the number of its requests. */
const days = Number(process.env["SANDBOX_MODEL_DAYS"] ?? 3);
const requestsADay = 500;
const seed = Number(process.env["SANDBOX_MODEL_SEED"] ?? Date.now() % 2 ** 31);
const dayMs = 24 * 3_600_000;

/** What the model knows of every operation; a missing one does not compile. */
const operations: Record<OperationName, Expected> = { ...orders, ...domainChanges, ...transfers, ...atOnce, ...reads };

/** How many requests were sent, and which operations were accepted at least once, over all days. */
let sent = 0;
const accepted = new Set<OperationName>();

/** The sandbox, and what goes with it from request to request. */
interface Real {
  sandbox: DirectSandbox;
  /** How long a gap of weight 1 is, so that the gaps of a day make up 24 hours. */
  gapMs: number;
  acknowledged: Set<string>;
}

/** One request, right or wrong, after some time. */
class Request {
  constructor(
    private readonly name: OperationName,
    private readonly numbers: readonly number[],
    readonly gap: number,
    private readonly isSpoilt: boolean,
  ) {}

  run(model: Model, real: Real): void {
    const { sandbox } = real;
    const until = model.now + Math.round(this.gap * real.gapMs);
    sandbox.pass(until);
    passTime(model, until);
    learn(model, sandbox);
    const params = operations[this.name].params(new Dice(this.numbers), model);
    sent += 1;
    if (this.isSpoilt) this.#sendSpoilt(params, sandbox);
    else this.#send(params, model, real);
    learn(model, sandbox);
    assertAgree(model, sandbox);
    checkInvariants(sandbox, real.acknowledged);
  }

  #send(params: object, model: Model, { sandbox, acknowledged }: Real): void {
    const expectation = operations[this.name].expect(params as never, model);
    const reply = sandbox.send(this.name, new Map(pairsOf(withToken(params, sandbox))));
    const what = `${this.name} ${JSON.stringify(params)}`;
    if (expectation.refused !== undefined) {
      assert.deepEqual(reply.kind === "refused" ? reply.code : reply, expectation.refused, what);
      return;
    }
    assert.ok(reply.kind === "ok", `${what}: ${JSON.stringify(reply)}`);
    const { answer = {}, holds = () => true, then } = expectation;
    for (const [field, value] of Object.entries(answer))
      assert.deepEqual(reply.result[field], value, `${field} of ${what}`);
    assert.ok(holds(reply.result), what);
    then?.(reply.result);
    accepted.add(this.name);
    if (this.name !== "acknowledgeTaskResults") return;
    for (const detail of model.tasks.flatMap((task) => task.details))
      if (detail.acknowledged) acknowledged.add(detail.no);
  }

  /** A required parameter is missing or, where there is none, the request means nothing else. */
  #sendSpoilt(params: object, sandbox: DirectSandbox): void {
    const required = Object.entries(catalogue[this.name].params.shape)
      .filter(([, schema]) => !((schema as z.ZodType) instanceof z.ZodOptional))
      .map(([field]) => field);
    const [first] = required;
    if (first === undefined) return;
    const pairs = pairsOf(params).filter(([field]) => field !== first && !field.startsWith(`${first}.`));
    const reply = sandbox.send(this.name, new Map(pairs));
    assert.deepEqual(reply.kind === "refused" ? reply.code : reply, `Missing${first}`);
  }

  toString(): string {
    return `${this.name}(${this.isSpoilt ? "spoilt " : ""}${this.gap}: ${this.numbers.slice(0, 6).join(",")}…)`;
  }
}

/** The number of a mail becomes the token in it, as whoever reads the mailbox would put it in. */
function withToken(params: object, { account }: DirectSandbox): object {
  if (!("Token" in params)) return params;
  return { ...params, Token: account.mails[Number(params.Token)]?.token ?? "no such token" };
}

/** Identifiers that only the sandbox can know: of new domains and of the details of new tasks. */
function learn(model: Model, sandbox: DirectSandbox): void {
  for (const { name, instanceId } of sandbox.account.domains) {
    const domain = model.domains.get(name);
    if (domain) domain.instanceId ??= instanceId;
  }
  for (const task of model.tasks) {
    if (task.details.every(({ no }) => no !== "")) continue;
    const { Data } = sandbox.ask("listTaskDetails", { PageNum: 1, PageSize: 1000, TaskNo: task.no });
    assert.deepEqual(
      Data.map(({ DomainName }) => DomainName),
      task.details.map(({ name }) => name),
    );
    for (const [index, detail] of task.details.entries()) detail.no = Data[index]?.TaskDetailNo ?? "";
  }
}

function assertAgree(model: Model, sandbox: DirectSandbox): void {
  const gone = [...model.transfersOut].filter(([, { status }]) => status === 5).map(([name]) => name);
  const told = observeSandbox(sandbox, gone);
  const expected = observeModel(model);
  if (JSON.stringify(told) !== JSON.stringify(expected)) assert.deepEqual(told, expected);
}

const names = fc.constantFrom(...(Object.keys(operations) as OperationName[]));
/** Mostly at once or soon, so that requests meet tasks on their way; now and then much later. */
const gap = fc.oneof(
  { weight: 20, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 20 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1_000, max: 10_000 }) },
);
const request = fc
  .tuple(names, fc.array(fc.nat(), { minLength: 24, maxLength: 24 }), gap, fc.nat(19))
  .map(([name, numbers, weight, luck]) => new Request(name, numbers, weight, luck === 0));

/** Without bias, so that most days are full; a day that fails is made as short as it can be. */
const day = fc.noBias(fc.array(request, { minLength: 1, maxLength: requestsADay, size: "max" }));

describe(`the sandbox against a model of it, for ${days} days of random traffic (SANDBOX_MODEL_SEED=${seed})`, () => {
  it("agrees with the model after each request, and no state contradicts itself", function () {
    this.timeout(0);
    fc.assert(
      fc.property(day, (requests) => {
        const sandbox = new DirectSandbox(Date.UTC(2026, 2, 10, 9));
        const model = new Model(sandbox.account);
        const weights = requests.reduce((sum, one) => sum + one.gap, 0);
        const real: Real = { sandbox, gapMs: dayMs / Math.max(1, weights), acknowledged: new Set() };
        for (const one of requests) one.run(model, real);
        const end = Math.max(model.now, sandbox.account.seededAt + dayMs);
        sandbox.pass(end);
        passTime(model, end);
        learn(model, sandbox);
        assertAgree(model, sandbox);
        checkInvariants(sandbox, real.acknowledged);
      }),
      // A day takes a few seconds; the rest is for making a day that fails shorter.
      { numRuns: days, seed, interruptAfterTimeLimit: 30_000 + days * 20_000 },
    );
    const total = Object.keys(operations).length;
    // Each operation has then had its dozen of chances; fewer requests say nothing.
    if (sent < 12 * total) return;
    assert.ok(accepted.size >= total - 8, `only ${accepted.size} of ${total} operations were ever accepted`);
  });
});
