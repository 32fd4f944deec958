import { type AnswerFormat } from "./answer";
import { type ApiRequest } from "./apiRequest";
import { incompleteSignature } from "./refusal";

/** The vendor's newer way: public parameters in headers, which of them are signed and the signature in `Authorization`. */
const headerOf = {
  Action: "x-acs-action",
  Version: "x-acs-version",
  Timestamp: "x-acs-date",
  SignatureNonce: "x-acs-signature-nonce",
  SecurityToken: "x-acs-security-token",
} as const;

/** Whether a request is signed by headers (ACS3-HMAC-SHA256), not by parameters (3.5). */
export function isSignedByHeaders({ headers, params }: ApiRequest): boolean {
  // Clients that sign by parameters send x-acs-action too: what they sign with decides.
  return (
    /^ACS3-/i.test(headers.authorization ?? "") || (headers["x-acs-action"] !== undefined && !params.has("Action"))
  );
}

/**
 * The public parameters of 3.2 under their names there, however they came. Of a request signed by headers also
 * `SignedHeaders`, names with semicolons between them.
 * @throws {Refusal} where the `Authorization` header is not of its form
 */
export function publicParamsOf(request: ApiRequest): ReadonlyMap<string, string> {
  if (!isSignedByHeaders(request)) return request.params;
  const { headers } = request;
  const form = /^ACS3-HMAC-SHA256\s+Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/i;
  const [, AccessKeyId, SignedHeaders, Signature] = form.exec(headers.authorization ?? "") ?? [];
  if (!AccessKeyId || !SignedHeaders || !Signature) throw incompleteSignature();
  const named = Object.entries(headerOf).flatMap(([name, header]) => {
    const value = headers[header];
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  return new Map(Object.entries({ AccessKeyId, SignedHeaders, Signature, ...Object.fromEntries(named) }));
}

/** The operation that a request says it is for, if it says so. */
export function actionOf(request: ApiRequest): string | undefined {
  const header = request.headers[headerOf.Action];
  return isSignedByHeaders(request) ? (typeof header === "string" ? header : undefined) : request.params.get("Action");
}

/**
 * The format of the answer: what `Format` says; without it XML (3.2), or what the `Accept` header of a request signed by
 * headers asks for, which is JSON unless it names XML alone.
 */
export function answerFormatOf(request: ApiRequest): AnswerFormat {
  const format = request.params.get("Format");
  if (format) return format.toUpperCase() === "JSON" ? "JSON" : "XML";
  const accept = request.headers.accept ?? "";
  return isSignedByHeaders(request) && !(/xml/i.test(accept) && !/json/i.test(accept)) ? "JSON" : "XML";
}
