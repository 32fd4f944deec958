import { type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { type Pair } from "../signing/sign";

/** A request to the API as it came. */
export interface ApiRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** Of the URL, in its order. */
  query: readonly Pair[];
  /** Of the URL and of a form in the body together. Of a name that is there twice the first counts, the URL's before the body's. */
  params: ReadonlyMap<string, string>;
  body: Buffer;
}

/** Reads a request apart; nothing is checked yet. */
export function apiRequestOf({ method = "GET", url = "/", headers }: IncomingMessage, body: Buffer): ApiRequest {
  const [path = "/", search = ""] = url.split("?", 2);
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers["content-type"] ?? "");
  const query = [...new URLSearchParams(search)];
  const form = isForm ? [...new URLSearchParams(body.toString("utf8"))] : [];
  const params = new Map<string, string>();
  for (const [name, value] of [...query, ...form]) if (!params.has(name)) params.set(name, value);
  return { method, path, headers, query, params, body };
}
