import { strict as assert } from "node:assert";
import { catalogue } from "../../../src/catalogue/catalogue";
import { parametersOf } from "../../../src/codec/parameters";
import { rowLabel } from "../../../src/pages/formSpec";

describe("rowLabel", () => {
  it("calls one row of each list of the catalogue by its singular", () => {
    const lists = Object.values(catalogue).flatMap((operation) =>
      parametersOf(operation).filter(({ type }) => type.kind === "list"),
    );
    assert.deepEqual([...new Set(lists.map(({ title }) => rowLabel(title)))].sort(), [
      "Domain name",
      "IP address",
      "Name server",
      "Redemption",
      "Registration",
      "Renewal",
      "Result",
    ]);
  });
});
