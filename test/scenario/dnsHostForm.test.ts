import { strict as assert } from "node:assert";
import { type Values } from "../../src/pages/formSpec";
import { ChangeSession } from "../../src/pages/changeSession";
import { DnsHostForm, knownDnsHost, newDnsHost } from "../../src/pages/dnsHost/dnsHostForm";
import { type PlanBench, startPlanBench } from "../support/planBench";
import { SessionPage } from "../support/sessionPage";

/** Longer than a task of the sandbox waits and runs. */
const taskMs = 60_000;

let bench: PlanBench;
let sessions: ChangeSession<unknown>[];
let shownTasks: string[];
beforeEach(async () => {
  bench = await startPlanBench();
  sessions = [];
  shownTasks = [];
});
afterEach(async () => {
  for (const session of sessions) session.dispose();
  await bench.stop();
});

const owned = (name: string) => {
  const found = bench.sandbox.account.domains.find((one) => one.name === name);
  assert.ok(found, name);
  return found;
};
const listed = async (name: string) => {
  await bench.data.domains.ensure();
  const domain = bench.data.domains.value?.find((one) => one.name === name);
  assert.ok(domain, name);
  return domain;
};
/** Opens a form and waits until it knows all that it shows. */
const open = async (start: Values, draft?: ConstructorParameters<typeof ChangeSession>[2]) => {
  const page = new SessionPage();
  const session: ChangeSession<unknown> = new ChangeSession(
    {
      account: bench.account,
      access: () => ({ kind: "active" }),
      place: (agreed) => bench.place(agreed),
      showTask: (taskNo) => shownTasks.push(taskNo),
      explain: (error) => ({ tone: "error", text: String(error), actions: [] }),
      post: page.take,
    },
    new DnsHostForm(bench.data, start),
    draft,
  );
  sessions.push(session);
  page.session = session;
  session.receive({ kind: "ready", draft });
  const { instanceId } = start;
  assert.ok(typeof instanceId === "string");
  await bench.data.dnsHosts(instanceId).ensure();
  await bench.data.domainDetails(instanceId).ensure();
  return page;
};
const openNew = async (name: string) => open(newDnsHost(await listed(name)));
const openKnown = async (name: string, host: string) => {
  const domain = await listed(name);
  const hosts = bench.data.dnsHosts(domain.instanceId);
  await hosts.ensure();
  const known = hosts.value?.find((one) => one.name === host);
  assert.ok(known);
  return open(knownDnsHost(domain, known));
};
const addresses = (...all: string[]) => ({ Ip: all.map((address) => ({ "": address })) });
const words = ({ state }: SessionPage) => state.review.sentences.join(" ");
const done = (page: SessionPage) => page.until(({ outcome }) => outcome !== undefined);
/** Lets the service carry out what it has taken on; it does so when it is next asked for something. */
const carryOut = async () => {
  await bench.pass(taskMs);
  await bench.data.tasks.refresh();
};

