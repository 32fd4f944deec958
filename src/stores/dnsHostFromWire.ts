import { type ResultOf } from "../catalogue/catalogue";
import { type DnsHost } from "../model/dnsHost";

/** A row of QueryDnsHost in the user's words. */
export function dnsHostFromWire(wire: ResultOf<"listDnsHosts">["DnsHostList"][number]): DnsHost {
  return { name: wire.DnsName, addresses: wire.IpList };
}
