import { plain, type Text } from "./text";

/**
 * The sandbox refuses a request, in the service's own terms. The gateway checks what applies to every product
 * (signature, clock, presence and type of parameters), in English only, and adds a link to its help; the Domain service
 * behind it does not.
 */
export class Refusal extends Error {
  /** What the answer says, in either language. */
  readonly text: Text;

  constructor(
    readonly status: number,
    readonly code: string,
    message: string | Text,
    readonly from: "gateway" | "service" = "service",
  ) {
    const text = typeof message === "string" ? plain(message) : message;
    super(text.en);
    this.text = text;
  }
}

/** A required parameter is missing; `name` as on the wire, lists without their index (5.1: MissingTaskDetailNo). */
export function missing(name: string): Refusal {
  return new Refusal(400, `Missing${name}`, `${name} is mandatory for this action.`, "gateway");
}

/** A parameter has the wrong type or is out of range. */
export function invalid(name: string): Refusal {
  return new Refusal(400, `Invalid${name}`, `Specified parameter ${name} is not valid.`, "gateway");
}

/** The signature is missing or malformed. */
export function incompleteSignature(): Refusal {
  const message = "The request signature does not conform to Aliyun standards.";
  return new Refusal(400, "IncompleteSignature", message, "gateway");
}

/** The service's single code for everything it does not accept. The reason after it is the sandbox's own addition. */
export function illegal(reason: Text): Refusal {
  return new Refusal(400, "ParameterIllegal", { en: `Parameter illegal. ${reason.en}`, zh: `参数错误。${reason.zh}` });
}

/** No domain of the account has this name or instance ID. */
export function domainNotExist(): Refusal {
  return new Refusal(400, "DomainNotExist", { en: "The domain name does not exist.", zh: "域名不存在。" });
}

/** No information template has this ID. The document lists this code for deleting one (4.3). */
export function templateNotExist(): Refusal {
  return new Refusal(400, "ContactTemplateNotExist", { en: "ContactTemplateNotExist", zh: "信息模板不存在。" });
}

/** A domain does one thing at a time. */
export function taskIsBeingProcessed(): Refusal {
  return new Refusal(400, "TaskIsBeingProcessed", {
    en: "An operation is being processed. Please try again later.",
    zh: "该域名有操作正在处理中，请稍后再试。",
  });
}

/** The domain is not in any transfer in that is still in progress (5.41, 5.42, 5.45). */
export function notBeingTransferredIn(): Refusal {
  return new Refusal(400, "DomainTransferPendingNotExist", {
    en: "The domain name is not currently being transferred in.",
    zh: "该域名当前没有正在进行的转入。",
  });
}

/** No transfer is waiting for this e-mail's token (5.40). */
export function tokenFailed(): Refusal {
  return new Refusal(400, "TokenFailed", {
    en: "Invalid email link, please get a new verification email",
    zh: "邮件链接无效，请重新获取验证邮件",
  });
}
