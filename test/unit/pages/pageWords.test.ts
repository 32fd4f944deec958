import { strict as assert } from "node:assert";
import { catalogue } from "../../../src/catalogue/catalogue";
import { parametersOf } from "../../../src/codec/parameters";
import { pageWords, rowTitle } from "../../../src/pages/pageWords";

describe("The words of a page", () => {
  const lists = Object.values(catalogue).flatMap((operation) =>
    parametersOf(operation).filter(({ type }) => type.kind === "list"),
  );
  const names = [...new Set(lists.map(({ name }) => name))].sort();

  it("call one row of each list of the catalogue by its singular", () => {
    assert.deepEqual(names.map((name) => rowTitle(name, "2")).sort(), [
      "Domain name 2",
      "IP address 2",
      "Name server 2",
      "Redemption 2",
      "Registration 2",
      "Renewal 2",
      "Task result 2",
    ]);
  });

  it("have such a title, to be filled in by the page, and a button for each of these lists and no other", () => {
    const { lists: words } = pageWords();
    assert.deepEqual(Object.keys(words).sort(), names);
    for (const [name, { row, add }] of Object.entries(words)) {
      assert.equal(row, rowTitle(name, "{0}"));
      assert.match(add, /^Add [A-Z]/);
    }
  });
});
