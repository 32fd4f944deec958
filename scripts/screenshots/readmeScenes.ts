import { type FrameLocator } from "playwright-core";
import { type EditorWindow } from "../../test/support/editor/editorWindow";
import { until } from "../../test/support/editor/until";
import { registerStates } from "../pages/states/registerStates";
import { type Scene } from "./studio";

/** Views, and what follows an order, as the README shows them. */
export const readmeScenes: Record<string, Scene> = {
  ordered: async (studio) => {
    const { editor } = studio;
    const form = await studio.bring("register", registerStates.review);
    await form.submit();
    await editor
      .tree("Tasks")
      .waitForRows("the order", (rows) =>
        rows.some(({ label, description }) => `${label} ${description}`.includes("fresh-bakery.com")),
      );
    await until(
      "the message",
      () => editor.notifications.all(),
      (all) => all.some(({ message }) => message.includes("fresh-bakery.com")),
    );
    const show = () => editor.runCommand("Notifications: Show Notifications");
    await studio.take("ordered", show);
  },

  domains: async (studio) => {
    const { editor } = studio;
    const domains = await studio.alone("Domains");
    await groupBy(editor, "Expiration month");
    const [, first] = await domains.waitForRows("months", (rows) => rows.some(({ label }) => / 20\d\d$/.test(label)));
    await domains.expand(first?.label ?? "");
    await openDomain(editor, "exampletrail.com");
    await studio.take("domains", async () => {
      await editor.runCommand("Domain Desk: Find Domain…");
      await editor.quickInput.type("hosting");
      await until(
        "what is found",
        () => editor.quickInput.title(),
        (title) => /: \d domains$/.test(title),
      );
    });
    await groupBy(editor, "No groups");
  },

  activity: async (studio) => {
    const { editor } = studio;
    const activity = await studio.alone("Activity");
    for (const name of ["failover-example.com", "examplebakery.net"]) await renew(editor, name);
    await editor.notifications.clear();
    await openDomain(editor, "examplebakery.net");
    await activity.expand("Renew examplebakery.net");
    await studio.take("activity");
  },
};

/** Opens the page of a domain, and waits for all of it. */
export async function openDomain(editor: EditorWindow, name: string): Promise<FrameLocator> {
  await editor.runCommand("Domain Desk: Open Domain…");
  await editor.quickInput.pick(name);
  const page = await editor.webview(name);
  await page.getByRole("region", { name: "Change log", exact: true }).waitFor();
  await until(
    `all of the page of ${name}`,
    () => page.getByText("Loading…").count(),
    (count) => count === 0,
  );
  return page;
}

/** Groups the domains of the view. @param what as the list of groupings has it */
export async function groupBy(editor: EditorWindow, what: string): Promise<void> {
  await editor.runCommand("Domain Desk: Group Domains By…");
  await editor.quickInput.pick(what);
}

/** Renews a domain for a year, and waits until it is told what came of that. */
export async function renew(editor: EditorWindow, name: string): Promise<void> {
  await editor.runCommand("Domain Desk: Renew…");
  await editor.quickInput.pick(name);
  await editor.quickInput.pick("1 year");
  await editor.dialog.press("Renew");
  await editor.notifications.waitFor(name);
}
