import { contact } from "../catalogue/fields";
import { checkFormat, isPossiblePhone } from "../codec/formats";
import { type Contact } from "./account";

/** The contact fields that a value has: of parameters, or of a contact with additional fields. */
export function contactOf(value: { [Field in keyof Contact]?: Contact[Field] | undefined }): Partial<Contact> {
  const fields = Object.keys(contact) as (keyof Contact)[];
  return Object.fromEntries(fields.filter((field) => value[field] !== undefined).map((field) => [field, value[field]]));
}

/** The wire name of the first contact field that is given but wrong. */
export function checkContact(given: Partial<Contact>): keyof Contact | undefined {
  const fields = Object.keys(given) as (keyof Contact)[];
  const wrong = fields.find((field) => !isRight(field, given[field] ?? ""));
  if (wrong) return wrong;
  const { TelArea, Telephone } = given;
  return TelArea && Telephone && !isPossiblePhone(digitsOf(TelArea), digitsOf(Telephone)) ? "Telephone" : undefined;
}

/** What registries worldwide require in common; the sandbox does not know addresses. */
const patterns: Partial<Record<keyof Contact, RegExp>> = {
  RegistrantName: /\p{L}/u,
  RegistrantOrganization: /\p{L}/u,
  Province: /^[\p{L}\p{M}\d .,'’()-]*\p{L}[\p{L}\p{M}\d .,'’()-]*$/u,
  City: /^[\p{L}\p{M}\d .,'’()-]*\p{L}[\p{L}\p{M}\d .,'’()-]*$/u,
  Address: /[\p{L}\d]/u,
  PostalCode: /^[A-Z\d][A-Z\d -]{1,15}$/i,
};

function isRight(field: keyof Contact, text: string): boolean {
  const schema = contact[field];
  const format = schema.meta()?.format;
  if (format) return "value" in checkFormat(format, text);
  return schema.safeParse(text).success && (patterns[field]?.test(text) ?? true);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}
