import * as l10n from "@vscode/l10n";
import { type Action, type Message } from "../formSpec";
import { type DomainDetails } from "../../model/domain";
import { type CommandId } from "../../commands/commandTable";
import { expiryWords } from "../../texts/domainWords";
import { urgencyOf } from "../../model/urgency";

/**
 * Problems and risks of a domain, most urgent first, each with a button that fixes it: a command on the domain, or
 * `verifyEmail`.
 * @param lostServers its name servers that the DNS cannot find
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
      l10n.t("This domain is on hold (it doesn't resolve) until {0} is verified.", registrantEmail),
      "verifyEmail",
      l10n.t("Send Verification E-mail…"),
    );
  }
  switch (urgencyOf(details, now)) {
    case "redemption":
      say(
        "error",
        l10n.t("This domain is in redemption. Redeem it soon, before the registry deletes it."),
        "domainDesk.domain.redeem",
        l10n.t("Redeem…"),
      );
      break;
    case "expired":
      say(
        "error",
        l10n.t("This domain has expired and may no longer resolve ({0}).", expiryWords(details, now)),
        "domainDesk.domain.renew",
        l10n.t("Renew…"),
      );
      break;
    case "expiring":
      say(
        "warning",
        l10n.t("Renew this domain soon ({0}).", expiryWords(details, now)),
        "domainDesk.domain.renew",
        l10n.t("Renew…"),
      );
      break;
    case "calm":
  }
  const changeServers = l10n.t("Change Name Servers…");
  if (nameServers.length === 0) {
    const text = l10n.t("This domain has no name servers, so it doesn't resolve.");
    say("warning", text, "domainDesk.domain.changeNameServers", changeServers);
  } else if (nameServers.length === 1) {
    const text = l10n.t("This domain has only one name server. If that server fails, the domain doesn't resolve.");
    say("warning", text, "domainDesk.domain.changeNameServers", changeServers);
  }
  if (lostServers.length > 0) {
    const text = l10n.t("Name servers not found in DNS: {0}.", lostServers.join(", "));
    say("warning", text, "domainDesk.domain.changeNameServers", changeServers);
  }
  if (emailVerified === false && !onHold) {
    say(
      "warning",
      l10n.t("{0} isn't verified. The registry may put the domain on hold (it stops resolving).", registrantEmail),
      "verifyEmail",
      l10n.t("Send Verification E-mail…"),
    );
  }
  if (transferLock === "off") {
    say(
      "warning",
      l10n.t("The transfer lock is off. Anyone who gets the authorization code can transfer the domain away."),
      "domainDesk.domain.lockTransfer",
      l10n.t("Turn On Transfer Lock"),
    );
  }
  return advice;
}
