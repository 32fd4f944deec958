/** The contacts every domain has. */
export const contactKinds = ["registrant", "admin", "technical", "billing"] as const;
export type ContactKind = (typeof contactKinds)[number];

/** A person or organization listed as a domain's contact. What the service doesn't report is empty. */
export interface Contact {
  name: string;
  organization: string;
  email: string;
  /** Two-letter country code (ISO 3166-1), as the service returns it. */
  country: string;
  province: string;
  city: string;
  address: string;
  postalCode: string;
  /** Country code, number and extension, like `+86 57185022088-100`. */
  phone: string;
}
