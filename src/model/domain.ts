import { domainToUnicode } from "node:url";

/** A domain as the list of the account shows it. Instants are milliseconds since 1970 UTC. */
export interface Domain {
  /** As the service has it: an internationalized name in punycode. */
  name: string;
  instanceId: string;
  registeredAt: number | undefined;
  expiresAt: number | undefined;
  /** The date as the service writes it: for showing where there is no reliable instant. */
  expiresText: string | undefined;
  /** What the service says is urgent. */
  needs: "nothing" | "renewal" | "redemption";
  premium: boolean;
  /** `gTLD`, `New gTLD`, `ccTLD`, or another word of the service. */
  tldKind: string | undefined;
}

export type Lock = "on" | "off" | "notSet";

/** All that one domain's own page tells. */
export interface DomainDetails extends Domain {
  registrantName: string | undefined;
  registrantOrganization: string | undefined;
  registrantEmail: string | undefined;
  emailVerified: boolean | undefined;
  /** The registry has taken the domain off the net until the registrant's e-mail is verified. */
  onHold: boolean;
  securityLock: Lock;
  transferLock: Lock;
  privacy: boolean;
  nameServers: string[];
}

/** A name server inside a domain, with the addresses the registry hands out for it. */
export interface DnsHost {
  /** The part before the domain, like `ns1`. */
  name: string;
  /** IPv4 and IPv6 addresses. */
  addresses: readonly string[];
}

/** Whether renewing makes sense: in redemption it is too late for it. */
export function isRenewable({ needs }: Domain): boolean {
  return needs !== "redemption";
}

const dayMs = 86_400_000;

/** Whole days until an instant, negative once it has passed. */
export function daysUntil(instant: number, now: number): number {
  return Math.floor((instant - now) / dayMs);
}

/**
 * The name as people read it. An internationalized one is given in both forms, since letters of other scripts can be
 * made to look alike.
 */
export function displayName(name: string): string {
  // Anything else would be taken for a host, too: a number for an IP address.
  if (!/(^|\.)xn--/i.test(name)) return name;
  const unicode = domainToUnicode(name);
  return unicode && unicode !== name ? `${unicode} (${name})` : name;
}

/** The same calendar day some years on, in UTC; 29 February becomes 28 where the year has none. */
export function yearsLater(instant: number, years: number): number {
  const date = new Date(instant);
  const month = date.getUTCMonth();
  date.setUTCFullYear(date.getUTCFullYear() + years);
  if (date.getUTCMonth() !== month) date.setUTCDate(0);
  return date.getTime();
}
