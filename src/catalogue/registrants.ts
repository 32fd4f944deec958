import * as z from "zod";
import {
  contact,
  emailVerificationStatus,
  flag,
  listOf,
  longId,
  oneOf,
  optional,
  page,
  pageNum,
  registrantType,
  text,
  answeredContact,
} from "./fields";
import { change, read } from "./operation";

export const listRegistrantProfiles = read({
  action: "QueryRegistrantProfiles",
  documented: { document: "4.2" },
  about: "List the registrant information templates",
  params: {
    PageNum: pageNum.optional(),
    PageSize: z.int().min(1).max(5000).meta({ title: "Items on a page" }).optional(),
    RegistrantProfileId: longId.meta({ title: "Template" }).optional(),
    // The document's table says DefaultRegistratorProfile; the SDK and the response field agree on this.
    DefaultRegistrantProfile: flag.meta({ title: "Only the default" }).optional(),
    RegistrantOrganization: text.meta({ title: "Organization" }).optional(),
    Email: text.meta({ title: "E-mail" }).optional(),
    RealNameStatus: text.meta({ title: "Real-name verification" }).optional(),
    RegistrantProfileType: text.meta({ title: "Type of template" }).optional(),
    RegistrantType: registrantType.optional(),
  },
  result: {
    ...page,
    RegistrantProfiles: listOf(
      "RegistrantProfile",
      z.object({
        RegistrantProfileId: longId,
        CreateTime: text.optional(),
        UpdateTime: text.optional(),
        DefaultRegistrantProfile: flag.optional(),
        ...answeredContact,
        EmailVerificationStatus: emailVerificationStatus.optional(),
        RegistrantType: oneOf({ "1": "Individual", "2": "Enterprise or organization" }).optional(),
        RealNameStatus: text.optional(),
        RegistrantProfileType: text.optional(),
      }),
    ),
  },
  errors: { ParameterIllegal: "A parameter is not acceptable", NetworkIOError: "The service had a network fault" },
});

export const saveRegistrantProfile = change({
  action: "SaveRegistrantProfile",
  documented: { document: "4.1" },
  about: "Create or change a registrant information template",
  answers: "now",
  // Without an id a second copy makes a second template.
  repeatable: false,
  params: {
    RegistrantProfileId: longId.meta({ title: "Template to change" }).optional(),
    DefaultRegistrantProfile: flag.meta({ title: "Use by default" }).optional(),
    RegistrantProfileType: text.meta({ title: "Type of template" }).optional(),
    RegistrantType: registrantType.optional(),
    ...optional(contact),
  },
  // The document's wording is garbled ("Required in template update and empty in template creation" on every field);
  // the contract's verdict is that a new template needs them all and a change needs its id.
  conditions: [
    {
      fields: Object.keys(contact).filter((field) => field !== "TelExt"),
      when: { field: "RegistrantProfileId", is: "absent" },
      otherwise: "optional",
    },
  ],
  result: { RegistrantProfileId: longId },
  errors: { ParameterIllegal: "A parameter is not acceptable", NetworkIOError: "The service had a network fault" },
});

export const deleteRegistrantProfile = change({
  action: "DeleteRegistrantProfile",
  documented: { document: "4.3" },
  about: "Delete a registrant information template",
  answers: "now",
  // A second copy is told that the template does not exist.
  repeatable: false,
  params: { RegistrantProfileId: longId.meta({ title: "Template" }) },
  result: {},
  errors: {
    ParameterIllegal: "A parameter is not acceptable",
    NetworkIOError: "The service had a network fault",
    ContactTemplateNotExist: "The template does not exist",
  },
});

/** In the order in which people see them. */
export const registrantOperations = {
  listRegistrantProfiles,
  saveRegistrantProfile,
  deleteRegistrantProfile,
};
