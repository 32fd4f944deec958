import { until } from "../../test/support/editor/until";
import { FormPage } from "../../test/support/formPage";
import { type Scene } from "./studio";

/** The forms that the README shows, and what follows an order. */
export const formScenes: Record<string, Scene> = {
  plan: async (studio) => {
    const { editor } = studio;
    await editor.runCommand("Domain Desk: Renew…");
    await editor.quickInput.chooseSeveral();
    for (const name of ["examplebakery.com", "example-harbor.com", "examplemeadow.org"]) {
      await editor.quickInput.pick(name);
    }
    await editor.quickInput.press("OK");
    const plan = await FormPage.in(editor, "Renew Domains");
    await plan.choose("Years", "2 years");
    await plan.waitForReview(/Renew 3 domains for a total of 6 years.*Total: /s);
    await studio.take("plan", undefined, { height: 880 });
  },

  register: async (studio) => {
    const { editor } = studio;
    await editor.runCommand("Domain Desk: Register a Domain…");
    const form = await FormPage.in(editor, "Register Domain");
    await form.fill("Domain name", "fresh-bakery.com");
    await form.waitForMessage("Domain name", /is available/);
    await form.waitForReview(/Register fresh-bakery\.com/);
    await studio.take("register", undefined, { height: 960 });

    await form.button("Register").click();
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
};
