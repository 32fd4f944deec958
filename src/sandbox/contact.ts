import { contact } from "../catalogue/fields";
import { type Contact } from "./account";

const fields = Object.keys(contact) as (keyof Contact)[];

/** The contact fields of a value, as far as they are there: of parameters, or of a contact with something beside it. */
export function contactOf(value: Partial<Contact>): Partial<Contact> {
  return Object.fromEntries(fields.filter((field) => value[field] !== undefined).map((field) => [field, value[field]]));
}
