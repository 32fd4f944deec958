import { createHash, createHmac } from "node:crypto";
import { canonicalQuery, type Pair } from "./sign";

/** The name of this signature in the `Authorization` header. The vendor's current clients use it by default. */
export const acs3 = "ACS3-HMAC-SHA256";

/** The parts of a request that are signed ("V3 request structure and signature" of the vendor's help). */
export interface Acs3Request {
  method: string;
  path: string;
  /** From the URL only: the body is covered by its hash. */
  query: readonly Pair[];
  /** Every signed header, under its lowercase name. */
  headers: Readonly<Record<string, string>>;
  body: Uint8Array | string;
}

/** The request as text: method, path, sorted query, signed headers and their names, hash of the body. */
export function acs3CanonicalRequest({ method, path, query, headers, body }: Acs3Request): string {
  const names = Object.keys(headers).sort();
  const lines = names.map((name) => `${name}:${headers[name]?.trim() ?? ""}\n`).join("");
  return [method, path, canonicalQuery(query), lines, names.join(";"), sha256(body)].join("\n");
}

/** The text to sign. */
export function acs3StringToSign(canonicalRequest: string): string {
  return `${acs3}\n${sha256(canonicalRequest)}`;
}

/** HMAC-SHA256 of a text, in hexadecimal. */
export function acs3Signature(text: string, accessKeySecret: string): string {
  return createHmac("sha256", accessKeySecret).update(text).digest("hex");
}

function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
