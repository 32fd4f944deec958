import assert from "node:assert/strict";
import fc from "fast-check";
import { catalogue } from "../../../src/catalogue/catalogue";
import { type Operation } from "../../../src/catalogue/operation";
import { decode, type Decoded, type Reply } from "../../../src/codec/decode";
import { chooser, damaged, damagedBytes, inAnotherGuise, shards } from "../../support/answers/reshape";
import { samples } from "../../support/answers/samples";

/** Repeats a failed run: `DOMAIN_DESK_SEED=… npm run test:unit`. */
const seed = Number(process.env["DOMAIN_DESK_SEED"] ?? Date.now() % 2 ** 31);

const operations = Object.values(catalogue) as Operation[];
const json = samples().filter(({ format }) => format === "json");
const all = samples();

/** One of a few, by its place, so that a counterexample stays short. */
const oneOf = <T>(values: readonly T[]) => fc.nat(values.length - 1);
const choices = fc.array(fc.nat(100_000), { minLength: 8, maxLength: 24 });
const statuses = fc.constantFrom(200, 200, 200, 204, 302, 400, 403, 404, 500, 503);
const contentTypes = fc.constantFrom(
  ...[
    undefined,
    "",
    "application/json;charset=utf-8",
    "text/xml; charset=UTF-8",
    "text/html",
    "text/xml;charset=utf-16le",
  ],
  ...['a/b; charset="gbk"', "text/xml;charset=latin1", "text/xml;charset=nonsense", "text/xml;charset=utf-16be"],
);

describe(`decode, whatever arrives (seed ${seed})`, function () {
  this.timeout(120_000);
  let inputs = 0;
  let longestMs = 0;

  /** Decodes, and checks what must be true of every answer. */
  function decoded(operation: Operation, reply: Reply): Decoded {
    const timed = () => {
      const startedAt = performance.now();
      const result = decode(operation, reply);
      return { result, ms: performance.now() - startedAt };
    };
    const { result, ms: firstMs } = timed();
    let ms = firstMs;
    // On a busy machine a pause is not always ours: what seems to take long is measured again.
    for (let again = 0; again < 3 && ms > longestMs; again++) ms = Math.min(ms, timed().ms);
    inputs++;
    longestMs = Math.max(longestMs, ms);
    if (result.requestId !== undefined) assert.equal(typeof result.requestId, "string");
    switch (result.kind) {
      case "ok":
        // Values out of an entry's range are kept as they came; each is of the entry's type.
        for (const { code, path } of operation.result.safeParse(result.result).error?.issues ?? [])
          assert.notEqual(code, "invalid_type", `${operation.action} ${path.join(".")}`);
        break;
      case "refused":
        assert.ok(result.code !== "" && result.message.length <= 500);
        assert.equal(result.status, reply.status);
        break;
      case "unreadable":
        assert.ok(result.reason.length > 0 && result.reason.length < 300, result.reason);
        assert.equal(result.status, reply.status);
        break;
      default:
        assert.fail(`not a Decoded: ${JSON.stringify(result)}`);
    }
    return result;
  }

  const run = <Ts extends [unknown, ...unknown[]]>(numRuns: number, property: fc.IProperty<Ts>) =>
    fc.assert(property, { seed, numRuns });

  it("an answer of the document means the same in every guise: 30,000 of them", () => {
    const meant = new Map(
      json.map((sample) => {
        const { operation, status, text } = sample;
        return [sample, decode(operation, { status, contentType: undefined, body: Buffer.from(text) })];
      }),
    );
    run(
      30_000,
      fc.property(oneOf(json), choices, (at, numbers) => {
        const sample = json[at]!;
        const guise = JSON.stringify(inAnotherGuise(JSON.parse(sample.text), chooser(numbers)));
        const { operation, status } = sample;
        const result = decoded(operation, { status, contentType: undefined, body: Buffer.from(guise) });
        assert.deepEqual(result, meant.get(sample), guise);
      }),
    );
  });

  it("a damaged answer of the document keeps its RequestId or says that it cannot be read: 30,000 of them", () => {
    run(
      30_000,
      fc.property(oneOf(json), choices, statuses, (at, numbers, status) => {
        const { operation, text } = json[at]!;
        const { RequestId, requestId, ...rest } = JSON.parse(text) as Record<string, unknown>;
        const id = RequestId ?? requestId;
        const broken = damaged(rest, chooser(numbers));
        const whole = typeof broken === "object" && broken !== null && !Array.isArray(broken);
        const body = Buffer.from(JSON.stringify(whole ? { RequestId: id, ...broken } : broken));
        const result = decoded(operation, { status, contentType: undefined, body });
        if (whole) assert.equal(result.requestId, id);
        else assert.equal(result.kind, "unreadable");
      }),
    );
  });

  it("damaged bytes of an answer, in any character set: 30,000 of them", () => {
    run(
      30_000,
      fc.property(
        oneOf(all),
        fc.array(choices, { minLength: 1, maxLength: 3 }),
        statuses,
        contentTypes,
        (at, damages, status, contentType) => {
          const { operation, text } = all[at]!;
          const body = damages.reduce<Uint8Array>(
            (bytes, numbers) => damagedBytes(bytes, chooser(numbers)),
            Buffer.from(text),
          );
          decoded(operation, { status, contentType, body });
        },
      ),
    );
  });

  it("anything at all: 25,000 inputs", () => {
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.json().map((text) => Buffer.from(text)),
      fc
        .array(fc.oneof(fc.constantFrom(...shards), fc.string({ maxLength: 4 })), { maxLength: 40 })
        .map((parts) => Buffer.from(parts.join(""))),
      // The same piece over and over: nests deeply or grows wide.
      fc
        .tuple(fc.constantFrom(...shards, '{"a":', '{"Data":[', "<a>", "<a><b>"), fc.integer({ min: 1, max: 2000 }))
        .map(([shard, times]) => Buffer.from(shard.repeat(times))),
    );
    run(
      25_000,
      fc.property(oneOf(operations), body, statuses, contentTypes, (at, bytes, status, contentType) => {
        decoded(operations[at]!, { status, contentType, body: bytes });
      }),
    );
  });

  after(() => {
    process.stdout.write(
      `      seed ${seed}: ${inputs} inputs, at most ${longestMs.toFixed(1)} ms of the thread for one\n`,
    );
  });
});
