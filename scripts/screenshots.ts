/**
 * `npm run screenshots`: takes the pictures of the README again, in a real VS Code on the sandbox account, in dark and
 * light. `-- --all` takes every view, page and form, also in both high contrasts; `-- --only plan,activity` some of them.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { createSandbox } from "../src/sandbox/sandbox";
import { openEditor } from "../test/support/editor/openEditor";
import { packageWhenChanged } from "./packageExtension";
import { operationScenes } from "./screenshots/operationScenes";
import { pageScenes } from "./screenshots/pageScenes";
import { questionScenes } from "./screenshots/questionScenes";
import { readmeScenes } from "./screenshots/readmeScenes";
import { Studio } from "./screenshots/studio";
import { viewScenes } from "./screenshots/viewScenes";
import { projectRoot } from "./vscode/projectRoot";

const { values } = parseArgs({ options: { all: { type: "boolean", default: false }, only: { type: "string" } } });

/** The pages of the README first: later scenes change what they show. */
const inReadme = { ...pageScenes("sandbox"), ...readmeScenes };
/** Scenes on an account that plays the cloud. Once it is used it stays the active one: they come last. */
const onCloud = { ...pageScenes(undefined), ...operationScenes };

async function main(): Promise<void> {
  await packageWhenChanged();
  const cloud = await createSandbox();
  const editor = await openEditor({
    version: "newest",
    env: {
      DOMAIN_DESK_START_WITH_SANDBOX: "1",
      DOMAIN_DESK_SANDBOX_SPEED: "4",
      DOMAIN_DESK_TEST_ENDPOINT: cloud.endpoint,
    },
    settings: { "window.commandCenter": false, "workbench.layoutControl.enabled": false },
  });
  try {
    await editor.page.setViewportSize({ width: 1280, height: 800 });
    await editor.openContainer("Domain Desk");
    await editor.statusBar.waitFor("Sandbox");
    await editor.tree("Domains").waitForRows("the domains", (rows) => rows.length > 5);
    const onlyReadme = !values.all && values.only === undefined;
    const scenes = { ...inReadme, ...(onlyReadme ? {} : { ...viewScenes, ...questionScenes, ...onCloud }) };
    const studio = new Studio(editor, cloud, onlyReadme);
    for (const [name, scene] of Object.entries(scenes)) {
      if (values.only !== undefined && !values.only.split(",").includes(name)) continue;
      if (name in onCloud) await studio.useCloud();
      await scene(studio);
      await studio.tidy();
    }
  } catch (error) {
    await editor.screenshot(path.join(projectRoot, "out", "screenshots", "failed.png"));
    throw error;
  } finally {
    await editor.close();
    await cloud.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
