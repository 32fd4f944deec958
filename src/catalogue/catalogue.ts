import type * as z from "zod";
import { changeLogOperations } from "./changeLog";
import { contactOperations } from "./contacts";
import { dnsHostOperations } from "./dnsHosts";
import { domainOperations } from "./domains";
import { emailOperations } from "./emailVerification";
import { lockOperations } from "./locks";
import { nameServerOperations } from "./nameServers";
import { type Operation } from "./operation";
import { orderOperations } from "./orders";
import { registrantOperations } from "./registrants";
import { taskOperations } from "./tasks";
import { transferInOperations } from "./transfersIn";
import { transferOutOperations } from "./transfersOut";

/**
 * Everything the Domain API can do, described in one place: types, encoding, decoding, sandbox handlers, forms and docs
 * derive from these entries. Each file describes the operations of one area and lists them at its end under our names;
 * `action` is the service's name.
 */
export const catalogue = {
  ...domainOperations,
  ...orderOperations,
  ...registrantOperations,
  ...emailOperations,
  ...contactOperations,
  ...nameServerOperations,
  ...dnsHostOperations,
  ...lockOperations,
  ...transferInOperations,
  ...transferOutOperations,
  ...taskOperations,
  ...changeLogOperations,
} as const satisfies Record<string, Operation>;

export type Catalogue = typeof catalogue;
export type OperationName = keyof Catalogue;

/** Names of the operations of one kind, so the compiler knows the parameters of `spend` calls. */
export type OperationOfKind<Kind extends Operation["kind"]> = {
  [Name in OperationName]: Catalogue[Name]["kind"] extends Kind ? Name : never;
}[OperationName];

/** What an operation takes: wire names, plain values (numbers, booleans, epoch milliseconds, arrays). */
export type ParamsOf<Name extends OperationName> = z.input<Catalogue[Name]["params"]>;

/** What an operation returns, besides its RequestId. */
export type ResultOf<Name extends OperationName> = z.output<Catalogue[Name]["result"]>;
