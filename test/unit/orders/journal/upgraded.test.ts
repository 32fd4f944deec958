import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Domain, yearsLater } from "../../../../src/model/domain";
import { type Order, type OrderItem } from "../../../../src/model/order";
import { type OrderName, type Params } from "../../../../src/orders/effects/effect";
import { paramsOf } from "../../../../src/orders/effects/effects";
import { OrderJournal } from "../../../../src/orders/journal/orderJournal";
import { orderTitle } from "../../../../src/orders/orderWords";
import { failedPart, onPresentFacts, wholeOf } from "../../../../src/orders/resubmit";
import { orderOf } from "../../../support/orderOf";

const dayMs = 86_400_000;
const createdAt = Date.UTC(2026, 10, 20);
const then = Date.UTC(2027, 4, 6, 7, 8, 9);
const inAYear = Date.UTC(2028, 4, 6, 7, 8, 9);

/** An order as version 0.1.0 has written it down. */
interface Written {
  operation: string;
  effect: string;
  items: { domainName: string; instanceId?: string; fence: string; shows?: object }[];
  params: Params;
  hasSecrets?: true;
  formId?: string;
}

const renewal = (DomainName: string) => ({ DomainName, CurrentExpirationDate: then, SubscriptionDuration: 1 });
const renewed = (domainName: string) => ({
  domainName,
  instanceId: `S-${domainName}`,
  fence: String(then),
  shows: { kind: "expiresAt", at: inAYear },
});
const plain = (domainName: string) => ({ domainName, fence: "" });
const servers = ["ns1.example.net", "ns2.example.net"];
const contact = { RegistrantName: "Jo Doe", RegistrantOrganization: "Example Ltd", City: "Singapore" };

const written = {
  renewal: {
    operation: "renewDomain",
    effect: "renew",
    items: [renewed("a.com")],
    params: { ...renewal("a.com"), UseCoupon: true },
    formId: "f1",
  },
  renewals: {
    operation: "renewDomains",
    effect: "renew",
    items: ["a.com", "b.com", "c.com"].map(renewed),
    params: { OrderRenewParam: ["a.com", "b.com", "c.com"].map(renewal), UsePromotion: true, Lang: "en" },
  },
  registrations: {
    operation: "registerDomains",
    effect: "register",
    items: ["new.com", "Newer.com"].map((name) => ({ ...plain(name), shows: { kind: "owned" } })),
    params: {
      OrderActivateParam: [
        { DomainName: "new.com", RegistrantProfileId: "7", SubscriptionDuration: 2 },
        { DomainName: "newer.com", RegistrantProfileId: "8", AliyunDns: false, Dns1: servers[0], Dns2: servers[1] },
      ],
    },
  },
  redemption: {
    operation: "redeemDomain",
    effect: "redeem",
    items: [{ domainName: "a.com", instanceId: "S-a.com", fence: String(then) }],
    params: { DomainName: "a.com", CurrentExpirationDate: then },
  },
  nameServers: {
    operation: "changeNameServers",
    effect: "changeNameServers",
    items: [{ domainName: "a.com", instanceId: "S-a.com", fence: "" }, plain("b.com")],
    params: { DomainName: ["a.com", "b.com"], AliyunDns: false, DomainNameServer: servers },
  },
  locks: {
    operation: "setTransferLocks",
    effect: "setTransferLock",
    items: ["a.com", "b.com"].map(plain),
    params: { DomainName: ["a.com", "b.com"], Status: false },
  },
  template: {
    operation: "saveRegistrantProfile",
    effect: "saveRegistrantProfile",
    items: [{ domainName: "Example Ltd (5170612)", fence: "", shows: { kind: "template" } }],
    params: { RegistrantProfileId: "5170612", ...contact },
  },
  newTemplate: {
    operation: "saveRegistrantProfile",
    effect: "saveRegistrantProfile",
    items: [{ domainName: "Example Ltd", fence: "", shows: { kind: "template" } }],
    params: contact,
  },
  emails: {
    operation: "resendEmailVerification",
    effect: "resendEmailVerification",
    items: ["A@example.com", "b@example.com"].map(plain),
    params: { Email: "A@example.com,b@example.com" },
  },
  dnsHost: {
    operation: "createDnsHost",
    effect: "createDnsHost",
    items: [{ domainName: "a.com", instanceId: "S-a.com", fence: "ns1" }],
    params: { InstanceId: "S-a.com", DnsName: "ns1", Ip: ["192.0.2.1"] },
  },
  code: {
    operation: "reenterTransferInCode",
    effect: "reenterTransferInCode",
    items: [plain("a.com")],
    params: { DomainName: "a.com" },
    hasSecrets: true,
  },
} as const satisfies Record<string, Written>;