describe("the form for a new DNS host", () => {
  it("creates it at the registry with IPv4 and IPv6 addresses", async () => {
    const page = await openNew("examplebakery.com");
    page.fill({ DnsName: "ns1", ...addresses("192.0.2.1", "2001:db8::1") });
    assert.equal(
      words(page),
      "Create DNS host ns1.examplebakery.com with IP addresses 192.0.2.1, 2001:db8::1 in account Sandbox.",
    );
    page.submit();
    await done(page);
    assert.equal(page.state.outcome?.title, "Creating DNS host ns1.examplebakery.com");
    page.act("showTask");
    assert.equal(shownTasks.length, 1);
    await carryOut();
    assert.deepEqual(owned("examplebakery.com").registryDnsHosts, [{ name: "ns1", ips: ["192.0.2.1", "2001:db8::1"] }]);
  });

  it("takes the host in full, too", async () => {
    const page = await openNew("examplebakery.com");
    page.fill({ DnsName: "NS1.ExampleBakery.com.", ...addresses("192.0.2.1") });
    assert.match(words(page), /^Create DNS host ns1\.examplebakery\.com /);
  });

  it("says beside each field what is wrong with it", async () => {
    const page = await openNew("examplefoundry.net");
    page.fill({ DnsName: "ns_1", ...addresses("192.0.2.300", "2001:db8::1", "2001:DB8:0::1") });
    page.submit();
    await page.until(({ messages }) => messages["DnsName"] !== undefined);
    assert.equal(page.focus, "DnsName");
    assert.match(page.state.messages["DnsName"]?.text ?? "", /letters, digits, and inner hyphens/);
    assert.match(page.state.messages["Ip.1"]?.text ?? "", /"192.0.2.300" isn't an IP address/);
    assert.equal(page.state.messages["Ip.2"], undefined);
    assert.equal(page.state.messages["Ip.3"]?.text, "This is already in the list.");
    page.fill({ DnsName: "ns2", ...addresses("192.0.2.3") });
    assert.match(page.state.messages["DnsName"]?.text ?? "", /already has this DNS host/);
  });

  it("sends nothing while the security lock is on, and says so", async () => {
    const page = await openNew("example-harbor.com");
    page.fill({ DnsName: "ns1", ...addresses("192.0.2.1") });
    assert.ok(page.state.notices.some(({ text }) => text.includes("security lock")));
    page.submit();
    await page.until(({ submit }) => submit === "open");
    assert.equal(page.state.outcome, undefined);
    assert.equal((await bench.journal.listAll()).length, 0);
  });
});

describe("the form for the addresses of a DNS host", () => {
  it("says from what to what, and changes them, once", async () => {
    const page = await openKnown("examplefoundry.net", "ns1");
    assert.equal(words(page), "No change needed: the DNS host already has these addresses.");
    page.fill(addresses("192.0.2.7"));
    assert.match(
      words(page),
      /^Change the IP addresses of DNS host ns1\.examplefoundry\.net from 192\.0\.2\.53, 2001:db8::53 to /,
    );
    page.submit();
    page.submit();
    await done(page);
    await carryOut();
    assert.deepEqual(owned("examplefoundry.net").registryDnsHosts[0], { name: "ns1", ips: ["192.0.2.7"] });
    assert.equal((await bench.journal.listAll()).length, 1);
  });

  it("sends nothing when somebody else has changed them meanwhile, and shows both side by side", async () => {
    const page = await openKnown("examplefoundry.net", "ns2");
    page.fill(addresses("192.0.2.7"));
    const host = owned("examplefoundry.net").dnsHosts.find(({ name }) => name === "ns2");
    assert.ok(host);
    host.ips = ["203.0.113.1"];
    page.submit();
    await page.until(({ review }) => review.message !== undefined);
    assert.match(page.state.review.message?.text ?? "", /has changed since you pressed/);
    assert.deepEqual(page.state.table?.columns, ["Original", "Current", "Yours"]);
    assert.deepEqual(
      page.state.table.rows.map(({ label, cells }) => [label, ...cells]),
      [["ns2.examplefoundry.net", "198.51.100.53", "203.0.113.1", "192.0.2.7"]],
    );
    assert.equal((await bench.journal.listAll()).length, 0);
    page.act("takeTheirs");
    assert.deepEqual(page.values["Ip"], [{ "": "203.0.113.1" }]);
    assert.deepEqual(page.state.table?.rows, []);
    page.fill(addresses("203.0.113.1", "203.0.113.2"));
    page.submit();
    await done(page);
    await carryOut();
    assert.deepEqual(host.ips, ["203.0.113.1", "203.0.113.2"]);
  });

  it("comes back after a reload with what was filled in, and still knows what it began with", async () => {
    const page = await openKnown("examplefoundry.net", "ns2");
    page.fill(addresses("192.0.2.7"));
    const { formId, values } = page;
    const again = await open(values, { formId, accountId: bench.account.id, values });
    assert.equal(again.formId, formId);
    assert.deepEqual(again.values["Ip"], [{ "": "192.0.2.7" }]);
    assert.match(
      words(again),
      /^Change the IP addresses of DNS host ns2\.examplefoundry\.net from 198\.51\.100\.53 to 192\.0\.2\.7/,
    );
  });

  it("says when the domain no longer has the host", async () => {
    const page = await openKnown("examplefoundry.net", "ns2");
    page.fill(addresses("192.0.2.7"));
    owned("examplefoundry.net").dnsHosts = [];
    page.submit();
    await page.until(({ review }) => /no longer has this DNS host/.test(review.sentences.join()));
    assert.equal((await bench.journal.listAll()).length, 0);
  });
});
