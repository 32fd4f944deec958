import { acs3CanonicalRequest, acs3Signature, acs3StringToSign } from "../signing/acs3";
import { type Method, signature, stringToSign } from "../signing/sign";
import { type ApiRequest } from "./apiRequest";
import { isSignedByHeaders } from "./publicParams";
import { incompleteSignature, invalid, missing, Refusal } from "./refusal";

/** What a request must have been signed with. */
export interface Proof {
  /** The signature that this secret produces for the request. */
  signatureBy(accessKeySecret: string): string;
  /** What was signed, as worded in the refusal of a wrong signature. */
  signed: string;
}

/**
 * What the signature of a request must be, depending on its signing method.
 * @throws {Refusal} if the request lacks what 3.5 requires, or its signature does not cover what it must
 */
export function proofOf(request: ApiRequest, publicParams: ReadonlyMap<string, string>): Proof {
  return isSignedByHeaders(request)
    ? headerProof(request, publicParams.get("SignedHeaders") ?? "")
    : parameterProof(request);
}

/** HMAC-SHA1 of the sorted parameters (3.5). */
function parameterProof({ method, params }: ApiRequest): Proof {
  const signatureMethod = params.get("SignatureMethod");
  if (!signatureMethod) throw missing("SignatureMethod");
  if (signatureMethod !== "HMAC-SHA1") {
    throw new Refusal(400, "InvalidSignatureMethod", "Specified signature method is not valid.", "gateway");
  }
  const signatureVersion = params.get("SignatureVersion");
  if (!signatureVersion) throw missing("SignatureVersion");
  if (signatureVersion !== "1.0") throw invalid("SignatureVersion");
  if (!params.get("Signature")) throw incompleteSignature();
  const text = stringToSign(
    [...params].filter(([name]) => name !== "Signature"),
    method as Method,
  );
  return { signatureBy: (secret) => signature(text, secret), signed: `server string to sign is:${text}` };
}

/** HMAC-SHA256 of the request with its headers. The body is hashed here so that a modified one is detected. */
function headerProof({ method, path, query, headers, body }: ApiRequest, signedHeaders: string): Proof {
  const names = signedHeaders.toLowerCase().split(";");
  const due = ["host", "x-acs-content-sha256", ...Object.keys(headers).filter((name) => name.startsWith("x-acs-"))];
  if (!due.every((name) => names.includes(name))) throw incompleteSignature();
  const signed = Object.fromEntries(names.map((name) => [name, String(headers[name] ?? "")]));
  const canonicalRequest = acs3CanonicalRequest({ method, path, query, headers: signed, body });
  const text = acs3StringToSign(canonicalRequest);
  return {
    signatureBy: (secret) => acs3Signature(text, secret),
    signed: `server StringToSign is [${text}], server CanonicalRequest is [${canonicalRequest}]`,
  };
}
