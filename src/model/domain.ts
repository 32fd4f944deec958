import { domainToUnicode } from "node:url";

/** A domain as it appears in the account's list. Instants are milliseconds since 1970 UTC. */
export interface Domain {
  /** As the service returns it: internationalized names are in punycode. */
  name: string;
  instanceId: string;
  registeredAt: number | undefined;
  expiresAt: number | undefined;
  /** The date as the service writes it, to show if there is no reliable instant. */
  expiresText: string | undefined;
  /** What the service says is urgent. */
  needs: "nothing" | "renewal" | "redemption";
  premium: boolean;
  /** `gTLD`, `New gTLD`, `ccTLD`, or another value from the service. */
  tldKind: string | undefined;
}

export type Lock = "on" | "off" | "notSet";

/** Everything the service reports when asked for a single domain. */
export interface DomainDetails extends Domain {
  registrantName: string | undefined;
  registrantOrganization: string | undefined;
  registrantEmail: string | undefined;
  emailVerified: boolean | undefined;
  /** The registry has put the domain on hold (it doesn't resolve) until the registrant's e-mail address is verified. */
  onHold: boolean;
  securityLock: Lock;
  transferLock: Lock;
  privacy: boolean;
  nameServers: string[];
}

/** A name server inside a domain, with the addresses the registry publishes for it. */
export interface DnsHost {
  /** The part before the domain, like `ns1`. */
  name: string;
  /** IPv4 and IPv6 addresses. */
  addresses: readonly string[];
}

/** Whether the domain can be renewed: once it is in redemption, it's too late. */
export function isRenewable({ needs }: Domain): boolean {
  return needs !== "redemption";
}

const dayMs = 86_400_000;

/** Whole days until an instant, negative once it has passed. */
export function daysUntil(instant: number, now: number): number {
  return Math.floor((instant - now) / dayMs);
}

/**
 * The name in readable form. Internationalized names are given in both forms, since letters of other scripts can be
 * made to look alike.
 */
export function displayName(name: string): string {
  // `domainToUnicode` takes anything else for a host too, for example a number for an IP address.
  if (!/(^|\.)xn--/i.test(name)) return name;
  const unicode = domainToUnicode(name);
  return unicode && unicode !== name ? `${unicode} (${name})` : name;
}

/** The same calendar day a number of years later, in UTC. February 29 becomes February 28 if the year has none. */
export function yearsLater(instant: number, years: number): number {
  const date = new Date(instant);
  const month = date.getUTCMonth();
  date.setUTCFullYear(date.getUTCFullYear() + years);
  if (date.getUTCMonth() !== month) date.setUTCDate(0);
  return date.getTime();
}
