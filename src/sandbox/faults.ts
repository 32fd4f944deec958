/**
 * What goes wrong with a request. `executed`: the operation is carried out first, so that only its answer is lost, as
 * when a connection breaks after an order has gone through.
 */
export type Fault =
  /** The answer comes late; everything else is as usual. */
  | { kind: "delay"; delayMs: number }
  /** A page of HTML instead of the answer, as a proxy or a broken gateway sends. */
  | { kind: "page"; status: number; executed: boolean }
  /** The connection closes without a byte of an answer. */
  | { kind: "drop"; executed: boolean }
  /** Carried out, but the connection closes after this many bytes of the body. */
  | { kind: "cut"; atByte: number }
  /** A refusal of the gateway that nothing in the request explains, like `Throttling.User` or `Forbidden.RAM`. */
  | { kind: "refuse"; status: number; code: string; message: string };

/** A fault for the next requests of one action (wire name), or of any. */
export interface FaultRule {
  action?: string;
  times: number;
  fault: Fault;
}

/** Decides which request goes wrong. */
export class Faults {
  readonly #seen = new Map<string, number>();
  #rules: FaultRule[] = [];

  /** @param onRequest asked first; `n` counts the requests of an action from 1 */
  constructor(private readonly onRequest: (action: string, n: number) => Fault | undefined = () => undefined) {}

  /** Adds a rule; of several that fit, the oldest is used up first. */
  add(rule: FaultRule): void {
    this.#rules.push({ ...rule });
  }

  /** Forgets every rule. */
  clear(): void {
    this.#rules = [];
  }

  /** The fault for the request that has just come in. */
  next(action: string): Fault | undefined {
    const n = (this.#seen.get(action) ?? 0) + 1;
    this.#seen.set(action, n);
    const asked = this.onRequest(action, n);
    if (asked) return asked;
    const rule = this.#rules.find((one) => one.times > 0 && (!one.action || one.action === action));
    if (!rule) return undefined;
    rule.times -= 1;
    return rule.fault;
  }
}

/**
 * Reads rules that another process has sent.
 * @throws {TypeError} naming the rule that is not one
 */
export function readFaultRules(json: unknown): FaultRule[] {
  if (!Array.isArray(json)) throw new TypeError("a list of rules is wanted");
  return json.map((rule: unknown, index) => {
    if (!isRule(rule)) throw new TypeError(`rule ${index + 1} is not {action?, times, fault}`);
    return rule;
  });
}

function isRule(value: unknown): value is FaultRule {
  const { action, times, fault } = (value ?? {}) as Record<string, unknown>;
  return (action === undefined || typeof action === "string") && typeof times === "number" && isFault(fault);
}

function isFault(value: unknown): value is Fault {
  const fault = (value ?? {}) as Record<string, unknown>;
  const has = (name: string, type: "string" | "number" | "boolean") => typeof fault[name] === type;
  switch (fault["kind"]) {
    case "delay":
      return has("delayMs", "number");
    case "page":
      return has("status", "number") && has("executed", "boolean");
    case "drop":
      return has("executed", "boolean");
    case "cut":
      return has("atByte", "number");
    case "refuse":
      return has("status", "number") && has("code", "string") && has("message", "string");
    default:
      return false;
  }
}
