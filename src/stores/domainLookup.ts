import { type Domain, type DomainDetails } from "../model/domain";
import { Emitter } from "./emitter";
import { type Resource } from "./resource";

/** How many requests run in parallel. */
const atOnce = 4;

/** After this many failures in a row, the rest would fail too. */
const mostFailures = 4;

/** How far the lookup has come, and how it ended. `stopped`: by the user, or by the given failure. */
export type LookupState =
  { kind: "idle" } | { kind: "running"; done: number; total: number } | { kind: "stopped"; error: unknown };

/**
 * Looks up the details of many domains, a few at a time and behind what people ask for: for filters, groups and
 * searches that need what only each domain's own answer contains. The results stay in the account's details.
 */
export class DomainLookup {
  private readonly changed = new Emitter<void>();
  private readonly waiting = new Map<string, Domain>();
  private running: { stop: AbortController; ended: Promise<void> } | undefined;
  private asking = 0;
  private done = 0;
  /** Fires after every domain that was looked up, and at the end. */
  readonly onDidChange = this.changed.event;
  state: LookupState = { kind: "idle" };

  constructor(private readonly detailsOf: (instanceId: string) => Resource<DomainDetails>) {}

  /**
   * Looks up domains that have not been fetched yet. Resolves at the end, even if it was stopped or failed: see the
   * state.
   * @param again which others to look up as well: those that failed, or all
   */
  lookUp(domains: readonly Domain[], again: "none" | "failed" | "all" = "none"): Promise<void> {
    for (const domain of domains) {
      const { known } = this.detailsOf(domain.instanceId);
      const isWanted = known.kind === "unknown" || again === "all" || (again === "failed" && known.kind === "failed");
      if (isWanted) this.waiting.set(domain.instanceId, domain);
    }
    if (this.waiting.size === 0) return Promise.resolve();
    if (!this.running) {
      const stop = new AbortController();
      this.done = 0;
      this.running = { stop, ended: this.run(stop.signal) };
    }
    this.tell();
    return this.running.ended;
  }

  /** Stops sending further requests. */
  stop(): void {
    this.running?.stop.abort();
  }

  private async run(stopped: AbortSignal): Promise<void> {
    let failures = 0;
    let failure: unknown;
    const work = async () => {
      for (let next = this.next(); next && !stopped.aborted && failures < mostFailures; next = this.next()) {
        this.waiting.delete(next.instanceId);
        const details = this.detailsOf(next.instanceId);
        this.asking += 1;
        await details.refresh("background");
        this.asking -= 1;
        const error = details.known.kind === "failed" ? details.known.error : undefined;
        failures = error === undefined ? 0 : failures + 1;
        failure = error ?? failure;
        this.done += 1;
        this.tell();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    const isWhole = this.waiting.size === 0 && failure === undefined;
    this.waiting.clear();
    this.running = undefined;
    this.state = isWhole ? { kind: "idle" } : { kind: "stopped", error: failure };
    this.changed.fire();
  }

  private next(): Domain | undefined {
    const [first] = this.waiting.values();
    return first;
  }

  private tell(): void {
    if (!this.running) return;
    this.state = { kind: "running", done: this.done, total: this.done + this.asking + this.waiting.size };
    this.changed.fire();
  }
}
