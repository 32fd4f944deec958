import { type Dispatcher, errors } from "undici";
import { connectFault, limits, type NetworkSettings, openDispatcher } from "./dispatcher";

/** One answer over HTTP; this layer does not know what it means. */
export interface HttpReply {
  status: number;
  contentType: string | undefined;
  /** The server's clock, from its Date header: milliseconds since 1970. */
  serverNowMs: number | undefined;
  /** How long the server wants us to wait before the next request, in milliseconds, if it said so. */
  retryAfterMs: number | undefined;
  body: Uint8Array;
}

/** Why there is no answer; `editorUnfit`: only the editor's fetch is allowed, but it is not safe enough. */
export type NoReply =
  "unreachable" | "certificate" | "proxy" | "editorUnfit" | "timeout" | "cutOff" | "tooLarge" | "cancelled";

/**
 * There is no usable answer. `mayHaveLeft` says whether the service may have received the request, and so may act on
 * it.
 */
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

/** What a transport needs to know about its environment. */
export interface TransportOptions {
  /** Called before each request, so that a changed setting takes effect immediately; if absent, there is no proxy. */
  network?: (() => NetworkSettings) | undefined;
  /** If absent, the fetch that the editor has by then substituted for Node's. */
  editorFetch?: typeof fetch;
}

/**
 * Through undici according to the settings, or through the editor's own fetch, which handles system proxies and
 * whatever proxies ask for.
 */
type Way = "undici" | "editor";

/** Posts forms over keep-alive connections. */
export class Transport {
  /**
   * Keyed by the settings as text, like `worked`: changed settings start fresh, and abandoned connections close when
   * idle.
   */
  private readonly kept = new Map<string, Dispatcher>();
  /** The way that worked last. */
  private readonly worked = new Map<string, Way>();

  constructor(private readonly options: TransportOptions = {}) {}

  /**
   * Posts a form once. Tries another way only if the previous one could not connect and therefore sent nothing.
   * @param fresh opens a new connection: on a kept one, the request may cross with the server closing it, and then
   * nobody knows whether the request arrived. Use it for orders.
   * @throws {NoReplyError}
   */
  async post(
    endpoint: string,
    form: string,
    options: { signal?: AbortSignal | undefined; fresh?: boolean },
  ): Promise<HttpReply> {
    const network = isHere(endpoint) ? direct : (this.options.network?.() ?? direct);
    const settings = JSON.stringify(network);
    if (options.signal?.aborted) throw new NoReplyError("cancelled", false, options.signal.reason);
    const timeout = AbortSignal.timeout(limits.wholeMs);
    const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
    let failure = new NoReplyError("editorUnfit", false, undefined);
    for (const way of ways(network, this.worked.get(settings), options.fresh)) {
      try {
        const reply =
          way === "editor"
            ? await this.byEditor(endpoint, form, signal)
            : await this.byUndici(endpoint, form, signal, network, options.fresh);
        this.worked.set(settings, way);
        return reply;
      } catch (error) {
        failure = noReply(error, options.signal);
        if (failure.mayHaveLeft || signal.aborted) break;
      }
    }
    throw failure;
  }

  /** Closes every connection; calls in progress fail. */
  async close(): Promise<void> {
    const kept = [...this.kept.values()];
    this.kept.clear();
    await Promise.all(kept.map((dispatcher) => dispatcher.destroy()));
  }

  private async byUndici(
    endpoint: string,
    form: string,
    signal: AbortSignal,
    network: NetworkSettings,
    fresh: boolean | undefined,
  ): Promise<HttpReply> {
    const { origin, pathname } = new URL(endpoint);
    const dispatcher = fresh ? openDispatcher(network) : this.keptFor(network);
    try {
      const response = await dispatcher.request({
        origin,
        path: pathname,
        method: "POST",
        headers: requestHeaders,
        body: form,
        signal,
      });
      const body = new Uint8Array(await response.body.arrayBuffer());
      return replyOf(response.statusCode, (name) => one(response.headers[name]), body);
    } finally {
      if (fresh) void dispatcher.destroy();
    }
  }

