import * as l10n from "@vscode/l10n";
import { type Action, type Message } from "../formSpec";
import { type DomainDetails } from "../../model/domain";
import { type CommandId } from "../../commands/commandTable";
import { expiryWords } from "../../texts/domainWords";
import { urgencyOf } from "../../model/urgency";

/**
 * What is wrong with a domain or could go wrong, the most urgent first, each with a button that mends it: a command on the
 * domain, or `verifyEmail`.
 * @param lostServers name servers of it that are not to be found
 * @param now milliseconds since 1970
 */
export function adviceOn(details: DomainDetails, lostServers: readonly string[], now: number): Message[] {
  const advice: Message[] = [];
  const say = (tone: "error" | "warning", text: string, id: CommandId | "verifyEmail", label: string) => {
    const action: Action = { id, label };
    advice.push({ tone, text, actions: [action] });
  };
  const { nameServers, transferLock, emailVerified, onHold, registrantEmail = "" } = details;
  if (onHold) {
    say(
      "error",
      l10n.t("The registry has taken this domain off the net until {0} is verified.", registrantEmail),
      "verifyEmail",
      l10n.t("Send the Mail Again"),
    );
  }
  switch (urgencyOf(details, now)) {
    case "redemption":
      say(
        "error",
        l10n.t("It is in redemption: soon not even redeeming will be possible."),
        "domainDesk.domain.redeem",
        l10n.t("Redeem…"),
      );
      break;
    case "expired":
      say(
        "error",
        l10n.t("It has expired and may be off the net: {0}.", expiryWords(details, now)),
        "domainDesk.domain.renew",
        l10n.t("Renew…"),
      );
      break;
    case "expiring":
      say(
        "warning",
        l10n.t("It soon has to be renewed: {0}.", expiryWords(details, now)),
        "domainDesk.domain.renew",
        l10n.t("Renew…"),
      );
      break;
    case "calm":
  }
  const changeServers = l10n.t("Change Name Servers…");
  if (nameServers.length === 0) {
    const text = l10n.t("It has no name servers, so its names are not to be found.");
    say("warning", text, "domainDesk.domain.changeNameServers", changeServers);
  } else if (nameServers.length === 1) {
    const text = l10n.t("It has only one name server: when that one is down, so is everything of this domain.");
    say("warning", text, "domainDesk.domain.changeNameServers", changeServers);
  }
  if (lostServers.length > 0) {
    const text = l10n.t("Name servers that are not to be found in the DNS: {0}.", lostServers.join(", "));
    say("warning", text, "domainDesk.domain.changeNameServers", changeServers);
  }
  if (emailVerified === false && !onHold) {
    say(
      "warning",
      l10n.t("{0} is not verified: the registry may take the domain off the net.", registrantEmail),
      "verifyEmail",
      l10n.t("Send the Mail Again"),
    );
  }
  if (transferLock === "off") {
    say(
      "warning",
      l10n.t("The transfer lock is off: whoever gets the authorization code can take the domain away."),
      "domainDesk.domain.lockTransfer",
      l10n.t("Lock"),
    );
  }
  return advice;
}
