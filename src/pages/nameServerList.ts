import * as l10n from "@vscode/l10n";
import { checkFormat } from "../codec/formats";
import { numberText } from "../texts/numbers";

/** The operation's limits. */
export const [fewestServers, mostServers] = [2, 13];

/**
 * Name servers from free text, separated by line breaks, spaces, commas or semicolons. Returned in the service's form
 * (IDN in punycode); anything that is not a host name stays as it was typed.
 */
export function nameServersIn(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .filter((word) => word !== "")
    .map((word) => {
      const checked = checkFormat("hostName", word);
      return "value" in checked ? checked.value : word;
    });
}

/** Why a domain cannot be delegated to these, if so. */
export function nameServersProblem(names: readonly string[]): string | undefined {
  for (const name of names) {
    const checked = checkFormat("hostName", name);
    if ("problem" in checked) return checked.problem;
  }
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) return l10n.t("{0} is listed twice.", twice);
  if (names.length < fewestServers) {
    return l10n.t("Enter {0} to {1} name servers.", fewestServers, mostServers);
  }
  return names.length > mostServers
    ? l10n.t("Enter at most {0} name servers. These are {1}.", mostServers, numberText(names.length))
    : undefined;
}