/** Its items name what no parameter does: e-mail addresses in one line, by *Run API Operation…*. */
const oneLine: Written = {
  operation: "deleteEmailVerification",
  effect: "deleteEmailVerification",
  items: [plain("a@example.com,b@example.com")],
  params: { Email: "a@example.com,b@example.com" },
};
const otherNames: Written = { ...written.renewals, items: ["d.com", "e.com"].map(renewed) };
const unknown: Written = {
  operation: "renewForEver",
  effect: "renewForEver",
  items: [plain("a.com")],
  params: { DomainName: "a.com", For: "ever" },
};

const idOf = (name: string) => `${createdAt}-${name}`;

describe("an order written down by version 0.1.0", () => {
  let folder: string;
  let aside: string[];
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "upgraded-"));
    aside = [];
    for (const place of ["open", "closed", "fates"]) await mkdir(path.join(folder, place));
  });
  afterEach(async () => {
    assert.deepEqual(aside, [], "nothing was set aside as unreadable");
    await rm(folder, { recursive: true, force: true });
  });

  const at = (now = createdAt + 60_000) =>
    new OrderJournal(
      folder,
      () => now,
      ({ file }) => aside.push(file),
    );
  const begunLine = (name: string, order: Written) =>
    JSON.stringify({ kind: "begun", accountId: "a1", ...order, sentence: "Agreed.", id: idOf(name), createdAt });
  const put = async (place: "open" | "closed", name: string, order: Written, ...lines: object[]) => {
    const text = [begunLine(name, order), ...lines.map((line) => JSON.stringify(line))].join("\n");
    await writeFile(path.join(folder, place, `${idOf(name)}.jsonl`), `${text}\n`);
    const sent = { kind: "sent", at: createdAt + 1, copyExpiresAt: createdAt + 30_001, tasksBefore: ["t0"] };
    await writeFile(path.join(folder, "fates", idOf(name)), JSON.stringify({ ...sent, marker: "127.1.2.3" }));
    // As that version has named an aim.
    for (const { domainName, fence } of order.items) {
      const aim = JSON.stringify(["a1", order.effect, domainName.toLowerCase(), fence]);
      const claim = path.join(folder, "claims", createHash("sha256").update(aim).digest("hex").slice(0, 32));
      await mkdir(claim, { recursive: true });
      await writeFile(path.join(claim, "0"), idOf(name));
    }
  };
  const read = async (name: string): Promise<Order> =>
    (await at().read(idOf(name))) ?? assert.fail(`${name} cannot be read`);
  const accepted = { kind: "accepted", at: createdAt + 2, taskNo: "t1", requestId: "r" };
  const outcome = (domainName: string, kind: "succeeded" | "failed") => ({
    kind: "outcome",
    domainName,
    outcome: { kind, at: createdAt + 3, ...(kind === "failed" ? { reason: "no" } : {}) },
  });
  const lost = { kind: "refused", at: createdAt + 60_000, reason: "Lost.", lost: true };
  const evidenceOf = ({ shows }: Written["items"][number]) => shows as OrderItem["evidence"];

  for (const [name, order] of Object.entries<Written>({ ...written, unknown })) {
    it(`is read where it is open, and keeps all that was sent: ${name}`, async () => {
      await put("open", name, order, accepted);
      const known = await read(name);
      assert.deepEqual(await at().listOpen(), [known]);
      assert.deepEqual(await at().listAll(), [known]);
      assert.deepEqual(known.state, accepted);
      assert.equal(known.sentence, "Agreed.");
      assert.equal(known.sentAt, createdAt + 1);
      assert.equal(known.formId, order.formId);
      assert.equal(known.hasSecrets, order.hasSecrets);
      assert.deepEqual(
        known.items.map(({ domainName, instanceId, fence, evidence }) => ({ domainName, instanceId, fence, evidence })),
        order.items.map((item) => ({
          domainName: item.domainName,
          instanceId: item.instanceId,
          fence: item.fence,
          evidence: evidenceOf(item),
        })),
      );
      assert.ok(known.items.every((item) => !("shows" in item)));
      assert.ok(!("params" in known));
      assert.notEqual(orderTitle(known), "");
      if (order.operation === "registerDomains") return; // one name was written otherwise than its parameter
      assert.deepEqual(paramsOf(known), order.params);
    });

    it(`ends as ever, and is closed: ${name}`, async () => {
      await put("open", name, order, accepted);
      for (const { domainName } of order.items)
        await at().add(idOf(name), { kind: "outcome", domainName, outcome: { kind: "succeeded", at: createdAt + 3 } });
      assert.deepEqual(await at().listOpen(), []);
      const [closed] = await at().listClosed();
      assert.equal(closed?.state.kind, "ended");
      assert.deepEqual(closed, await read(name));
    });

    it(`goes to the archive, is read there, and leaves no claim: ${name}`, async () => {
      await put("closed", name, order, accepted, ...order.items.map((item) => outcome(item.domainName, "succeeded")));
      const before = await read(name);
      assert.deepEqual(await at().listClosed(), [before]);
      const later = at(createdAt + 61 * dayMs);
      await later.compact();
      assert.deepEqual(await readdir(path.join(folder, "closed")), []);
      assert.deepEqual(await readdir(path.join(folder, "claims")), []);
      assert.deepEqual(await readdir(path.join(folder, "fates")), []);
      assert.deepEqual(await later.listAll(), [before]);
      assert.deepEqual(await read(name), before);
      const [file] = await readdir(path.join(folder, "archive"));
      const text = await readFile(path.join(folder, "archive", file ?? ""), "utf8");
      assert.ok(text.includes(begunLine(name, order)), "in the words of its own version");
    });
  }

  const retried: [keyof typeof written, failed: string[], params: Params][] = [
    ["renewal", ["a.com"], written.renewal.params],
    ["renewals", ["b.com"], { ...written.renewals.params, OrderRenewParam: [renewal("b.com")] }],
    [
      "registrations",
      ["Newer.com"],
      { OrderActivateParam: [{ ...written.registrations.params.OrderActivateParam[1], DomainName: "Newer.com" }] },
    ],
    ["redemption", ["a.com"], written.redemption.params],
    ["nameServers", ["b.com"], { ...written.nameServers.params, DomainName: ["b.com"] }],
    ["locks", ["a.com"], { DomainName: ["a.com"], Status: false }],
    ["template", ["Example Ltd (5170612)"], written.template.params],
    ["emails", ["A@example.com"], { Email: "A@example.com" }],
    ["dnsHost", ["a.com"], written.dnsHost.params],
  ];
  for (const [name, failed, params] of retried) {
    it(`can be tried again for what failed, with exactly its terms: ${name}`, async () => {
      const order: Written = written[name];
      const outcomes = order.items.map(({ domainName }) =>
        outcome(domainName, failed.includes(domainName) ? "failed" : "succeeded"),
      );
      await put("closed", name, order, accepted, ...outcomes);
      const part = failedPart(await read(name)) ?? assert.fail("nothing can be tried again");
      assert.deepEqual(
        part.items.map(({ domainName }) => domainName),
        failed,
      );
      assert.deepEqual(paramsOf(part), params);
    });
  }

  it("of which it turned out that nothing was carried out can be sent as a whole", async () => {
    await put("closed", "renewals", written.renewals, lost);
    const whole = wholeOf(await read("renewals")) ?? assert.fail("it cannot be sent again");
    assert.deepEqual(paramsOf(whole), written.renewals.params);
  });

  it("is tried again on the facts of now", async () => {
    await put(
      "closed",
      "renewals",
      written.renewals,
      accepted,
      outcome("a.com", "succeeded"),
      outcome("b.com", "failed"),
      outcome("c.com", "failed"),
    );
    const part = failedPart(await read("renewals")) ?? assert.fail("nothing can be tried again");
    const domain = (name: string, expiresAt: number): Domain => ({
      name,
      instanceId: `S-${name}`,
      registeredAt: 0,
      expiresAt,
      expiresText: undefined,
      needs: "nothing",
      premium: false,
      tldKind: undefined,
    });
    const fresh = onPresentFacts(part, [domain("b.com", then), domain("c.com", inAYear)], createdAt);
    assert.deepEqual(fresh.moved, ["c.com"]);
    assert.deepEqual(fresh.leftOut, []);
    assert.deepEqual(fresh.proposed && paramsOf(fresh.proposed), {
      ...written.renewals.params,
      OrderRenewParam: [renewal("b.com"), { ...renewal("c.com"), CurrentExpirationDate: inAYear }],
    });
    assert.deepEqual(
      fresh.proposed?.items.map(({ evidence }) => evidence),
      [then, inAYear].map((from) => ({ kind: "expiresAt", at: yearsLater(from, 1) })),
    );
  });

  for (const [what, order] of [
    ["a code was sent that is not written down", written.code],
    ["its parameters name other items", otherNames],
    ["its parameters tell its items in one line", oneLine],
    ["this version does not know what it does", unknown],
  ] as const) {
    it(`is listed and not tried again where ${what}`, async () => {
      const outcomes = order.items.map(({ domainName }) => outcome(domainName, "failed"));
      await put("closed", "it", order, accepted, ...outcomes);
      const [known] = await at().listAll();
      assert.ok(known);
      assert.equal(failedPart(known), undefined);
      assert.ok(orderTitle(known).length > 0);
    });
  }

  /** The same order, by the door of today. @returns what holds it up */
  const heldUpBy = async (operation: OrderName, params: Params, domainName?: string) => {
    const order = orderOf(operation, params, "Agreed.", domainName);
    const { items, shared, sentence } = order;
    const effect = effectOfName[operation] ?? operation;
    const begun = await at().begin({ accountId: "a1", operation, effect, items, shared, sentence });
    return begun.kind === "already" ? begun.conflicts.map(({ item, holder }) => [item.domainName, holder?.id]) : [];
  };
  const effectOfName: Partial<Record<OrderName, string>> = {
    renewDomain: "renew",
    renewDomains: "renew",
    registerDomain: "register",
    registerDomains: "register",
    redeemDomain: "redeem",
    redeemDomains: "redeem",
    setTransferLocks: "setTransferLock",
  };

  for (const name of [
    "renewal",
    "renewals",
    "registrations",
    "redemption",
    "nameServers",
    "locks",
    "newTemplate",
    "emails",
    "dnsHost",
    "code",
  ] as const) {
    it(`holds up the same of today as long as it is open: ${name}`, async () => {
      const order: Written & { operation: OrderName } = written[name];
      await put("open", name, order, accepted);
      const held = order.items.map(({ domainName }) => [domainName.toLowerCase(), idOf(name)]);
      const [first] = order.items;
      const found = await heldUpBy(order.operation, order.params, first?.domainName);
      assert.deepEqual(
        found.map(([domainName, holder]) => [domainName?.toLowerCase(), holder]),
        held,
      );
      for (const { domainName } of order.items)
        await at().add(idOf(name), { kind: "outcome", domainName, outcome: { kind: "succeeded", at: createdAt + 3 } });
      assert.deepEqual(await heldUpBy(order.operation, order.params, first?.domainName), []);
    });
  }

  it("holds up a batch of today by the one domain that it is about", async () => {
    await put("open", "renewal", written.renewal, accepted);
    assert.deepEqual(await heldUpBy("renewDomains", written.renewals.params), [["a.com", idOf("renewal")]]);
  });
});

describe("an order written down today", () => {
  it("has the number of the version, its items' terms, and is read back as it was", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "upgraded-"));
    try {
      const order = orderOf("renewDomains", written.renewals.params);
      const { items, operation, shared, sentence } = order;
      const intent = { accountId: "a1", operation, effect: "renew", items, shared, sentence, formId: "f1" };
      const begun = await new OrderJournal(folder, () => createdAt).begin(intent);
      assert.ok(begun.kind === "new");
      const { id } = begun.order;
      const text = await readFile(path.join(folder, "open", `${id}.jsonl`), "utf8");
      assert.deepEqual(JSON.parse(text), { kind: "begun", version: 2, ...intent, id, createdAt });
      const known = await new OrderJournal(folder).read(id);
      assert.deepEqual(known, { ...intent, id, createdAt, state: { kind: "intent" }, outcomes: {} });
      assert.deepEqual(known, begun.order);
      assert.deepEqual(paramsOf(known), written.renewals.params);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
