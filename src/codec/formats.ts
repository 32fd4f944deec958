import { isIP } from "node:net";
import { domainToASCII } from "node:url";
import * as l10n from "@vscode/l10n";
import { isPossiblePhoneNumber, isSupportedCountry, getCountries, getCountryCallingCode } from "libphonenumber-js/min";
import { parse } from "tldts";
import * as z from "zod";
import { type Format } from "../catalogue/fields";

/** The value as it goes over the wire, or what is wrong with it and what would be right. */
export type Checked = { value: string } | { problem: string };

/**
 * Validates a text against a format of the catalogue and converts it to the form the service takes (IDN to punycode).
 */
export function checkFormat(format: Format, text: string): Checked {
  return checks[format](text.trim());
}

const checks: Record<Format, (text: string) => Checked> = {
  domainName(text) {
    const ascii = domainToASCII(text.replace(/\.$/, "")).toLowerCase();
    const parts = parse(ascii, { validateHostname: true });
    if (!ascii || !parts.hostname || parts.isIp || !parts.publicSuffix || !validLabels(ascii)) {
      return { problem: l10n.t('"{0}" isn\'t a domain name. Enter one like example.com.', text) };
    }
    if (!parts.domain) return { problem: l10n.t('"{0}" is only a TLD. Enter a domain name like example.{0}.', text) };
    if (parts.domain !== ascii) {
      return { problem: l10n.t('"{0}" is part of another domain. Enter {1} instead.', text, parts.domain) };
    }
    return { value: ascii };
  },
  hostName(text) {
    const ascii = domainToASCII(text.replace(/\.$/, "")).toLowerCase();
    const parts = parse(ascii, { validateHostname: true });
    if (!ascii || !parts.domain || parts.isIp || !validLabels(ascii)) {
      return { problem: l10n.t('"{0}" isn\'t a host name. Enter a full one like ns1.example.com.', text) };
    }
    return { value: ascii };
  },
  ipAddress(text) {
    return isIP(text)
      ? { value: text }
      : { problem: l10n.t('"{0}" isn\'t an IP address. Enter one like 192.0.2.1 or 2001:db8::1.', text) };
  },
  email(text) {
    return z.email().safeParse(text).success
      ? { value: text }
      : { problem: l10n.t('"{0}" isn\'t an e-mail address. Enter one like name@example.com.', text) };
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
      : { problem: l10n.t('"{0}" isn\'t a country code. Enter two letters (ISO 3166) like DE or SG.', text) };
  },
  phoneArea(text) {
    const digits = text.replace(/^\+/, "");
    return callingCodes().has(digits)
      ? { value: digits }
      : { problem: l10n.t('"{0}" isn\'t a country calling code. Enter digits like 49 or 65.', text) };
  },
  phoneNumber(text) {
    const digits = text.replace(/[\s().-]/g, "");
    return /^\d{4,14}$/.test(digits)
      ? { value: digits }
      : {
          problem: l10n.t(
            '"{0}" isn\'t a telephone number. Enter 4 to 14 digits, without the country calling code.',
            text,
          ),
        };
  },
};

/** Whether a telephone number is possible in the numbering plan of a calling code; both as digits. */
export function isPossiblePhone(area: string, number: string): boolean {
  return isPossiblePhoneNumber(`+${area}${number}`);
}

/** DNS limits: 253 characters in total, 63 per label; letters, digits and inner hyphens only (RFC 1123). */
function validLabels(ascii: string): boolean {
  return ascii.length <= 253 && ascii.split(".").every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
}

let knownCallingCodes: Set<string> | undefined;
function callingCodes(): Set<string> {
  return (knownCallingCodes ??= new Set(getCountries().map((country) => getCountryCallingCode(country))));
}
