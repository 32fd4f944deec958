import { type ParamsOf, type ResultOf } from "../catalogue/catalogue";
import { type Contact, type ContactKind } from "../model/contact";

type Profile = ResultOf<"listRegistrantProfiles">["RegistrantProfiles"][number];

/** What QueryContactInfo calls each kind of contact. */
export const contactTypes: Record<ContactKind, ParamsOf<"getContact">["ContactType"]> = {
  registrant: "registrant",
  admin: "admin",
  technical: "tech",
  billing: "billing",
};

/** The answer of QueryContactInfo in the user's words. */
export function contactFromWire(wire: ResultOf<"getContact">): Contact {
  const area = wire.TelArea ? `+${wire.TelArea.replace(/^\+/, "")} ` : "";
  const extension = wire.TelExt ? `-${wire.TelExt}` : "";
  return { ...personFromWire(wire), phone: wire.Telephone ? `${area}${wire.Telephone}${extension}` : "" };
}

/** Who it is and where; a contact and a registrant template have that alike. */
export function personFromWire(wire: ResultOf<"getContact"> | Profile): Omit<Contact, "phone"> {
  return {
    name: wire.RegistrantName ?? "",
    organization: wire.RegistrantOrganization ?? "",
    email: wire.Email ?? "",
    country: wire.Country ?? "",
    province: wire.Province ?? "",
    city: wire.City ?? "",
    address: wire.Address ?? "",
    postalCode: wire.PostalCode ?? "",
  };
}
