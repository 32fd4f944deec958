import { catalogue, type OperationName } from "../../catalogue/catalogue";
import { readableResult } from "../../codec/readableResult";
import { type Account } from "../../model/account";

/** An operation's answer and its context. */
export interface OperationAnswer {
  name: OperationName;
  account: Account;
  /** When the answer arrived, in milliseconds since 1970. */
  at: number;
  answer: object & { requestId?: string | undefined };
}

/** The answer as a JSON document. Transfer authorization codes and the like are masked. */
export function answerDocument({ name, account, at, answer }: OperationAnswer): string {
  const { requestId, ...result } = answer;
  const { readable, raw } = readableResult(catalogue[name], result);
  const document = {
    operation: catalogue[name].action,
    time: new Date(at).toISOString(),
    requestId,
    account: account.name,
    answer: readable,
    raw,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
