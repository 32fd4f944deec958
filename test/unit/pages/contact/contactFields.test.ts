import { strict as assert } from "node:assert";
import fc from "fast-check";
import { getCountries, getCountryCallingCode } from "libphonenumber-js/min";
import {
  checkField,
  contactIn,
  contactNames,
  contactProblems,
  contactRemarks,
  fieldNamedIn,
  followCountry,
} from "../../../../src/pages/contact/contactFields";
import { ContactCheck } from "../../../../src/pages/contact/contactCheck";

const texts = ["RegistrantName", "RegistrantOrganization", "Province", "City", "Address", "PostalCode"] as const;

describe("the fields of a contact", () => {
  it("take every text of ASCII without a word", () => {
    const ascii = fc.string({ unit: "grapheme-ascii" });
    fc.assert(
      fc.property(fc.constantFrom(...texts), ascii, (name, text) => {
        assert.deepEqual(contactProblems({ [name]: text }), {});
        assert.deepEqual(contactRemarks({ [name]: text }), {});
      }),
    );
  });

  it("refuse letters of every other script, and say which", () => {
    const foreign = fc.constantFrom(..."张李Жукαβعבกあ한ＡＢ，。");
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.string(), foreign, (name, before, letter) => {
        const plain = before.replace(/[^\x20-\x7e]/g, "x");
        assert.match(contactProblems({ [name]: `${plain}${letter}` })[name] ?? "", new RegExp(`Latin.*"${letter}"`));
      }),
    );
  });

  it("take accents, and say how the name is written without", () => {
    assert.deepEqual(contactProblems({ City: "Łódź", RegistrantName: "Björn O’Größe" }), {});
    const remarks = contactRemarks({ City: "Łódź", RegistrantName: "Björn O’Größe" });
    assert.match(remarks.City?.text ?? "", /"Lodz"/);
    assert.match(remarks.RegistrantName?.text ?? "", /"Bjorn O'Grosse"/);
  });

  it("know no number whose length does not fit, and say so beside the number", () => {
    assert.match(contactProblems({ TelArea: "65", Telephone: "123" }).Telephone ?? "", /\+65 123 can't be/);
    assert.deepEqual(contactProblems({ TelArea: "65", Telephone: "6000 1234" }), {});
    assert.deepEqual(contactProblems({ TelArea: "65", Telephone: "" }), {});
  });

  it("fill in the calling code with each country, as long as it is that of the country before", () => {
    const country = fc.constantFrom(...getCountries());
    fc.assert(
      fc.property(country, country, (was, is) => {
        const before = { Country: was, TelArea: getCountryCallingCode(was) };
        const after = { ...before, ...followCountry(before, { ...before, Country: is }), Country: is };
        assert.equal(after.TelArea, getCountryCallingCode(is));
        assert.deepEqual(contactRemarks({ ...after, Country: is === "CN" ? "" : is }), {});
        const own = { Country: was, TelArea: "999" };
        assert.deepEqual(followCountry(own, { ...own, Country: is }), {});
      }),
    );
  });

  it("say of China that names in Chinese are given elsewhere", () => {
    assert.match(contactRemarks({ Country: "CN" }).Country?.text ?? "", /console/);
  });

  it("are sent as the service takes them, empty ones not at all", () => {
    const values = { RegistrantName: " Ada ", Country: "DE", TelArea: "+49", Telephone: "89 123-456", TelExt: "" };
    const sent = { RegistrantName: "Ada", Country: "DE", TelArea: "49", Telephone: "89123456" };
    assert.deepEqual(contactIn(values), sent);
  });

  it("are found in the words of a refusal", () => {
    for (const name of contactNames) {
      assert.equal(fieldNamedIn(`Incorrect format. Make sure that ${name} is correct.`), name);
      assert.equal(fieldNamedIn(`格式错误，请确认 ${name} 填写正确。`), name);
    }
    const words = {
      "Incorrect format. Make sure that the city is correct": "City",
      "Format error, make sure the e-mail address is correct": "Email",
      "The registrant name is too long": "RegistrantName",
      "The zip code is wrong": "PostalCode",
      "The organization's name is wrong": "RegistrantOrganization",
      "Make sure that the street address is correct": "Address",
      "Something is wrong": undefined,
    };
    for (const [message, name] of Object.entries(words)) assert.equal(fieldNamedIn(message), name, message);
  });
});

describe("the check of contact data by the service", () => {
  const data = { City: "X" };

  it("asks once for the same data, and again for other data", async () => {
    const asked: object[] = [];
    const check = new ContactCheck(
      {
        verify: (given) => {
          asked.push(given);
          return Promise.resolve(undefined);
        },
        explainText: String,
      },
      () => undefined,
    );
    await Promise.all([check.ensure(data), check.ensure({ ...data })]);
    await check.ensure(data);
    assert.equal(asked.length, 1);
    assert.equal(check.message(data, true).tone, "good");
    await check.ensure({ City: "Y" });
    assert.equal(asked.length, 2);
    assert.equal(check.message(data, true).tone, "info");
  });

  it("tells a refusal of exactly the data that was refused, beside its field or else the last", async () => {
    let refusal = "Make sure that the city is correct";
    const check = new ContactCheck({ verify: () => Promise.resolve(refusal), explainText: String }, () => undefined);
    await check.ensure(data);
    assert.deepEqual(Object.keys(check.problems(data)), ["City"]);
    assert.deepEqual(check.problems({ City: "Y" }), {});
    refusal = "No.";
    await check.ensure({ City: "Y" });
    assert.deepEqual(Object.keys(check.problems({ City: "Y" })), [checkField]);
  });

  it("throws where the service could not be asked, and asks anew the next time", async () => {
    let answer = () => Promise.reject<undefined>(new Error("no network"));
    const check = new ContactCheck({ verify: () => answer(), explainText: String }, () => undefined);
    await assert.rejects(check.ensure(data), /no network/);
    assert.match(check.message(data, true).text, /couldn't be checked/);
    answer = () => Promise.resolve(undefined);
    await check.ensure(data);
    assert.equal(check.message(data, true).tone, "good");
  });
});
