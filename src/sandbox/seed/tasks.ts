import { type Outcome, type OwnedDomain, type Task } from "../account";
import { type TaskType } from "../taskTypes";
import { type Text } from "../text";
import { seedId } from "../ids";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

interface Seed {
  type: TaskType;
  hoursAgo: number;
  /** Domain -> its outcome. */
  details: Record<string, Outcome>;
  /** Its results have not been acknowledged yet. */
  unacknowledged?: true;
}

const done = (change?: string): Outcome => ({ kind: "success", change });
const failed = (reason: Text, change?: string): Outcome => ({ kind: "failure", reason, change });
const rejected: Text = { en: "The registry rejected the operation.", zh: "注册局拒绝了该操作。" };
const moved = "ns7.alidns.com;ns8.alidns.com -> ns1.examplehosting.net;ns2.examplehosting.net;ns3.examplehosting.net";

const recent: Seed[] = [
  {
    type: "CHG_DNS",
    hoursAgo: 3,
    details: {
      "exampletrail.com": done(moved),
      "examplefoundry.net": done(moved),
      "examplebakery.shop": failed(
        {
          en: "The name server ns3.examplehosting.net is not known to the registry.",
          zh: "注册局中不存在名称服务器 ns3.examplehosting.net。",
        },
        moved,
      ),
    },
    unacknowledged: true,
  },
  { type: "SET_TRANSFER_PROHIBITED", hoursAgo: 26, details: { "exampleforge.dev": done("OPEN -> CLOSE") } },
  { type: "ORDER_RENEW", hoursAgo: 51, details: { "exampleglacier.com": done() } },
  {
    type: "ORDER_ACTIVATE",
    hoursAgo: 52,
    details: {
      "taken-example.com": failed({ en: "The domain name has already been registered.", zh: "该域名已被注册。" }),
    },
  },
  { type: "ORDER_ACTIVATE", hoursAgo: 75, details: { "examplelibrary.org": done() } },
  { type: "UPDATE_ADMIN_CONTACT", hoursAgo: 140, details: { "example-harbor.com": done() } },
  {
    type: "CHG_HOLDER",
    hoursAgo: 190,
    details: {
      "exampleledger.com": failed({ en: "The domain name has the security lock on.", zh: "该域名已开启安全锁。" }),
      "example-studio.design": done(),
    },
  },
  { type: "SET_WHOIS_PROTECT", hoursAgo: 230, details: { "examplebakery.net": done("CLOSE -> OPEN") } },
  { type: "CREATE_DNSHOST", hoursAgo: 310, details: { "examplefoundry.net": done("-> ns2 198.51.100.53") } },
  { type: "ORDER_RENEW", hoursAgo: 400, details: { "failover-example.com": failed(rejected) } },
  {
    type: "ORDER_RENEW",
    hoursAgo: 700,
    details: { "examplecartography.com": done(), "examplequarry.info": done(), "exampletidepool.com": done() },
  },
  { type: "SYNC_DNSHOST", hoursAgo: 1500, details: { "examplefoundry.net": done() } },
];

/** Too old for the task list: only the history shows them, on several pages. */
const old: Seed[] = Array.from({ length: 60 }, (_, index) => {
  const type = (["CHG_DNS", "ORDER_RENEW", "UPDATE_TECH_CONTACT", "SET_UPDATE_PROHIBITED", "ORDER_REDEEM"] as const)[
    index % 5
  ];
  const names = ["examplecartography.com", "exampletidepool.com", "example-archive.org", "exampletrail.com"];
  const chosen = names.slice(0, 1 + (index % names.length));
  const details = Object.fromEntries(
    chosen.map((name, n) => [name, (index + n) % 11 === 10 ? failed(rejected) : done()]),
  );
  return { type: type ?? "CHG_DNS", hoursAgo: (95 * dayMs) / hourMs + index * 173, details };
});

/** Tasks that had already ended when the account was created. */
export function seedTasks(seededAt: number, domains: readonly OwnedDomain[]): Task[] {
  return [...recent, ...old].map((seed, index) => {
    const createdAt = seededAt - seed.hoursAgo * hourMs + index * 97_000;
    const details = Object.entries(seed.details).map(([domainName, outcome], n) => ({
      detailNo: seedId(`detail ${index} ${n}`).replaceAll("-", ""),
      domainName,
      instanceId: domains.find((domain) => domain.name === domainName)?.instanceId,
      startsAt: createdAt + 5_000,
      endsAt: createdAt + 20_000 + n * 3_000,
      effect: { kind: "nothing" as const },
      outcome,
      acknowledged: !seed.unacknowledged,
    }));
    return { taskNo: seedId(`task ${index}`), type: seed.type, createdAt, clientIp: "127.0.0.1", details };
  });
}
