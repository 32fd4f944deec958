import { strict as assert } from "node:assert";
import { type Params, type OrderName, type Possible, type Proposal } from "../../src/orders/effects/effect";
import { aimsOf } from "../../src/orders/effects/aim";
import { changeContactFromProfile, changeContacts } from "../../src/orders/effects/contacts";
import { changeDnsHost, createDnsHost, synchronizeDnsHosts } from "../../src/orders/effects/dnsHosts";
import { effectOf, orderFrom, type ProposedOrder } from "../../src/orders/effects/effects";
import { resendEmailVerification, submitEmailVerification, verifyEmail } from "../../src/orders/effects/emails";
import { setSecurityLock, setTransferLock } from "../../src/orders/effects/locks";
import { changeNameServers } from "../../src/orders/effects/nameServers";
import { redeem, register, renew } from "../../src/orders/effects/paidOrders";
import { deleteRegistrantProfile, saveRegistrantProfile } from "../../src/orders/effects/templates";
import { cancelTransferIn, confirmTransferInMail } from "../../src/orders/effects/transfers";
import { onPresentFacts } from "../../src/orders/resubmit";
import { DnsHostForm, knownDnsHost, newDnsHost } from "../../src/pages/dnsHost/dnsHostForm";
import { type PlanId, requestsOf } from "../../src/pages/plans/plan";
import { plans } from "../../src/pages/plans/plans";
import { TemplateForm } from "../../src/pages/template/templateForm";
import { templateStart } from "../../src/pages/template/templateFields";
import { type PlanBench, startPlanBench } from "../support/planBench";
import { sampleContact } from "../support/sampleContact";

const bakery = "examplebakery.com";

