import { Refusal } from "./refusal";

const throttled = "Request was denied due to";

/** Refusals that occur although nothing is wrong with the request: code -> HTTP status and message of the vendor. */
export const knownRefusals: Readonly<Record<string, { status: number; message: string; from: "gateway" | "service" }>> =
  {
    Throttling: gateway(400, `${throttled} request throttling.`),
    "Throttling.User": gateway(400, `${throttled} user flow control.`),
    "Throttling.Api": gateway(400, `${throttled} api flow control.`),
    Forbidden: gateway(403, "User not authorized to operate on the specified resource."),
    "Forbidden.RAM": gateway(
      403,
      "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
    ),
    "Forbidden.RiskControl": gateway(403, "This operation is forbidden by Aliyun Risk Control system."),
    "Forbidden.UserVerification": gateway(403, "Your user account is not verified by Aliyun."),
    "InvalidAccessKeyId.Inactive": gateway(400, "Specified access key is disabled."),
    "InvalidSecurityToken.Expired": gateway(400, "Specified SecurityToken is expired."),
    InternalError: gateway(500, "The request processing has failed due to some unknown error, exception or failure."),
    ServiceUnavailable: gateway(503, "The request has failed due to a temporary failure of the server."),
    NetworkIOError: { status: 400, message: "Network IO Error.", from: "service" },
  };

/** A refusal by its code alone, or with a status and a message of its own. */
export function refusalOf({
  code,
  ...own
}: {
  code: string;
  status?: number | undefined;
  message?: string | undefined;
}): Refusal {
  const { status = 400, message = "", from = "gateway" } = { ...knownRefusals[code], ...own };
  return new Refusal(status, code, message, from);
}

function gateway(status: number, message: string): { status: number; message: string; from: "gateway" } {
  return { status, message, from: "gateway" };
}
