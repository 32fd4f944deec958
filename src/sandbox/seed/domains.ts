import { domainToASCII } from "node:url";
import { yearsLater } from "../../model/domain";
import { type DnsHost, type Lock, type OwnedDomain, type Registrant } from "../account";
import { contactsOf, ownNameServers } from "../newDomain";
import { tldKindOf } from "../tlds";

const dayMs = 86_400_000;

interface Seed {
  name: string;
  /** Whole days from seeding to the expiration; negative if it has passed. */
  expiresInDays: number;
  /** How many years have been paid for in total. */
  years: number;
  /** Which template it was registered with; the first by default. */
  registrant?: 0 | 1 | 2 | 3;
  premium?: true;
  privacy?: true;
  /** When it goes on hold without a verified e-mail: days from seeding. */
  holdInDays?: number;
  locks?: [transfer: Lock, update: Lock];
  /** How much longer the transfer lock must stay on after a change of registrant. */
  lockedForDays?: number;
  nameServers?: string[];
  dnsHosts?: DnsHost[];
  /** Set if the registry has different ones than the account shows. */
  registryDnsHosts?: DnsHost[];
  remark?: string;
}

const off: [Lock, Lock] = ["CLOSE", "CLOSE"];
const both: [Lock, Lock] = ["OPEN", "OPEN"];
const notSet: [Lock, Lock] = ["NONE_SETTING", "NONE_SETTING"];
const elsewhere = ["ns1.examplehosting.net", "ns2.examplehosting.net", "ns3.examplehosting.net"];

/** Something in every state that the views and forms have to handle. */
const seeds: Seed[] = [
  // Expired: first those that can still be renewed, then those that can only be redeemed.
  { name: "exampleattic.com", expiresInDays: -3, years: 3 },
  { name: "examplecabin.net", expiresInDays: -12, years: 2, locks: off },
  { name: "examplewharf.com", expiresInDays: -25, years: 5, registrant: 1, locks: both },
  { name: "examplecellar.com", expiresInDays: -38, years: 4 },
  { name: "examplejetty.org", expiresInDays: -45, years: 2, registrant: 1, locks: off },
  // Expiring soon.
  { name: "example-harbor.org", expiresInDays: 1, years: 6, registrant: 1 },
  { name: "example-harbor.com", expiresInDays: 5, years: 6, registrant: 1, locks: both },
  { name: "examplebakery.com", expiresInDays: 12, years: 3, remark: "Main site" },
  { name: "examplebakery.net", expiresInDays: 12, years: 3, privacy: true },
  { name: "examplebakery.shop", expiresInDays: 14, years: 2, nameServers: elsewhere },
  { name: "exampleorchard.com", expiresInDays: 19, years: 1, locks: off },
  { name: "ejemplo-café.com", expiresInDays: 21, years: 2, registrant: 2, holdInDays: 4 },
  { name: "exampleorchard.store", expiresInDays: 26, years: 1 },
  { name: "examplelantern.net", expiresInDays: 28, years: 4, locks: ["CLOSE", "OPEN"] },
  // Expiring later.
  { name: "exampleforge.com", expiresInDays: 33, years: 2 },
  { name: "examplebakery.de", expiresInDays: 40, years: 3, locks: notSet },
  { name: "examplemeadow.org", expiresInDays: 45, years: 1, privacy: true },
  { name: "例子书店.com", expiresInDays: 55, years: 2, registrant: 3 },
  { name: "exampletrail.com", expiresInDays: 60, years: 7, nameServers: elsewhere },
  { name: "failover-example.com", expiresInDays: 70, years: 1 },
  { name: "example-observatory.org", expiresInDays: 75, years: 3, registrant: 1 },
  { name: "slowfood-example.com", expiresInDays: 80, years: 2 },
  { name: "exampleledger.com", expiresInDays: 89, years: 5, locks: both },
  { name: "exampleone.app", expiresInDays: 90, years: 1, premium: true },
  { name: "example-studio.design", expiresInDays: 95, years: 2, registrant: 2, privacy: true },
  { name: "examplepottery.com", expiresInDays: 120, years: 1, registrant: 2, holdInDays: -2 },
  { name: "example-harbor.co.uk", expiresInDays: 130, years: 4, registrant: 1, locks: notSet },
  { name: "exampleweavers.com", expiresInDays: 150, years: 2, lockedForDays: 41 },
  { name: "beispiel-bäckerei.de", expiresInDays: 170, years: 3, registrant: 2, locks: notSet },
  { name: "exampleforge.dev", expiresInDays: 180, years: 2, locks: off },
  { name: "examplecyclery.com", expiresInDays: 200, years: 2 },
  { name: "exampleledger.sg", expiresInDays: 220, years: 3, locks: notSet },
  { name: "examplesilver.shop", expiresInDays: 240, years: 1, premium: true },
  { name: "example-archive.org", expiresInDays: 260, years: 8, registrant: 1 },
  {
    name: "examplefoundry.net",
    expiresInDays: 300,
    years: 3,
    nameServers: ["ns1.examplefoundry.net", "ns2.examplefoundry.net", "ns1.examplehosting.net"],
    dnsHosts: [
      { name: "ns1", ips: ["192.0.2.53", "2001:db8::53"] },
      { name: "ns2", ips: ["198.51.100.53"] },
    ],
  },
  { name: "exampletrail.app", expiresInDays: 310, years: 1 },
  { name: "examplelibrary.org", expiresInDays: 364, years: 1, locks: off },
  { name: "examplelantern.online", expiresInDays: 400, years: 2 },
  {
    // One DNS host is missing here, and another has different addresses at the registry, until they are synchronized.
    name: "exampletidepool.com",
    expiresInDays: 420,
    years: 5,
    dnsHosts: [{ name: "ns1", ips: ["192.0.2.10"] }],
    registryDnsHosts: [
      { name: "ns1", ips: ["192.0.2.99", "192.0.2.100"] },
      { name: "ns2", ips: ["203.0.113.9"] },
    ],
  },
  { name: "examplegold.com", expiresInDays: 500, years: 2, premium: true, locks: both },
  { name: "examplecartography.com", expiresInDays: 730, years: 10, locks: both },
  { name: "examplequarry.info", expiresInDays: 1100, years: 5 },
  // Being transferred out (see transfersOut).
  { name: "leaving-example.com", expiresInDays: 210, years: 2, locks: off },
  { name: "exampledeparture.com", expiresInDays: 230, years: 3, locks: off },
  { name: "exampleexit.net", expiresInDays: 250, years: 2, locks: off },
  { name: "exampleremain.org", expiresInDays: 270, years: 4, registrant: 1 },
  // Expires too late to add ten more years.
  { name: "exampleglacier.com", expiresInDays: 3200, years: 10 },
];