describe("an order's aim", () => {
  let bench: PlanBench;
  beforeEach(async () => {
    bench = await startPlanBench();
    await bench.data.domains.ensure();
    await bench.data.registrantProfiles.ensure();
  });
  afterEach(() => bench.stop());

  const listed = (name: string) =>
    bench.data.domains.value?.find((one) => one.name === name) ?? assert.fail(`no ${name}`);
  const profile = () => bench.data.registrantProfiles.value?.find((one) => !one.isDefault) ?? assert.fail("none");
  const now = () => bench.sandbox.clock.now();

  /** *Run API Operation…* */
  const run = (operation: OrderName, params: Params): Promise<ProposedOrder> =>
    orderFrom(operation, params, bench.account, async (InstanceId) => {
      return (await bench.call(bench.account, "getDomain", { InstanceId })).DomainName;
    });
  const possible = (proposal: Proposal): Possible => {
    assert.ok(proposal.kind === "possible", JSON.stringify(proposal));
    return proposal;
  };
  /** A command that does it at once. */
  const quick = (operation: OrderName, ...proposed: readonly [Proposal, ...Proposal[]]): ProposedOrder => {
    const [first, ...more] = proposed.map(possible);
    assert.ok(first);
    return { operation, items: [first.item, ...more.map(({ item }) => item)], shared: first.shared };
  };
  /** A page for one domain or many. */
  const plan = (id: PlanId, ...proposed: readonly Proposal[]): ProposedOrder => {
    const [request, ...more] = requestsOf(plans[id], proposed.map(possible), bench.account);
    assert.ok(request);
    assert.deepEqual(more, []);
    return request;
  };
  const aims = (order: ProposedOrder) =>
    aimsOf({ ...order, accountId: bench.account.id, effect: effectOf(order.operation).id });
  const begin = ({ operation, items, shared }: ProposedOrder) =>
    bench.journal.begin({
      accountId: bench.account.id,
      operation,
      effect: effectOf(operation).id,
      items,
      shared,
      sentence: "Agreed.",
    });
  /** All of them aim at the same, and of them all the journal takes one. */
  const exclude = async (first: ProposedOrder, ...others: readonly ProposedOrder[]) => {
    for (const other of others) assert.deepEqual(aims(other).toSorted(), aims(first).toSorted());
    const begun = await begin(first);
    assert.equal(begun.kind, "new");
    for (const other of [first, ...others]) {
      const again = await begin(other);
      assert.ok(again.kind === "already", other.operation);
      assert.equal(again.conflicts.length, other.items.length);
      for (const { holder } of again.conflicts) assert.equal(holder?.id, begun.order.id);
    }
  };
  const differ = async (...orders: readonly ProposedOrder[]) => {
    assert.equal(new Set(orders.flatMap(aims)).size, orders.flatMap(aims).length);
    for (const order of orders) assert.equal((await begin(order)).kind, "new");
  };

  describe("at a DNS host", () => {
    const Ip = ["192.0.2.1"];
    const create = (DnsName: string) => ({ InstanceId: listed(bakery).instanceId, DnsName, Ip });
    const formOf = (DnsName: string) =>
      new DnsHostForm(bench.data, newDnsHost(listed(bakery))).agreed(create(DnsName), []);

    it("is the same by its form and by hand, by its label and in full", async () => {
      await exclude(
        formOf("ns1"),
        await run("createDnsHost", create("ns1")),
        await run("createDnsHost", create("NS1")),
        await run("createDnsHost", create("Ns1.ExampleBakery.com")),
        quick(
          "createDnsHost",
          createDnsHost.propose({ domain: listed(bakery) }, { host: "ns1", addresses: Ip }, now()),
        ),
      );
    });

    it("is the same where its addresses are changed", async () => {
      const domain = listed("examplefoundry.net");
      const params = { InstanceId: domain.instanceId, DnsName: "ns2", Ip };
      await exclude(
        new DnsHostForm(bench.data, knownDnsHost(domain, { name: "ns2", addresses: [] })).agreed(params, []),
        await run("changeDnsHost", params),
        await run("changeDnsHost", { ...params, DnsName: "ns2.examplefoundry.net" }),
        quick("changeDnsHost", changeDnsHost.propose({ domain }, { host: "ns2", addresses: Ip }, now())),
      );
    });

    it("is another for another host of the domain, for its creation and its change", async () => {
      await differ(
        formOf("ns1"),
        await run("createDnsHost", create("ns2")),
        await run("createDnsHost", create("ns1.sub")),
        await run("changeDnsHost", create("ns1")),
      );
    });

    it("is the same for synchronizing the hosts", async () => {
      const domain = listed(bakery);
      const proposal = synchronizeDnsHosts.propose({ domain }, {}, now());
      await exclude(
        quick("synchronizeDnsHosts", proposal),
        plan("synchronizeDnsHosts", proposal),
        await run("synchronizeDnsHosts", { InstanceId: domain.instanceId }),
      );
    });
  });

  describe("at a template", () => {
    const form = (act: "create" | "edit") =>
      new TemplateForm(
        {
          profiles: bench.data.registrantProfiles,
          verify: () => Promise.resolve(undefined),
          explainText: String,
          verifyEmail: () => undefined,
        },
        templateStart(act, act === "edit" ? profile() : undefined),
      );

    it("is the same by its form, as the default one and by hand", async () => {
      const { id } = profile();
      const params = { RegistrantProfileId: id, ...sampleContact };
      await exclude(
        form("edit").agreed(params, []),
        quick(
          "saveRegistrantProfile",
          saveRegistrantProfile.propose({ profile: profile() }, { DefaultRegistrantProfile: true }, now()),
        ),
        await run("saveRegistrantProfile", params),
        await run("saveRegistrantProfile", { RegistrantProfileId: id, City: "Sampletown" }),
      );
    });

    it("is the same for a new one, which has a name alone", async () => {
      await exclude(
        form("create").agreed(sampleContact, []),
        quick("saveRegistrantProfile", saveRegistrantProfile.propose({ profile: undefined }, sampleContact, now())),
        await run("saveRegistrantProfile", sampleContact),
      );
    });

    it("is the same where it is deleted, and another than where it is saved", async () => {
      const RegistrantProfileId = profile().id;
      const deletion = quick(
        "deleteRegistrantProfile",
        deleteRegistrantProfile.propose({ profile: profile() }, {}, now()),
      );
      await exclude(deletion, await run("deleteRegistrantProfile", { RegistrantProfileId }));
      await differ(await run("saveRegistrantProfile", { RegistrantProfileId, City: "Sampletown" }));
    });
  });

  describe("at e-mail addresses", () => {
    it("is the same however they are written and in whichever order", async () => {
      const proposal = (email: string) => submitEmailVerification.propose({ email }, { sendIfKnown: true }, now());
      await exclude(
        quick("submitEmailVerification", proposal("a@example.com"), proposal("b@example.com")),
        await run("submitEmailVerification", { Email: "B@example.com,A@Example.com", SendIfExist: false }),
        await run("submitEmailVerification", { Email: " a@example.com , b@example.com", SendIfExist: true }),
      );
    });

    it("is found for one among several", async () => {
      const resend = quick(
        "resendEmailVerification",
        resendEmailVerification.propose({ email: "a@example.com" }, {}, 0),
      );
      assert.equal((await begin(resend)).kind, "new");
      const several = await begin(await run("resendEmailVerification", { Email: "b@example.com,A@example.com" }));
      assert.ok(several.kind === "already");
      assert.deepEqual(
        several.conflicts.map(({ item }) => item.domainName),
        ["A@example.com"],
      );
      await differ(await run("deleteEmailVerification", { Email: "a@example.com" }));
    });

    it("is the account's where only a token is known", async () => {
      const account = bench.account.name;
      await exclude(quick("verifyEmail", verifyEmail.propose({ account }, {}, now())), await run("verifyEmail", {}));
      await exclude(
        quick("confirmTransferInMail", confirmTransferInMail.propose({ account }, {}, now())),
        await run("confirmTransferInMail", {}),
      );
    });
  });

  for (const [lock, operation, batch, planId, effect] of [
    ["transfer", "setTransferLock", "setTransferLocks", "unlockTransfer", setTransferLock],
    ["security", "setSecurityLock", "setSecurityLocks", "unlockSecurity", setSecurityLock],
  ] as const) {
    it(`at a ${lock} lock is the same on and off, for one domain and in a batch`, async () => {
      const proposal = (isOn: boolean) => effect.propose({ domain: listed(bakery) }, { isOn }, now());
      await exclude(
        quick(operation, proposal(true)),
        plan(planId, proposal(false)),
        await run(operation, { DomainName: "ExampleBakery.com", Status: false }),
        await run(batch, { DomainName: [bakery], Status: true }),
      );
    });
  }

  it("at name servers is the same by its page and by hand", async () => {
    const DomainName = [bakery, "examplebakery.net"];
    await exclude(
      plan(
        "changeNameServers",
        ...DomainName.map((name) => changeNameServers.propose({ domain: listed(name) }, { servers: "alibaba" }, now())),
      ),
      await run("changeNameServers", { DomainName, AliyunDns: false, DomainNameServer: ["ns1.a.net", "ns2.a.net"] }),
    );
  });

  it("at a contact is the same from data and from a template", async () => {
    const domain = listed(bakery);
    const wish = { kind: "technical", locksTransfer: undefined } as const;
    const fromData = changeContacts.propose({ domain }, { ...wish, data: sampleContact }, now());
    const fromTemplate = changeContactFromProfile.propose({ domain }, { ...wish, templateId: profile().id }, now());
    await exclude(
      plan("contacts", fromData),
      plan("contactsFromTemplate", fromTemplate),
      await run("changeContacts", { DomainName: [bakery], ContactType: "admin", ...sampleContact }),
      await run("changeContactFromProfile", {
        DomainName: bakery,
        RegistrantProfileId: profile().id,
        ContactType: "registrant",
      }),
    );
  });

  it("at a renewal is the same whatever its years, and another once the domain expires later", async () => {
    const { expiresAt = 0, ...domain } = listed(bakery);
    const row = { DomainName: bakery, CurrentExpirationDate: expiresAt };
    const proposal = renew.propose({ domain: listed(bakery) }, { years: 1 }, now());
    const byHand = await run("renewDomain", { ...row, SubscriptionDuration: 2 });
    const retried = onPresentFacts(byHand, [listed(bakery)], now()).proposed ?? assert.fail("left out");
    await exclude(
      quick("renewDomain", proposal),
      plan("renew", proposal),
      byHand,
      await run("renewDomains", { OrderRenewParam: [{ ...row, SubscriptionDuration: 3 }], UseCoupon: true }),
      retried,
    );
    const renewed = { ...domain, expiresAt: expiresAt + 365 * 86_400_000 };
    await differ(quick("renewDomain", renew.propose({ domain: renewed }, { years: 1 }, now())));
  });

  it("at a redemption is the same by its page and by hand, for one and in a batch", async () => {
    const { name: DomainName, expiresAt = 0 } = listed("examplejetty.org");
    const row = { DomainName, CurrentExpirationDate: expiresAt };
    await exclude(
      plan("redeem", redeem.propose({ domain: listed(DomainName) }, {}, now())),
      await run("redeemDomain", row),
      await run("redeemDomains", { OrderRedeemParam: [row] }),
    );
  });

  it("at a registration is the same whatever is ordered with it", async () => {
    const [name, DomainName] = ["new-example.com", "New-Example.com"];
    const proposal = register.propose({ name, domain: undefined }, { SubscriptionDuration: 1 }, now());
    const retried = onPresentFacts(await run("registerDomain", { DomainName }), [], now()).proposed;
    await exclude(
      plan("register", proposal),
      await run("registerDomain", { DomainName, SubscriptionDuration: 2, Lang: "en" }),
      await run("registerDomains", { OrderActivateParam: [{ DomainName }], CouponNo: "1" }),
      retried ?? assert.fail("left out"),
    );
  });

  it("at a transfer is the same by its command and by hand", async () => {
    const transfer = { domainName: "examplecompass.net", instanceId: "S1" };
    await exclude(
      quick("cancelTransferIn", cancelTransferIn.propose(transfer, {}, now())),
      await run("cancelTransferIn", { DomainName: "examplecompass.net" }),
    );
  });
});
