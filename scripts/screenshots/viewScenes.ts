import { until } from "../../test/support/editor/until";
import { type Scene } from "./studio";

/** The views, and the page of a domain. */
export const viewScenes: Record<string, Scene> = {
  domains: async (studio) => {
    const domains = studio.editor.tree("Domains");
    await domains.expand("examplecellar.com");
    await studio.take("domains");
    await domains.collapse("examplecellar.com");
  },

  domain: async (studio) => {
    const { editor } = studio;
    await editor.runCommand("Domain Desk: Open Domain…");
    await editor.quickInput.pick("examplebakery.com");
    const page = await editor.webview("examplebakery.com");
    await page.getByRole("region", { name: "Owner and contacts", exact: true }).waitFor();
    await studio.take("domain");
  },

  /** After the scene `register`, whose order it shows. */
  activity: async (studio) => {
    const activity = studio.editor.tree("Activity");
    await until(
      "an order",
      () => activity.rows(),
      (rows) => rows.length > 0,
    );
    await activity.expand(({ label }) => /\d{4}$/.test(label));
    await studio.take("activity");
  },
};
