import { type OperationName } from "../../catalogue/catalogue";

/** How the last question before an operation calls it. */
export interface Confirmation {
  /** The button that agrees. */
  yes: string;
  /** What it undoes or opens, as a sentence; absent where what it does says enough. */
  risk?: string;
}

/** What agreeing to an operation is called, and what the user should know of it first. */
export function confirmationOf(name: OperationName, params: Readonly<Record<string, unknown>>): Confirmation {
  const act = confirmations[name] ?? { yes: "Send" };
  return typeof act === "function" ? act(params) : act;
}

const register: Confirmation = { yes: "Register" };
const renew: Confirmation = { yes: "Renew" };
const redeem: Confirmation = { yes: "Redeem" };

const confirmations: Partial<
  Record<OperationName, Confirmation | ((params: Readonly<Record<string, unknown>>) => Confirmation)>
> = {
  registerDomain: register,
  registerDomains: register,
  renewDomain: renew,
  renewDomains: renew,
  redeemDomain: redeem,
  redeemDomains: redeem,

  deleteRegistrantProfile: {
    yes: "Delete",
    risk: "The template cannot be brought back. Domains keep the contact data they have.",
  },
  deleteEmailVerification: {
    yes: "Remove",
    risk: "An address that is removed has to be verified anew before it counts as verified again.",
  },

  setTransferLock: transferLock,
  setTransferLocks: transferLock,
  setSecurityLock: securityLock,
  setSecurityLocks: securityLock,

  cancelTransferIn: {
    yes: "Cancel Transfer",
    risk: "The domain stays with its present registrar. To move it, a new transfer has to be begun from the start.",
  },
  requestTransferOutCode: {
    yes: "Request Code",
    risk: "Whoever has the code can move the domain to another registrar: keep it like a password.",
  },
  cancelTransferOut: {
    yes: "Cancel Transfer",
    risk: "The domain stays here. Whoever asked for it has to begin the transfer again.",
  },
};

function transferLock({ Status }: Readonly<Record<string, unknown>>): Confirmation {
  return Status === false
    ? {
        yes: "Unlock",
        risk: "Without the transfer lock, whoever has the transfer authorization code can move the domain to another registrar.",
      }
    : { yes: "Lock" };
}

function securityLock({ Status }: Readonly<Record<string, unknown>>): Confirmation {
  return Status === false
    ? {
        yes: "Unlock",
        risk: "Without the security lock, the domain's data at the registry, like its name servers and contacts, can be changed.",
      }
    : { yes: "Lock" };
}
