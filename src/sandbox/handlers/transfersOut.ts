import { findDomain, openDetails } from "../account";
import { digitDate } from "../dates";
import { type Handlers } from "../handler";
import { ownedDomain } from "../owned";
import { domainNotExist, illegal } from "../refusal";
import { submitTask } from "../tasks";
import { languageOf } from "../text";
import { findTransferOut, hasLeft } from "../transferOut";

/** Transfers out of the account. */
export const transferOutHandlers: Pick<Handlers, "requestTransferOutCode" | "getTransferOut" | "cancelTransferOut"> = {
  requestTransferOutCode({ DomainName }, account, call) {
    const { instanceId } = ownedDomain(account, DomainName);
    const work = { domainName: DomainName, instanceId, effect: { kind: "handOutTransferCode" as const } };
    return { TaskNo: submitTask(account, call, "QUERY_TRANSFER_CODE", [work]) };
  },

  /** While the code is being requested, the two checks of the person represent the two states of the task. */
  getTransferOut({ DomainName, Lang }, account, { now }) {
    const domain = findDomain(account, DomainName);
    if (!domain && !hasLeft(account, DomainName)) throw domainNotExist();
    const asking = openDetails(account).find(
      ({ domainName, effect }) => domainName === DomainName && effect.kind === "handOutTransferCode",
    );
    if (asking) return { Status: now < asking.startsAt ? 1 : 2, Email: domain?.contacts.registrant.Email };
    const transfer = findTransferOut(account, DomainName);
    if (!transfer) return {};
    return {
      Status: transfer.status,
      Email: transfer.email,
      TransferAuthorizationCodeSendDate: digitDate(transfer.codeSentAt),
      ExpirationDate: digitDate(transfer.codeExpiresAt),
      PendingRequestDate: transfer.requestedAt === undefined ? undefined : digitDate(transfer.requestedAt),
      ResultCode: transfer.resultCode,
      ResultMsg: transfer.resultMessage?.[languageOf(Lang)],
    };
  },

  cancelTransferOut({ DomainName }, account, call) {
    const { instanceId } = ownedDomain(account, DomainName);
    const status = findTransferOut(account, DomainName)?.status;
    if (status !== 3 && status !== 4) {
      throw illegal({ en: "The domain is not being transferred out.", zh: "该域名没有正在进行的转出。" });
    }
    const work = { domainName: DomainName, instanceId, effect: { kind: "cancelTransferOut" as const } };
    return { TaskNo: submitTask(account, call, "CANCEL_TRANSFER_OUT", [work]) };
  },
};
