import { strict as assert } from "node:assert";
import { leftOutField } from "../../src/pages/formSpec";
import { type PlanId } from "../../src/pages/plans/plan";
import { type PlanBench, startPlanBench } from "../support/planBench";
import { type SessionPage } from "../support/sessionPage";

/** Longer than a task of the sandbox waits and runs. */
const taskMs = 60_000;

let bench: PlanBench;
beforeEach(async () => {
  bench = await startPlanBench();
});
afterEach(() => bench.stop());

const domain = (name: string) => {
  const found = bench.sandbox.account.domains.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
};
const row = ({ state }: SessionPage, name: string) => {
  const found = state.table?.rows.find(({ id }) => id === name);
  assert.ok(found, name);
  return found;
};
const remark = (page: SessionPage, name: string) => row(page, name).message?.text ?? "";
const opened = async (id: PlanId, domains: readonly string[]) => {
  const page = bench.open(id, { domains });
  await page.until(({ table }) => table?.summary.tone !== "busy");
  return page;
};
/** Presses the button and waits until everything is done. */
const carryOut = async (page: SessionPage, count: number) => {
  page.submit();
  await page.until(({ review }) => review.sentences.join().includes(`${count} in progress`));
  await bench.pass(taskMs);
  await page.until(({ review }) => review.sentences.join().includes(`${count} of ${count} done`));
};
const sent = () => bench.sandbox.account.tasks.map(({ details }) => details.map(({ domainName }) => domainName).sort());

