import type * as z from "zod";
import { listChanges } from "./changeLog";
import { changeContactFromProfile, changeContacts, getContact, verifyContact } from "./contacts";
import { changeDnsHost, createDnsHost, listDnsHosts, synchronizeDnsHosts } from "./dnsHosts";
import { checkDomain, getDomain, listDomains } from "./domains";
import {
  deleteEmailVerification,
  listEmailVerifications,
  resendEmailVerification,
  submitEmailVerification,
  verifyEmail,
} from "./emailVerification";
import { setSecurityLock, setSecurityLocks, setTransferLock, setTransferLocks } from "./locks";
import { changeNameServers } from "./nameServers";
import { type Operation } from "./operation";
import { redeemDomain, redeemDomains, registerDomain, registerDomains, renewDomain, renewDomains } from "./orders";
import { deleteRegistrantProfile, listRegistrantProfiles, saveRegistrantProfile } from "./registrants";
import {
  acknowledgeTaskResults,
  listTaskDetailHistory,
  listTaskDetails,
  listTaskHistory,
  listTasks,
  pollTaskResults,
} from "./tasks";
import {
  cancelTransferIn,
  checkTransferIn,
  confirmTransferInMail,
  getTransferIn,
  listTransfersIn,
  reenterTransferInCode,
  refetchTransferInEmail,
  resendTransferInMail,
} from "./transfersIn";
import { cancelTransferOut, getTransferOut, requestTransferOutCode } from "./transfersOut";

/**
 * Everything the Domain API can do, the one description of it: types, encoding, decoding, sandbox handlers, forms and
 * docs derive from these entries. Keys are our names, `action` is the service's.
 */
export const catalogue = {
  listDomains,
  getDomain,
  checkDomain,

  registerDomain,
  registerDomains,
  renewDomain,
  renewDomains,
  redeemDomain,
  redeemDomains,

  listRegistrantProfiles,
  saveRegistrantProfile,
  deleteRegistrantProfile,

  listEmailVerifications,
  submitEmailVerification,
  resendEmailVerification,
  verifyEmail,
  deleteEmailVerification,

  getContact,
  verifyContact,
  changeContactFromProfile,
  changeContacts,

  changeNameServers,

  listDnsHosts,
  createDnsHost,
  changeDnsHost,
  synchronizeDnsHosts,

  setTransferLock,
  setTransferLocks,
  setSecurityLock,
  setSecurityLocks,

  listTransfersIn,
  getTransferIn,
  checkTransferIn,
  confirmTransferInMail,
  resendTransferInMail,
  refetchTransferInEmail,
  reenterTransferInCode,
  cancelTransferIn,

  requestTransferOutCode,
  getTransferOut,
  cancelTransferOut,

  listTasks,
  listTaskDetails,
  listTaskHistory,
  listTaskDetailHistory,
  pollTaskResults,
  acknowledgeTaskResults,

  listChanges,
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
