import { type OperationName, type ParamsOf, type ResultOf } from "../catalogue/catalogue";
import { type Account } from "./account";

/** What a handler may need besides the account. */
export interface Call {
  /** The service's clock, in milliseconds since 1970 UTC. */
  now: number;
  /** How many times faster than usual tasks run. */
  speed: number;
  clientIp: string;
}

/**
 * One per operation of the catalogue; a missing one does not compile. A handler validates everything before it changes
 * the account, so a refusal leaves the account unchanged; it refuses by throwing a `Refusal`.
 */
export type Handlers = {
  [Name in OperationName]: (params: ParamsOf<Name>, account: Account, call: Call) => ResultOf<Name>;
};
