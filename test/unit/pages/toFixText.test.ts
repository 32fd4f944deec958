import { strict as assert } from "node:assert";
import { toFixText } from "../../../src/pages/formValues";

describe("What is to be fixed in a form", () => {
  const values = { City: " ", Email: "erika@", Ip: [{ "": "" }, { "": "192.0.2.300" }] };
  const says = (...wrong: string[]) => toFixText(values, wrong, (paths) => paths.map((path) => `<${path}>`));

  it("tells what is missing from what is filled in and wrong", () => {
    assert.equal(says("City", "Telephone"), "Missing: <City>, <Telephone>.");
    assert.equal(says("Email"), "Invalid: <Email>.");
    assert.equal(says("City", "Email", "Ip.1", "Ip.2"), "Missing: <City>, <Ip.1>. Invalid: <Email>, <Ip.2>.");
  });
});
