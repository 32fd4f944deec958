import assert from "node:assert/strict";
import { newContact, type RowBench, type Rows, templates } from "./bench";

const page = { PageNum: 1, PageSize: 100 };

async function defaults({ call }: RowBench): Promise<string[]> {
  const { RegistrantProfiles } = await call("listRegistrantProfiles", { ...page, DefaultRegistrantProfile: true });
  return RegistrantProfiles.map((template) => template.RegistrantProfileId);
}

export const registrantRows: Rows<"listRegistrantProfiles" | "saveRegistrantProfile" | "deleteRegistrantProfile"> = {
  async listRegistrantProfiles({ call }) {
    const namesOf = async (filter: object) =>
      (await call("listRegistrantProfiles", { ...page, ...filter })).RegistrantProfiles.map(
        (one) => one.RegistrantName,
      );
    assert.equal((await namesOf({})).length, 4);
    assert.deepEqual(await namesOf({ RegistrantOrganization: "harbor" }), ["Hostmaster"]);
    assert.deepEqual(await namesOf({ RegistrantType: "1" }), ["Alex Example"]);
    assert.deepEqual(await namesOf({ Email: "DOMAINS@books.example" }), ["域名管理员"]);
    assert.deepEqual(await namesOf({ DefaultRegistrantProfile: true }), ["Domain Administrator"]);
  },

  async saveRegistrantProfile(bench) {
    const { call } = bench;
    const { RegistrantProfileId } = await call("saveRegistrantProfile", {
      ...newContact,
      DefaultRegistrantProfile: true,
    });
    assert.deepEqual(await defaults(bench), [RegistrantProfileId]);
    await call("saveRegistrantProfile", { RegistrantProfileId: templates.bakery, City: "Sampletown", TelExt: "9" });
    const changed = await call("listRegistrantProfiles", { RegistrantProfileId: templates.bakery });
    const { City, TelExt, Address, DefaultRegistrantProfile } = changed.RegistrantProfiles[0] ?? {};
    assert.deepEqual([City, TelExt, Address, DefaultRegistrantProfile], ["Sampletown", "9", "1 Example Lane", false]);

    const undo = { RegistrantProfileId, DefaultRegistrantProfile: false };
    assert.equal(await bench.code("saveRegistrantProfile", undo), "ParameterIllegal");
    assert.equal(await bench.code("saveRegistrantProfile", { RegistrantProfileId: "1" }), "ContactTemplateNotExist");
    const { Email: _, ...incomplete } = newContact;
    assert.equal(await bench.code("saveRegistrantProfile", incomplete), "MissingEmail");
  },

  async deleteRegistrantProfile(bench) {
    const { call } = bench;
    const other = { RegistrantProfileId: templates.individual };
    const order = await call("registerDomain", { DomainName: "new-example.com", ...other });
    assert.equal(await bench.code("deleteRegistrantProfile", other), "ParameterIllegal", "a task uses it");
    await bench.end(order);
    await call("deleteRegistrantProfile", other);
    assert.equal((await call("listRegistrantProfiles", other)).TotalItemNum, 0);
    assert.equal(await bench.code("deleteRegistrantProfile", other), "ContactTemplateNotExist");
    assert.equal((await bench.domain("new-example.com")).RegistrantName, "Alex Example", "domains hold copies");
    assert.equal(
      await bench.code("deleteRegistrantProfile", { RegistrantProfileId: templates.bakery }),
      "ParameterIllegal",
      "it is the default",
    );
    for (const { RegistrantProfileId } of (
      await call("listRegistrantProfiles", page)
    ).RegistrantProfiles.toReversed()) {
      await call("deleteRegistrantProfile", { RegistrantProfileId });
    }
    const { RegistrantProfileId: first } = await call("saveRegistrantProfile", newContact);
    assert.deepEqual(await defaults(bench), [first], "the only one is the default");
  },
};
