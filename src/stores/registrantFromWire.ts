import { type ResultOf } from "../catalogue/catalogue";
import { personFromWire } from "./contactFromWire";
import { type RegistrantEmail, type RegistrantProfile } from "../model/registrant";

const kinds: Record<string, RegistrantProfile["kind"]> = { "1": "individual", "2": "organization" };

/** Converts a row of QueryRegistrantProfiles to the user's terms. */
export function registrantProfileFromWire(
  wire: ResultOf<"listRegistrantProfiles">["RegistrantProfiles"][number],
): RegistrantProfile {
  return {
    id: wire.RegistrantProfileId,
    isDefault: wire.DefaultRegistrantProfile ?? false,
    kind: kinds[wire.RegistrantType ?? ""],
    type: wire.RegistrantProfileType,
    ...personFromWire(wire),
    phoneArea: wire.TelArea ?? "",
    phone: wire.Telephone ?? "",
    phoneExtension: wire.TelExt || undefined,
    emailVerified: wire.EmailVerificationStatus === undefined ? undefined : wire.EmailVerificationStatus === 1,
    updatedText: wire.UpdateTime,
  };
}

/** Converts a row of ListEmailVerification to the user's terms. */
export function registrantEmailFromWire(wire: ResultOf<"listEmailVerifications">["Data"][number]): RegistrantEmail {
  return {
    email: wire.Email,
    verified: wire.VerificationStatus === 1,
    verifiedText: wire.VerificationTime,
    sentText: wire.TokenSendTime,
    createdText: wire.GmtCreate,
  };
}
