import * as l10n from "@vscode/l10n";
import * as z from "zod";
import {
  commonErrors,
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
  registrantTypes,
  text,
  answeredContact,
} from "./fields";
import { change, read } from "./operation";

export const listRegistrantProfiles = read({
  action: "QueryRegistrantProfiles",
  documented: { document: "4.2" },
  about: l10n.t("List registrant templates"),
  params: {
    PageNum: pageNum.optional(),
    PageSize: z
      .int()
      .min(1)
      .max(5000)
      .meta({ title: l10n.t("Items per page") })
      .optional(),
    RegistrantProfileId: longId.meta({ title: l10n.t("Template") }).optional(),
    // The document's table says DefaultRegistratorProfile; the SDK and the response field agree on this.
    DefaultRegistrantProfile: flag.meta({ title: l10n.t("Default template only") }).optional(),
    RegistrantOrganization: text.meta({ title: l10n.t("Organization") }).optional(),
    Email: text.meta({ title: l10n.t("E-mail") }).optional(),
    RealNameStatus: text.meta({ title: l10n.t("Real-name verification") }).optional(),
    RegistrantProfileType: text.meta({ title: l10n.t("Template type") }).optional(),
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
        RegistrantType: oneOf(registrantTypes).optional(),
        RealNameStatus: text.optional(),
        RegistrantProfileType: text.optional(),
      }),
    ),
  },
  errors: commonErrors,
});

export const saveRegistrantProfile = change({
  action: "SaveRegistrantProfile",
  documented: { document: "4.1" },
  about: l10n.t("Create or change a registrant template"),
  answers: "now",
  // Without an ID, a second copy creates a second template.
  repeatable: false,
  params: {
    RegistrantProfileId: longId.meta({ title: l10n.t("Template to change") }).optional(),
    DefaultRegistrantProfile: flag.meta({ title: l10n.t("Use by default") }).optional(),
    RegistrantProfileType: text.meta({ title: l10n.t("Template type") }).optional(),
    RegistrantType: registrantType.optional(),
    ...optional(contact),
  },
  // The document's wording is garbled ("Required in template update and empty in template creation" on every field);
  // the contract settles it: a new template needs all of them, and a change needs its ID.
  conditions: [
    {
      fields: Object.keys(contact).filter((field) => field !== "TelExt"),
      when: { field: "RegistrantProfileId", is: "absent" },
      otherwise: "optional",
    },
  ],
  result: { RegistrantProfileId: longId },
  errors: commonErrors,
});

export const deleteRegistrantProfile = change({
  action: "DeleteRegistrantProfile",
  documented: { document: "4.3" },
  about: l10n.t("Delete a registrant template"),
  answers: "now",
  // A second copy fails because the template does not exist.
  repeatable: false,
  params: { RegistrantProfileId: longId.meta({ title: l10n.t("Template") }) },
  result: {},
  errors: { ...commonErrors, ContactTemplateNotExist: l10n.t("The template doesn't exist") },
});

/** In display order. */
export const registrantOperations = {
  listRegistrantProfiles,
  saveRegistrantProfile,
  deleteRegistrantProfile,
};
