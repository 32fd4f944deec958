import { type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { type Pair } from "../signing/sign";

/** An API request as received. */
export interface ApiRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** From the URL, in its order. */
  query: readonly Pair[];
  /**
   * From the URL and a form in the body combined. If a name occurs twice, the first counts, and the URL comes before
   * the body.
   */
  params: ReadonlyMap<string, string>;
  body: Buffer;
}

/** Parses a request; validates nothing yet. */
export function apiRequestOf({ method = "GET", url = "/", headers }: IncomingMessage, body: Buffer): ApiRequest {
  const [path = "/", search = ""] = url.split("?", 2);
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headers["content-type"] ?? "");
  const query = [...new URLSearchParams(search)];
  const form = isForm ? [...new URLSearchParams(body.toString("utf8"))] : [];
  const params = new Map<string, string>();
  for (const [name, value] of [...query, ...form]) if (!params.has(name)) params.set(name, value);
  return { method, path, headers, query, params, body };
}
