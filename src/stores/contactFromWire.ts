import { type ParamsOf, type ResultOf } from "../catalogue/catalogue";
import { type Contact, type ContactKind } from "../model/contact";

type Profile = ResultOf<"listRegistrantProfiles">["RegistrantProfiles"][number];

/** The name of each kind of contact in QueryContactInfo. */
export const contactTypes: Record<ContactKind, ParamsOf<"getContact">["ContactType"]> = {
  registrant: "registrant",
  admin: "admin",
  technical: "tech",
  billing: "billing",
};

/** Converts the answer of QueryContactInfo to the user's terms. */
export function contactFromWire(wire: ResultOf<"getContact">): Contact {
  const area = wire.TelArea ? `+${wire.TelArea.replace(/^\+/, "")} ` : "";
  const extension = wire.TelExt ? `-${wire.TelExt}` : "";
  return { ...personFromWire(wire), phone: wire.Telephone ? `${area}${wire.Telephone}${extension}` : "" };
}

/** Who the person is and where; contacts and registrant templates share this part. */
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