describe("the plan for name servers", () => {
  const servers = ["ns1.elsewhere.net", "ns2.elsewhere.net"];

  it("says from what to what for each domain, and changes several by one request", async () => {
    const tasksBefore = sent().length;
    const page = await opened("changeNameServers", ["examplebakery.com", "examplebakery.shop"]);
    page.fill({ nameServers: servers.join("\n") });
    assert.deepEqual(row(page, "examplebakery.shop").cells, [
      "ns1.examplehosting.net, ns2.examplehosting.net, ns3.examplehosting.net",
      "ns1.elsewhere.net, ns2.elsewhere.net",
    ]);
    assert.deepEqual(page.state.review.sentences, [
      "Change the name servers of 2 domains to ns1.elsewhere.net, ns2.elsewhere.net in account Sandbox.",
    ]);
    await carryOut(page, 2);
    assert.deepEqual(domain("examplebakery.com").nameServers, servers);
    assert.deepEqual(domain("examplebakery.shop").nameServers, servers);
    assert.equal(sent().length, tasksBefore + 1);
  });

  it("takes Alibaba Cloud's own", async () => {
    const page = await opened("changeNameServers", ["examplebakery.shop"]);
    page.fill({ whose: "alibaba" });
    assert.ok(!page.state.visible.includes("nameServers"));
    await carryOut(page, 1);
    assert.deepEqual(domain("examplebakery.shop").nameServers, ["ns7.alidns.com", "ns8.alidns.com"]);
  });

  it("takes name servers of its own from a line, and makes one request for each set of them", async () => {
    const tasksBefore = sent().length;
    const page = await opened("changeNameServers", []);
    page.fill({
      domains: [
        "domain,ns1,ns2",
        "examplebakery.com,a.first.net,b.first.net",
        "examplebakery.net,a.first.net,b.first.net",
        "exampleorchard.com,a.second.net,b.second.net",
      ].join("\n"),
    });
    await page.until(({ table }) => table?.summary.tone !== "busy");
    assert.deepEqual(page.state.review.sentences, [
      "Change the name servers of 2 domains to a.first.net, b.first.net in account Sandbox.",
      "Change the name servers of 1 domain to a.second.net, b.second.net in account Sandbox.",
    ]);
    await carryOut(page, 3);
    assert.deepEqual(domain("exampleorchard.com").nameServers, ["a.second.net", "b.second.net"]);
    assert.deepEqual(sent().slice(tasksBefore), [["examplebakery.com", "examplebakery.net"], ["exampleorchard.com"]]);
  });

  it("says once that name servers are missing, and leaves out only what cannot be done whatever they are", async () => {
    const page = await opened("changeNameServers", ["examplebakery.com", "somebody-elses.com", "examplebakery.net"]);
    assert.equal(remark(page, "examplebakery.com"), "");
    assert.match(page.state.table?.summary.text ?? "", /^2 of 3 ready, 1 has a problem$/);
    page.act("leaveOutBad");
    page.fill({ nameServers: "ns1.missing.net\nns2.missing.net" });
    await page.until(({ review }) => /^Change the name servers of 2 domains/.test(review.sentences.join()));
  });

  it("leaves out the second line of a domain, and takes the first", async () => {
    const page = await opened("changeNameServers", []);
    page.fill({ domains: "examplebakery.com\nexamplebakery.net\nexamplebakery.com", nameServers: servers.join("\n") });
    await page.until(({ table }) => table?.summary.tone !== "busy");
    assert.equal(remark(page, "line 3"), "This domain is already in the list.");
    page.act("leaveOutBad");
    await carryOut(page, 2);
    assert.deepEqual(domain("examplebakery.com").nameServers, servers);
  });

  it("asks for name servers only where a line has none", async () => {
    const page = await opened("changeNameServers", []);
    page.fill({ domains: "examplebakery.com,a.first.net,b.first.net\nexampleorchard.com" });
    await page.until(({ table }) => table?.summary.tone !== "busy");
    assert.match(page.state.review.sentences.join(), /^Missing: Name servers/);
    page.fill({ nameServers: servers.join(" ") });
    assert.match(page.state.review.sentences.join(), /1 domain to ns1\.elsewhere\.net/);
  });

  for (const [text, problem] of [
    ["ns1.elsewhere.net", "Enter 2 to 13 name servers."],
    ["ns1.elsewhere.net\nnonsense", '"nonsense" isn\'t a host name. Enter a full one like ns1.example.com.'],
    ["ns1.elsewhere.net, NS1.elsewhere.net", "ns1.elsewhere.net is listed twice."],
    [
      Array.from({ length: 14 }, (_, at) => `ns${at}.elsewhere.net`).join("\n"),
      "Enter at most 13 name servers. These are 14.",
    ],
  ] as const) {
    it(`says what is wrong: ${problem}`, async () => {
      const page = await opened("changeNameServers", ["examplebakery.com"]);
      page.fill({ nameServers: text });
      page.session.receive({ kind: "left", field: "nameServers" });
      assert.equal(page.state.messages["nameServers"]?.text, problem);
      page.submit();
      assert.equal(page.focus, "nameServers");
    });
  }

  it("leaves out by itself what is so already, and shuts out what the security lock or redemption forbids", async () => {
    const page = await opened("changeNameServers", [
      "examplebakery.com",
      "examplebakery.shop",
      "examplelantern.net",
      "examplejetty.org",
      "not-mine.com",
    ]);
    page.fill({ nameServers: domain("examplebakery.shop").nameServers.toReversed().join("\n") });
    assert.equal(remark(page, "examplebakery.shop"), "It already uses these name servers.");
    assert.equal(row(page, "examplebakery.shop").part, "never");
    assert.match(
      remark(page, "examplelantern.net"),
      /^The registry refuses this while the security lock is on\. Turn off the security lock first\.$/,
    );
    assert.match(remark(page, "examplejetty.org"), /in redemption/);
    assert.equal(remark(page, "not-mine.com"), "This domain isn't in the account.");
    assert.match(page.state.review.sentences.join(), /^3 rows have problems/);
    page.act("leaveOutBad");
    await carryOut(page, 1);
    assert.equal(domain("examplebakery.com").nameServers[0], "ns3.examplehosting.net");
  });

  it("warns of name servers that the DNS does not know, and of those inside the domain, and lets both through", async () => {
    const page = await opened("changeNameServers", ["examplebakery.com"]);
    page.fill({ nameServers: "lost.elsewhere.net ns2.elsewhere.net" });
    await page.until(({ table }) => table?.rows[0]?.message !== undefined);
    assert.deepEqual(row(page, "examplebakery.com").message, {
      tone: "warning",
      text: "Not found in DNS: lost.elsewhere.net. The registry may refuse the change.",
      actions: [],
    });
    page.fill({ nameServers: "ns1.examplebakery.com ns2.elsewhere.net" });
    assert.match(remark(page, "examplebakery.com"), /^ns1\.examplebakery\.com is inside this domain/);
    assert.equal(row(page, "examplebakery.com").part, "in");
  });

  it("does not send while a task runs for the domain", async () => {
    const first = await opened("changeNameServers", ["examplebakery.com"]);
    first.fill({ nameServers: servers.join("\n") });
    first.submit();
    await first.until(({ review }) => review.sentences.join().includes("1 in progress"));
    const second = await opened("changeNameServers", ["examplebakery.com"]);
    second.fill({ nameServers: "a.first.net b.first.net" });
    assert.match(
      remark(second, "examplebakery.com"),
      /^An order for this domain is in progress\. Wait until it ends\.$/,
    );
  });

  it("sends nothing when somebody else changes the name servers meanwhile, and shows what they were", async () => {
    const page = await opened("changeNameServers", ["examplebakery.shop"]);
    page.fill({ nameServers: servers.join("\n") });
    domain("examplebakery.shop").nameServers = ["ns1.theirs.net", "ns2.theirs.net"];
    page.submit();
    await page.until(({ review }) => review.message !== undefined);
    assert.match(remark(page, "examplebakery.shop"), /It was: ns1\.examplehosting\.net, /);
    assert.equal(row(page, "examplebakery.shop").cells[0], "ns1.theirs.net, ns2.theirs.net");
    await carryOut(page, 1);
    assert.deepEqual(domain("examplebakery.shop").nameServers, servers);
  });
});

