/** A registrant information template. */
export interface RegistrantProfile {
  id: string;
  isDefault: boolean;
  kind: "individual" | "organization" | undefined;
  /** A word of the service, given back when the template is saved. */
  type: string | undefined;
  name: string;
  organization: string;
  /** Two letters of ISO 3166. */
  country: string;
  province: string;
  city: string;
  address: string;
  postalCode: string;
  email: string;
  /** Country calling code, digits only. */
  phoneArea: string;
  phone: string;
  phoneExtension: string | undefined;
  emailVerified: boolean | undefined;
  /** Of the last change, as the service writes it. */
  updatedText: string | undefined;
}

/** How a template is called: whose it is. */
export function profileName({ organization, name, id }: RegistrantProfile): string {
  return organization || name || id;
}

/** A registrant's e-mail address, and whether it has been shown to be theirs. Dates as the service writes them. */
export interface RegistrantEmail {
  email: string;
  verified: boolean;
  verifiedText: string | undefined;
  /** When the last e-mail was sent to it. */
  sentText: string | undefined;
  createdText: string | undefined;
}
