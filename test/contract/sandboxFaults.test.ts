import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { isApiError, type ApiErrorKind } from "../../src/api/errors";
import { type Fault, faultKinds, readFaultRules } from "../../src/sandbox/faults";
import { knownRefusals } from "../../src/sandbox/knownRefusals";
import { type Bench, startBench } from "../support/startBench";

const minuteMs = 60_000;
const templateId = "5170612";

describe("a fault of the sandbox, seen by the client", () => {
  let bench: Bench;
  let format: "JSON" | "XML";
  let sendings: string[];

  beforeEach(async () => {
    format = "JSON";
    sendings = [];
    bench = await startBench({ format: () => format, onCall: ({ outcome }) => sendings.push(outcome) });
  });
  afterEach(() => bench.stop());

  const domain = () =>
    bench.sandbox.account.domains.find((one) => one.name === "examplebakery.com") ?? assert.fail("no domain");
  const result = () =>
    bench.sandbox.account.tasks.flatMap((task) => task.details).find((one) => one.detailNo === resultNo) ??
    assert.fail("no result");
  let resultNo: string;

  /** One operation of each kind that the decision to send again knows, and how often the service has carried it out. */
  const operations = {
    read: {
      run: () => bench.call(bench.account, "listDomains", { PageNum: 1, PageSize: 1 }),
      executions: () => 0,
    },
    repeatable: {
      run: () => {
        const details = bench.sandbox.account.tasks.flatMap((task) => task.details);
        resultNo = details.find((one) => one.outcome && !one.acknowledged)?.detailNo ?? assert.fail("no result");
        return bench.call(bench.account, "acknowledgeTaskResults", { TaskDetailNo: [resultNo] });
      },
      executions: () => (result().acknowledged ? 1 : 0),
    },
    unrepeatable: {
      run: () =>
        bench.call(bench.account, "saveRegistrantProfile", { RegistrantProfileId: templateId, City: "Sampletown" }),
      executions: () =>
        bench.sandbox.account.registrants.some((one) => one.id === templateId && one.contact.City === "Sampletown")
          ? 1
          : 0,
    },
    spend: {
      run: () =>
        bench.call(bench.account, "renewDomain", {
          DomainName: domain().name,
          CurrentExpirationDate: domain().expiresAt,
          SubscriptionDuration: 1,
        }),
      executions: () => bench.sandbox.orderCounts().reduce((sum, { takenOn }) => sum + takenOn, 0),
    },
  };
  type Kind = keyof typeof operations;

  /** What a call comes to: the kind of its error, or `ok`. */
  async function outcome(call: Promise<unknown>): Promise<ApiErrorKind | "ok"> {
    try {
      await call;
      return "ok";
    } catch (error) {
      assert.ok(isApiError(error), String(error));
      return error.kind;
    }
  }

  type Expected = [outcome: ApiErrorKind | "ok", sendings: number];
  interface Case {
    fault: Fault;
    format?: "JSON" | "XML";
    /** Where the fault strikes once. */
    once: Record<Kind, Expected>;
    /** Where it strikes each time. */
    always: Record<Kind, Expected>;
    /** Whether the service carries the operation out when the fault strikes. */
    executes: boolean;
  }

  /** Nobody knows what happened: what may be repeated is, the rest is of unknown outcome after one sending. */
  const lost = (fault: Fault, executes: boolean, end: ApiErrorKind = "unreadable"): Case => ({
    fault,
    executes,
    once: {
      read: ["ok", 2],
      repeatable: ["ok", 2],
      unrepeatable: ["outcomeUnknown", 1],
      spend: ["outcomeUnknown", 1],
    },
    always: {
      read: [end, 4],
      repeatable: [end, 4],
      unrepeatable: ["outcomeUnknown", 1],
      spend: ["outcomeUnknown", 1],
    },
  });

  /** The same for all four, struck once or always. */
  const alike = (fault: Fault, expected: Expected, executes: boolean): Case => {
    const all = { read: expected, repeatable: expected, unrepeatable: expected, spend: expected };
    return { fault, executes, once: all, always: all };
  };

  const throttled = (fault: Fault): Case => ({
    fault,
    executes: false,
    once: { read: ["ok", 2], repeatable: ["ok", 2], unrepeatable: ["ok", 2], spend: ["ok", 2] },
    always: {
      read: ["throttled", 4],
      repeatable: ["throttled", 4],
      unrepeatable: ["throttled", 4],
      spend: ["throttled", 4],
    },
  });

  const inXml = (one: Case): Case => ({ ...one, format: "XML" });

  const cases: Case[] = [
    alike({ kind: "delay", delayMs: 5 }, ["ok", 1], true),
    alike({ kind: "delay", delayMs: 5, executed: true }, ["ok", 1], true),
    lost({ kind: "reset" }, false),
    lost({ kind: "drop", executed: false }, false),
    lost({ kind: "drop", executed: true }, true),
    lost({ kind: "page", status: 500, executed: false }, false),
    lost({ kind: "page", status: 503, executed: true }, true),
    lost({ kind: "page", status: 200, executed: true }, true),
    lost({ kind: "cut", atByte: 0 }, true),
    lost({ kind: "cut", atByte: 10 }, true),
    inXml(lost({ kind: "cut", atByte: 60 }, true)),
    lost({ kind: "malformed", how: "syntax" }, true),
    inXml(lost({ kind: "malformed", how: "syntax" }, true)),
    lost({ kind: "malformed", how: "otherRoot" }, true),
    // Several answers of the document have a root of another name than they should.
    inXml(alike({ kind: "malformed", how: "otherRoot" }, ["ok", 1], true)),
    lost({ kind: "malformed", how: "empty" }, true),
    lost({ kind: "malformed", how: "charset" }, true),
    inXml(lost({ kind: "malformed", how: "charset" }, true)),
    lost({ kind: "malformed", how: "doctype" }, true),
    lost({ kind: "malformed", how: "tooLarge" }, true),
    lost({ kind: "refuse", code: "InternalError" }, false, "refused"),
    lost({ kind: "refuse", code: "ServiceUnavailable" }, false, "refused"),
    inXml(lost({ kind: "refuse", code: "NetworkIOError" }, false, "refused")),
    throttled({ kind: "refuse", code: "Throttling" }),
    throttled({ kind: "throttle", requests: 0, windowMs: 1000 }),
    throttled({ kind: "throttle", requests: 0, windowMs: 1000, code: "Throttling.Api", header: "Retry-After" }),
    alike({ kind: "refuse", code: "Forbidden.RAM" }, ["notAllowed", 1], false),
    alike({ kind: "refuse", code: "InvalidSecurityToken.Expired" }, ["credentials", 1], false),
    alike({ kind: "refuse", code: "InvalidAccessKeyId.Inactive" }, ["credentials", 1], false),
    alike({ kind: "refuse", code: "Strange", status: 400, message: "m" }, ["refused", 1], false),
  ];

  for (const { fault, format: asked = "JSON", once, always, executes } of cases) {
    describe(`${JSON.stringify(fault)}, ${asked}`, () => {
      for (const kind of Object.keys(operations) as Kind[]) {
        it(`once, for a ${kind} operation`, async () => {
          format = asked;
          bench.sandbox.faults.add({ times: 1, fault });
          const { run, executions } = operations[kind];
          assert.deepEqual([await outcome(run()), sendings.length], once[kind]);
          const carriedOut = executes || once[kind][0] === "ok";
          assert.equal(executions(), kind !== "read" && carriedOut ? 1 : 0);
          assert.deepEqual(bench.sandbox.faults.list(), []);
        });

        it(`always, for a ${kind} operation`, async () => {
          format = asked;
          bench.sandbox.faults.add({ fault });
          const { run, executions } = operations[kind];
          assert.deepEqual([await outcome(run()), sendings.length], always[kind]);
          assert.equal(executions(), kind !== "read" && executes ? 1 : 0);
          assert.equal(bench.sandbox.faults.list().length, 1);
        });
      }
    });
  }

  describe("a delay that outlasts the client's patience", () => {
    for (const executed of [false, true]) {
      it(`${executed ? "follows" : "precedes"} the execution of an order, whose outcome is unknown`, async () => {
        let hasCome = (): void => undefined;
        const come = new Promise<void>((resolve) => (hasCome = resolve));
        const onRequest = () => {
          hasCome();
          return { kind: "delay" as const, delayMs: 10 * minuteMs, executed };
        };
        const own = await startBench({}, { onRequest });
        try {
          const patience = new AbortController();
          const order = { DomainName: "new-example.com", RegistrantProfileId: templateId };
          const call = outcome(own.call(own.account, "registerDomain", order, { signal: patience.signal }));
          await come;
          await new Promise((resolve) => setImmediate(resolve));
          assert.equal(own.sandbox.orders().length, executed ? 1 : 0);
          patience.abort();
          assert.equal(await call, "outcomeUnknown");
        } finally {
          await own.stop();
        }
      });
    }
  });

  describe("a clock that is wrong", () => {
    for (const offsetMs of [-20 * minuteMs, 20 * minuteMs]) {
      for (const kind of Object.keys(operations) as Kind[]) {
        it(`by ${offsetMs} ms is noticed and allowed for: a ${kind} operation goes out once more`, async () => {
          bench.sandbox.faults.add({ fault: { kind: "clock", offsetMs } });
          const { run, executions } = operations[kind];
          assert.equal(await outcome(run()), "ok");
          assert.deepEqual(sendings, ["InvalidTimeStamp.Expired", "ok"]);
          assert.equal(executions(), kind === "read" ? 0 : 1);
          assert.equal(await outcome(operations.read.run()), "ok");
          assert.equal(sendings.length, 3, "what was learned is kept");
        });
      }
    }

    it("by less than 15 minutes does not matter", async () => {
      bench.sandbox.faults.add({ fault: { kind: "clock", offsetMs: 14 * minuteMs } });
      assert.equal(await outcome(operations.spend.run()), "ok");
      assert.equal(sendings.length, 1);
    });

    it("moves no task", async () => {
      await operations.spend.run();
      bench.sandbox.faults.add({ fault: { kind: "clock", offsetMs: 20 * minuteMs } });
      await operations.read.run();
      assert.equal(bench.sandbox.orders()[0]?.outcome, "open");
    });
  });

  describe("a quota", () => {
    const get = (action: "listDomains" | "listTransfersIn") =>
      outcome(bench.call(bench.account, action, { PageNum: 1, PageSize: 1 }));

    it("of an action counts its requests in a window", async () => {
      bench.sandbox.faults.add({ fault: { kind: "throttle", requests: 2, windowMs: 1000 } });
      assert.deepEqual([await get("listDomains"), await get("listDomains")], ["ok", "ok"]);
      assert.equal(await get("listDomains"), "throttled");
      assert.equal(await get("listTransfersIn"), "ok");
      bench.sandbox.clock.advance(1000);
      assert.equal(await get("listDomains"), "ok");
    });

    it("of the account counts all of them", async () => {
      bench.sandbox.faults.add({ fault: { kind: "throttle", requests: 2, windowMs: 1000, per: "account" } });
      assert.deepEqual([await get("listDomains"), await get("listTransfersIn")], ["ok", "ok"]);
      assert.equal(await get("listDomains"), "throttled");
    });

    it("of one action leaves the others alone, and refuses as often as it says", async () => {
      bench.sandbox.faults.add({
        action: "QueryDomainList",
        times: 3,
        fault: { kind: "throttle", requests: 0, windowMs: 1000 },
      });
      assert.equal(await get("listTransfersIn"), "ok");
      assert.equal(await get("listDomains"), "ok", "three refusals and the fourth sending");
      assert.equal(await get("listDomains"), "ok");
    });

    it("counts what another fault strikes too", async () => {
      bench.sandbox.faults.add({ times: 1, fault: { kind: "refuse", code: "Forbidden" } });
      bench.sandbox.faults.add({ fault: { kind: "throttle", requests: 1, windowMs: 1000 } });
      assert.equal(await get("listDomains"), "notAllowed");
      assert.equal(await get("listDomains"), "throttled");
    });

    for (const [rule, name, values] of [
      [{ header: "X-RateLimit" }, "x-ratelimit-user-api", ["Remain:0,TimeLeft:1500", "Remain:0,TimeLeft:1500"]],
      [{ per: "account" }, "x-ratelimit-user", ["Remain:0,TimeLeft:1500", "Remain:0,TimeLeft:1500"]],
      [{ header: "Retry-After" }, "retry-after", [null, "2"]],
      [{ header: "none" }, "x-ratelimit-user-api", [null, null]],
    ] as const) {
      it(`tells of itself by ${name} (${JSON.stringify(rule)})`, async () => {
        bench.sandbox.faults.add({ fault: { kind: "throttle", requests: 1, windowMs: 1500, ...rule } });
        const seen: (string | null)[] = [];
        for (const status of [404, 400]) {
          const response = await fetch(`${bench.sandbox.endpoint}?Action=QueryNothing&Format=JSON`);
          assert.equal(response.status, status);
          seen.push(response.headers.get(name));
        }
        assert.deepEqual(seen, values);
      });
    }
  });

  describe("tasks", () => {
    const page = { PageNum: 1, PageSize: 100 };
    const renew = async () => (await bench.call(bench.account, "renewDomain", renewal())).TaskNo;
    const renewal = () => ({
      DomainName: domain().name,
      CurrentExpirationDate: domain().expiresAt,
      SubscriptionDuration: 1,
    });
    const listed = async (taskNo: string) =>
      (await bench.call(bench.account, "listTasks", page)).Data.some(({ TaskNo }) => TaskNo === taskNo);
    const details = async (TaskNo: string) =>
      (await bench.call(bench.account, "listTaskDetails", { ...page, TaskNo })).Data;
    const polled = async (TaskNo: string) =>
      (await bench.call(bench.account, "pollTaskResults", { ...page, TaskNo })).Data;

    it("that lag show in the lists late, and in the results as ever", async () => {
      bench.sandbox.faults.add({ fault: { kind: "lag", lagMs: 30_000 } });
      const taskNo = await renew();
      bench.sandbox.clock.advance(29_999);
      assert.deepEqual([await listed(taskNo), (await details(taskNo)).length], [false, 0]);
      assert.equal((await polled(taskNo)).length, 1);
      bench.sandbox.clock.advance(1);
      assert.deepEqual([await listed(taskNo), (await details(taskNo)).length], [true, 1]);
    });

    it("may lag in one list only", async () => {
      bench.sandbox.faults.add({ action: "QueryTaskList", fault: { kind: "lag", lagMs: 30_000 } });
      const taskNo = await renew();
      assert.deepEqual([await listed(taskNo), (await details(taskNo)).length], [false, 1]);
    });

    it("that hang are executing until they are released, and block the domain", async () => {
      bench.sandbox.faults.add({ times: 1, fault: { kind: "hang" } });
      const taskNo = await renew();
      const before = domain().expiresAt;
      bench.sandbox.clock.advance(24 * 60 * minuteMs);
      assert.deepEqual(
        (await details(taskNo)).map(({ TaskStatusCode }) => TaskStatusCode),
        [1],
      );
      assert.equal((await polled(taskNo)).length, 0);
      assert.equal(await outcome(renew()), "refused");
      assert.equal(bench.sandbox.releaseTasks(), 1);
      assert.equal((await polled(taskNo)).length, 1);
      assert.ok(domain().expiresAt > before);
      assert.equal(bench.sandbox.releaseTasks(), 0);
      await renew();
      bench.sandbox.clock.advance(6_000);
      assert.deepEqual(
        bench.sandbox.orderCounts().map((one) => [one.takenOn, one.carriedOut, one.refused]),
        [
          [1, 1, 1],
          [1, 1, 0],
        ],
      );
    });

    it("deliver acknowledged results again", async () => {
      const taskNo = await renew();
      bench.sandbox.clock.advance(6_000);
      const [first] = await polled(taskNo);
      const ack = () =>
        bench.call(bench.account, "acknowledgeTaskResults", { TaskDetailNo: [first?.TaskDetailNo ?? ""] });
      assert.equal((await ack()).Result, 1);
      assert.deepEqual(await polled(taskNo), []);
      bench.sandbox.faults.add({ times: 1, fault: { kind: "redeliver" } });
      assert.deepEqual(await polled(taskNo), [first]);
      assert.deepEqual(await polled(taskNo), []);
      assert.equal((await ack()).Result, 0);
    });
  });

  describe("rules", () => {
    const get = () => outcome(operations.read.run());

    it("strike one after the other, the oldest first", async () => {
      const { faults } = bench.sandbox;
      faults.add({ times: 1, fault: { kind: "refuse", code: "Throttling" } });
      faults.add({ times: 1, fault: { kind: "malformed", how: "empty" } });
      faults.add({ action: "QueryDomainList", times: 1, fault: { kind: "drop", executed: false } });
      assert.equal(await get(), "ok");
      assert.deepEqual(sendings, ["Throttling", "the answer is empty", "cutOff", "ok"]);
    });

    it("strike together where one does not exclude the other", async () => {
      const { faults } = bench.sandbox;
      faults.add({ fault: { kind: "clock", offsetMs: 20 * minuteMs } });
      faults.add({ fault: { kind: "delay", delayMs: 1 } });
      faults.add({ times: 1, fault: { kind: "refuse", code: "Forbidden" } });
      assert.equal(await get(), "notAllowed");
      assert.equal(await get(), "ok");
      // The first answer has told the client what the service's clock shows.
      assert.deepEqual(sendings, ["Forbidden", "ok"]);
    });

    it("strike by chance, the same requests for the same seed", async () => {
      const row = async (seed: number) => {
        bench.sandbox.faults.replace([{ chance: 0.3, seed, fault: { kind: "refuse", code: "Forbidden" } }]);
        const outcomes: string[] = [];
        for (let n = 0; n < 60; n++) outcomes.push(await get());
        return outcomes;
      };
      const first = await row(7);
      const struck = first.filter((one) => one === "notAllowed").length;
      assert.ok(struck > 6 && struck < 30, `${struck} of 60`);
      assert.deepEqual(await row(7), first);
      assert.notDeepEqual(await row(8), first);
    });

    it("are read from the file or the request as they are written", () => {
      const rules = [
        { action: "PollTaskResult", times: 2, fault: { kind: "redeliver" } },
        { chance: 0.5, seed: 3, fault: { kind: "cut", atByte: 12 } },
      ];
      assert.deepEqual(readFaultRules(rules), rules);
    });

    it("are what the examples of docs/faults.md say, and every kind has one", () => {
      const text = readFileSync("docs/faults.md", "utf8");
      const examples = [...text.matchAll(/`(\{ "kind": .*?\})`/g)].map(([, json]) => JSON.parse(json ?? "") as unknown);
      const rules = readFaultRules(examples.map((fault) => ({ fault })));
      assert.deepEqual(new Set(rules.map(({ fault }) => fault.kind)), new Set(faultKinds));
      const [, list = ""] = /```json\n([^`]*)```/.exec(text) ?? [];
      assert.equal(readFaultRules(JSON.parse(list)).length, 2);
      for (const code of Object.keys(knownRefusals)) assert.ok(text.includes(`\`${code}\``), code);
    });

    for (const [rule, message] of [
      [{ fault: { kind: "drop" } }, "rule 1: fault.executed: "],
      [{ fault: { kind: "explode" } }, "rule 1: fault.kind: the kinds are reset, drop, page, cut, malformed, refuse,"],
      [{}, "rule 1: fault: "],
      ["drop", "rule 1: "],
      [{ fault: { kind: "delay", delayMs: -1 } }, "rule 1: fault.delayMs: "],
      [{ fault: { kind: "delay", delayMs: "5 s" } }, "rule 1: fault.delayMs: "],
      [{ fault: { kind: "delay", delayMs: 5, deley: 1 } }, 'rule 1: fault: Unrecognized key: "deley"'],
      [{ fault: { kind: "page", status: 99, executed: true } }, "rule 1: fault.status: "],
      [{ fault: { kind: "malformed", how: "badly" } }, "rule 1: fault.how: "],
      [{ fault: { kind: "refuse", code: "Strange" } }, "rule 1: fault.status: is needed with the code Strange"],
      [{ fault: { kind: "throttle", requests: 1 } }, "rule 1: fault.windowMs: "],
      [{ times: 0, fault: { kind: "hang" } }, "rule 1: times: "],
      [{ chance: 2, fault: { kind: "hang" } }, "rule 1: chance: "],
      [
        { action: "QueryDomans", fault: { kind: "drop", executed: true } },
        "rule 1: action: there is no such operation",
      ],
      [{ action: "QueryDomainList", fault: { kind: "hang" } }, "rule 1: action: a fault hang cannot strike it"],
      [{ action: "QueryDomainList", fault: { kind: "reset" } }, "rule 1: action: a fault reset cannot strike it"],
    ] as const) {
      it(`are refused with the field's name: ${JSON.stringify(rule)}`, () => {
        assert.throws(
          () => readFaultRules([rule]),
          (error) => error instanceof TypeError && error.message.startsWith(message),
        );
      });
    }

    it("come and go over the control path, which tells what is left of them", async () => {
      const { endpoint, accessKeySecret } = bench.sandbox;
      const ask = async (method: "GET" | "POST", path: string, content?: unknown): Promise<unknown> => {
        const response = await fetch(`${endpoint}-/${path}`, {
          method,
          headers: { authorization: `Bearer ${accessKeySecret}` },
          ...(content === undefined ? {} : { body: JSON.stringify(content) }),
        });
        return response.json();
      };
      const rules = [{ times: 3, fault: { kind: "refuse", code: "Forbidden" } }, { fault: { kind: "hang" } }];
      assert.deepEqual(await ask("POST", "faults", rules), { rules: 2 });
      assert.equal(await outcome(operations.spend.run()), "notAllowed");
      assert.deepEqual(await ask("GET", "faults"), [{ ...rules[0], times: 2 }, rules[1]]);
      await ask("POST", "faults", [rules[1]]);
      assert.equal(await outcome(operations.spend.run()), "ok");
      assert.deepEqual(await ask("POST", "release", {}), { released: 1 });
      assert.deepEqual(await ask("POST", "faults", [{ fault: { kind: "drop" } }]), {
        error: "rule 1: fault.executed: Invalid input: expected boolean, received undefined",
      });
      assert.deepEqual(await ask("POST", "faults", []), { rules: 0 });
      assert.deepEqual(await ask("GET", "faults"), []);
    });
  });
});
