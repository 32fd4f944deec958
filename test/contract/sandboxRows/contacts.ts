import assert from "node:assert/strict";
import { newContact, reasons, type RowBench, type Rows, templates } from "./bench";

const contactTypes = ["registrant", "admin", "tech", "billing"] as const;

async function organizations({ call }: RowBench, DomainName: string) {
  const found: (string | undefined)[] = [];
  for (const ContactType of contactTypes) {
    found.push((await call("getContact", { DomainName, ContactType })).RegistrantOrganization);
  }
  return found;
}

export const contactRows: Rows<"getContact" | "verifyContact" | "changeContactFromProfile" | "changeContacts"> = {
  async getContact(bench) {
    const contact = await bench.call("getContact", { DomainName: "example-harbor.com", ContactType: "tech" });
    const { CreateDate, ...rest } = contact;
    assert.match(CreateDate ?? "", /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    assert.deepEqual(rest, {
      RegistrantName: "Hostmaster",
      RegistrantOrganization: "Example Harbor Trust",
      Country: "US",
      Province: "Washington",
      City: "Exampleton",
      Address: "200 Sample Street, Suite 5 & 6",
      PostalCode: "98000",
      Email: "hostmaster@example-harbor.org",
      TelArea: "1",
      Telephone: "2025550143",
      TelExt: "12",
    });
    const elsewhere = { DomainName: "nobody-example.com", ContactType: "tech" } as const;
    assert.equal(await bench.code("getContact", elsewhere), "DomainNotExist");
  },

  async verifyContact(bench) {
    assert.deepEqual(await bench.call("verifyContact", { ...newContact, TelExt: "12", RegistrantType: "2" }), {});
    assert.deepEqual(await bench.call("verifyContact", { City: "Saint-Étienne" }), {}, "only what is given");
    for (const [field, wrong] of Object.entries({
      RegistrantName: "123",
      RegistrantOrganization: "?",
      Country: "Germany",
      Province: "0",
      City: "12345",
      Address: "---",
      PostalCode: "!",
      Email: "sam at sample",
      TelArea: "0049",
      Telephone: "not known",
      TelExt: "x",
    })) {
      const [code, message] = await bench.refusal("verifyContact", { ...newContact, [field]: wrong });
      assert.equal(code, "ParameterIllegal");
      assert.match(message, new RegExp(`\\b${field} `), wrong);
    }
    const [, message] = await bench.refusal("verifyContact", { TelArea: "49", Telephone: "12", Lang: "zh" });
    assert.match(message, /^参数错误。格式错误，请确认 Telephone/);
  },

  async changeContactFromProfile(bench) {
    const DomainName = "exampletrail.com";
    const change = { DomainName, RegistrantProfileId: templates.individual };
    const InstanceId = await bench.idOf(DomainName);
    const task = await bench.call("changeContactFromProfile", { ...change, InstanceId, ContactType: "admin" });
    const busy = await bench.refusal("changeContactFromProfile", { ...change, ContactType: "tech" });
    assert.deepEqual(busy, ["TaskIsBeingProcessed", reasons.busy]);
    assert.deepEqual(await bench.end(task), [[DomainName, "done"]]);
    const [bakery, alex] = ["Example Bakery Pte. Ltd.", "Alex Example"];
    assert.deepEqual(await organizations(bench, DomainName), [bakery, alex, bakery, bakery]);

    const owner = { ...change, ContactType: "registrant", AddTransferLock: true } as const;
    await bench.end(await bench.call("changeContactFromProfile", owner));
    const domain = await bench.domain(DomainName);
    assert.deepEqual([domain.RegistrantOrganization, domain.RegistrantType], [alex, "1"]);
    const wrong = { ...owner, InstanceId: await bench.idOf("exampleledger.com") };
    assert.equal(await bench.code("changeContactFromProfile", wrong), "ParameterIllegal");
    assert.equal(
      await bench.code("changeContactFromProfile", { ...owner, RegistrantProfileId: "1" }),
      "ContactTemplateNotExist",
    );
  },

  async changeContacts(bench) {
    const names = ["exampleledger.com", "exampletrail.com"];
    const change = { ContactType: "registrant", TransferOutProhibited: true, ...newContact } as const;
    const task = await bench.call("changeContacts", { ...change, DomainName: [...names, "exampletrail.com"] });
    assert.deepEqual(await bench.end(task), [
      ["exampleledger.com", "failed", reasons.securityLock],
      ["exampletrail.com", "done"],
    ]);
    const domain = await bench.domain("exampletrail.com");
    assert.deepEqual(
      [domain.Email, domain.EmailVerificationStatus, domain.TransferProhibitionLock],
      [newContact.Email, 0, "OPEN"],
    );
    await bench.call("verifyEmail", { Token: await bench.tokenFor(newContact.Email) });

    const unlock = { DomainName: "exampletrail.com", Status: false };
    const kept = "The transfer lock stays on for 60 days after the change of registrant.";
    assert.deepEqual(await bench.end(await bench.call("setTransferLock", unlock)), [
      ["exampletrail.com", "failed", kept],
    ]);
    bench.pass({ days: 60 });
    assert.deepEqual(await bench.end(await bench.call("setTransferLock", unlock)), [["exampletrail.com", "done"]]);

    const unknown = { ...change, DomainName: ["exampletrail.com", "nobody-example.com"] };
    assert.equal(await bench.code("changeContacts", unknown), "DomainNotExist");
  },
};
