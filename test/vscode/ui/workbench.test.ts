import assert from "node:assert/strict";
import { type CloudEditor, openCloudEditor } from "../../support/cloudEditor";

describe("the workbench", () => {
  let opened: CloudEditor;
  before(async () => {
    opened = await openCloudEditor();
  });
  after(() => opened.close());

  it("has a container in the activity bar with the three views", async () => {
    const { editor } = opened;
    await editor.openContainer("Domain Desk");
    for (const title of ["Domains", "Tasks", "Transfers"]) await editor.tree(title).open();
    assert.match(await editor.tree("Domains").welcome(), /./);
  });
});
