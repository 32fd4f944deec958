import { type AnswerFormat } from "./answer";
import { type ApiRequest } from "./apiRequest";
import { incompleteSignature } from "./refusal";

/**
 * The vendor's newer method: public parameters in headers, with the list of signed headers and the signature in
 * `Authorization`.
 */
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
 * The public parameters of 3.2 under the names used there, however they were sent. For a request signed by headers,
 * also `SignedHeaders`, names separated by semicolons.
 * @throws {Refusal} if the `Authorization` header is malformed
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

/** The operation that a request states, if any. */
export function actionOf(request: ApiRequest): string | undefined {
  const header = request.headers[headerOf.Action];
  return isSignedByHeaders(request) ? (typeof header === "string" ? header : undefined) : request.params.get("Action");
}

/**
 * The format of the answer: what `Format` says; if absent, XML (3.2), or what the `Accept` header requests if the
 * request is signed by headers, which means JSON unless it lists XML alone.
 */
export function answerFormatOf(request: ApiRequest): AnswerFormat {
  const format = request.params.get("Format");
  if (format) return format.toUpperCase() === "JSON" ? "JSON" : "XML";
  const accept = request.headers.accept ?? "";
  return isSignedByHeaders(request) && !(/xml/i.test(accept) && !/json/i.test(accept)) ? "JSON" : "XML";
}
