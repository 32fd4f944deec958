/**
 * `npm run screenshots`: takes the pictures of the README again, in a real VS Code on the sandbox account, in dark and
 * light. `-- --all` takes every view, page and form, also in both high contrasts; `-- --only plan,activity` some of them.
 */
import { parseArgs } from "node:util";
import { openEditor } from "../test/support/editor/openEditor";
import { packageWhenChanged } from "./packageExtension";
import { formScenes } from "./screenshots/formScenes";
import { Studio } from "./screenshots/studio";
import { viewScenes } from "./screenshots/viewScenes";

const { values } = parseArgs({ options: { all: { type: "boolean", default: false }, only: { type: "string" } } });

async function main(): Promise<void> {
  await packageWhenChanged();
  const editor = await openEditor({
    version: "newest",
    env: { DOMAIN_DESK_START_WITH_SANDBOX: "1", DOMAIN_DESK_SANDBOX_SPEED: "4" },
    settings: { "window.commandCenter": false, "workbench.layoutControl.enabled": false },
  });
  try {
    await editor.page.setViewportSize({ width: 1280, height: 800 });
    await editor.openContainer("Domain Desk");
    await editor.statusBar.waitFor("Sandbox");
    await editor.tree("Domains").waitForRows("the domains", (rows) => rows.length > 5);
    const studio = new Studio(editor, !values.all && values.only === undefined);
    for (const [name, scene] of Object.entries({ ...formScenes, ...viewScenes })) {
      if (values.only !== undefined && !values.only.split(",").includes(name)) continue;
      await scene(studio);
      await studio.tidy();
    }
  } finally {
    await editor.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