describe("the plans for locks", () => {
  for (const { id, lock, is, then, kept } of [
    { id: "lockTransfer", lock: "transferLock", is: "CLOSE", then: "OPEN", kept: "examplebakery.com" },
    { id: "unlockTransfer", lock: "transferLock", is: "OPEN", then: "CLOSE", kept: "exampleorchard.com" },
    { id: "lockSecurity", lock: "updateLock", is: "CLOSE", then: "OPEN", kept: "exampleledger.com" },
    { id: "unlockSecurity", lock: "updateLock", is: "OPEN", then: "CLOSE", kept: "exampleorchard.com" },
  ] as const) {
    it(`${id}: switches those that are not so already, by one request`, async () => {
      const [first, second, left] = bench.sandbox.account.domains.filter(
        (one) => one[lock] === is && one.transferLockedUntil === undefined && one.expiresAt > bench.sandbox.clock.now(),
      );
      assert.ok(first && second && left);
      const tasksBefore = sent().length;
      const page = await opened(id, [first.name, second.name, left.name, kept]);
      assert.deepEqual(row(page, first.name).cells, [is === "OPEN" ? "on" : "off", then === "OPEN" ? "on" : "off"]);
      assert.equal(row(page, kept).part, "never");
      assert.equal(remark(page, kept), `It's already ${then === "OPEN" ? "on" : "off"}.`);
      page.fill({ [leftOutField]: [{ "": left.name }] });
      assert.match(
        page.state.review.sentences.join(" "),
        /^Turn (on|off) the (transfer|security) lock of 2 domains in account Sandbox\./,
      );
      await carryOut(page, 2);
      assert.deepEqual(
        [first, second, left].map((one) => one[lock]),
        [then, then, is],
      );
      assert.deepEqual(sent().slice(tasksBefore), [[first.name, second.name].sort()]);
    });
  }

  it("says what unlocking risks", async () => {
    const page = await opened("unlockTransfer", ["examplebakery.com"]);
    assert.match(page.state.review.sentences.join(" "), /anyone who has the transfer authorization code/);
  });

  it("warns where the registry may have no such lock, and shows why it failed", async () => {
    const page = await opened("lockSecurity", ["examplebakery.de"]);
    assert.match(remark(page, "examplebakery.de"), /may not have this lock/);
    page.submit();
    await page.until(({ review }) => review.sentences.join().includes("1 in progress"));
    await bench.pass(taskMs);
    await page.until(({ review }) => review.sentences.join().includes("1 failed"));
    assert.equal(remark(page, "examplebakery.de"), "Failed: The registry has no such lock.");
  });
});

describe("the plan that synchronizes DNS hosts", () => {
  it("has those of each domain read from the registry again, one request for each", async () => {
    const names = ["exampletidepool.com", "examplefoundry.net"];
    const registry = domain("exampletidepool.com").registryDnsHosts;
    assert.notDeepEqual(domain("exampletidepool.com").dnsHosts, registry);
    const page = await opened("synchronizeDnsHosts", names);
    assert.match(
      page.state.review.sentences.join(" "),
      /DNS hosts of 2 domains .* one domain per request, so this sends 2 requests/,
    );
    const before = sent().length;
    await carryOut(page, 2);
    assert.deepEqual(sent().slice(before), [["exampletidepool.com"], ["examplefoundry.net"]]);
    assert.deepEqual(domain("exampletidepool.com").dnsHosts, registry);
  });

  it("says of a domain of somebody else that it is not in the account", async () => {
    const page = await opened("synchronizeDnsHosts", ["example-elsewhere.com"]);
    assert.equal(remark(page, "example-elsewhere.com"), "This domain isn't in the account.");
  });
});
