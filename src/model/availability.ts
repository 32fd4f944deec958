/** Whether a name can be registered, as far as the service tells. */
export type Availability =
  | { kind: "available"; premium: boolean; price: Price | undefined }
  | { kind: "unavailable"; reason: string }
  /** Nobody knows at present. */
  | { kind: "unanswered"; reason: string };

/** What the service asks. */
export interface Price {
  /** A whole number: the service gives no fractions. */
  amount: string;
  currency: string;
  years: number;
}
