import { domainToUnicode } from "node:url";
import * as vscode from "vscode";
import { displayName, type Domain } from "../../model/domain";
import { type AccountCache } from "../../stores/accountCache";
import { dayText } from "../../texts/dates";
import { domainRowId } from "../../commands/rowIds";
import { decoratedUri } from "./domainDecoration";
import { domainDetailRows } from "./domainDetailRows";
import { type Urgency, urgencyOf } from "../../model/urgency";
import { domainFlags, exactDay, expiryWords, shortExpiry } from "../../texts/domainWords";
import { rowItem, type Tone } from "./rowItem";
import { branch, type TreeRow } from "./rowTree";

/** A domain in the Domains view, with everything about it below. @param id unique in the view */
export function domainRow(data: AccountCache, domain: Domain, id = domainRowId(data.account.id, domain)): TreeRow {
  const { account } = data;
  const details = data.domainDetails(domain.instanceId);
  return {
    id,
    subject: { kind: "domain", account, domain },
    reflects: details,
    children: () => branch(details, (known) => domainDetailRows(data, domain, known, id)),
    item: () => {
      const now = Date.now();
      const urgency = urgencyOf(domain, now);
      const onHold = details.value?.onHold === true;
      const [icon, tone] = onHold
        ? (["debug-pause", "bad"] as const)
        : domain.premium && urgency === "calm"
          ? (["star-full", "special"] as const)
          : urgencyIcons[urgency];
      const label = domainToUnicode(domain.name) || domain.name;
      const state = onHold ? [vscode.l10n.t("on hold")] : [];
      const premium = domain.premium ? [vscode.l10n.t("premium")] : [];
      // Letters of other scripts can be made to look alike, so the registered name is shown too.
      const asRegistered = label === domain.name ? [] : [domain.name];
      const item = rowItem({
        label,
        // Side bars are narrow: a date or number of days on its own is readable before it is cut off. The star means
        // premium.
        description: [
          ...state,
          shortExpiry(domain, now),
          ...(icon === "star-full" ? [] : premium),
          ...asRegistered,
        ].join(", "),
        icon,
        tone,
        spoken: [label, ...state, expiryWords(domain, now), ...premium, ...asRegistered].join(", "),
        flags: domainFlags(domain, details.value, now),
        tooltip: [
          displayName(domain.name),
          ...(onHold
            ? [vscode.l10n.t("It's on hold (doesn't resolve) until the registrant's e-mail address is verified.")]
            : []),
          ...advice(urgency),
          [vscode.l10n.t("Expires"), exactDay(domain)],
          [vscode.l10n.t("Registered"), domain.registeredAt === undefined ? undefined : dayText(domain.registeredAt)],
          [vscode.l10n.t("Price"), domain.premium ? vscode.l10n.t("premium") : undefined],
          [vscode.l10n.t("Type"), domain.tldKind],
          [vscode.l10n.t("Instance ID"), domain.instanceId],
        ],
      });
      item.resourceUri = decoratedUri(domain, urgency);
      return item;
    },
  };
}

/** How an urgency looks. */
export const urgencyIcons: Record<Urgency, [icon: string, tone: Tone]> = {
  calm: ["pass", "good"],
  expiring: ["warning", "warning"],
  expired: ["error", "bad"],
  redemption: ["error", "bad"],
};

function advice(urgency: Urgency): string[] {
  switch (urgency) {
    case "calm":
      return [];
    case "expiring":
      return [vscode.l10n.t("Renew it soon.")];
    case "expired":
      return [vscode.l10n.t("It has expired and may no longer resolve. Renew it now.")];
    case "redemption":
      return [vscode.l10n.t("It can only be redeemed, at a higher price and not for long.")];
  }
}
