import * as l10n from "@vscode/l10n";
import { catalogue } from "../../catalogue/catalogue";
import { parametersOf } from "../../codec/parameters";
import { fieldOf } from "../fieldOf";
import { type Field, fieldPath, type FormSpec, type Row, type Values } from "../formSpec";
import { problemsIn, rowsOf, toParams } from "../formValues";
import { rowTitle } from "../pageWords";

/** The values: the host (fixed while its addresses are being changed) and the addresses, one per row. */
export const dnsHostFields = { host: "DnsName", addresses: "Ip" } as const;

const operation = catalogue.createDnsHost;
const parameters = parametersOf(operation).filter(({ name }) => name !== "InstanceId" && name !== "UserClientIp");
const parameter = (name: string) => {
  const found = parameters.find((one) => one.name === name);
  if (!found) throw new Error(`No such parameter: ${name}`);
  return found;
};

const labels = { host: l10n.t("Host"), addresses: l10n.t("IP addresses") } as const;

/** The form for a new DNS host, or for the addresses of an existing one. Names are in display form. */
export function dnsHostSpec(title: string, domain: string, isNew: boolean): FormSpec {
  const host: Field = fieldOf(parameter(dnsHostFields.host), {
    label: labels.host,
    help: l10n.t("The part before .{0}, such as ns1.", domain),
  });
  const addresses: Field = fieldOf(parameter(dnsHostFields.addresses), {
    label: labels.addresses,
    help: l10n.t("Up to 13 IPv4 or IPv6 addresses."),
  });
  return {
    title,
    groups: [{ title: "", fields: isNew ? [host, addresses] : [addresses] }],
    submit: isNew ? l10n.t("Create DNS Host") : l10n.t("Change DNS Host"),
  };
}

/** Names and paths of the visible fields. */
export function dnsHostVisible(values: Values, isNew: boolean): string[] {
  const { host, addresses } = dnsHostFields;
  return [...(isNew ? [host] : []), addresses, ...rowsOf(values[addresses]).map((_row, at) => pathOf(at))];
}

/** Labels of fields, by their names or paths. */
export function dnsHostLabels(paths: readonly string[]): string[] {
  return paths.map((path) => {
    const [name, row] = path.split(".");
    if (name === dnsHostFields.host) return labels.host;
    return row === undefined ? labels.addresses : rowTitle(dnsHostFields.addresses, row);
  });
}

/** Problems by name or path. @param domainName in punycode: a host may be entered as a full name that includes it */
export function dnsHostProblems(values: Values, domainName: string): Record<string, string> {
  const problems = problemsIn(operation, parameters, inside(values, domainName));
  const seen = new Set<string>();
  addressesIn(values).forEach((address, at) => {
    const same = canonical(address);
    if (address !== "" && seen.has(same)) problems[pathOf(at)] ??= l10n.t("This is already in the list.");
    seen.add(same);
  });
  return problems;
}

/** The request's parameters; call only if there are no problems. @param domainName see `dnsHostProblems` */
export function dnsHostParams(values: Values, domainName: string): { DnsName: string; Ip: string[] } {
  const params = toParams(operation, parameters, inside(values, domainName)) as { DnsName: string; Ip: string[] };
  return { ...params, DnsName: params.DnsName.toLowerCase() };
}

export function addressRows(addresses: readonly string[]): Row[] {
  return addresses.map((address) => ({ "": address }));
}

/** Whether both lists hold the same addresses, regardless of order and notation. */
export function sameAddresses(some: readonly string[], others: readonly string[]): boolean {
  const set = (addresses: readonly string[]) => [...new Set(addresses.map(canonical))].sort().join(" ");
  return set(some) === set(others);
}

function addressesIn(values: Values): string[] {
  return rowsOf(values[dnsHostFields.addresses]).map((row) => String(row[""] ?? "").trim());
}

/** IPv6 has several notations for one address. */
function canonical(address: string): string {
  if (!address.includes(":")) return address;
  return URL.parse(`http://[${address}]/`)?.hostname ?? address.toLowerCase();
}

function inside(values: Values, domainName: string): Values {
  const text = values[dnsHostFields.host];
  if (typeof text !== "string") return values;
  const host = text.trim().replace(/\.$/, "");
  const suffix = `.${domainName}`;
  const label = host.toLowerCase().endsWith(suffix) ? host.slice(0, -suffix.length) : host;
  return { ...values, [dnsHostFields.host]: label };
}

function pathOf(at: number): string {
  return fieldPath(dnsHostFields.addresses, at, "");
}
