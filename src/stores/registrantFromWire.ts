import { type ResultOf } from "../catalogue/catalogue";
import { type RegistrantProfile } from "../model/registrant";

/** A row of QueryRegistrantProfiles in the user's words. */
export function registrantProfileFromWire(
  wire: ResultOf<"listRegistrantProfiles">["RegistrantProfiles"][number],
): RegistrantProfile {
  return {
    id: wire.RegistrantProfileId,
    isDefault: wire.DefaultRegistrantProfile ?? false,
    name: wire.RegistrantName ?? "",
    organization: wire.RegistrantOrganization ?? "",
    email: wire.Email ?? "",
    country: wire.Country ?? "",
    emailVerified: wire.EmailVerificationStatus === undefined ? undefined : wire.EmailVerificationStatus === 1,
  };
}
