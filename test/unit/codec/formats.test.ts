import assert from "node:assert/strict";
import { type Format } from "../../../src/catalogue/fields";
import { checkFormat, isPossiblePhone } from "../../../src/codec/formats";

const label63 = "a".repeat(63);
/** 253 characters, the most a name may have: labels of 63, 63, 63, 57 and com. */
const longest = `${label63}.${label63}.${label63}.${"b".repeat(57)}.com`;

/** What goes over the wire. */
const good: [format: Format, text: string, value: string][] = [
  ["domainName", " Example.COM. ", "example.com"],
  ["domainName", "a.co", "a.co"],
  ["domainName", "x-1.co.uk", "x-1.co.uk"],
  ["domainName", "bücher.example", "xn--bcher-kva.example"],
  ["domainName", `${label63}.com`, `${label63}.com`],
  ["hostName", "NS1.Example.com.", "ns1.example.com"],
  ["hostName", "example.com", "example.com"],
  ["hostName", longest, longest],
  ["ipAddress", " 192.0.2.1", "192.0.2.1"],
  ["ipAddress", "2001:db8::1", "2001:db8::1"],
  ["email", " name@example.com ", "name@example.com"],
  ["emailList", "a@example.com , b@example.com", "a@example.com,b@example.com"],
  ["countryCode", "de", "DE"],
  ["phoneArea", "+49", "49"],
  ["phoneArea", "1", "1"],
  ["phoneNumber", "(030) 1234-56.78", "03012345678"],
  ["phoneNumber", "1234", "1234"],
  ["phoneNumber", "12345678901234", "12345678901234"],
];

/** What is refused, and a word of the reason. */
const bad: [format: Format, text: string, reason: RegExp][] = [
  ["domainName", "", /isn't a domain name/],
  ["domainName", "192.0.2.1", /isn't a domain name/],
  ["domainName", "a_b.com", /isn't a domain name/],
  ["domainName", "-a.com", /isn't a domain name/],
  ["domainName", "a-.com", /isn't a domain name/],
  ["domainName", `${label63}a.com`, /isn't a domain name/],
  ["domainName", "a..com", /isn't a domain name/],
  ["domainName", "com", /only a TLD.*example\.com\.$/],
  ["domainName", "www.example.com", /part of another domain.* example\.com instead\.$/],
  ["hostName", "", /"" isn't a host name. Enter a full one like ns1.example.com./],
  ["hostName", "ns1", /isn't a host name/],
  ["hostName", "192.0.2.1", /isn't a host name/],
  ["hostName", "ns_1.example.com", /isn't a host name/],
  ["hostName", "-ns.example.com", /isn't a host name/],
  ["hostName", "ns-.example.com", /isn't a host name/],
  ["hostName", `c${longest}`, /isn't a host name/],
  ["ipAddress", "192.0.2.256", /isn't an IP address/],
  ["email", "name@", /isn't an e-mail address/],
  ["emailList", "a@example.com,b", /"b" isn't an e-mail address/],
  ["emailList", "", /"" isn't an e-mail address/],
  ["countryCode", "XX", /isn't a country code/],
  ["phoneArea", "4+9", /isn't a country calling code/],
  ["phoneArea", "", /isn't a country calling code/],
  ["phoneNumber", "123", /isn't a telephone number/],
  ["phoneNumber", "123456789012345", /isn't a telephone number/],
  ["phoneNumber", "1234a", /isn't a telephone number/],
  ["phoneNumber", "a1234", /isn't a telephone number/],
];

describe("checkFormat", () => {
  for (const [format, text, value] of good) {
    it(`takes "${text.slice(0, 40)}" as ${format}`, () => assert.deepEqual(checkFormat(format, text), { value }));
  }
  for (const [format, text, reason] of bad) {
    it(`refuses "${text.slice(0, 40)}" as ${format}: ${reason.source}`, () => {
      const checked = checkFormat(format, text);
      assert.match("problem" in checked ? checked.problem : "", reason);
    });
  }
});

describe("isPossiblePhone", () => {
  it("knows how long the numbers of a country are", () => {
    assert.equal(isPossiblePhone("65", "61234567"), true);
    assert.equal(isPossiblePhone("65", "612"), false);
  });
});
