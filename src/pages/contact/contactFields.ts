import * as l10n from "@vscode/l10n";
import { getCountryCallingCode, isSupportedCountry } from "libphonenumber-js/min";
import { changeContacts } from "../../catalogue/contacts";
import { contact } from "../../catalogue/fields";
import { saveRegistrantProfile } from "../../catalogue/registrants";
import { isPossiblePhone } from "../../codec/formats";
import { parametersOf } from "../../codec/parameters";
import { countryName } from "../../texts/countries";
import { fieldOf } from "../fieldOf";
import { type Field, type Group, type Message, type Values } from "../formSpec";
import { problemsIn, toParams } from "../formValues";

export type ContactName = keyof typeof contact;

/** Contact data in wire form, as far as it is filled in; includes the registrant type if the form has it. */
export type ContactData = { [Name in ContactName]?: string | undefined } & { RegistrantType?: "1" | "2" | undefined };

/** The fields of a contact, in the order they are filled in. */
export const contactNames = Object.keys(contact) as ContactName[];

/** The help below each field. */
export const contactHelp: Record<ContactName, string> = {
  RegistrantName: l10n.t("The person responsible for the domain, in Latin letters."),
  RegistrantOrganization: l10n.t(
    "The owner of the domain, in Latin letters. For an individual, repeat the person's name.",
  ),
  Country: l10n.t("Type part of the name to find it."),
  Province: l10n.t("In Latin letters. If there is none, repeat the city."),
  City: l10n.t("In Latin letters."),
  Address: l10n.t("Street and number, in Latin letters."),
  PostalCode: l10n.t("Latin letters and digits."),
  Email: l10n.t("The registry may put the domain on hold (it stops resolving) until this address is verified."),
  TelArea: l10n.t("Follows the country. Digits only, such as 49 or 65."),
  Telephone: l10n.t("Without the country calling code."),
  TelExt: l10n.t("Optional."),
};

/** The fields of a contact, as a form shows them. */
export function contactGroups(): Group[] {
  const fields = (...names: ContactName[]) =>
    parameters
      .filter(({ name }) => names.includes(name as ContactName))
      .map((parameter) => fieldOf(parameter, { help: contactHelp[parameter.name as ContactName] }));
  return [
    { title: l10n.t("Person or organization"), fields: fields("RegistrantName", "RegistrantOrganization") },
    { title: l10n.t("Address"), fields: fields("Country", "Province", "City", "Address", "PostalCode") },
    {
      title: l10n.t("E-mail and telephone"),
      fields: [...fields("Email", "TelArea", "Telephone", "TelExt"), checkNote],
    },
  ];
}

/** Where the service's check is offered, and where a rejection appears that blames no particular field. */
export const checkField = "contactCheck";

/** The check's place in a form, below the contact's fields. */
export const checkNote: Field = {
  name: checkField,
  label: l10n.t("Contact data"),
  help: "",
  control: { kind: "note" },
};

/** Registries store these in ASCII (RFC 5733, section 2.3, the form for use between countries). */
const inLatin: readonly ContactName[] = [
  "RegistrantName",
  "RegistrantOrganization",
  "Province",
  "City",
  "Address",
  "PostalCode",
];

/**
 * Problems with contact data that the catalogue cannot detect: letters that no registry accepts, and impossible
 * numbers. By field; empty fields are skipped.
 */
export function contactProblems(values: Values): Partial<Record<ContactName, string>> {
  const problems: Partial<Record<ContactName, string>> = {};
  for (const name of inLatin) {
    const [foreign] =
      /[^\x20-\x7e\u00a0-\u024f\u1e00-\u1eff\u2010-\u201f]/u.exec(textIn(values, name).normalize("NFC")) ?? [];
    if (foreign !== undefined) {
      problems[name] = l10n.t(
        'Use Latin letters only, as in a passport. Registries don\'t accept "{0}" here.',
        foreign,
      );
    }
  }
  const [area, number] = [digitsIn(values, "TelArea"), digitsIn(values, "Telephone")];
  if (area && number && !isPossiblePhone(area, number)) {
    problems.Telephone = l10n.t(
      "+{0} {1} can't be a telephone number: its length doesn't match the country.",
      area,
      number,
    );
  }
  return problems;
}

