import { type ParamsOf } from "../../src/catalogue/catalogue";
import { type OrderName } from "../../src/orders/effects/effect";
import { sampleContact } from "./sampleContact";

/** What a sandbox knows and samples need. */
export interface SampleFacts {
  /** Of a domain of the account. */
  idOf: (domainName: string) => string;
  /** Milliseconds since 1970. */
  expiryOf: (domainName: string) => number;
  /** Of the last mail to somebody. */
  tokenFor: (address: string) => string;
}

/** The same without a sandbox. */
export const madeUpFacts: SampleFacts = {
  idOf: (domainName) => `S-${domainName}`,
  expiryOf: () => Date.UTC(2027, 4, 6, 7, 8, 9),
  tokenFor: () => "t0ken",
};

const template = "5170612";
const ip = ["192.0.2.1", "2001:db8::1"];
const contactKinds = ["registrant", "admin", "tech", "billing"] as const;

type Samples = { readonly [Name in OrderName]: readonly [ParamsOf<Name>, ...ParamsOf<Name>[]] };

/** Requests of every operation that goes through the journal, each of which a new sandbox takes on. */
export function orderSamples({ idOf, expiryOf, tokenFor }: SampleFacts): Samples {
  const redemption = (DomainName: string) => ({ DomainName, CurrentExpirationDate: expiryOf(DomainName) });
  const renewal = (DomainName: string, SubscriptionDuration = 1) => ({
    ...redemption(DomainName),
    SubscriptionDuration,
  });
  const registration = (DomainName: string) => ({ DomainName, RegistrantProfileId: template, SubscriptionDuration: 2 });
  const [registrantFromTemplate, ...fromTemplate] = contactKinds.map((ContactType) => ({
    DomainName: "exampletrail.com",
    InstanceId: idOf("exampletrail.com"),
    RegistrantProfileId: template,
    ContactType,
  }));
  const [registrant, ...contacts] = contactKinds.map((ContactType) => ({
    DomainName: ["exampletrail.com", "exampleorchard.com"],
    ContactType,
    ...sampleContact,
  }));
  if (!registrantFromTemplate || !registrant) throw new Error("There are four kinds of contacts.");
  return {
    registerDomain: [{ ...registration("new-example.com"), UseCoupon: false, Lang: "en" }],
    registerDomains: [{ OrderActivateParam: ["one-example.com", "two-example.com"].map(registration) }],
    renewDomain: [renewal("examplebakery.com", 3)],
    renewDomains: [
      { OrderRenewParam: [renewal("examplebakery.com"), renewal("examplebakery.net", 2)], UsePromotion: false },
    ],
    redeemDomain: [redemption("examplejetty.org")],
    redeemDomains: [{ OrderRedeemParam: [redemption("examplejetty.org"), redemption("examplecellar.com")] }],

    changeContacts: [registrant, ...contacts],
    changeContactFromProfile: [registrantFromTemplate, ...fromTemplate],
    changeNameServers: [
      {
        DomainName: ["exampletrail.com", "exampleorchard.com"],
        AliyunDns: false,
        DomainNameServer: ["ns1.example.net", "ns2.example.net"],
      },
      { DomainName: ["exampletrail.com"], AliyunDns: true },
    ],
    setTransferLock: [
      { DomainName: "exampleorchard.com", Status: true },
      { DomainName: "examplebakery.com", Status: false },
    ],
    setTransferLocks: [{ DomainName: ["exampleorchard.com", "exampleforge.dev"], Status: true }],
    setSecurityLock: [{ DomainName: "exampleorchard.com", Status: true }],
    setSecurityLocks: [{ DomainName: ["exampleledger.com", "examplewharf.com"], Status: false }],

    createDnsHost: [
      { InstanceId: idOf("examplebakery.com"), DnsName: "ns1", Ip: ip },
      { InstanceId: idOf("examplebakery.com"), DnsName: "NS2.examplebakery.com", Ip: ip },
    ],
    changeDnsHost: [{ InstanceId: idOf("examplefoundry.net"), DnsName: "ns2", Ip: ip }],
    synchronizeDnsHosts: [{ InstanceId: idOf("exampletidepool.com") }],

    saveRegistrantProfile: [
      { RegistrantProfileId: "5170598", City: "Sampletown", DefaultRegistrantProfile: false },
      { RegistrantProfileId: template, ...sampleContact, DefaultRegistrantProfile: true },
      { RegistrantType: "2", ...sampleContact },
    ],
    deleteRegistrantProfile: [{ RegistrantProfileId: "5049688" }],

    submitEmailVerification: [{ Email: "new@sample.example,alex@beispiel.example", SendIfExist: false }],
    resendEmailVerification: [{ Email: "alex@beispiel.example" }],
    verifyEmail: [{ Token: tokenFor("alex@beispiel.example") }],
    deleteEmailVerification: [{ Email: "domains@examplebakery.com,hostmaster@example-harbor.org" }],

    confirmTransferInMail: [{ Token: tokenFor("admin@examplecompass.net") }],
    resendTransferInMail: [{ DomainName: "examplecompass.net" }],
    refetchTransferInEmail: [{ DomainName: "examplehidden.com" }],
    reenterTransferInCode: [{ DomainName: "examplesextant.com", TransferAuthorizationCode: "c0de" }],
    cancelTransferIn: [{ DomainName: "examplecompass.net" }],
    requestTransferOutCode: [{ DomainName: "exampleorchard.com" }],
    cancelTransferOut: [{ DomainName: "exampledeparture.com" }],
  };
}
