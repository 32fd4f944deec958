import { isIP } from "node:net";
import { domainToASCII } from "node:url";
import { isPossiblePhoneNumber, isSupportedCountry, getCountries, getCountryCallingCode } from "libphonenumber-js/min";
import { parse } from "tldts";
import * as z from "zod";
import { type Format } from "../catalogue/fields";

/** The value as it goes over the wire, or what is wrong with it and what would be right. */
export type Checked = { value: string } | { problem: string };

/** Checks a text against a format of the catalogue and brings it into the form the service takes (IDN to punycode). */
export function checkFormat(format: Format, text: string): Checked {
  return checks[format](text.trim());
}

const checks: Record<Format, (text: string) => Checked> = {
  domainName(text) {
    const ascii = domainToASCII(text.replace(/\.$/, "")).toLowerCase();
    const parts = parse(ascii, { validateHostname: true });
    if (!ascii || !parts.hostname || parts.isIp || !parts.publicSuffix || !validLabels(ascii)) {
      return { problem: `"${text}" is not a domain name. Write it like example.com.` };
    }
    if (!parts.domain) return { problem: `"${text}" is only an ending. Put a name before it, like example.${text}.` };
    if (parts.domain !== ascii) {
      return { problem: `"${text}" lies inside another domain. The name that can be registered is ${parts.domain}.` };
    }
    return { value: ascii };
  },
  hostName(text) {
    const ascii = domainToASCII(text.replace(/\.$/, "")).toLowerCase();
    const parts = parse(ascii, { validateHostname: true });
    if (!ascii || !parts.domain || parts.isIp || !validLabels(ascii)) {
      return { problem: `"${text}" is not a host name. Write it in full, like ns1.example.com.` };
    }
    return { value: ascii };
  },
  ipAddress(text) {
    return isIP(text)
      ? { value: text }
      : { problem: `"${text}" is not an IP address. Write it like 192.0.2.1 or 2001:db8::1.` };
  },
  email(text) {
    return z.email().safeParse(text).success
      ? { value: text }
      : { problem: `"${text}" is not an e-mail address. Write it like name@example.com.` };
  },
  emailList(text) {
    const addresses = text.split(",").map((address) => checks.email(address.trim()));
    const wrong = addresses.find((checked) => "problem" in checked);
    return wrong ?? { value: addresses.map((checked) => ("value" in checked ? checked.value : "")).join(",") };
  },
  countryCode(text) {
    const code = text.toUpperCase();
    return isSupportedCountry(code)
      ? { value: code }
      : { problem: `"${text}" is not a country code. Use the two letters of ISO 3166, like DE or SG.` };
  },
  phoneArea(text) {
    const digits = text.replace(/^\+/, "");
    return callingCodes().has(digits)
      ? { value: digits }
      : { problem: `"${text}" is not a country calling code. Write its digits, like 49 or 65.` };
  },
  phoneNumber(text) {
    const digits = text.replace(/[\s().-]/g, "");
    return /^\d{4,14}$/.test(digits)
      ? { value: digits }
      : { problem: `"${text}" is not a telephone number. Write 4 to 14 digits, without the country calling code.` };
  },
};

/** Whether a telephone number can exist in the numbering plan of a calling code; both as digits. */
export function isPossiblePhone(area: string, number: string): boolean {
  return isPossiblePhoneNumber(`+${area}${number}`);
}

/** DNS limits: 253 characters in all, 63 a label, letters, digits and inner hyphens only (RFC 1123). */
function validLabels(ascii: string): boolean {
  return ascii.length <= 253 && ascii.split(".").every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
}

let knownCallingCodes: Set<string> | undefined;
function callingCodes(): Set<string> {
  return (knownCallingCodes ??= new Set(getCountries().map((country) => getCountryCallingCode(country))));
}
