import * as z from "zod";
import { catalogue } from "../catalogue/catalogue";
import { type Operation } from "../catalogue/operation";
import { knownRefusals } from "./knownRefusals";

const dayMs = 24 * 3_600_000;
const longMs = z.int().min(0).max(dayMs);
const httpStatus = z.int().min(200).max(599);

/**
 * Whether the operation is carried out before things go wrong, as when a connection breaks after an order went through.
 */
const executed = z.boolean();

/** The ways in which a complete answer can be unusable. */
const ways = ["syntax", "otherRoot", "empty", "charset", "doctype", "tooLarge"] as const;

/** What can go wrong. Documented for users, with an example each, in docs/faults.md. */
const faults = [
  /** The connection is reset before the request has been read. */
  z.strictObject({ kind: z.literal("reset") }),
  /** The connection closes without a byte of an answer. */
  z.strictObject({ kind: z.literal("drop"), executed }),
  /** An HTML page instead of the answer, as sent by a proxy or a broken gateway. */
  z.strictObject({ kind: z.literal("page"), status: httpStatus, executed }),
  /** Carried out, but the connection closes after this many bytes of the body. */
  z.strictObject({ kind: z.literal("cut"), atByte: z.int().min(0) }),
  /** Carried out, but the complete answer that arrives is unusable. */
  z.strictObject({ kind: z.literal("malformed"), how: z.enum(ways) }),
  /**
   * A refusal that nothing in the request explains. Status and message are required for a code that is unknown here.
   */
  z.strictObject({
    kind: z.literal("refuse"),
    code: z.string().min(1),
    status: httpStatus.min(400).optional(),
    message: z.string().optional(),
  }),
  /** A limited number of requests per window, and a refusal for every further one. */
  z.strictObject({
    kind: z.literal("throttle"),
    requests: z.int().min(0),
    windowMs: longMs.min(1),
    /** What is counted together: by default the requests of each action, or all requests of the account. */
    per: z.enum(["action", "account"]).optional(),
    /** `Throttling.User` by default. */
    code: z.enum(["Throttling", "Throttling.User", "Throttling.Api"]).optional(),
    /** How the client finds out: by default `X-RateLimit-User-API`, or `X-RateLimit-User` for the account. */
    header: z.enum(["X-RateLimit", "Retry-After", "none"]).optional(),
  }),
  /** Everything as usual, but late: before the operation is carried out, or between that and the answer. */
  z.strictObject({ kind: z.literal("delay"), delayMs: longMs, executed: executed.optional() }),
  /**
   * The service's clock is wrong: it is used to judge timestamps and to write the `Date` header. Tasks are not
   * affected.
   */
  z.strictObject({ kind: z.literal("clock"), offsetMs: z.int().min(-dayMs).max(dayMs) }),
  /** Tasks appear in the lists of tasks and details only this long after they were created. */
  z.strictObject({ kind: z.literal("lag"), lagMs: longMs }),
  /** The task that the request starts runs forever, until it is released. */
  z.strictObject({ kind: z.literal("hang") }),
  /** Acknowledged results are delivered again. */
  z.strictObject({ kind: z.literal("redeliver") }),
] as const;

/** The kinds of faults. */
export const faultKinds = faults.map(({ shape }) => shape.kind.value);

const fault = z.discriminatedUnion("kind", faults, { error: () => `the kinds are ${faultKinds.join(", ")}` });

export type Fault = z.infer<typeof fault>;
export type FaultOf<Kind extends Fault["kind"]> = Extract<Fault, { kind: Kind }>;

const operations: readonly Operation[] = Object.values(catalogue);
const actions = operations.map(({ action }) => action);
/** Actions whose answers a fault of this kind changes; absent: any. */
const concerned: Partial<Record<Fault["kind"], readonly string[]>> = {
  lag: ["QueryTaskList", "QueryTaskDetailList", "QueryTaskInfoHistory", "QueryTaskDetailHistory"],
  hang: operations.filter((one) => one.kind !== "read" && one.answers === "task").map(({ action }) => action),
  redeliver: ["PollTaskResult"],
  reset: [], // comes before the action is known
};

/** Whether a fault can affect a request of this action (wire name). */
export function concerns(kind: Fault["kind"], action: string): boolean {
  return concerned[kind]?.includes(action) ?? true;
}

/** A fault, which requests it affects and how often. */
const faultRule = z
  .strictObject({
    /** The operation's name on the wire; if absent, any. */
    action: z.enum(actions, { error: "there is no such operation" }).optional(),
    /** How often it strikes; if absent, until the rules are replaced. */
    times: z.int().min(1).optional(),
    /** The probability of affecting a request: above 0, up to 1. */
    chance: z.number().positive().max(1).optional(),
    /** Where the random sequence starts: the same sequence each time. */
    seed: z.int().optional(),
    fault,
  })
  .superRefine(({ action, fault }, context) => {
    const problem = (path: string[], message: string) => context.addIssue({ code: "custom", path, message });
    if (action && !concerns(fault.kind, action)) problem(["action"], `a fault ${fault.kind} cannot strike it`);
    if (fault.kind === "refuse" && !(fault.code in knownRefusals)) {
      for (const field of ["status", "message"] as const) {
        if (fault[field] === undefined) problem(["fault", field], `is needed with the code ${fault.code}`);
      }
    }
  });

export type FaultRule = z.infer<typeof faultRule>;

/**
 * Reads rules from a file or another process.
 * @throws {TypeError} stating the rule, the field and what is wrong with it
 */
export function readFaultRules(json: unknown): FaultRule[] {
  if (!Array.isArray(json)) throw new TypeError("a list of rules is wanted");
  return json.map((rule: unknown, index) => {
    const read = faultRule.safeParse(rule);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    throw new TypeError([`rule ${index + 1}`, issue?.path.join("."), issue?.message].filter(Boolean).join(": "));
  });
}
