import { type ParamsOf, type ResultOf } from "../catalogue/catalogue";
import { type Contact, type ContactKind } from "../model/contact";

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
  return {
    name: wire.RegistrantName ?? "",
    organization: wire.RegistrantOrganization ?? "",
    email: wire.Email ?? "",
    country: wire.Country ?? "",
    province: wire.Province ?? "",
    city: wire.City ?? "",
    address: wire.Address ?? "",
    postalCode: wire.PostalCode ?? "",
    phone: wire.Telephone ? `${area}${wire.Telephone}${extension}` : "",
  };
}
