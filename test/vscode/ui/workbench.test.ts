import assert from "node:assert/strict";
import { type EditorWindow } from "../../support/editor/editorWindow";
import { openEditor } from "../../support/editor/openEditor";

describe("the workbench", () => {
  let editor: EditorWindow;
  before(async () => {
    editor = await openEditor();
  });
  after(() => editor.close());

  it("has a container in the activity bar with the three views", async () => {
    await editor.openContainer("Domain Desk");
    for (const title of ["Domains", "Tasks", "Transfers"]) await editor.tree(title).open();
    assert.match(await editor.tree("Domains").welcome(), /./);
  });
});
