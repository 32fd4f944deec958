import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import * as l10n from "@vscode/l10n";
import { catalogue, type OperationName, type ParamsOf, type ResultOf } from "../catalogue/catalogue";
import { type Operation } from "../catalogue/operation";
import { ThreadedDecoder } from "../codec/threadedDecoder";
import { decode, type Decoded, type Unreadable } from "../codec/decode";
import { encode } from "../codec/encode";
import { canonicalQuery, sign, type Credentials } from "../signing/sign";
import { type Account } from "../model/account";
import { type NetworkSettings } from "../transport/dispatcher";
import { type HttpReply, NoReplyError, Transport } from "../transport/send";
import { AccountQueue, type Priority, type Wait } from "./accountQueue";
import { ApiError, type ApiErrorKind, kindOfRefusal, readOnlyError } from "./errors";
import { sendOutcome } from "./sendOutcome";
import { namedPairs } from "./requestPreview";
import { type SendOutcome, resend } from "./resend";
import { ServiceClocks } from "./serviceClocks";

export { type NetworkSettings, type Wait };

/** Who is calling, and which endpoint. */
export interface Caller {
  endpoint: string;
  credentials: Credentials;
  /** The account, if it is read-only: only reads are sent on its behalf. */
  readOnly?: Account | undefined;
}

/** One send, for the log: no parameters, no key, no signature. */
export interface CallRecord {
  action: string;
  durationMs: number;
  /** Absent if no answer came. */
  httpStatus?: number | undefined;
  requestId?: string | undefined;
  /** `ok`, one of the service's error codes, or why there is no readable answer. */
  outcome: string;
}

export interface DomainApiOptions {
  /** Milliseconds since 1970. */
  now?: () => number;
  nonce?: () => string;
  /** Waits; rejects when the signal aborts. */
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
  onCall?: (record: CallRecord) => void;
  format?: () => "JSON" | "XML";
  lang?: () => "en" | "zh";
  /** If absent, every host is reached directly. */
  network?: () => NetworkSettings;
  /** The compiled `codec/decodeWorker`; if absent, large answers are decoded on the calling thread. */
  decodeWorker?: string;
}

/** Whether a person is waiting for the result. */
export type ReadPriority = Exclude<Priority, "change">;

export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** For a read; `person` by default. */
  priority?: ReadPriority | undefined;
  /** Called if the call's turn has not come within two seconds. */
  onWait?: ((wait: Wait) => void) | undefined;
  /**
   * How long the service accepts the signed copy, in milliseconds. It accepts a timestamp for 15 minutes; backdating
   * the timestamp makes a copy that got stuck in transit worthless sooner, so a lost answer can be settled sooner.
   */
  validForMs?: number;
  /**
   * Called before each send, once the call's turn has come: write whatever must be on disk first here.
   * @param copyExpiresAt when the service will stop accepting this copy, by this machine's clock
   */
  beforeSend?: (copyExpiresAt: number) => Promise<void>;
}

/** An operation's result and the RequestId, by which the vendor's support finds the call. */
export type Answer<Name extends OperationName> = ResultOf<Name> & { requestId: string | undefined };

/** Calls an operation on behalf of an account; the implementer looks up the endpoint and the key. */
export type CallAs = <Name extends OperationName>(
  account: Account,
  name: Name,
  params: ParamsOf<Name>,
  options?: CallOptions,
) => Promise<Answer<Name>>;

/** How far a timestamp may be off (section 3.2 and the gateway's InvalidTimeStamp.Expired), in milliseconds. */
const acceptedMs = 15 * 60_000;

/** Clocks that differ by less count as equal: the clock is not what made the timestamp wrong. */
const sameClockMs = 20_000;

/** The Domain API: the whole call, plain values in, plain values out. */
export class DomainApi {
  private readonly transport: Transport;
  private readonly clocks = new ServiceClocks();
  private readonly queues = new Map<string, AccountQueue>();
  private readonly decoder: ThreadedDecoder | undefined;
  private readonly now: () => number;
  private readonly nonce: () => string;
  private readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;

  constructor(private readonly options: DomainApiOptions = {}) {
    this.now = options.now ?? Date.now;
    this.nonce = options.nonce ?? randomUUID;
    this.sleep = options.sleep ?? sleep;
    this.transport = new Transport({ network: options.network });
    this.decoder = options.decodeWorker === undefined ? undefined : new ThreadedDecoder(options.decodeWorker);
  }

