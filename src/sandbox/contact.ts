import { contact } from "../catalogue/fields";
import { type Contact } from "./account";

const fields = Object.keys(contact) as (keyof Contact)[];

/** The contact fields among an operation's parameters, as far as they were given. */
export function contactOf(params: Partial<Contact>): Partial<Contact> {
  return Object.fromEntries(
    fields.filter((field) => params[field] !== undefined).map((field) => [field, params[field]]),
  );
}
