import { catalogue, type OperationName, type ParamsOf, type ResultOf } from "../../../src/catalogue/catalogue";
import { decode } from "../../../src/codec/decode";
import { type Account } from "../../../src/sandbox/account";
import { answerOf, refusalAnswer } from "../../../src/sandbox/answer";
import { type Call } from "../../../src/sandbox/handler";
import { handlers } from "../../../src/sandbox/handlers";
import { readParams } from "../../../src/sandbox/params";
import { Refusal } from "../../../src/sandbox/refusal";
import { seedAccount } from "../../../src/sandbox/seed";
import { settle } from "../../../src/sandbox/settle";

export type Reply = { kind: "ok"; result: Record<string, unknown> } | { kind: "refused"; code: string };

/** The sandbox without HTTP and signatures: from flat pairs to a written answer and back. */
export class DirectSandbox {
  readonly account: Account;
  now: number;
  #calls = 0;

  constructor(startsAt: number) {
    this.account = seedAccount(startsAt, 1);
    this.now = this.account.seededAt;
  }

  pass(until: number): void {
    this.now = until;
    settle(this.account, until, 1);
  }

  /** Sends pairs as they are, right or wrong; the answer is in JSON and XML by turns. */
  send(name: OperationName, pairs: ReadonlyMap<string, string>): Reply {
    const operation = catalogue[name];
    const format = this.#calls++ % 2 === 0 ? "JSON" : "XML";
    const { status, contentType, body } = this.#answer(name, pairs, format);
    const decoded = decode(operation, { status, contentType, body: Buffer.from(body) });
    if (decoded.kind === "unreadable") throw new Error(`${name}: ${decoded.reason}: ${body}`);
    return decoded;
  }

  /** What a query tells, without the way over the wire. */
  ask<Name extends OperationName>(name: Name, params: ParamsOf<Name>): ResultOf<Name> {
    return this.#handle(name, params) as ResultOf<Name>;
  }

  #answer(name: OperationName, pairs: ReadonlyMap<string, string>, format: "JSON" | "XML") {
    try {
      return answerOf(catalogue[name], this.#handle(name, readParams(catalogue[name], pairs)), "ID", format);
    } catch (error) {
      if (error instanceof Refusal) return refusalAnswer(error, "ID", "host", format, "en");
      throw error;
    }
  }

  #handle(name: OperationName, params: Record<string, unknown>): object {
    const call = { now: this.now, speed: 1, clientIp: "127.0.0.1" };
    return (handlers[name] as AnyHandler)(params, this.account, call);
  }
}

type AnyHandler = (params: Record<string, unknown>, account: Account, call: Call) => object;

/** Takes values apart into the pairs of the wire; checks nothing. */
export function pairsOf(value: unknown, name = ""): [string, string][] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => pairsOf(item, `${name}.${index + 1}`));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([field, inner]) => pairsOf(inner, name ? `${name}.${field}` : field));
  }
  return [[name, String(value)]];
}
