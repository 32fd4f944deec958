import * as l10n from "@vscode/l10n";
import type * as z from "zod";
import {
  choice,
  commonErrors,
  contact,
  domainName,
  domainNames,
  flag,
  instanceId,
  longId,
  notInAccountError,
  optional,
  registrantType,
  taskStarted,
  text,
  answeredContact,
  busyError,
} from "./fields";
import { change, read } from "./operation";

const contactType = choice({
  registrant: l10n.t("Registrant"),
  admin: l10n.t("Administrative contact"),
  tech: l10n.t("Technical contact"),
  billing: l10n.t("Billing contact"),
}).meta({ title: l10n.t("Contact") });

const { TelExt, ...requiredContact } = contact;

const taskErrors = { ...commonErrors, ...notInAccountError, ...busyError };

export const getContact = read({
  action: "QueryContactInfo",
  documented: { document: "5.9" },
  about: l10n.t("Show a contact of a domain"),
  params: { DomainName: domainName, ContactType: contactType },
  result: {
    CreateDate: text.optional(),
    ...answeredContact,
  },
  errors: commonErrors,
});

export const verifyContact = read({
  action: "VerifyContactField",
  documented: { document: "5.43" },
  about: l10n.t("Check contact data without saving it"),
  params: {
    RegistrantType: registrantType.optional(),
    DomainName: domainName.optional(),
    // The values to be checked may be wrong on purpose, so nothing is validated here. The document lists five Zh…
    // fields that the SDK lacks: not sent.
    ...(optional(
      Object.fromEntries(
        Object.entries(contact).map(([name, field]) => [name, text.meta({ title: field.meta()?.title ?? name })]),
      ),
    ) as {
      [K in keyof typeof contact]: z.ZodOptional<z.ZodString>;
    }),
  },
  // Empty: problems come as HTTP 400 ParameterIllegal with the field in the message.
  result: {},
  errors: { ParameterIllegal: l10n.t("A field isn't valid") },
});

export const changeContactFromProfile = change({
  action: "SaveSingleTaskForUpdatingContactInfo",
  documented: { document: "5.39" },
  about: l10n.t("Set a contact of a domain from a registrant template"),
  answers: "task",
  repeatable: false,
  params: {
    DomainName: domainName,
    InstanceId: instanceId.optional(),
    RegistrantProfileId: longId.meta({ title: l10n.t("Registrant template") }),
    ContactType: contactType,
    AddTransferLock: flag.meta({ title: l10n.t("Lock against transfer for 60 days") }).optional(),
  },
  result: taskStarted,
  errors: taskErrors,
});

export const changeContacts = change({
  action: "SaveBatchTaskForUpdatingContactInfoByNewContact",
  documented: { document: "5.27" },
  about: l10n.t("Change a contact of domains"),
  answers: "task",
  repeatable: false,
  params: {
    DomainName: domainNames,
    ContactType: contactType,
    // The name in the table; the example's AddTransferLock belongs to 5.39 only.
    TransferOutProhibited: flag.meta({ title: l10n.t("Lock against transfer for 60 days") }).optional(),
    ...requiredContact,
    // "Required" in the document, optional in the SDK: not everyone has an extension.
    TelExt: TelExt.optional(),
  },
  result: taskStarted,
  errors: taskErrors,
});

/** In display order. */
export const contactOperations = {
  getContact,
  verifyContact,
  changeContactFromProfile,
  changeContacts,
};
