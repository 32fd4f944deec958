import { createHash } from "node:crypto";
import { type OwnedDomain, type Outcome, type Task } from "../account";

const hourMs = 3_600_000;

interface Seed {
  type: string;
  hoursAgo: number;
  /** Domain -> what came of it: nothing for success, a result, or a failure. */
  details: Record<string, undefined | Outcome>;
  /** Nobody has acknowledged its results yet. */
  unacknowledged?: true;
}

const failed = (reason: string): Outcome => ({ kind: "failure", reason });

const seeds: Seed[] = [
  {
    type: "CHG_DNS",
    hoursAgo: 3,
    details: {
      "exampletrail.com": undefined,
      "examplefoundry.net": undefined,
      "examplebakery.shop": failed("The name server ns3.examplehosting.net is not known to the registry."),
    },
    unacknowledged: true,
  },
  { type: "SET_TRANSFER_PROHIBITED", hoursAgo: 26, details: { "exampleforge.dev": undefined } },
  { type: "ORDER_RENEW", hoursAgo: 51, details: { "exampleglacier.com": undefined } },
  {
    type: "ORDER_ACTIVATE",
    hoursAgo: 52,
    details: { "taken-example.com": failed("The domain name has already been registered.") },
  },
  { type: "ORDER_ACTIVATE", hoursAgo: 75, details: { "examplelibrary.org": undefined } },
  { type: "UPDATE_ADMIN_CONTACT", hoursAgo: 140, details: { "example-harbor.com": undefined } },
  {
    type: "CHG_HOLDER",
    hoursAgo: 190,
    details: {
      "examplepottery.com": failed("The registrant's e-mail address is not verified."),
      "example-studio.design": undefined,
    },
  },
  { type: "SET_WHOIS_PROTECT", hoursAgo: 230, details: { "examplebakery.net": undefined } },
  { type: "CREATE_DNSHOST", hoursAgo: 310, details: { "examplefoundry.net": undefined } },
  {
    type: "ORDER_RENEW",
    hoursAgo: 400,
    details: { "failover-example.com": failed("The registry rejected the operation.") },
  },
  {
    type: "ORDER_RENEW",
    hoursAgo: 700,
    details: { "examplecartography.com": undefined, "examplequarry.info": undefined, "exampletidepool.com": undefined },
  },
  { type: "SYNC_DNSHOST", hoursAgo: 1500, details: { "examplefoundry.net": undefined } },
];

/** Tasks that were over when the account began. */
export function seedTasks(seededAt: number, domains: readonly OwnedDomain[]): Task[] {
  return seeds.map((seed, index) => {
    const createdAt = seededAt - seed.hoursAgo * hourMs + index * 97_000;
    const taskNo = uuid(`task ${index}`);
    const details = Object.entries(seed.details).map(([domainName, outcome], n) => ({
      detailNo: uuid(`detail ${index} ${n}`).replaceAll("-", ""),
      domainName,
      instanceId: domains.find((domain) => domain.name === domainName)?.instanceId,
      startsAt: createdAt + 5_000,
      endsAt: createdAt + 20_000 + n * 3_000,
      effect: { kind: "past" as const },
      outcome: outcome ?? { kind: "success" as const },
      acknowledged: !seed.unacknowledged,
    }));
    return { taskNo, type: seed.type, createdAt, clientIp: "127.0.0.1", details };
  });
}

/** The same one for the same text, so that an account always begins alike. */
function uuid(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
