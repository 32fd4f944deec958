import * as l10n from "@vscode/l10n";
import PQueue from "p-queue";
import { ApiError } from "./errors";

/**
 * Whose turn comes first: an order or other change, then what a person is looking at, then work nobody is waiting for.
 */
export type Priority = "change" | "person" | "background";

/** What a call is waiting for: other calls of the account, or the end of a pause that the service asked for. */
export interface Wait {
  reason: "busy" | "throttled";
  /** When the pause ends, in milliseconds since 1970. */
  untilMs?: number | undefined;
}

export interface TurnOptions {
  priority: Priority;
  /** Stops waiting immediately. Once the work has its turn, it has to check the signal itself. */
  signal?: AbortSignal | undefined;
  /** Called if the turn has not come within two seconds. */
  onWait?: ((wait: Wait) => void) | undefined;
}

/**
 * How many calls of an account run in parallel. The only documented limit of the service is ten per second for
 * CheckDomain: four calls of a fifth of a second each stay below twice that, and the service says when it is too much.
 */
const lanes = 4;

const noticeMs = 2_000;

/**
 * How long to wait for a turn, in milliseconds. Sending a change plus waiting for the next turn stays below the time
 * after which the sender of an order is presumed gone (`recover`).
 */
const longestWaitMs: Record<Priority, number> = { change: 40_000, person: 600_000, background: 600_000 };

/** Spaced farther apart than the number of attempts a call has. */
const ranks: Record<Priority, number> = { change: 200, person: 100, background: 0 };

/** The calls of one account: a few at a time, people's first, and none while the service has asked for a pause. */
export class AccountQueue {
  private readonly running = new PQueue({ concurrency: lanes });
  /** Leaves one lane to people: a call may take half a minute. */
  private readonly background = new PQueue({ concurrency: lanes - 1 });
  private readonly closing = new AbortController();
  private readonly cancelWaiting = new Set<() => void>();
  private pauses = 0;
  private pausedUntilMs = 0;

  /** @param sleep waits this many milliseconds; rejects when the signal aborts */
  constructor(
    private readonly now: () => number,
    private readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>,
  ) {}

  /**
   * Runs a piece of work when its turn comes.
   * @param action the action that an error refers to
   * @param attempts how many turns it has had: calls the service has refused go before those it has not seen yet
   * @throws {ApiError} `cancelled`, or `throttled` if the turn does not come in time; plus whatever the work throws
   */
  async run<T>(
    action: string,
    work: () => Promise<T>,
    attempts: number,
    { priority, signal, onWait }: TurnOptions,
  ): Promise<T> {
    const waiting = new AbortController();
    const cancel = () => waiting.abort(new ApiError("cancelled", l10n.t("Canceled before it was sent."), { action }));
    const giveUp = () =>
      waiting.abort(new ApiError("throttled", l10n.t("Too many other requests were waiting."), { action }));
    const notice = setTimeout(() => onWait?.(this.wait), noticeMs);
    const patience = setTimeout(giveUp, longestWaitMs[priority]);
    const stopWaiting = () => {
      clearTimeout(notice);
      clearTimeout(patience);
      this.cancelWaiting.delete(cancel);
      signal?.removeEventListener("abort", cancel);
    };
    this.cancelWaiting.add(cancel);
    signal?.addEventListener("abort", cancel);
    if (signal?.aborted) cancel();
    // Once the work has begun, it alone decides how it ends: an order may have been sent.
    const begin = () => {
      stopWaiting();
      return work();
    };
    const turn = { priority: ranks[priority] + attempts, signal: waiting.signal };
    const run = () => this.running.add(begin, turn);
    try {
      return await (priority === "background" ? this.background.add(run, turn) : run());
    } finally {
      stopWaiting();
    }
  }

  /** Starts nothing for this many milliseconds, or until an earlier pause is over if that is later. */
  pause(ms: number): void {
    this.pauses += 1;
    this.pausedUntilMs = Math.max(this.pausedUntilMs, this.now() + ms);
    this.running.pause();
    const resume = () => {
      this.pauses -= 1;
      if (this.pauses === 0) this.running.start();
    };
    void this.sleep(ms, this.closing.signal).then(resume, resume);
  }

  /** Cancels everything that is waiting. */
  close(): void {
    for (const cancel of this.cancelWaiting) cancel();
    this.closing.abort();
  }

  private get wait(): Wait {
    return this.pauses > 0 ? { reason: "throttled", untilMs: this.pausedUntilMs } : { reason: "busy" };
  }
}
