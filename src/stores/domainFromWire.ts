import { type ResultOf } from "../catalogue/catalogue";
import { type DnsHost, type Domain, type DomainDetails, type Lock } from "../model/domain";

type WireDomain = ResultOf<"listDomains">["Data"][number];

const needs: Record<string, Domain["needs"]> = { "1": "renewal", "2": "redemption" };

/** Converts a row of QueryDomainList to the user's terms. */
export function domainFromWire(wire: WireDomain): Domain {
  return {
    name: wire.DomainName,
    instanceId: wire.InstanceId,
    registeredAt: wire.RegistrationDateLong,
    expiresAt: wire.ExpirationDateLong,
    expiresText: wire.ExpirationDate,
    needs: needs[wire.DomainStatus ?? ""] ?? "nothing",
    premium: wire.Premium ?? false,
    tldKind: wire.DomainType,
  };
}

/** Converts the answer of QueryDomainByInstanceId; takes what only the list contains from `listed`. */
export function domainDetailsFromWire(wire: ResultOf<"getDomain">, listed: Domain | undefined): DomainDetails {
  return {
    name: wire.DomainName,
    instanceId: wire.InstanceId,
    registeredAt: wire.RegistrationDateLong ?? listed?.registeredAt,
    // Not from the list, which may be older: orders are based on this date.
    expiresAt: wire.ExpirationDateLong,
    expiresText: wire.ExpirationDate ?? listed?.expiresText,
    needs: listed?.needs ?? "nothing",
    premium: wire.Premium ?? listed?.premium ?? false,
    tldKind: listed?.tldKind,
    registrantName: wire.RegistrantName,
    registrantOrganization: wire.RegistrantOrganization,
    registrantEmail: wire.Email,
    emailVerified: wire.EmailVerificationStatus === undefined ? undefined : wire.EmailVerificationStatus === 1,
    onHold: wire.EmailVerificationClientHold ?? false,
    securityLock: lockFromWire(wire.UpdateProhibitionLock),
    transferLock: lockFromWire(wire.TransferProhibitionLock),
    privacy: wire.DomainNameProxyService ?? false,
    nameServers: wire.DnsList ?? [],
  };
}

/** Converts a row of QueryDnsHost to the user's terms. */
export function dnsHostFromWire(wire: ResultOf<"listDnsHosts">["DnsHostList"][number]): DnsHost {
  return { name: wire.DnsName, addresses: wire.IpList };
}

function lockFromWire(state: string | undefined): Lock {
  return state === "OPEN" ? "on" : state === "CLOSE" ? "off" : "notSet";
}
