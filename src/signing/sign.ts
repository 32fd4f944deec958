import { createHmac } from "node:crypto";
import { percentEncode } from "./percentEncode";

/** What signs a request. The secret and the token stay in memory only for the duration of a call. */
export interface Credentials {
  accessKeyId: string;
  accessKeySecret: string;
  /** Only for temporary (STS) credentials. */
  securityToken?: string;
}

export type Pair = [name: string, value: string];
export type Method = "GET" | "POST";

/**
 * Adds the public parameters of section 3.2 and the signature to an operation's pairs.
 * @param nowMs the presumed time on the service's clock; the service accepts 15 minutes either way
 * @param nonce unique for every send, including resends: a used one is refused for 15 minutes
 */
export function sign(
  pairs: readonly Pair[],
  credentials: Credentials,
  nowMs: number,
  nonce: string,
  method: Method = "POST",
): Pair[] {
  const all: Pair[] = [
    ...pairs,
    ["AccessKeyId", credentials.accessKeyId],
    ["SignatureMethod", "HMAC-SHA1"],
    ["SignatureVersion", "1.0"],
    ["SignatureNonce", nonce],
    ["Timestamp", timestamp(nowMs)],
  ];
  if (credentials.securityToken) all.push(["SecurityToken", credentials.securityToken]);
  all.push(["Signature", signature(stringToSign(all, method), credentials.accessKeySecret)]);
  return all;
}

/** The text to sign: method, path and the sorted, escaped pairs, escaped again as a whole (section 3.5). */
export function stringToSign(pairs: readonly Pair[], method: Method): string {
  return `${method}&%2F&${percentEncode(canonicalQuery(pairs))}`;
}

/** HMAC-SHA1 of a text under `secret&`, in base64. */
export function signature(text: string, accessKeySecret: string): string {
  return createHmac("sha1", `${accessKeySecret}&`).update(text).digest("base64");
}

/** Pairs sorted by name in byte order, escaped and joined: both for the string to sign and for the form body. */
export function canonicalQuery(pairs: readonly Pair[]): string {
  return [...pairs]
    .sort(([a], [b]) => compareBytes(a, b))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join("&");
}

/** String order equals UTF-8 byte order unless there are characters beyond U+FFFF: those are rare and slow. */
function compareBytes(a: string, b: string): number {
  if (/[\ud800-\udfff]/.test(a + b)) return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `YYYY-MM-DDThh:mm:ssZ`, UTC, without milliseconds. */
function timestamp(nowMs: number): string {
  return `${new Date(nowMs).toISOString().slice(0, 19)}Z`;
}
