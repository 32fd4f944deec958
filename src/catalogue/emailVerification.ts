import * as l10n from "@vscode/l10n";
import * as z from "zod";
import { bareListOf, codeOf, commonErrors, flag, page, pageNum, since, text, until } from "./fields";
import { emailVerificationStatusMeanings } from "./meanings";
import { change, read } from "./operation";

/** One or more addresses, separated by commas, as in the document's examples. */
const emails = z.string().meta({ title: l10n.t("E-mail addresses"), format: "emailList" });
const token = z
  .string()
  .min(1)
  .meta({ title: l10n.t("Token from the e-mail"), secret: true });

/**
 * The result for one address. HTTP 200 says nothing: failures are in `FailList`. `Code` is not an error of the call.
 */
const sendResult = z.object({ Email: text.optional(), Code: text.optional(), Message: text.optional() });

export const listEmailVerifications = read({
  action: "ListEmailVerification",
  documented: { document: "5.3" },
  about: l10n.t("List the registrants' e-mail addresses and whether they're verified"),
  params: {
    PageNum: pageNum,
    PageSize: z
      .int()
      .min(1)
      .max(5000)
      .meta({ title: l10n.t("Items per page") }),
    BeginCreateTime: since.optional(),
    EndCreateTime: until.optional(),
    Email: text.meta({ title: l10n.t("E-mail") }).optional(),
    VerificationStatus: z
      .int()
      .min(0)
      .max(1)
      .meta({ title: l10n.t("Status"), values: emailVerificationStatusMeanings })
      .optional(),
  },
  result: {
    ...page,
    Data: bareListOf(
      "EmailVerification",
      z.object({
        Email: text,
        EmailVerificationNo: text.optional(),
        VerificationStatus: codeOf(emailVerificationStatusMeanings).optional(),
        VerificationTime: text.optional(),
        TokenSendTime: text.optional(),
        GmtCreate: text.optional(),
        GmtModified: text.optional(),
        UserId: text.optional(),
        SendIp: text.optional(),
        ConfirmIp: text.optional(),
      }),
    ),
  },
  errors: commonErrors,
});

export const submitEmailVerification = change({
  action: "SubmitEmailVerification",
  documented: { document: "5.4" },
  about: l10n.t("Send verification e-mails to registrants"),
  answers: "now",
  // Each call may send an e-mail and use up quota.
  repeatable: false,
  // The document's request example sends InstanceId; its table and the SDK have these two.
  params: { Email: emails, SendIfExist: flag.meta({ title: l10n.t("Resend to known addresses") }) },
  result: {
    SuccessList: bareListOf("SendResult", sendResult),
    FailList: bareListOf("SendResult", sendResult),
    ExistList: bareListOf("SendResult", sendResult),
  },
  errors: commonErrors,
});

export const resendEmailVerification = change({
  action: "ResendEmailVerification",
  documented: { document: "5.20" },
  about: l10n.t("Resend verification e-mails"),
  answers: "now",
  repeatable: false,
  params: { Email: emails },
  result: { SuccessList: bareListOf("SendResult", sendResult), FailList: bareListOf("SendResult", sendResult) },
  errors: commonErrors,
});

export const verifyEmail = change({
  action: "VerifyEmail",
  documented: { document: "5.44" },
  about: l10n.t("Verify an e-mail address with the token from the e-mail"),
  answers: "now",
  // The token works once.
  repeatable: false,
  // The document's request example sends Email; its table and the SDK have Token.
  params: { Token: token },
  result: {},
  errors: commonErrors,
});

export const deleteEmailVerification = change({
  action: "DeleteEmailVerification",
  documented: { document: "5.6" },
  about: l10n.t("Remove e-mail verifications"),
  answers: "now",
  // A second copy finds the address gone and reports a failure.
  repeatable: false,
  params: { Email: emails },
  result: { SuccessList: bareListOf("SendResult", sendResult), FailList: bareListOf("SendResult", sendResult) },
  errors: commonErrors,
});

/** In display order. */
export const emailOperations = {
  listEmailVerifications,
  submitEmailVerification,
  resendEmailVerification,
  verifyEmail,
  deleteEmailVerification,
};