  /**
   * Calls one operation: validates and encodes, signs, sends, decodes the answer, and sends again only where `resend`
   * allows it.
   * @throws {ApiError}
   */
  async call<Name extends OperationName>(
    caller: Caller,
    name: Name,
    params: ParamsOf<Name>,
    options: CallOptions = {},
  ): Promise<Answer<Name>> {
    const operation: Operation = catalogue[name];
    const { action } = operation;
    if (caller.readOnly && operation.kind !== "read") throw readOnlyError(caller.readOnly, action);
    const encoded = encode(operation, { Lang: this.options.lang?.(), ...params });
    if (encoded.kind === "problems") {
      const message = encoded.problems.map((problem) => problem.message).join(" ");
      throw new ApiError("input", message, { action, problems: encoded.problems });
    }
    let { validForMs = acceptedMs } = options;
    const queue = this.queueOf(caller);
    const priority = operation.kind === "read" ? (options.priority ?? "person") : "change";
    for (let resends = 0; ; resends++) {
      const sendInTurn = async () => {
        // Use one instant for both: if the machine sleeps in between, the copy is still as old as recorded.
        const nowMs = this.now();
        await options.beforeSend?.(nowMs + validForMs);
        // How long an order's copy is accepted gets recorded, so a single answer must not move its timestamp.
        const isExact = options.validForMs !== undefined;
        const aheadMs = this.clocks[isExact ? "agreedMs" : "latestMs"](caller.endpoint);
        const timestampMs = nowMs - (acceptedMs - validForMs) + aheadMs;
        const sent = await this.sendOnce(caller, name, encoded.pairs, timestampMs, options.signal);
        // Pause before the turn ends: the next call would only be refused as well.
        if ("error" in sent && sent.error.kind === "throttled") queue.pause(pauseMs(sent.error, resends));
        return { sent, nowMs, aheadMs };
      };
      const { sent, nowMs, aheadMs } = await queue.run(action, sendInTurn, resends, { ...options, priority });
      if ("result" in sent) return sent.result as Answer<Name>;
      const next = resend(operation, sent.outcome, resends, priority === "background");
      if (next === "outcomeUnknown") {
        throw new ApiError("outcomeUnknown", l10n.t("It's unknown so far whether this was carried out."), {
          ...sent.error,
          cause: sent.error,
        });
      }
      if (next === "stop") throw sent.error;
      const { kind, clockOffsetMs = 0 } = sent.error;
      // The queue does the waiting, for every call.
      if (kind === "throttled") continue;
      // If the clock was right and nobody slept, a service that accepts less than documented has refused the backdated
      // timestamp.
      const offByMs = Math.abs(clockOffsetMs - aheadMs);
      if (kind === "clock" && Math.max(offByMs, this.now() - nowMs) < sameClockMs) validForMs = acceptedMs;
      await this.sleep(pauseMs(sent.error, resends), options.signal).catch(() => {
        throw new ApiError("cancelled", l10n.t("Canceled."), { action });
      });
    }
  }

  /** Closes the connections and cancels calls that are waiting for their turn. */
  close(): Promise<void> {
    this.decoder?.close();
    for (const queue of this.queues.values()) queue.close();
    return this.transport.close();
  }

  /** An account is identified by its key: only the service knows whose key it is. */
  private queueOf({ endpoint, credentials }: Caller): AccountQueue {
    const key = `${endpoint} ${credentials.accessKeyId}`;
    let queue = this.queues.get(key);
    if (!queue) this.queues.set(key, (queue = new AccountQueue(this.now, this.sleep)));
    return queue;
  }

