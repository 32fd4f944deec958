import { z } from "zod";
import {
  choice,
  flag,
  instant,
  listOf,
  page,
  pageNum,
  pageSize,
  progressBarType,
  since,
  text,
  transferInResultCode,
  transferInStage,
  transferInStatus,
  until,
} from "./fields";
import { transferInStageMeanings } from "./meanings";
import { read } from "./operation";

/** A transfer into the account (5.17, 5.18). Dates as text are UTC+8 or in doubt; the Long ones decide. */
const transferIn = {
  DomainName: text,
  InstanceId: text.optional(),
  UserId: text.optional(),
  Status: transferInStatus.optional(),
  SimpleTransferInStatus: transferInStage.optional(),
  ResultCode: transferInResultCode.optional(),
  /** A key such as `TransferInFailureReason.null` where nothing failed: not for showing. */
  ResultMsg: text.optional(),
  ResultDate: text.optional(),
  ResultDateLong: instant.optional(),
  SubmissionDate: text.optional(),
  SubmissionDateLong: instant.optional(),
  ModificationDate: text.optional(),
  ModificationDateLong: instant.optional(),
  ExpirationDate: text.optional(),
  ExpirationDateLong: instant.optional(),
  TransferAuthorizationCodeSubmissionDate: text.optional(),
  TransferAuthorizationCodeSubmissionDateLong: instant.optional(),
  NeedMailCheck: flag.optional(),
  Email: text.optional(),
  WhoisMailStatus: flag.optional(),
  ProgressBarType: progressBarType.optional(),
};

export const listTransfersIn = read({
  action: "QueryTransferInList",
  section: "5.18",
  about: "List transfers into the account",
  params: {
    PageNum: pageNum,
    PageSize: pageSize,
    DomainName: text.meta({ title: "Domain name" }).optional(),
    SimpleTransferInStatus: choice(transferInStageMeanings).meta({ title: "Stage" }).optional(),
    // The document mangles this name and swaps the two descriptions: the names are right.
    SubmissionStartDate: since.optional(),
    SubmissionEndDate: until.optional(),
  },
  result: { ...page, Data: listOf("TransferInInfo", z.object(transferIn)) },
  errors: { MissingPageNum: "The number of the page is missing" },
});
