import { type OrderName, type Params } from "../../src/orders/effects/effect";
import { paramsOf } from "../../src/orders/effects/effects";
import { orderOf } from "../support/orderOf";
import { strict as assert } from "node:assert";
import { leftOutField } from "../../src/pages/formSpec";
import { type PlanId } from "../../src/pages/plans/plan";
import { checkPriceLimit, PriceLimitError } from "../../src/orders/priceLimit";
import { Prices } from "../../src/orders/prices";
import { type PlanBench, startPlanBench } from "../support/planBench";
import { type SessionPage } from "../support/sessionPage";

const dayMs = 86_400_000;

describe("a plan that orders", () => {
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
  /** An account's domain that can only be redeemed. */
  const lapsed = (name: string) => {
    domain(name).expiresAt = bench.sandbox.clock.now() - 40 * dayMs;
    return name;
  };
  const remarks = ({ state }: SessionPage) =>
    Object.fromEntries((state.table?.rows ?? []).map(({ id, message }) => [id, message?.text ?? ""]));
  const cells = ({ state }: SessionPage) =>
    Object.fromEntries((state.table?.rows ?? []).map(({ id, cells }) => [id, cells]));
  const price = (page: SessionPage, name: string) => cells(page)[name]?.at(-1);
  const review = ({ state }: SessionPage) => state.review.sentences.join(" ");
  const ready = (page: SessionPage) => page.until(({ table }) => table?.summary.tone !== "busy");
  const open = async (id: PlanId, domains: string) => {
    const page = bench.open(id);
    page.fill({ domains });
    await ready(page);
    return page;
  };
  const orderAndWait = async (page: SessionPage) => {
    page.submit();
    await page.until(({ review }) => /in progress/.test(review.sentences.join()));
    await bench.pass(60_000);
    await page.until(({ review }) => !/in progress/.test(review.sentences.join()));
  };
  const ordered = () => bench.sandbox.orders().map(({ domainName }) => domainName);
  const operations = async () => (await bench.journal.listAll()).map(({ operation }) => operation);

  describe("redeem", () => {
    it("redeems one domain alone and several in a batch", async () => {
      const before = domain("examplejetty.org").expiresAt;
      const one = await open("redeem", "examplejetty.org");
      assert.match(review(one), /^Redeem 1 domain in account Sandbox\. Redeeming costs far more/);
      assert.equal(one.state.submitLabel, "Redeem 1 Domain");
      await orderAndWait(one);
      assert.ok(domain("examplejetty.org").expiresAt > before);
      const many = await open("redeem", [lapsed("examplebakery.com"), lapsed("example-harbor.com")].join("\n"));
      assert.equal(price(many, "examplebakery.com"), "88 USD");
      assert.match(review(many), /Total: 176 USD\. Sandbox account: no real money is spent\./);
      await orderAndWait(many);
      assert.deepEqual(Object.values(remarks(many)), ["Done", "Done"]);
      assert.deepEqual((await operations()).sort(), ["redeemDomain", "redeemDomains"]);
    });

    it("does not redeem what can be renewed, nor renew what can only be redeemed", async () => {
      const redeem = await open("redeem", "examplebakery.com");
      assert.match(remarks(redeem)["examplebakery.com"] ?? "", /isn't in redemption\. Renew it instead/);
      const renew = await open("renew", "examplejetty.org");
      assert.match(remarks(renew)["examplejetty.org"] ?? "", /is in redemption\. Redeem it instead/);
      for (const page of [redeem, renew]) page.submit();
      assert.deepEqual(ordered(), []);
    });
  });

  describe("register", () => {
    const list = [
      "name;years;template;ns1;ns2",
      "free-one.com;3;hostmaster@example-harbor.org;ns1.examplehosting.net;ns2.examplehosting.net",
      "free-two.net;;;;",
    ].join("\n");

    it("registers each name with the years, template and name servers of its line, or those for all", async () => {
      const page = await open("register", list);
      assert.deepEqual(cells(page), {
        "free-one.com": ["3", "Example Harbor Trust", "ns1.examplehosting.net, ns2.examplehosting.net", "33 USD"],
        "free-two.net": ["1", "Example Bakery Pte. Ltd.", "Alibaba Cloud's name servers", "12 USD"],
      });
      page.fill({ SubscriptionDuration: "2", EnableDomainProxy: false });
      await ready(page);
      assert.match(
        review(page),
        /^Register 2 domains for a total of 5 years in account Sandbox\. WHOIS privacy is off\./,
      );
      assert.match(review(page), /Total: 57 USD/);
      await orderAndWait(page);
      assert.deepEqual(await operations(), ["registerDomains"]);
      const [one, two] = [domain("free-one.com"), domain("free-two.net")];
      assert.deepEqual(one.nameServers, ["ns1.examplehosting.net", "ns2.examplehosting.net"]);
      assert.equal(one.contacts.registrant.RegistrantOrganization, "Example Harbor Trust");
      assert.equal(two.contacts.registrant.RegistrantOrganization, "Example Bakery Pte. Ltd.");
      assert.deepEqual([one.privacy, two.privacy], [false, false]);
      const years = ({ registeredAt, expiresAt }: typeof one) => Math.round((expiresAt - registeredAt) / (365 * dayMs));
      assert.deepEqual([years(one), years(two)], [3, 2]);
    });

    it("says of each name why it cannot be registered", async () => {
      const page = await open(
        "register",
        ["taken-example.com", "examplebakery.com", "free-one.com,0", "free-two.com,1,nobody", "free.com,1,,ns1.a.com"]
          .concat("example.unheard-of")
          .join("\n"),
      );
      const said = remarks(page);
      assert.match(said["taken-example.com"] ?? "", /^This domain can't be registered: In use\.$/);
      assert.match(said["examplebakery.com"] ?? "", /already in the account/);
      assert.match(said["free-one.com"] ?? "", /"0" isn't a valid number of years/);
      assert.match(said["free-two.com"] ?? "", /"nobody" doesn't match exactly one template/);
      assert.match(said["free.com"] ?? "", /two name servers/);
      page.act("leaveOutBad");
      assert.match(review(page), /No domains are included/);
    });

    it("takes a premium name only where its price is accepted, and shows it before", async () => {
      const page = await open("register", "premium-one.com\nfree-one.com");
      assert.equal(price(page, "premium-one.com"), "1,100 USD");
      assert.match(remarks(page)["premium-one.com"] ?? "", /Accept the premium price/);
      assert.ok(page.state.visible.includes("PermitPremiumActivation"));
      page.fill({ PermitPremiumActivation: true });
      await ready(page);
      assert.match(remarks(page)["premium-one.com"] ?? "", /premium name/);
      assert.match(review(page), /You accept the premium price of 1 domain/);
      await orderAndWait(page);
      assert.equal(domain("premium-one.com").premium, true);
      assert.ok(domain("free-one.com"));
    });

    it("sends nothing when somebody has taken a name meanwhile", async () => {
      const page = await open("register", "free-one.com");
      assert.ok(!page.state.visible.includes("PermitPremiumActivation"));
      bench.sandbox.account.domains.push({ ...domain("examplebakery.com"), name: "free-one.com", instanceId: "S9" });
      page.submit();
      await page.until(({ review }) => review.message !== undefined);
      assert.match(remarks(page)["free-one.com"] ?? "", /already in the account/);
      assert.deepEqual(ordered(), []);
    });

    it("registers a single name by the operation for one", async () => {
      const page = await open("register", "free-one.com");
      await orderAndWait(page);
      assert.deepEqual(await operations(), ["registerDomain"]);
      assert.ok(domain("free-one.com"));
    });

    it("waits where the service is asked too often, until every name is looked up", async () => {
      const fault = { kind: "refuse", code: "Throttling.User" } as const;
      bench.sandbox.faults.add({ action: "CheckDomain", times: 12, fault });
      const page = await open("register", "free-one.com\nfree-two.com");
      assert.deepEqual(Object.values(remarks(page)), ["", ""]);
    });
  });

  describe("prices", () => {
    it("says where the service does not tell them", async () => {
      const fault = { kind: "refuse", status: 400, code: "Failed", message: "The query failed." } as const;
      bench.sandbox.faults.add({ action: "CheckDomain", times: 1, fault });
      const page = await open("renew", "examplebakery.com\nexample-harbor.com");
      assert.deepEqual(
        Object.keys(cells(page))
          .map((name) => price(page, name))
          .sort(),
        ["11 USD", "unknown"],
      );
      assert.match(review(page), /Total: 11 USD for 1 domain; price unknown for 1 domain\./);
      page.act("lookAgain");
      await ready(page);
      assert.match(review(page), /Total: 22 USD\./);
    });

    it("follow the years that are chosen", async () => {
      const page = await open("renew", "examplebakery.com,5\nexample-harbor.com");
      page.fill({ years: "3" });
      await ready(page);
      assert.deepEqual([price(page, "examplebakery.com"), price(page, "example-harbor.com")], ["55 USD", "33 USD"]);
    });

    it("above the limit that is set are refused before anything is sent", async () => {
      bench.priceLimit = 100;
      const page = await open("renew", "examplebakery.com,6\nexample-harbor.com,4");
      assert.match(review(page), /^This costs 110 USD, and you set a limit of 100 USD\./);
      page.submit();
      assert.deepEqual(ordered(), []);
      page.fill({ [leftOutField]: [{ "": "example-harbor.com" }] });
      await ready(page);
      await orderAndWait(page);
      assert.deepEqual(ordered(), ["examplebakery.com"]);
    });

    it("that are not told are refused where there is a limit", async () => {
      bench.priceLimit = 100;
      const fault = { kind: "refuse", status: 400, code: "Failed", message: "The query failed." } as const;
      bench.sandbox.faults.add({ action: "CheckDomain", fault });
      const page = await open("renew", "examplebakery.com");
      assert.match(review(page), /^Alibaba Cloud doesn't quote a price for examplebakery\.com, and you set a limit/);
      page.submit();
      assert.deepEqual(ordered(), []);
    });

    it("are never sent", async () => {
      const page = await open("renew", "examplebakery.com");
      await orderAndWait(page);
      const [order] = await bench.journal.listAll();
      assert.deepEqual(Object.keys(order ? paramsOf(order) : {}).sort(), [
        "CurrentExpirationDate",
        "DomainName",
        "SubscriptionDuration",
      ]);
    });
  });

  describe("the limit at the door", () => {
    const check = (operation: OrderName, params: Params, limit: number) => {
      const prices = new Prices(bench.call, bench.sandbox.clock.now);
      return checkPriceLimit(prices, bench.account, orderOf(operation, params), limit);
    };
    const one = { DomainName: "examplebakery.com", SubscriptionDuration: 2, CurrentExpirationDate: 1 };

    it("counts all domains and years of a batch", async () => {
      const OrderRenewParam = [one, { ...one, DomainName: "example-harbor.org" }];
      await check("renewDomains", { OrderRenewParam }, 42);
      await assert.rejects(check("renewDomains", { OrderRenewParam }, 41.5), (error) => {
        assert.ok(error instanceof PriceLimitError);
        assert.match(error.message, /^This costs 42 USD, and you set a limit of 41\.50 USD\. Nothing was sent/);
        return true;
      });
    });

    it("asks for the price of what is done: registering, renewing or redeeming", async () => {
      await check("registerDomain", { DomainName: "free.com" }, 11);
      await assert.rejects(
        check("registerDomain", { DomainName: "free.com", SubscriptionDuration: 2 }, 11),
        PriceLimitError,
      );
      await check("redeemDomain", { DomainName: "examplejetty.org" }, 80);
      await assert.rejects(check("redeemDomain", { DomainName: "examplejetty.org" }, 79), PriceLimitError);
    });

    it("lets pass what costs nothing, and everything where none is set", async () => {
      await check("setTransferLock", { DomainName: "examplebakery.com" }, 1);
      await check("renewDomain", one, 0);
    });
  });
});
