import { type OwnedDomain, type TransferOut } from "../account";
import { periods } from "../limits";
import { endTransferOut } from "../transferOut";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/**
 * One in each state from the issuing of the code on: the earlier states are those of a task that requests it.
 * @param speed how many times faster than usual the requested one proceeds
 */
export function seedTransfersOut(seededAt: number, domains: readonly OwnedDomain[], speed: number): TransferOut[] {
  const handedOut = begun("exampledeparture.com", 2 * dayMs);
  const askedFor = begun("exampleexit.net", 5 * dayMs);
  Object.assign(askedFor, { status: 4, requestedAt: seededAt - dayMs, nextAt: seededAt + (30 * minuteMs) / speed });
  const gone = begun("examplebygone.com", 40 * dayMs);
  Object.assign(gone, { status: 5, requestedAt: seededAt - 39 * dayMs });
  const rejected = begun("exampleremain.org", 20 * dayMs);
  Object.assign(rejected, { requestedAt: seededAt - 19 * dayMs });
  endTransferOut(rejected, "clientRejected");
  return [handedOut, askedFor, gone, rejected];

  function begun(domainName: string, sentMsAgo: number): TransferOut {
    const domain = domains.find((one) => one.name === domainName);
    const codeSentAt = seededAt - sentMsAgo;
    return {
      domainName,
      status: 3,
      email: domain?.contacts.registrant.Email ?? "domains@examplebakery.com",
      codeSentAt,
      codeExpiresAt: codeSentAt + periods.transferMs,
    };
  }
}
