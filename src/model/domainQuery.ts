import { domainToUnicode } from "node:url";
import { daysUntil, type Domain, type DomainDetails, type Lock } from "./domain";
import { tldOf } from "./groupDomains";

/** Whether a domain matches. `unknown`: that depends on its details, which aren't known yet. */
export type Match = "yes" | "no" | "unknown";

/** A search the user has saved under a name. */
export interface OwnFilter {
  id: string;
  name: string;
  query: string;
}

/** A search for domains: all of its terms must hold. */
export interface DomainQuery {
  /** Whether the query needs details that a list of domains doesn't include. */
  needsDetails: boolean;
  /** Parts that look like a term but aren't one, like `lock:of`. */
  wrong: readonly string[];
  /** @param now milliseconds since 1970 */
  match: (domain: Domain, details: DomainDetails | undefined, now: number) => Match;
  /** Where a matching domain has the first search word that isn't in its name; absent if its name has them all. */
  found: (domain: Domain, details: DomainDetails | undefined) => Found | undefined;
}

/** A part of a domain's details that contains a word. */
export interface Found {
  in: "instanceId" | "registrant" | "email" | "nameServer";
  text: string;
}

/** The terms other than plain words, each with an example. The search explains them. */
export const queryTerms = [
  "owner:name",
  "ns:name",
  "tld:com",
  "expires:30",
  "needs:renewal",
  "needs:redemption",
  "transfer-lock:off",
  "security-lock:off",
  "email:unverified",
  "is:premium",
  "is:onhold",
] as const;

/**
 * Parses a query. Words are searched for in names, owners, name servers, and instance IDs; `key:value` asks for one
 * thing (see {@link queryTerms}); quotation marks keep words together.
 */
export function readQuery(text: string): DomainQuery {
  const parts = [...text.matchAll(/(?:([a-z-]+):)?(?:"([^"]*)"?|(\S+))/gi)];
  const read = parts.map(([whole, key, quoted, bare]) => {
    const value = (quoted ?? bare ?? "").toLowerCase();
    return { whole, value, isWord: key === undefined, term: key ? term(key.toLowerCase(), value) : word(value) };
  });
  const terms = read.flatMap((part) => part.term ?? []);
  const words = read.filter(({ isWord }) => isWord).map(({ value }) => value);
  return {
    needsDetails: terms.some(({ needsDetails }) => needsDetails),
    wrong: read.filter((part) => !part.term).map(({ whole }) => whole),
    match: (domain, details, now) => {
      let all: Match = "yes";
      for (const { match } of terms) {
        const one = match(domain, details, now);
        if (one === "no") return "no";
        if (one === "unknown") all = "unknown";
      }
      return all;
    },
    found: (domain, details) => {
      const outside = words.find((value) => !namesOf(domain).includes(value));
      return outside === undefined ? undefined : partWith(outside, domain, details);
    },
  };
}

interface Term {
  needsDetails: boolean;
  match: (domain: Domain, details: DomainDetails | undefined, now: number) => Match;
}

function word(value: string): Term {
  return {
    needsDetails: true,
    match: (domain, details) => {
      if (namesOf(domain).includes(value) || domain.instanceId.toLowerCase().includes(value)) return "yes";
      return details ? yesOrNo(wordsOf(details).includes(value)) : "unknown";
    },
  };
}

function term(key: string, value: string): Term | undefined {
  switch (`${key}:${value}`) {
    case "needs:renewal":
      return listed(({ needs }) => needs === "renewal");
    case "needs:redemption":
      return listed(({ needs }) => needs === "redemption");
    case "is:premium":
      return listed(({ premium }) => premium);
    case "is:onhold":
      return detailed(({ onHold }) => onHold);
    case "email:verified":
      return detailed(({ emailVerified }) => emailVerified === true);
    case "email:unverified":
      return detailed(({ emailVerified }) => emailVerified === false);
  }
  switch (key) {
    case "name":
      return listed((domain) => namesOf(domain).includes(value));
    case "id":
      return listed(({ instanceId }) => instanceId.toLowerCase().includes(value));
    case "tld":
      return listed(({ name }) => tldOf(name) === value.replace(/^\./, ""));
    case "expires":
      return /^\d{1,4}$/.test(value) ? listed((domain, now) => expiresWithin(domain, Number(value), now)) : undefined;
    case "owner":
      return detailed((details) => ownerOf(details).toLowerCase().includes(value));
    case "ns":
      return detailed(({ nameServers }) => nameServers.some((server) => server.toLowerCase().includes(value)));
    case "transfer-lock":
      return lock(value, ({ transferLock }) => transferLock);
    case "security-lock":
      return lock(value, ({ securityLock }) => securityLock);
    default:
      return undefined;
  }
}

function lock(value: string, of: (details: DomainDetails) => Lock): Term | undefined {
  return value === "on" || value === "off" ? detailed((details) => of(details) === value) : undefined;
}

function listed(is: (domain: Domain, now: number) => boolean): Term {
  return { needsDetails: false, match: (domain, _details, now) => yesOrNo(is(domain, now)) };
}

function detailed(is: (details: DomainDetails) => boolean): Term {
  return { needsDetails: true, match: (_domain, details) => (details ? yesOrNo(is(details)) : "unknown") };
}

function yesOrNo(is: boolean): Match {
  return is ? "yes" : "no";
}

/** Excludes domains that have already expired: they need something else. */
function expiresWithin({ expiresAt }: Domain, days: number, now: number): boolean {
  return expiresAt !== undefined && expiresAt > now && daysUntil(expiresAt, now) <= days;
}

/** The organization and name of a domain's registrant on one line; empty if the service reports neither. */
export function ownerOf({ registrantName, registrantOrganization }: DomainDetails): string {
  return [...new Set([registrantOrganization, registrantName])].filter(Boolean).join(", ");
}

function partWith(value: string, { instanceId }: Domain, details: DomainDetails | undefined): Found | undefined {
  const has = (text: string | undefined) => text?.toLowerCase().includes(value) ?? false;
  if (has(instanceId)) return { in: "instanceId", text: instanceId };
  if (!details) return undefined;
  if (has(ownerOf(details))) return { in: "registrant", text: ownerOf(details) };
  const server = details.nameServers.find(has);
  if (server !== undefined) return { in: "nameServer", text: server };
  return has(details.registrantEmail) ? { in: "email", text: details.registrantEmail ?? "" } : undefined;
}

/** Both forms of each name, computed once: a search reads them all on every keystroke. */
const names = new WeakMap<Domain, string>();

function namesOf(domain: Domain): string {
  let text = names.get(domain);
  if (text === undefined) {
    const { name } = domain;
    names.set(domain, (text = name.includes("xn--") ? `${name} ${domainToUnicode(name)}` : name).toLowerCase());
  }
  return text;
}

const words = new WeakMap<DomainDetails, string>();

function wordsOf(details: DomainDetails): string {
  let text = words.get(details);
  if (text === undefined) {
    const parts = [ownerOf(details), details.registrantEmail ?? "", ...details.nameServers];
    words.set(details, (text = parts.join("\n").toLowerCase()));
  }
  return text;
}
