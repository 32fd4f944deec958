import { type Domain, type DomainDetails } from "./domain";
import { type Urgency, urgencyOf } from "./urgency";

/** How a list of domains is grouped and sorted. */
export interface Arrangement {
  grouping: Grouping;
  sorting: Sorting;
}

export const groupings = ["none", "status", "month", "tld", "registrant"] as const;
export type Grouping = (typeof groupings)[number];

/** `expiry`: soonest first. `registration`: newest first. */
export const sortings = ["expiry", "name", "registration"] as const;
export type Sorting = (typeof sortings)[number];

/** Domains as a view shows them: a list, or groups of such lists. */
export type GroupedDomains =
  { kind: "list"; domains: readonly Domain[] } | { kind: "groups"; groups: readonly DomainGroup[] };

export interface DomainGroup {
  /** Stays the same as long as the names of the group's first and last members do. */
  key: string;
  about: GroupAbout;
  /** Set for one part of a group that was too large and had to be split. */
  names: { first: string; last: string } | undefined;
  domains: readonly Domain[];
}

/** What a group's domains have in common. */
export type GroupAbout =
  | { kind: "all" }
  | { kind: "status"; urgency: Urgency }
  /** The first instant of a month (UTC); absent if the date is unknown. */
  | { kind: "expiry" | "registration"; month: number | undefined }
  | { kind: "tld"; tld: string }
  /** Empty if the service reports no name. */
  | { kind: "registrant"; name: string }
  /** Their details aren't known yet. */
  | { kind: "notLookedUp" };

/** The editor slows down on tree nodes with more children. */
export const mostChildren = 1_000;

/** What grouping needs besides the domains. */
export interface KnownDomains {
  /** Milliseconds since 1970. */
  now: number;
  detailsOf: (domain: Domain) => DomainDetails | undefined;
}

/**
 * Sorts and groups domains. Even without a grouping, more than `most` domains are grouped, by what they are sorted by.
 * A group of more than `most` is split by name.
 */
export function groupDomains(
  domains: readonly Domain[],
  { grouping, sorting }: Arrangement,
  known: KnownDomains,
  most = mostChildren,
): GroupedDomains {
  const compare = comparisons[sorting];
  const sorted = sortDomains(domains, sorting);
  if (grouping === "none" && sorted.length <= most) return { kind: "list", domains: sorted };
  const groups = new Map<string, { about: GroupAbout; rank: number | string; members: Domain[] }>();
  const groupOf = kinds[grouping === "none" ? sorting : grouping];
  for (const domain of sorted) {
    const { about, rank } = groupOf(domain, known);
    const key = keyOf(about);
    const group = groups.get(key);
    if (group) group.members.push(domain);
    else groups.set(key, { about, rank, members: [domain] });
  }
  const ranked = [...groups].sort(([, a], [, b]) => (a.rank === b.rank ? 0 : a.rank < b.rank ? -1 : 1));
  return {
    kind: "groups",
    groups: ranked.flatMap(([key, { about, members }]) => partsOf(key, about, members, compare, most)),
  };
}

export function sortDomains(domains: readonly Domain[], sorting: Sorting): Domain[] {
  return [...domains].sort(comparisons[sorting]);
}

/** The part of a name after its first label: `co.uk` for `example.co.uk`. Registered names have one label before it. */
export function tldOf(name: string): string {
  return name.slice(name.indexOf(".") + 1);
}

/** The owner of a domain on one line; empty if the service reports nothing. */
export function registrantOf({ registrantName, registrantOrganization }: DomainDetails): string {
  return registrantOrganization || registrantName || "";
}

const comparisons: Record<Sorting, (a: Domain, b: Domain) => number> = {
  // Unknown dates come last. The difference of two of them is not a number, so the name decides.
  expiry: (a, b) => (a.expiresAt ?? Infinity) - (b.expiresAt ?? Infinity) || byName(a, b),
  name: byName,
  registration: (a, b) => (b.registeredAt ?? -Infinity) - (a.registeredAt ?? -Infinity) || byName(a, b),
};

function byName(a: Domain, b: Domain): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

type GroupOf = (domain: Domain, known: KnownDomains) => { about: GroupAbout; rank: number | string };

const urgencies: readonly Urgency[] = ["redemption", "expired", "expiring", "calm"];

const byExpiryMonth: GroupOf = ({ expiresAt }) => {
  const month = monthOf(expiresAt);
  return { about: { kind: "expiry", month }, rank: month ?? Infinity };
};

/** Groups by the requested grouping, or by the sort order of a list that has no grouping. */
const kinds: Record<Exclude<Grouping, "none"> | Sorting, GroupOf> = {
  status: (domain, { now }) => {
    const urgency = urgencyOf(domain, now);
    return { about: { kind: "status", urgency }, rank: urgencies.indexOf(urgency) };
  },
  month: byExpiryMonth,
  expiry: byExpiryMonth,
  registration: ({ registeredAt }) => {
    const month = monthOf(registeredAt);
    return { about: { kind: "registration", month }, rank: month === undefined ? Infinity : -month };
  },
  name: () => ({ about: { kind: "all" }, rank: 0 }),
  tld: ({ name }) => {
    const tld = tldOf(name);
    return { about: { kind: "tld", tld }, rank: tld };
  },
  registrant: (domain, { detailsOf }) => {
    const details = detailsOf(domain);
    if (!details) return { about: { kind: "notLookedUp" }, rank: "\uffff" };
    const name = registrantOf(details);
    return { about: { kind: "registrant", name }, rank: name ? name.toLowerCase() : "\ufffe" };
  },
};

function monthOf(instant: number | undefined): number | undefined {
  if (instant === undefined) return undefined;
  const date = new Date(instant);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
}

function keyOf(about: GroupAbout): string {
  switch (about.kind) {
    case "all":
    case "notLookedUp":
      return about.kind;
    case "status":
      return about.urgency;
    case "expiry":
    case "registration":
      return `${about.kind} ${about.month === undefined ? "unknown" : new Date(about.month).toISOString().slice(0, 7)}`;
    case "tld":
      return `.${about.tld}`;
    case "registrant":
      return `registrant ${about.name}`;
  }
}

function partsOf(
  key: string,
  about: GroupAbout,
  members: Domain[],
  compare: (a: Domain, b: Domain) => number,
  most: number,
): DomainGroup[] {
  if (members.length <= most) return [{ key, about, names: undefined, domains: members }];
  const named = [...members].sort(byName);
  return Array.from({ length: Math.ceil(named.length / most) }, (_, index) => {
    const part = named.slice(index * most, (index + 1) * most);
    const names = { first: part[0]?.name ?? "", last: part.at(-1)?.name ?? "" };
    return { key: `${key}/${names.first}/${names.last}`, about, names, domains: part.sort(compare) };
  });
}
