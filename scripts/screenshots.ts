/**
 * `npm run screenshots`: takes the pictures of the README again, in a real VS Code on the sandbox account, in dark and
 * light, and the same in both high contrasts for whoever wants to look (`-- --all`).
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type EditorWindow } from "../test/support/editor/editorWindow";
import { openEditor } from "../test/support/editor/openEditor";
import { type Theme } from "../test/support/editor/theme";
import { until } from "../test/support/editor/until";
import { FormPage } from "../test/support/formPage";
import { packageWhenChanged } from "./packageExtension";
import { projectRoot } from "./vscode/projectRoot";

const { values } = parseArgs({ options: { all: { type: "boolean", default: false } } });
const shown: Theme[] = ["dark", "light"];
const more: Theme[] = values.all ? ["hc-dark", "hc-light"] : [];
/** Pictures of the README; the others go where nothing is kept in git. */
const folderOf = (theme: Theme) => path.join(projectRoot, shown.includes(theme) ? "media/readme" : "out/screenshots");

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
    const domains = editor.tree("Domains");
    await domains.waitForRows("the domains", (rows) => rows.length > 5);
    await domains.expand("examplecellar.com");
    await inEveryTheme(editor, "domains");

    await editor.runCommand("Domain Desk: Open Domain…");
    await editor.quickInput.pick("examplebakery.com");
    const page = await editor.webview("examplebakery.com");
    await page.getByRole("region", { name: "Owner and contacts", exact: true }).waitFor();
    await inEveryTheme(editor, "domain");

    await editor.runCommand("Domain Desk: Change Name Servers…");
    await editor.quickInput.chooseSeveral();
    for (const name of ["examplebakery.com", "example-harbor.com", "examplemeadow.org"]) {
      await editor.quickInput.pick(name);
    }
    await editor.quickInput.accept();
    const plan = await FormPage.in(editor, "Change Name Servers");
    await plan.waitForText(/3 domains/);
    await inEveryTheme(editor, "plan");

    await editor.runCommand("Domain Desk: Register a Domain…");
    const form = await FormPage.in(editor, "Register a Domain");
    await form.fill("Domain name", "fresh-bakery.com");
    await form.waitForMessage("Domain name", /is available/);
    await form.waitForReview(/Register fresh-bakery\.com/);
    await inEveryTheme(editor, "register");

    await form.button("Register").click();
    const tasks = editor.tree("Tasks");
    await tasks.waitForRows("the order", (rows) =>
      rows.some(({ label, description }) => `${label} ${description}`.includes("fresh-bakery.com")),
    );
    await until(
      "the message",
      () => editor.notifications.all(),
      (all) => all.some(({ message }) => message.includes("fresh-bakery.com")),
    );
    await editor.runCommand("Notifications: Show Notifications");
    await inEveryTheme(editor, "ordered");
    await editor.notifications.clear();
    await editor.tree("Activity").expand(({ label }) => /\d{4}$/.test(label));
    await inEveryTheme(editor, "activity");
  } finally {
    await editor.close();
  }
}

async function inEveryTheme(editor: EditorWindow, name: string): Promise<void> {
  for (const theme of [...shown, ...more]) {
    await editor.setTheme(theme);
    mkdirSync(folderOf(theme), { recursive: true });
    const file = path.join(folderOf(theme), `${name}-${theme}.png`);
    await editor.screenshot(file);
    console.log(path.relative(projectRoot, file));
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
