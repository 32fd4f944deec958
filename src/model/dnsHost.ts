/** A name server inside a domain, with the addresses the registry hands out for it. */
export interface DnsHost {
  /** The part before the domain, like `ns1`. */
  name: string;
  /** IPv4 and IPv6 addresses. */
  addresses: readonly string[];
}
