import { type z } from "zod";
import { checkDomain, getDomain, listDomains } from "./domains";
import { type Operation } from "./operation";
import { registerDomain, renewDomain } from "./orders";
import { listRegistrantProfiles, saveRegistrantProfile } from "./registrants";
import { acknowledgeTaskResults, listTaskDetails, listTasks, pollTaskResults } from "./tasks";
import { listTransfersIn } from "./transfersIn";

/**
 * Everything the Domain API can do, the one description of it: types, encoding, decoding, sandbox handlers, forms and
 * docs derive from these entries. Keys are our names, `action` is the service's.
 */
export const catalogue = {
  listDomains,
  getDomain,
  checkDomain,
  registerDomain,
  renewDomain,
  listRegistrantProfiles,
  saveRegistrantProfile,
  listTasks,
  listTaskDetails,
  pollTaskResults,
  acknowledgeTaskResults,
  listTransfersIn,
} as const satisfies Record<string, Operation>;

export type Catalogue = typeof catalogue;
export type OperationName = keyof Catalogue;

/** Names of the operations of one kind: what `spend` calls take is known to the compiler. */
export type OperationOfKind<Kind extends Operation["kind"]> = {
  [Name in OperationName]: Catalogue[Name]["kind"] extends Kind ? Name : never;
}[OperationName];

/** What an operation takes: wire names, plain values (numbers, booleans, epoch milliseconds, arrays). */
export type ParamsOf<Name extends OperationName> = z.input<Catalogue[Name]["params"]>;

/** What an operation answers, besides its RequestId. */
export type ResultOf<Name extends OperationName> = z.output<Catalogue[Name]["result"]>;
