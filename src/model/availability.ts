/** Whether a name can be registered, as far as the service reports. */
export type Availability =
  | { kind: "available"; premium: boolean; price: Price | undefined }
  | { kind: "unavailable"; reason: string }
  /** Unknown right now. */
  | { kind: "unanswered"; reason: string };

/** What the service charges. */
export interface Price {
  /** A whole number: the service doesn't return fractions. */
  amount: string;
  currency: string;
  years: number;
}
