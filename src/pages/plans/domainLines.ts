import * as l10n from "@vscode/l10n";
import Papa from "papaparse";
import { checkFormat } from "../../codec/formats";

/** A domain as a line of a list gives it. */
export interface NamedDomain {
  /** In the service's form (IDN in punycode); as typed if it is not a domain name. */
  name: string;
  /** The line's other values, by column. */
  given: Readonly<Record<string, string>>;
  /** Why the line cannot be used. */
  problem: string | undefined;
}

/** Columns by the headings that people give them, in lower case without spaces. */
const headings: Record<string, readonly string[]> = {
  domain: ["domain", "domainname", "name", "domains"],
  years: ["years", "year", "duration", "period", "subscriptionduration"],
  template: ["template", "templateid", "registrantprofileid", "profile", "registranttemplate"],
  nameServers: ["nameservers", "nameserver", "ns", "dns", "dnsservers"],
};

/** `ns1`, `nameserver 2`, `dns3` … are all name servers. */
const numbered = /^(?:ns|nameserver|dns)\d+$/;

/**
 * Reads a list of domains: one per line, or CSV (comma, semicolon or tab) with or without a heading line.
 * @param columns what the columns after the name mean if there are no headings; the last one takes everything after it
 */
export function domainLines(text: string, columns: readonly string[]): NamedDomain[] {
  const { rows, headings: headed } = tableIn(text);
  const meaning = (at: number) =>
    headed ? headed[at] : at === 0 ? "domain" : columns[Math.min(at, columns.length) - 1];
  const seen = new Set<string>();
  return rows.map((cells) => {
    const given: Record<string, string> = {};
    cells.forEach((cell, at) => {
      const column = meaning(at);
      // Several columns with the same meaning, such as name servers, form one list.
      if (column !== undefined && cell !== "") given[column] = [given[column], cell].filter(Boolean).join(" ");
    });
    const { domain = "", ...others } = given;
    const checked = checkFormat("domainName", domain);
    if ("problem" in checked) return { name: domain, given: others, problem: checked.problem };
    const problem = seen.has(checked.value) ? l10n.t("This domain is already in the list.") : undefined;
    seen.add(checked.value);
    return { name: checked.value, given: others, problem };
  });
}

/** The same list with only the lines of these domains. @param names in the service's form */
export function keepLines(text: string, names: ReadonlySet<string>): string {
  const { rows, headings: headed, headingLine, delimiter } = tableIn(text);
  const at = headed?.indexOf("domain") ?? 0;
  const kept = rows.filter((cells) => {
    const checked = checkFormat("domainName", cells[at] ?? "");
    return "value" in checked && names.has(checked.value);
  });
  return Papa.unparse([...(headingLine ? [headingLine] : []), ...kept], { delimiter, newline: "\n" });
}

function tableIn(text: string) {
  const list = text.trim();
  // Papa's own detection expects every line to have the same number of columns; the first line of a list is enough.
  const [delimiter = ","] = /[\t;,]/.exec(list.split("\n", 1)[0] ?? "") ?? [];
  const { data } = Papa.parse<string[]>(list, { skipEmptyLines: "greedy", delimiter });
  const all = data.map((cells) => cells.map((cell) => cell.trim()));
  const headed = all[0]?.map(columnOf);
  const hasHeadings = headed?.includes("domain") ?? false;
  return {
    rows: hasHeadings ? all.slice(1) : all,
    headings: hasHeadings ? headed : undefined,
    headingLine: hasHeadings ? all[0] : undefined,
    delimiter,
  };
}

function columnOf(heading: string): string | undefined {
  const word = heading.toLowerCase().replace(/[\s_-]/g, "");
  if (numbered.test(word)) return "nameServers";
  return Object.entries(headings).find(([, words]) => words.includes(word))?.[0];
}
