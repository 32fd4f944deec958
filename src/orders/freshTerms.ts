import { type Proposed } from "./resubmit";
import { type Domain, yearsLater } from "../model/domain";
import { type OrderItem } from "../model/order";

/** Why a domain cannot be ordered for any more. */
export type Hindrance = "owned" | "notOwned" | "noDate" | "lapsed" | "notLapsed";

/** An order on the facts of now. */
export interface Fresh {
  /** Nothing where every domain is left out. */
  proposed: Proposed | undefined;
  leftOut: { domainName: string; why: Hindrance }[];
  /** Domains that expire on another date than when they were ordered for: somebody has paid for them since. */
  moved: string[];
}

interface Row {
  DomainName: string;
  SubscriptionDuration?: number;
}

/**
 * An order made anew on the facts of now: a renewal and a redemption name the date on which a domain expires at present,
 * by which the service refuses what is carried out already; a name that is in the account is not registered once more.
 * Orders of other kinds stay as they are.
 * @param domains the account's, freshly fetched
 */
export function freshTerms(old: Proposed, domains: readonly Domain[]): Fresh {
  const { effect } = old;
  if (effect !== "register" && effect !== "renew" && effect !== "redeem") {
    return { proposed: old, leftOut: [], moved: [] };
  }
  const list = Object.entries(old.params).find((entry): entry is [string, Row[]] => Array.isArray(entry[1]));
  const rows = list?.[1] ?? [old.params as Row];
  const leftOut: Fresh["leftOut"] = [];
  const moved: string[] = [];
  const kept: { row: object; item: OrderItem }[] = [];
  for (const item of old.items) {
    const { domainName, fence } = item;
    const row = rows.find((one) => isSame(one.DomainName, domainName));
    const domain = domains.find(({ name }) => isSame(name, domainName));
    const why = hindranceOf(domain, effect);
    if (why) {
      leftOut.push({ domainName, why });
      continue;
    }
    if (!row) throw new Error(`The order does not say on which terms it is for ${domainName}.`);
    if (domain?.expiresAt === undefined) {
      kept.push({ row, item });
      continue;
    }
    const { expiresAt, instanceId } = domain;
    if (fence !== String(expiresAt)) moved.push(domainName);
    const evidence =
      effect === "renew"
        ? ({ kind: "expiresAt", at: yearsLater(expiresAt, row.SubscriptionDuration ?? 1) } as const)
        : item.evidence;
    kept.push({
      row: { ...row, CurrentExpirationDate: expiresAt },
      item: { domainName, instanceId, fence: String(expiresAt), evidence },
    });
  }
  const [first, ...more] = kept.map(({ item }) => item);
  if (!first) return { proposed: undefined, leftOut, moved };
  const params = list ? { ...old.params, [list[0]]: kept.map(({ row }) => row) } : kept[0]?.row;
  return { proposed: { ...old, params: params as Proposed["params"], items: [first, ...more] }, leftOut, moved };
}

function hindranceOf(domain: Domain | undefined, effect: "register" | "renew" | "redeem"): Hindrance | undefined {
  if (effect === "register") return domain && "owned";
  if (!domain) return "notOwned";
  if (domain.expiresAt === undefined) return "noDate";
  if (effect === "renew" && domain.needs === "redemption") return "lapsed";
  if (effect === "redeem" && domain.needs !== "redemption") return "notLapsed";
  return undefined;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
