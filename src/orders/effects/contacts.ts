import * as l10n from "@vscode/l10n";
import { type ParamsOf } from "../../catalogue/catalogue";
import { type ContactKind } from "../../model/contact";
import { itemName } from "../../model/order";
import { contactTypes } from "../../stores/contactFromWire";
import { countryName } from "../../texts/countries";
import { plural } from "../../texts/plural";
import { type FreeEffect, type Params } from "./effect";
import { type Looked, obstacleTo } from "./looked";
import { names, oneName, plainItem, plainlyFree } from "./shapes";
import { countOrName, impossible, mostInBatch, possible } from "./words";

/**
 * Which contact to change, and whether that locks the domain against transfer for 60 days. Only a change of the
 * registrant can ask for that.
 */
export interface ContactWish {
  kind: ContactKind;
  locksTransfer: boolean | undefined;
}

/** Contact changes exclude each other, wherever the new data comes from. */
const contactChange = {
  id: "changeContact",
  most: mostInBatch,
  ...plainlyFree,
  taskTypes: ["CHG_HOLDER", "UPDATE_ADMIN_CONTACT", "UPDATE_TECH_CONTACT", "UPDATE_BILLING_CONTACT"],
  confirmation: () => ({ yes: l10n.t("Change Contacts") }),
  title: (subject: string) => l10n.t("Change contacts of {0}", subject),
  done: (subject: string) => l10n.t("Changed contacts of {0}.", subject),
} as const;

/** Gives domains new contact data, the same for all. */
export const changeContacts: FreeEffect<Looked, ContactWish & { data: Params }> = {
  ...contactChange,
  ...names("changeContacts"),
  one: "changeContacts",
  many: "changeContacts",
  propose: (looked, { kind, locksTransfer, data }) => {
    const why = obstacleTo(looked);
    if (why || !looked.domain) return impossible(why ?? "notInAccount");
    const { name: domainName, instanceId } = looked.domain;
    const shared = {
      ContactType: contactTypes[kind],
      ...(locksTransfer === undefined ? {} : { TransferOutProhibited: locksTransfer }),
      ...data,
    };
    return possible(plainItem({ domainName, instanceId, terms: {} }), shared);
  },
  sentence: ({ items, shared }, account) =>
    [
      l10n.t(
        "Change {0} of {1} to {2} in account {3}.",
        contactWords(shared["ContactType"]),
        countOrName(items),
        contactLine(shared),
        account,
      ),
      ...lockSentences(shared["TransferOutProhibited"], items.length),
    ].join(" "),
};

/** Gives a domain the contact data of a registrant template. */
export const changeContactFromProfile: FreeEffect<Looked, ContactWish & { templateId: string }> = {
  ...contactChange,
  ...oneName,
  one: "changeContactFromProfile",
  propose: (looked, { kind, locksTransfer, templateId }) => {
    const why = obstacleTo(looked);
    if (why || !looked.domain) return impossible(why ?? "notInAccount");
    const { name: domainName, instanceId } = looked.domain;
    const terms: Omit<ParamsOf<"changeContactFromProfile">, "DomainName"> = {
      InstanceId: instanceId,
      RegistrantProfileId: templateId,
      ContactType: contactTypes[kind],
      ...(locksTransfer === undefined ? {} : { AddTransferLock: locksTransfer }),
    };
    return possible(plainItem({ domainName, instanceId, terms }));
  },
  sentence: ({ items }, account) =>
    items
      .flatMap((item) => {
        const terms = item.terms ?? {};
        const [contact, template] = [contactWords(terms["ContactType"]), terms["RegistrantProfileId"]];
        return [
          l10n.t(
            "Change {0} of {1} to the contact in template {2} in account {3}.",
            contact,
            itemName(item),
            String(template),
            account,
          ),
          ...lockSentences(terms["AddTransferLock"], 1),
        ];
      })
      .join(" "),
};

/**
 * "the registrant", "the technical contact".
 * @param type the value on the wire
 */
export function contactWords(type: unknown): string {
  switch (type) {
    case contactTypes.admin:
      return l10n.t("the administrative contact");
    case contactTypes.technical:
      return l10n.t("the technical contact");
    case contactTypes.billing:
      return l10n.t("the billing contact");
    default:
      return l10n.t("the registrant");
  }
}

/** What this means for transfers; empty if the request doesn't say. */
export function lockSentences(locks: unknown, count: number): string[] {
  switch (locks) {
    case true:
      return [
        plural(count, {
          one: l10n.t("It can't be transferred to another registrar for 60 days, and this lock can't be removed."),
          other: l10n.t("They can't be transferred to another registrar for 60 days, and this lock can't be removed."),
        }),
      ];
    case false:
      return [
        plural(count, {
          one: l10n.t("It won't be locked against transfer for 60 days."),
          other: l10n.t("They won't be locked against transfer for 60 days."),
        }),
      ];
    default:
      return [];
  }
}

/** Contact data on one line, in the order of an envelope or a business card. */
export function contactLine(data: Params): string {
  const of = (name: string) => (typeof data[name] === "string" ? data[name] : "");
  const town = [of("PostalCode"), of("City")].filter(Boolean).join(" ");
  const extension = of("TelExt") && `-${of("TelExt")}`;
  return [
    ...new Set([of("RegistrantName"), of("RegistrantOrganization")]),
    of("Address"),
    town,
    of("Province"),
    of("Country") && countryText(of("Country")),
    of("Email"),
    of("Telephone") && `+${of("TelArea")} ${of("Telephone")}${extension}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** A country's name with its two-letter ISO 3166 code, which the service takes. */
function countryText(code: string): string {
  const name = countryName(code);
  return name === code ? code : `${name} (${code})`;
}
