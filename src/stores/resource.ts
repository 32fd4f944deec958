import { type ReadPriority } from "../api/domainApi";
import { Emitter } from "./emitter";

/** The state of something that is fetched. A failed or running refresh keeps the last value. */
export type ResourceState<T> =
  | { kind: "unknown" }
  | { kind: "loading"; value: T | undefined }
  | { kind: "ready"; value: T; at: number }
  | { kind: "failed"; value: T | undefined; error: unknown };

/**
 * A value fetched from the service: holds the latest one and notifies of every change. Only one fetch runs at a time.
 */
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

  /** Whether anything is showing it. */
  get isWatched(): boolean {
    return this.changed.isHeard;
  }

  /** Marks the value as possibly outdated: `ensure` will refetch it. */
  outdate(): void {
    this.outdated = true;
  }

  /** Fetches if nothing has been fetched yet or the value is outdated; otherwise keeps the state, even a failure. */
  async ensure(): Promise<void> {
    if (this.known.kind === "unknown" || this.outdated) await this.refresh();
    else await this.running;
  }

  /**
   * Returns the value after `ensure`; an older one if the latest fetch failed.
   * @throws the fetch error if there is no value at all
   */
  async get(): Promise<T> {
    await this.ensure();
    const { known } = this;
    if (known.kind === "failed" && known.value === undefined) throw known.error;
    return this.value as T;
  }

  /**
   * Refetches. A call during a running fetch queues one more fetch after it, because the caller may have changed
   * something after the running one read it. Never rejects: the failure is in `known`.
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
