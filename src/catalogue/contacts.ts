import type * as z from "zod";
import {
  choice,
  contact,
  domainName,
  domainNames,
  flag,
  instanceId,
  longId,
  optional,
  registrantType,
  taskStarted,
  text,
  answeredContact,
} from "./fields";
import { change, read } from "./operation";

const contactType = choice({
  registrant: "Registrant",
  admin: "Administrative contact",
  tech: "Technical contact",
  billing: "Billing contact",
}).meta({ title: "Contact" });

const { TelExt, ...requiredContact } = contact;

const errors = { ParameterIllegal: "A parameter is not acceptable", NetworkIOError: "The service had a network fault" };
const taskErrors = {
  ...errors,
  DomainNotExist: "The domain is not in this account",
  TaskIsBeingProcessed: "Another task of this domain is still running",
};

export const getContact = read({
  action: "QueryContactInfo",
  documented: { document: "5.9" },
  about: "Show a contact of a domain",
  params: { DomainName: domainName, ContactType: contactType },
  result: {
    CreateDate: text.optional(),
    ...answeredContact,
  },
  errors,
});

export const verifyContact = read({
  action: "VerifyContactField",
  documented: { document: "5.43" },
  about: "Check contact data without saving it",
  params: {
    RegistrantType: registrantType.optional(),
    DomainName: domainName.optional(),
    // What is checked may be wrong on purpose, so nothing is checked here. The document lists five Zh… fields that the
    // SDK does not know: not sent.
    ...(optional(
      Object.fromEntries(
        Object.entries(contact).map(([name, field]) => [name, text.meta({ title: field.meta()?.title ?? name })]),
      ),
    ) as {
      [K in keyof typeof contact]: z.ZodOptional<z.ZodString>;
    }),
  },
  // Nothing: what is wrong comes as HTTP 400 ParameterIllegal with the field in the message.
  result: {},
  errors: { ParameterIllegal: "A field is not acceptable" },
});

export const changeContactFromProfile = change({
  action: "SaveSingleTaskForUpdatingContactInfo",
  documented: { document: "5.39" },
  about: "Take a contact of a domain from a registrant information template",
  answers: "task",
  repeatable: false,
  params: {
    DomainName: domainName,
    InstanceId: instanceId.optional(),
    RegistrantProfileId: longId.meta({ title: "Registrant information template" }),
    ContactType: contactType,
    AddTransferLock: flag.meta({ title: "Lock against transfer for 60 days" }).optional(),
  },
  result: taskStarted,
  errors: taskErrors,
});

export const changeContacts = change({
  action: "SaveBatchTaskForUpdatingContactInfoByNewContact",
  documented: { document: "5.27" },
  about: "Give domains new contact data",
  answers: "task",
  repeatable: false,
  params: {
    DomainName: domainNames,
    ContactType: contactType,
    // The table's name; the example's AddTransferLock belongs to 5.39 alone.
    TransferOutProhibited: flag.meta({ title: "Lock against transfer for 60 days" }).optional(),
    ...requiredContact,
    // "Required" in the document, optional in the SDK: not everybody has an extension.
    TelExt: TelExt.optional(),
  },
  result: taskStarted,
  errors: taskErrors,
});

/** In the order in which people see them. */
export const contactOperations = {
  getContact,
  verifyContact,
  changeContactFromProfile,
  changeContacts,
};
