import { concerns, type Fault, type FaultOf, type FaultRule } from "./faults";
import { Quota } from "./quota";

/** What goes wrong with one request: faults that can occur together, and one that replaces the answer. */
export interface Trouble {
  delay?: FaultOf<"delay">;
  clock?: FaultOf<"clock">;
  lag?: FaultOf<"lag">;
  hang?: FaultOf<"hang">;
  redeliver?: FaultOf<"redeliver">;
  answer?: FaultOf<"drop" | "page" | "cut" | "malformed" | "refuse">;
  /** Additional headers of the answer, whatever it is. */
  headers: Record<string, string>;
}

const together = ["delay", "clock", "lag", "hang", "redeliver"] as const;

/** A fault of one request: needs no memory and does not occur before the request is read. */
export type RequestFault = Exclude<Fault, { kind: "reset" | "throttle" }>;

interface ActiveRule {
  rule: FaultRule;
  timesLeft: number;
  /** Decides at random whether the next request is affected. */
  strikes: () => boolean;
  quota: Quota | undefined;
}

/** Decides which requests go wrong, and how. */
export class ActiveFaults {
  readonly #seen = new Map<string, number>();
  #rules: ActiveRule[] = [];

  /** @param onRequest called before the rules; `n` counts the requests of an action from 1 */
  constructor(private readonly onRequest: (action: string, n: number) => RequestFault | undefined = () => undefined) {}

  /** Adds a rule; if several match, the oldest is used up first. */
  add(rule: FaultRule): void {
    const { times = Infinity, chance = 1, seed = 1, fault } = rule;
    const random = randomFrom(seed);
    this.#rules.push({
      rule,
      timesLeft: times,
      strikes: () => chance === 1 || random() < chance,
      quota: fault.kind === "throttle" ? new Quota(fault.requests, fault.windowMs) : undefined,
    });
  }

  /** Replaces all rules. Hanging tasks keep hanging. */
  replace(rules: readonly FaultRule[]): void {
    this.#rules = [];
    for (const rule of rules) this.add(rule);
  }

  /** The rules that are not used up, each with its remaining number of times. */
  list(): FaultRule[] {
    return this.#rules
      .filter(({ timesLeft }) => timesLeft > 0)
      .map(({ rule, timesLeft }) => ({ ...rule, ...(timesLeft < Infinity ? { times: timesLeft } : {}) }));
  }

  /** Whether to reset the connection of the request that has just started. */
  resets(): boolean {
    const found = this.#rules.find((one) => one.rule.fault.kind === "reset" && one.timesLeft > 0 && one.strikes());
    if (found) found.timesLeft -= 1;
    return found !== undefined;
  }

  /** What goes wrong with the request that has just arrived. */
  next(action: string, now: number): Trouble {
    const n = (this.#seen.get(action) ?? 0) + 1;
    this.#seen.set(action, n);
    const trouble: Trouble = { headers: {} };
    const asked = this.onRequest(action, n);
    if (asked && concerns(asked.kind, action)) strike(trouble, asked);
    for (const active of this.#rules) {
      const { rule, timesLeft, strikes } = active;
      const isFor = (rule.action ?? action) === action && concerns(rule.fault.kind, action);
      if (timesLeft > 0 && isFor && strikes() && strike(trouble, this.#asRequestFault(active, action, now, trouble))) {
        active.timesLeft -= 1;
      }
    }
    return trouble;
  }

  /** A quota becomes a refusal if it is used up; the headers that report it are written in any case. */
  #asRequestFault(
    { rule, quota }: ActiveRule,
    action: string,
    now: number,
    trouble: Trouble,
  ): RequestFault | undefined {
    const { fault } = rule;
    if (fault.kind === "reset") return undefined;
    if (fault.kind !== "throttle") return fault;
    if (!quota) return undefined;
    const { per = "action", header = "X-RateLimit", code = "Throttling.User" } = fault;
    const { granted, left, endsInMs } = quota.take(per === "action" ? action : "", now);
    if (header === "X-RateLimit") {
      trouble.headers[`X-RateLimit-User${per === "action" ? "-API" : ""}`] = `Remain:${left},TimeLeft:${endsInMs}`;
    }
    if (granted) return undefined;
    if (header === "Retry-After") trouble.headers["Retry-After"] = String(Math.ceil(endsInMs / 1000));
    return { kind: "refuse", code };
  }
}

/** Puts a fault in its slot, unless an older one is there. */
function strike(trouble: Trouble, fault: RequestFault | undefined): boolean {
  if (!fault) return false;
  const place = together.find((kind) => kind === fault.kind) ?? "answer";
  if (trouble[place]) return false;
  Object.assign(trouble, { [place]: fault });
  return true;
}

/** A sequence of numbers from 0 to below 1, the same for the same seed: a 32-bit linear congruential generator. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