/** The same for contact data that must be complete, plus the problems the catalogue detects. */
export function wholeContactProblems(values: Values): Record<string, string> {
  return { ...contactProblems(values), ...problemsIn(changeContacts, requiredParameters, values) };
}

/** Warnings about contact data that can be sent, by field. */
export function contactRemarks(values: Values): Partial<Record<ContactName, Message>> {
  const remarks: Partial<Record<ContactName, Message>> = {};
  for (const name of inLatin) {
    const text = textIn(values, name);
    const plain = inAscii(text);
    if (plain !== text) {
      remarks[name] = warning(l10n.t('Many registries accept only A to Z. If this is rejected, enter "{0}".', plain));
    }
  }
  const country = textIn(values, "Country");
  const [area, own] = [digitsIn(values, "TelArea"), callingCode(country)];
  if (area && own && area !== own) {
    remarks.TelArea = warning(l10n.t("+{0} isn't the calling code of {1} (+{2}).", area, countryName(country), own));
  }
  if (country === "CN") {
    const text = l10n.t(
      "Real-name verification in mainland China also requires names in Chinese. Enter them in the Alibaba Cloud console: the Domain API doesn't take them.",
    );
    remarks.Country = { tone: "info", text, actions: [] };
  }
  return remarks;
}

/**
 * Fills in what follows from a change: the calling code follows the country, unless the user deliberately entered
 * another country's.
 */
export function followCountry(before: Values, now: Values): Values {
  const [was, is] = [textIn(before, "Country"), textIn(now, "Country")];
  const area = digitsIn(now, "TelArea");
  const code = callingCode(is);
  const follows = area === "" || area === callingCode(was);
  return was !== is && follows && code !== undefined && code !== area ? { TelArea: code } : {};
}

const parameters = parametersOf(saveRegistrantProfile).filter(
  ({ name }) => name in contact || name === "RegistrantType",
);

const requiredParameters = parametersOf(changeContacts).filter(({ name }) => name in contact);

/** The contact data from the form, in wire form. */
export function contactIn(values: Values): ContactData {
  return toParams(saveRegistrantProfile, parameters, values);
}

/** The field that a rejection of contact data is about: the service's message mentions it (5.43). */
export function fieldNamedIn(message: string): ContactName | undefined {
  const exact = contactNames.find((name) => new RegExp(`\\b${name}\\b`).test(message));
  return exact ?? wordsFor.find(([, words]) => words.test(message))?.[0];
}

/** Patterns that also match another field's words come first. */
const wordsFor: readonly (readonly [ContactName, RegExp])[] = [
  ["Email", /e-?mail/i],
  ["PostalCode", /postal|post ?code|zip/i],
  ["TelArea", /(area|calling) code/i],
  ["TelExt", /extension/i],
  ["Telephone", /phone/i],
  ["RegistrantOrganization", /organi[sz]ation|company/i],
  ["Province", /province|state\b/i],
  ["City", /\bcity\b/i],
  ["Country", /countr/i],
  ["Address", /address|street/i],
  ["RegistrantName", /\bname\b/i],
];

function callingCode(country: string): string | undefined {
  return isSupportedCountry(country) ? getCountryCallingCode(country) : undefined;
}

/** Letters that Unicode does not decompose into a base letter and a mark. */
const spelled: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  Ø: "O",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "Th",
  ı: "i",
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "\u00a0": " ",
};

function inAscii(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/[^\x20-\x7e]/g, (letter) => spelled[letter] ?? letter);
}

function warning(text: string): Message {
  return { tone: "warning", text, actions: [] };
}

function textIn(values: Values, name: ContactName): string {
  const value = values[name];
  return typeof value === "string" ? value.trim() : "";
}

function digitsIn(values: Values, name: ContactName): string {
  return textIn(values, name).replace(/\D/g, "");
}
