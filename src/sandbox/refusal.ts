/**
 * The sandbox says no, in the service's own terms. The gateway checks what holds for every product (signature, clock,
 * presence and type of parameters) and adds a link to its help; the Domain service behind it does not.
 */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly from: "gateway" | "service" = "service",
  ) {
    super(message);
  }
}

/** A parameter that must be there is not; `name` as on the wire, lists without their index (5.1: MissingTaskDetailNo). */
export function missing(name: string): Refusal {
  return new Refusal(400, `Missing${name}`, `${name} is mandatory for this action.`, "gateway");
}

/** A parameter is of a wrong type or outside its range. */
export function invalid(name: string): Refusal {
  return new Refusal(400, `Invalid${name}`, `Specified parameter ${name} is not valid.`, "gateway");
}

/** The service's one code for everything it does not accept. The reason after it is the sandbox's own addition. */
export function illegal(reason: string): Refusal {
  return new Refusal(400, "ParameterIllegal", `Parameter illegal. ${reason}`);
}

/** No domain of the account has this name or instance ID. */
export function domainNotExist(): Refusal {
  return new Refusal(400, "DomainNotExist", "The domain name does not exist.");
}

/** No information template has this id. The document names this code for deleting one (4.3). */
export function templateNotExist(): Refusal {
  return new Refusal(400, "ContactTemplateNotExist", "ContactTemplateNotExist");
}

/** A domain does one thing at a time. */
export function taskIsBeingProcessed(): Refusal {
  return new Refusal(400, "TaskIsBeingProcessed", "An operation is being processed. Please try again later.");
}
