/** A registrant information template. */
export interface RegistrantProfile {
  id: string;
  isDefault: boolean;
  kind: "individual" | "organization" | undefined;
  /** A value from the service, sent back when the template is saved. */
  type: string | undefined;
  name: string;
  organization: string;
  /** Two-letter country code (ISO 3166). */
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
  /** When it last changed, as the service writes it. */
  updatedText: string | undefined;
}

/** What a template is called: the name of its owner, or else its ID. */
export function profileName({ organization, name, id }: RegistrantProfile): string {
  return organization || name || id;
}

/** A registrant's e-mail address, and whether it is verified as theirs. Dates are as the service writes them. */
export interface RegistrantEmail {
  email: string;
  verified: boolean;
  verifiedText: string | undefined;
  /** When the last e-mail was sent to it. */
  sentText: string | undefined;
  createdText: string | undefined;
}
