import type * as z from "zod";
import * as changeLog from "./changeLog";
import * as contacts from "./contacts";
import * as dnsHosts from "./dnsHosts";
import * as domains from "./domains";
import * as emailVerification from "./emailVerification";
import * as locks from "./locks";
import * as nameServers from "./nameServers";
import { type Operation } from "./operation";
import * as orders from "./orders";
import * as registrants from "./registrants";
import * as tasks from "./tasks";
import * as transfersIn from "./transfersIn";
import * as transfersOut from "./transfersOut";

/**
 * Everything the Domain API can do, the one description of it: types, encoding, decoding, sandbox handlers, forms and
 * docs derive from these entries. Each file describes the operations of one area and exports nothing else: the names of its
 * exports are our names, `action` is the service's.
 */
export const catalogue = {
  ...domains,
  ...orders,
  ...registrants,
  ...emailVerification,
  ...contacts,
  ...nameServers,
  ...dnsHosts,
  ...locks,
  ...transfersIn,
  ...transfersOut,
  ...tasks,
  ...changeLog,
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