  private keptFor(network: NetworkSettings): Dispatcher {
    const settings = JSON.stringify(network);
    let dispatcher = this.kept.get(settings);
    if (!dispatcher) this.kept.set(settings, (dispatcher = openDispatcher(network)));
    return dispatcher;
  }

  private async byEditor(endpoint: string, form: string, signal: AbortSignal): Promise<HttpReply> {
    const slow = new AbortController();
    const timer = setTimeout(
      () => slow.abort(new DOMException("No answer.", "TimeoutError")),
      limits.connectMs + limits.headersMs,
    );
    try {
      const response = await (this.options.editorFetch ?? globalThis.fetch)(endpoint, {
        method: "POST",
        headers: requestHeaders,
        body: form,
        redirect: "manual",
        signal: AbortSignal.any([signal, slow.signal]),
      });
      clearTimeout(timer);
      return replyOf(response.status, (name) => response.headers.get(name) ?? undefined, await bodyOf(response));
    } finally {
      clearTimeout(timer);
    }
  }
}

const requestHeaders = { "content-type": "application/x-www-form-urlencoded", accept: "*/*" };

/** Straight to the host. */
const direct: NetworkSettings = {
  transport: "undici",
  proxy: "",
  noProxy: [],
  proxyAuthorization: undefined,
  proxySupport: "off",
  systemCertificates: false,
  electronFetch: false,
};

/** Whether an endpoint is on this machine, like the sandbox: no proxy may see that traffic. */
function isHere(endpoint: string): boolean {
  return ["127.0.0.1", "[::1]", "localhost"].includes(new URL(endpoint).hostname);
}

/**
 * The ways to try, in order. Leaves out the editor's fetch if it would not check certificates, and, for orders, if it
 * is Chromium's: that one resends a request by itself when a kept connection turns out to be closed.
 */
function ways({ transport, electronFetch }: NetworkSettings, worked: Way = "undici", fresh = false): Way[] {
  const allowed: Way[] =
    transport === "undici" || transport === "editor"
      ? [transport]
      : worked === "undici"
        ? ["undici", "editor"]
        : ["editor", "undici"];
  const editorUnfit = process.env["NODE_TLS_REJECT_UNAUTHORIZED"] === "0" || (fresh && electronFetch);
  return allowed.filter((way) => way === "undici" || !editorUnfit);
}

function replyOf(status: number, header: (name: string) => string | undefined, body: Uint8Array): HttpReply {
  return {
    status,
    contentType: header("content-type"),
    serverNowMs: instantOf(header("date")),
    retryAfterMs: retryAfter(header),
    body,
  };
}

async function bodyOf(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > limits.bodyBytes) throw new errors.ResponseExceededMaxSizeError();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function noReply(error: unknown, signal: AbortSignal | undefined): NoReplyError {
  const fault = connectFault(error);
  if (signal?.aborted) return new NoReplyError("cancelled", !fault, error);
  if (fault) return new NoReplyError(fault, false, error);
  if (error instanceof errors.ResponseExceededMaxSizeError) return new NoReplyError("tooLarge", true, error);
  if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError || isTimeout(error)) {
    return new NoReplyError("timeout", true, error);
  }
  return new NoReplyError("cutOff", true, error);
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function instantOf(date: string | undefined): number | undefined {
  const instant = Date.parse(date ?? "");
  return Number.isNaN(instant) ? undefined : instant;
}

/** `Retry-After` in seconds, or the vendor's own `X-RateLimit-…: Remain:0,TimeLeft:1500` in milliseconds. */
function retryAfter(header: (name: string) => string | undefined): number | undefined {
  const seconds = header("retry-after");
  if (seconds && /^\d{1,6}$/.test(seconds)) return Number(seconds) * 1000;
  for (const name of ["x-ratelimit-user-api", "x-ratelimit-user"]) {
    const left = /Remain:0,\s*TimeLeft:(\d{1,9})/i.exec(header(name) ?? "");
    if (left) return Number(left[1]) + 100;
  }
  return undefined;
}
