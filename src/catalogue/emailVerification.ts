import * as z from "zod";
import { bareListOf, codeOf, flag, page, pageNum, since, text, until } from "./fields";
import { change, read } from "./operation";

/** One or more addresses, parted by commas, as the document's examples have them. */
const emails = z.string().meta({ title: "E-mail addresses", format: "emailList" });
const token = z.string().min(1).meta({ title: "Token from the e-mail", secret: true });
const verificationStatus = { "0": "Waiting for verification", "1": "Verified" };

/** What became of one address. HTTP 200 says nothing: a failure stands in `FailList`. `Code` is no error of the call. */
const sendResult = z.object({ Email: text.optional(), Code: text.optional(), Message: text.optional() });

const errors = { ParameterIllegal: "A parameter is not acceptable", NetworkIOError: "The service had a network fault" };

export const listEmailVerifications = read({
  action: "ListEmailVerification",
  documented: { document: "5.3" },
  about: "List the registrants' e-mail addresses and whether they are verified",
  params: {
    PageNum: pageNum,
    PageSize: z.int().min(1).max(5000).meta({ title: "Items on a page" }),
    BeginCreateTime: since.optional(),
    EndCreateTime: until.optional(),
    Email: text.meta({ title: "E-mail" }).optional(),
    VerificationStatus: z.int().min(0).max(1).meta({ title: "State", values: verificationStatus }).optional(),
  },
  result: {
    ...page,
    Data: bareListOf(
      "EmailVerification",
      z.object({
        Email: text,
        EmailVerificationNo: text.optional(),
        VerificationStatus: codeOf(verificationStatus).optional(),
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
  errors,
});

export const submitEmailVerification = change({
  action: "SubmitEmailVerification",
  documented: { document: "5.4" },
  about: "Send verification e-mails to registrants",
  answers: "now",
  // Each call may send mail and uses up a quota.
  repeatable: false,
  // The document's request example sends InstanceId; its table and the SDK have these two.
  params: { Email: emails, SendIfExist: flag.meta({ title: "Send again to known addresses" }) },
  result: {
    SuccessList: bareListOf("SendResult", sendResult),
    FailList: bareListOf("SendResult", sendResult),
    ExistList: bareListOf("SendResult", sendResult),
  },
  errors,
});

export const resendEmailVerification = change({
  action: "ResendEmailVerification",
  documented: { document: "5.20" },
  about: "Send verification e-mails once more",
  answers: "now",
  repeatable: false,
  params: { Email: emails },
  result: { SuccessList: bareListOf("SendResult", sendResult), FailList: bareListOf("SendResult", sendResult) },
  errors,
});

export const verifyEmail = change({
  action: "VerifyEmail",
  documented: { document: "5.44" },
  about: "Verify an e-mail address with the token that was sent to it",
  answers: "now",
  // The token works once.
  repeatable: false,
  // The document's request example sends Email; its table and the SDK have Token.
  params: { Token: token },
  result: {},
  errors,
});

export const deleteEmailVerification = change({
  action: "DeleteEmailVerification",
  documented: { document: "5.6" },
  about: "Remove e-mail addresses from the list of verifications",
  answers: "now",
  // A second copy finds the address gone and says that it failed.
  repeatable: false,
  params: { Email: emails },
  result: { SuccessList: bareListOf("SendResult", sendResult), FailList: bareListOf("SendResult", sendResult) },
  errors,
});

/** In the order in which people see them. */
export const emailOperations = {
  listEmailVerifications,
  submitEmailVerification,
  resendEmailVerification,
  verifyEmail,
  deleteEmailVerification,
};
