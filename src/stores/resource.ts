import { type ReadPriority } from "../api/domainApi";
import { Emitter } from "./emitter";

/** What is known of something that is fetched. A failed or running refresh keeps the last value. */
export type ResourceState<T> =
  | { kind: "unknown" }
  | { kind: "loading"; value: T | undefined }
  | { kind: "ready"; value: T; at: number }
  | { kind: "failed"; value: T | undefined; error: unknown };

/** A value fetched from the service, the latest one known, and word of every change. Only one fetch runs at a time. */
export class Resource<T> {
  private readonly changed = new Emitter<void>();
  private running: Promise<void> | undefined;
  private stale = false;
  private outdated = false;
  readonly onDidChange = this.changed.event;
  known: ResourceState<T> = { kind: "unknown" };

  constructor(
    private readonly fetch: (priority: ReadPriority) => Promise<T>,
    private readonly now: () => number = Date.now,
  ) {}

  get value(): T | undefined {
    return this.known.kind === "unknown" ? undefined : this.known.value;
  }

  /** Whether anybody shows it. */
  get isWatched(): boolean {
    return this.changed.isHeard;
  }

  /** Says that what is known may be different by now: `ensure` will fetch it anew. */
  outdate(): void {
    this.outdated = true;
  }

  /** Fetches if nothing is known yet, or what is known is out of date; otherwise leaves it, a failure included. */
  async ensure(): Promise<void> {
    if (this.known.kind === "unknown" || this.outdated) await this.refresh();
    else await this.running;
  }

  /** What is known, after `ensure`; an older value where the latest fetch failed. @throws what the only fetch failed with */
  async get(): Promise<T> {
    await this.ensure();
    const { known } = this;
    if (known.kind === "failed" && known.value === undefined) throw known.error;
    return this.value as T;
  }

  /**
   * Fetches anew. A call while a fetch runs makes one more run after it, since what asked for it may have changed
   * things after the first one looked. Never rejects: the failure is in `known`.
   */
  refresh(priority: ReadPriority = "person"): Promise<void> {
    if (this.running) {
      this.stale = true;
      return this.running;
    }
    this.running = this.run(priority).finally(() => (this.running = undefined));
    return this.running;
  }

  private async run(priority: ReadPriority): Promise<void> {
    this.set({ kind: "loading", value: this.value });
    do {
      this.stale = false;
      this.outdated = false;
      try {
        this.set({ kind: "ready", value: await this.fetch(priority), at: this.now() });
      } catch (error) {
        this.set({ kind: "failed", value: this.value, error });
      }
    } while (this.stale);
  }

  private set(known: ResourceState<T>): void {
    this.known = known;
    this.changed.fire();
  }
}
