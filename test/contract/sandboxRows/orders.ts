import assert from "node:assert/strict";
import { newContact, reasons, type RowBench, type Rows, templates } from "./bench";

const notPresent = "Parameter illegal. CurrentExpirationDate is not the date on which the domain expires at present.";

/** The same calendar day some years on, as text, so as not to share a mistake with the sandbox. */
function yearsOn(instant: number, years: number): string {
  const text = new Date(instant).toISOString();
  return `${Number(text.slice(0, 4)) + years}${text.slice(4).replace("-02-29", "-02-28")}`;
}

async function expiryText(bench: RowBench, name: string): Promise<string> {
  return new Date(await bench.expiry(name)).toISOString();
}

export const orderRows: Rows<
  "registerDomain" | "registerDomains" | "renewDomain" | "renewDomains" | "redeemDomain" | "redeemDomains"
> = {
  async registerDomain(bench) {
    const order = {
      DomainName: "new-example.com",
      ...newContact,
      RegistrantType: "2",
      SubscriptionDuration: 3,
    } as const;
    const task = await bench.call("registerDomain", order);
    assert.deepEqual(await bench.refusal("registerDomain", order), ["TaskIsBeingProcessed", reasons.busy]);
    assert.deepEqual(await bench.end(task), [["new-example.com", "done"]]);
    const domain = await bench.domain("new-example.com");
    assert.deepEqual(
      [domain.RegistrantName, domain.RegistrantType, domain.EmailVerificationStatus],
      ["Sam Sample", "2", 0],
    );
    assert.equal(domain.DomainNameProxyService, true, "the document's default");
    assert.equal(await expiryText(bench, "new-example.com"), yearsOn(domain.RegistrationDateLong ?? 0, 3));
    assert.ok(await bench.tokenFor(newContact.Email), "the registrant is asked to verify the address");
    bench.pass({ days: 15 });
    assert.equal((await bench.domain("new-example.com")).EmailVerificationClientHold, true);
  },

  async registerDomains(bench) {
    const RegistrantProfileId = templates.bakery;
    const task = await bench.call("registerDomains", {
      OrderActivateParam: [
        { DomainName: "one-example.com", RegistrantProfileId, EnableDomainProxy: false },
        { DomainName: "taken-example.com", RegistrantProfileId },
        { DomainName: "one-example.com", RegistrantProfileId },
        { DomainName: "two-example.com", RegistrantProfileId: "1" },
        {
          DomainName: "three-example.com",
          ...newContact,
          RegistrantType: "1",
          AliyunDns: false,
          Dns1: "ns1.example.net",
          Dns2: "ns2.example.net",
        },
      ],
    });
    assert.deepEqual(await bench.end(task), [
      ["one-example.com", "done"],
      ["one-example.com", "failed", reasons.busy],
      ["taken-example.com", "failed", "The domain name has already been registered."],
      ["three-example.com", "done"],
      ["two-example.com", "failed", "ContactTemplateNotExist"],
    ]);
    assert.equal((await bench.domain("one-example.com")).DomainNameProxyService, false);
    assert.deepEqual((await bench.domain("three-example.com")).DnsList, ["ns1.example.net", "ns2.example.net"]);
    assert.equal(await bench.isOwned("two-example.com"), false);
    const incomplete = [{ DomainName: "four-example.com", RegistrantProfileId }, { DomainName: "five-example.com" }];
    assert.match(
      await bench.code("registerDomains", { OrderActivateParam: incomplete }),
      /^MissingOrderActivateParam\.2\.Registrant/,
    );
  },

  async renewDomain(bench) {
    const CurrentExpirationDate = await bench.expiry("examplebakery.com");
    const order = { DomainName: "examplebakery.com", CurrentExpirationDate, SubscriptionDuration: 2 };
    assert.deepEqual(await bench.end(await bench.call("renewDomain", order)), [["examplebakery.com", "done"]]);
    assert.equal(await expiryText(bench, "examplebakery.com"), yearsOn(CurrentExpirationDate, 2));
    assert.deepEqual(await bench.refusal("renewDomain", order), ["ParameterIllegal", notPresent]);
    const lapsed = {
      ...order,
      DomainName: "examplecellar.com",
      CurrentExpirationDate: await bench.expiry("examplecellar.com"),
    };
    assert.equal(await bench.code("renewDomain", lapsed), "ParameterIllegal");
  },

  async renewDomains(bench) {
    const [bakery, cellar, glacier] = [
      await bench.expiry("examplebakery.com"),
      await bench.expiry("examplecellar.com"),
      await bench.expiry("exampleglacier.com"),
    ];
    const task = await bench.call("renewDomains", {
      OrderRenewParam: [
        { DomainName: "examplebakery.com", CurrentExpirationDate: bakery, SubscriptionDuration: 1 },
        { DomainName: "examplebakery.net", CurrentExpirationDate: 1, SubscriptionDuration: 1 },
        { DomainName: "examplecellar.com", CurrentExpirationDate: cellar, SubscriptionDuration: 1 },
        { DomainName: "exampleglacier.com", CurrentExpirationDate: glacier, SubscriptionDuration: 5 },
        { DomainName: "nobody-example.com", CurrentExpirationDate: 1, SubscriptionDuration: 1 },
      ],
    });
    assert.deepEqual(await bench.end(task), [
      ["examplebakery.com", "done"],
      ["examplebakery.net", "failed", notPresent],
      ["examplecellar.com", "failed", "Parameter illegal. The domain has to be redeemed, not renewed."],
      ["exampleglacier.com", "failed", "Parameter illegal. A domain cannot be paid for more than 10 years ahead."],
      ["nobody-example.com", "failed", reasons.notThere],
    ]);
    assert.equal(await expiryText(bench, "examplebakery.com"), yearsOn(bakery, 1));
    assert.equal(await bench.expiry("exampleglacier.com"), glacier);
  },

  async redeemDomain(bench) {
    const CurrentExpirationDate = await bench.expiry("examplecellar.com");
    const order = { DomainName: "examplecellar.com", CurrentExpirationDate };
    assert.deepEqual(await bench.end(await bench.call("redeemDomain", order)), [["examplecellar.com", "done"]]);
    assert.equal(await expiryText(bench, "examplecellar.com"), yearsOn(CurrentExpirationDate, 1));
    const { Data } = await bench.call("listDomains", { PageNum: 1, PageSize: 1, DomainName: "examplecellar.com" });
    assert.equal(Data[0]?.DomainStatus, "3");
    const early = { DomainName: "exampleattic.com", CurrentExpirationDate: await bench.expiry("exampleattic.com") };
    assert.equal(await bench.code("redeemDomain", early), "ParameterIllegal", "it can still be renewed");
  },

  async redeemDomains(bench) {
    const [cellar, attic] = [await bench.expiry("examplecellar.com"), await bench.expiry("exampleattic.com")];
    const task = await bench.call("redeemDomains", {
      OrderRedeemParam: [
        { DomainName: "exampleattic.com", CurrentExpirationDate: attic },
        { DomainName: "examplecellar.com", CurrentExpirationDate: cellar },
        { DomainName: "examplejetty.org", CurrentExpirationDate: cellar },
      ],
    });
    assert.deepEqual(await bench.end(task), [
      ["exampleattic.com", "failed", "Parameter illegal. The domain has not lapsed: it does not need to be redeemed."],
      ["examplecellar.com", "done"],
      ["examplejetty.org", "failed", notPresent],
    ]);
    assert.equal(await expiryText(bench, "examplecellar.com"), yearsOn(cellar, 1));
    assert.equal(await bench.expiry("exampleattic.com"), attic);
  },
};
