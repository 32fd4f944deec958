import * as l10n from "@vscode/l10n";
import PQueue from "p-queue";
import { ApiError } from "./errors";

/** Whose turn comes first: an order or another change, then what a person looks at, then work that nobody waits for. */
export type Priority = "change" | "person" | "background";

/** What a call waits for: for others of the account, or because the service has asked for a pause. */
export interface Wait {
  reason: "busy" | "throttled";
  /** When the pause ends, in milliseconds since 1970. */
  untilMs?: number | undefined;
}

export interface TurnOptions {
  priority: Priority;
  /** Ends the waiting at once. Whoever has got the turn looks at it itself. */
  signal?: AbortSignal | undefined;
  /** Called where the turn has not come within two seconds. */
  onWait?: ((wait: Wait) => void) | undefined;
}

/**
 * So many calls of an account run side by side. Of the service's limits only one is written down, ten a second for
 * CheckDomain: four calls of a fifth of a second each stay below twice that, and the service says when it is too much.
 */
const lanes = 4;

const noticeMs = 2_000;

/**
 * How long a turn is waited for, in milliseconds. The sending of a change and the wait for the next one together stay below
 * the time after which whoever was sending an order is taken for gone (`recover`).
 */
const longestWaitMs: Record<Priority, number> = { change: 40_000, person: 600_000, background: 600_000 };

/** Farther apart than a call has attempts. */
const ranks: Record<Priority, number> = { change: 200, person: 100, background: 0 };

/** The calls of one account: a few at a time, people's first, and none while the service has asked for a pause. */
export class AccountQueue {
  private readonly running = new PQueue({ concurrency: lanes });
  /** Leaves a lane to people: a call may take half a minute. */
  private readonly background = new PQueue({ concurrency: lanes - 1 });
  private readonly closing = new AbortController();
  private readonly cancelWaiting = new Set<() => void>();
  private pauses = 0;
  private pausedUntilMs = 0;

  /** @param sleep waits so many milliseconds; rejects when the signal aborts */
  constructor(
    private readonly now: () => number,
    private readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>,
  ) {}

  /**
   * Does a piece of work when its turn has come.
   * @param action what an error is about
   * @param attempts how often it had a turn already: what the service has refused goes before what it has not seen yet
   * @throws {ApiError} `cancelled`, or `throttled` where the turn does not come in time; and what the work throws
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
    // Once the work has begun, how it ends is for it to say: an order may have been sent.
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

  /** Begins nothing for so many milliseconds, nor until an earlier pause is over. */
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

  /** Cancels what waits. */
  close(): void {
    for (const cancel of this.cancelWaiting) cancel();
    this.closing.abort();
  }

  private get wait(): Wait {
    return this.pauses > 0 ? { reason: "throttled", untilMs: this.pausedUntilMs } : { reason: "busy" };
  }
}
