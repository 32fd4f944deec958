import { type Dispatcher, Pool, errors } from "undici";

/** Milliseconds and bytes. Hidden resends would double orders: no retry, no redirect, no pipelining (design, decisions). */
const limits = { connectMs: 5_000, headersMs: 10_000, wholeMs: 30_000, bodyBytes: 5 * 1024 * 1024 };

/** One answer over HTTP; what it means is not known here. */
export interface HttpReply {
  status: number;
  contentType: string | undefined;
  /** The server's clock, from its Date header: milliseconds since 1970. */
  serverNowMs: number | undefined;
  /** Milliseconds after which the server wants to be asked again, if it said so. */
  retryAfterMs: number | undefined;
  body: Uint8Array;
}

/** Why there is no answer. */
export type NoReply = "unreachable" | "certificate" | "timeout" | "cutOff" | "tooLarge" | "cancelled";

/** There is no usable answer. `mayHaveLeft` says whether the service may have got the request, and so may act on it. */
export class NoReplyError extends Error {
  override readonly name = "NoReplyError";
  constructor(
    readonly reason: NoReply,
    readonly mayHaveLeft: boolean,
    cause: unknown,
  ) {
    super(reason, { cause });
  }
}

/** Posts forms to one service over kept-alive connections. */
export class Transport {
  private readonly pools = new Map<string, Pool>();

  /**
   * Posts a form once.
   * @param fresh opens a connection of its own: on a kept one the server's closing it may cross the request, and then
   * nobody knows whether the request arrived. An order goes on a fresh one.
   * @throws {NoReplyError}
   */
  async post(
    endpoint: string,
    form: string,
    options: { signal?: AbortSignal | undefined; fresh?: boolean },
  ): Promise<HttpReply> {
    const { origin, pathname } = new URL(endpoint);
    const pool = options.fresh ? openPool(origin) : this.poolOf(origin);
    const timeout = AbortSignal.timeout(limits.wholeMs);
    const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
    try {
      options.signal?.throwIfAborted();
      const response = await pool.request({
        path: pathname,
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", accept: "*/*" },
        body: form,
        signal,
      });
      return {
        status: response.statusCode,
        contentType: one(response.headers["content-type"]),
        serverNowMs: instantOf(one(response.headers["date"])),
        retryAfterMs: retryAfter(response.headers),
        body: await bodyOf(response.body),
      };
    } catch (error) {
      throw noReply(error, options.signal);
    } finally {
      if (options.fresh) void pool.destroy();
    }
  }

  /** Closes every connection; calls under way fail as cancelled. */
  async close(): Promise<void> {
    const pools = [...this.pools.values()];
    this.pools.clear();
    await Promise.all(pools.map((pool) => pool.destroy()));
  }

  private poolOf(origin: string): Pool {
    let pool = this.pools.get(origin);
    if (!pool) this.pools.set(origin, (pool = openPool(origin)));
    return pool;
  }
}

function openPool(origin: string): Pool {
  return new Pool(origin, {
    connections: 8,
    pipelining: 1,
    connect: { timeout: limits.connectMs },
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.wholeMs,
    maxResponseSize: limits.bodyBytes,
  });
}

async function bodyOf(body: Dispatcher.ResponseData["body"]): Promise<Uint8Array> {
  return new Uint8Array(await body.arrayBuffer());
}

function noReply(error: unknown, signal: AbortSignal | undefined): NoReplyError {
  const code = codeOf(error);
  if (signal?.aborted) return new NoReplyError("cancelled", !neverConnected.has(code), error);
  if (neverConnected.has(code)) return new NoReplyError("unreachable", false, error);
  if (isCertificateError(code)) return new NoReplyError("certificate", false, error);
  if (error instanceof errors.ResponseExceededMaxSizeError) return new NoReplyError("tooLarge", true, error);
  if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError || isTimeout(error)) {
    return new NoReplyError("timeout", true, error);
  }
  return new NoReplyError("cutOff", true, error);
}

/** Faults before a connection stood: not a byte of the request has left. */
const neverConnected = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "EADDRNOTAVAIL",
  "EACCES",
]);

function isCertificateError(code: string): boolean {
  return /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_SSL)/.test(code);
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (typeof error !== "object" || error === null) return "";
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return typeof code === "string" ? code : codeOf(cause);
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function instantOf(date: string | undefined): number | undefined {
  const instant = Date.parse(date ?? "");
  return Number.isNaN(instant) ? undefined : instant;
}

/** `Retry-After` in seconds, or the vendor's own `X-RateLimit-…: Remain:0,TimeLeft:1500` in milliseconds. */
function retryAfter(headers: Record<string, string | string[] | undefined>): number | undefined {
  const seconds = one(headers["retry-after"]);
  if (seconds && /^\d{1,6}$/.test(seconds)) return Number(seconds) * 1000;
  for (const name of ["x-ratelimit-user-api", "x-ratelimit-user"]) {
    const left = /Remain:0,\s*TimeLeft:(\d{1,9})/i.exec(one(headers[name]) ?? "");
    if (left) return Number(left[1]) + 100;
  }
  return undefined;
}