  private async sendOnce(
    { endpoint, credentials }: Caller,
    name: OperationName,
    pairs: [string, string][],
    /** By the service's clock. */
    timestampMs: number,
    signal: AbortSignal | undefined,
  ): Promise<{ result: unknown } | { outcome: SendOutcome; error: ApiError }> {
    const operation: Operation = catalogue[name];
    const { action } = operation;
    const named = namedPairs(action, this.options.format?.() ?? "JSON", pairs);
    const form = canonicalQuery(sign(named, credentials, timestampMs, this.nonce()));
    const startedAt = performance.now();
    const record = (outcome: string, reply?: HttpReply, requestId?: string) =>
      this.options.onCall?.({
        action,
        durationMs: performance.now() - startedAt,
        httpStatus: reply?.status,
        requestId,
        outcome,
      });
    let reply: HttpReply;
    try {
      reply = await this.transport.post(endpoint, form, { signal, fresh: operation.kind === "spend" });
    } catch (error) {
      if (!(error instanceof NoReplyError)) throw error;
      record(error.reason);
      return noReply(error, action);
    }
    const decoded = (await this.decoder?.decode(name, reply)) ?? decode(operation, reply);
    record(
      decoded.kind === "ok" ? "ok" : decoded.kind === "refused" ? decoded.code : decoded.reason,
      reply,
      decoded.requestId,
    );
    if (decoded.kind !== "unreadable" && reply.serverNowMs !== undefined) {
      this.clocks.see(endpoint, reply.serverNowMs - this.now());
    }
    if (decoded.kind === "ok") return { result: { ...decoded.result, requestId: decoded.requestId } };
    return this.refusal(decoded, reply, action);
  }

  private refusal(
    decoded: Exclude<Decoded, { kind: "ok" }>,
    reply: HttpReply,
    action: string,
  ): { outcome: SendOutcome; error: ApiError } {
    const facts = { action, requestId: decoded.requestId, httpStatus: decoded.status };
    if (decoded.kind === "unreadable") {
      return {
        outcome: { kind: "unknown" },
        error: new ApiError("unreadable", unreadableTexts[decoded.why], facts),
      };
    }
    const kind = kindOfRefusal(decoded.code, decoded.status);
    const clockOffsetMs = reply.serverNowMs === undefined ? undefined : reply.serverNowMs - this.now();
    const error = new ApiError(kind, decoded.message || decoded.code, {
      ...facts,
      code: decoded.code,
      recommend: decoded.recommend,
      retryAfterMs: reply.retryAfterMs,
      clockOffsetMs: kind === "clock" ? clockOffsetMs : undefined,
    });
    return { outcome: sendOutcome(kind, decoded.code, decoded.status, clockOffsetMs), error };
  }
}

function noReply(error: NoReplyError, action: string): { outcome: SendOutcome; error: ApiError } {
  const { reason, mayHaveLeft } = error;
  const outcome: SendOutcome = { kind: mayHaveLeft ? "unknown" : "notSent" };
  const kind: ApiErrorKind = reason === "cancelled" ? "cancelled" : mayHaveLeft ? "unreadable" : "unreachable";
  return { outcome, error: new ApiError(kind, noReplyTexts[reason], { action, code: reason, cause: error }) };
}

const noReplyTexts: Record<NoReplyError["reason"], string> = {
  unreachable: l10n.t("Alibaba Cloud can't be reached."),
  certificate: l10n.t(
    "The certificate of Alibaba Cloud or of your proxy isn't trusted. It's always checked, even if http.proxyStrictSSL is off.",
  ),
  proxy: l10n.t("The proxy refused the connection, or its address isn't valid."),
  editorUnfit: l10n.t(
    "The editor's own network access isn't safe enough for this: http.electronFetch is on, or NODE_TLS_REJECT_UNAUTHORIZED is 0.",
  ),
  timeout: l10n.t("Alibaba Cloud didn't answer in time."),
  cutOff: l10n.t("The connection was closed before the answer was complete."),
  tooLarge: l10n.t("The answer is larger than 5 MiB."),
  cancelled: l10n.t("Canceled."),
};

const unreadableTexts: Record<Unreadable, string> = {
  empty: l10n.t("The answer is empty."),
  webPage: l10n.t("The answer is a web page, perhaps from a proxy."),
  charset: l10n.t("The answer's character set can't be read."),
  malformed: l10n.t("The answer isn't valid JSON or XML."),
  incomplete: l10n.t("The answer is incomplete."),
  tooLong: l10n.t("The answer is too long."),
  stopped: l10n.t("Reading the answer was stopped."),
};

/**
 * Full jitter: 100 ms doubled each time, 500 ms when throttled, at most 20 s; what the server says takes precedence.
 */
function pauseMs(error: ApiError, resends: number): number {
  if (error.kind === "clock") return 0;
  if (error.retryAfterMs !== undefined) return Math.min(error.retryAfterMs, 20_000);
  const base = error.kind === "throttled" ? 500 : 100;
  return base + Math.random() * Math.min(base * 2 ** resends, 20_000);
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return delay(ms, undefined, { signal });
}
