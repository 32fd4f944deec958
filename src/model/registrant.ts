/** A registrant information template, as far as choosing one needs it. */
export interface RegistrantProfile {
  id: string;
  isDefault: boolean;
  name: string;
  organization: string;
  email: string;
  country: string;
  emailVerified: boolean | undefined;
}
