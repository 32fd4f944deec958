import { randomUUID } from "node:crypto";
import { type OperationName } from "../catalogue/catalogue";
import { type Account } from "./account";
import { type Trouble } from "./activeFaults";
import { type Answer, type AnswerFormat, answerOf, refusalAnswer } from "./answer";
import { type ApiRequest } from "./apiRequest";
import { type Admitted, type Gateway } from "./gateway";
import { type Call } from "./handler";
import { handlers } from "./handlers";
import { holdTask } from "./heldTasks";
import { type OrderLog } from "./orderLog";
import { readParams } from "./params";
import { refusalOf } from "./knownRefusals";
import { Refusal } from "./refusal";
import { settle } from "./settle";
import { languageOf } from "./text";

/** What a request needs from the sandbox. */
export interface Service {
  account: Account;
  gateway: Gateway;
  orders: OrderLog;
  /** The service's clock, in milliseconds since 1970 UTC. */
  now: () => number;
  /** How many times faster than usual tasks run. */
  speed: number;
  /** Writes the account to disk, if it has a state file. */
  save: () => void;
  onExecuted: ((name: OperationName) => void) | undefined;
}

/** Takes a request through the service. Everything it changes is on disk before it returns the answer. */
export function execute(service: Service, request: ApiRequest, trouble: Trouble, format: AnswerFormat): Answer {
  const settled = settle(service.account, service.now(), service.speed);
  try {
    const admitted = service.gateway.admit(request, trouble.clock?.offsetMs ?? 0);
    const { name, operation } = admitted;
    const result = carryOut(service, admitted, request, trouble);
    if (settled || operation.kind !== "read") service.save();
    service.onExecuted?.(name);
    return answerOf(operation, result, randomUUID().toUpperCase(), format);
  } catch (error) {
    if (settled) service.save();
    if (error instanceof Refusal) return refused(error, request, format);
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return refused(refusalOf({ code: "InternalError" }), request, format);
  }
}

/** The answer that refuses a request. */
export function refused(refusal: Refusal, { headers, params }: ApiRequest, format: AnswerFormat): Answer {
  const language = languageOf(params.get("Lang"));
  return refusalAnswer(refusal, randomUUID().toUpperCase(), headers.host ?? "", format, language);
}

function carryOut(service: Service, { name, operation }: Admitted, request: ApiRequest, trouble: Trouble): object {
  const { account, orders, speed } = service;
  const now = service.now();
  const params = readParams(operation, request.params);
  const call = { now, speed, clientIp: request.params.get("UserClientIp") ?? "127.0.0.1" };
  const tasksBefore = account.tasks.length;
  try {
    const result = handle(name, params, seenWith(trouble, account, now), call);
    const tasks = account.tasks.slice(tasksBefore);
    if (operation.kind === "spend") orders.takenOn(operation, params, tasks);
    if (trouble.hang) tasks.forEach(holdTask);
    return result;
  } catch (error) {
    if (operation.kind === "spend" && error instanceof Refusal) orders.refused(operation, params);
    throw error;
  }
}

/**
 * The account as the operation sees it: a fault may hide the newest tasks from a read, or show acknowledged results as
 * new.
 */
function seenWith({ lag, redeliver }: Trouble, account: Account, now: number): Account {
  if (!lag && !redeliver) return account;
  let { tasks } = account;
  if (lag) tasks = tasks.filter(({ createdAt }) => createdAt + lag.lagMs <= now);
  if (redeliver) {
    tasks = tasks.map((task) => ({
      ...task,
      details: task.details.map((detail) => ({ ...detail, acknowledged: false })),
    }));
  }
  return { ...account, tasks };
}

type AnyHandler = (params: Record<string, unknown>, account: Account, call: Call) => object;

/**
 * The cast is safe: the parameters have just been read according to the entry that the handler's own type comes from.
 */
function handle(name: OperationName, params: Record<string, unknown>, account: Account, call: Call): object {
  return (handlers[name] as AnyHandler)(params, account, call);
}