/** The account's initial domains. */
export function seedDomains(
  seededAt: number,
  registrants: [Registrant, Registrant, Registrant, Registrant],
): OwnedDomain[] {
  return seeds.map((seed, index) => {
    const registrant = registrants[seed.registrant ?? 0];
    // Add some hours so that "in 12 days" stays true for a while and every hour of the day occurs.
    const expiresAt = seededAt + seed.expiresInDays * dayMs + (1 + ((index * 7) % 22)) * 3_600_000 + index * 61_000;
    const registeredAt = yearsLater(expiresAt, -seed.years);
    const [transferLock, updateLock] = seed.locks ?? ["OPEN", "CLOSE"];
    const name = domainToASCII(seed.name);
    const dnsHosts = seed.dnsHosts ?? [];
    return {
      instanceId: `S${new Date(registeredAt).getUTCFullYear()}1E${String(10_001 + index * 37).padStart(8, "0")}`,
      name,
      registeredAt,
      expiresAt,
      premium: seed.premium ?? false,
      contacts: contactsOf(registrant.contact, registeredAt),
      registrantType: registrant.registrantType,
      ...(seed.holdInDays === undefined ? {} : { holdFrom: seededAt + seed.holdInDays * dayMs }),
      privacy: seed.privacy ?? false,
      transferLock: tldKindOf(name) === "ccTLD" ? "NONE_SETTING" : transferLock,
      ...(seed.lockedForDays === undefined ? {} : { transferLockedUntil: seededAt + seed.lockedForDays * dayMs }),
      updateLock: tldKindOf(name) === "ccTLD" ? "NONE_SETTING" : updateLock,
      nameServers: seed.nameServers ?? ownNameServers,
      dnsHosts: structuredClone(dnsHosts),
      registryDnsHosts: structuredClone(seed.registryDnsHosts ?? dnsHosts),
      ...(seed.remark ? { remark: seed.remark } : {}),
    };
  });
}
