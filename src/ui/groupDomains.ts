import { type Domain } from "../model/domain";

/** Domains by expiration: a list that a view can show at once, or groups of such lists. */
export type GroupedDomains =
  { kind: "list"; domains: readonly Domain[] } | { kind: "groups"; groups: readonly DomainGroup[] };

export interface DomainGroup {
  /** `2026-11` for the month of expiration (UTC), `unknown` without a date, and the first and last name of a part of one. */
  key: string;
  /** The first instant of the month; absent where it is unknown. */
  month: number | undefined;
  /** Set for a part of a month that holds too many. */
  names: { first: string; last: string } | undefined;
  domains: readonly Domain[];
}

/** The editor slows down on nodes with more children. */
export const mostChildren = 1_000;

/** Sorts by expiration, the nearest first, and groups by month where there are more than `most`. */
export function groupDomains(domains: readonly Domain[], most = mostChildren): GroupedDomains {
  const sorted = [...domains].sort(byExpiration);
  if (sorted.length <= most) return { kind: "list", domains: sorted };
  const months = new Map<number | undefined, Domain[]>();
  for (const domain of sorted) {
    const month = monthOf(domain);
    months.set(month, [...(months.get(month) ?? []), domain]);
  }
  return { kind: "groups", groups: [...months].flatMap(([month, members]) => partsOf(month, members, most)) };
}

function byExpiration(a: Domain, b: Domain): number {
  return (a.expiresAt ?? Infinity) - (b.expiresAt ?? Infinity) || (a.name < b.name ? -1 : 1);
}

function monthOf({ expiresAt }: Domain): number | undefined {
  if (expiresAt === undefined) return undefined;
  const date = new Date(expiresAt);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
}

function partsOf(month: number | undefined, members: Domain[], most: number): DomainGroup[] {
  const key = month === undefined ? "unknown" : new Date(month).toISOString().slice(0, 7);
  if (members.length <= most) return [{ key, month, names: undefined, domains: members }];
  const byName = [...members].sort((a, b) => (a.name < b.name ? -1 : 1));
  return Array.from({ length: Math.ceil(byName.length / most) }, (_, index) => {
    const part = byName.slice(index * most, (index + 1) * most);
    const names = { first: part[0]?.name ?? "", last: part.at(-1)?.name ?? "" };
    return { key: `${key}/${names.first}/${names.last}`, month, names, domains: part.sort(byExpiration) };
  });
}
