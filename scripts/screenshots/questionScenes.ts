import { type Scene } from "./studio";

/** What asks and tells beside views and pages: pickers, menus, dialogs, messages; and what shows when nobody is signed in. */
export const questionScenes: Record<string, Scene> = {
  pickers: async (studio) => {
    const { editor } = studio;
    await studio.alone("Domains");
    await studio.take("pick-domain", () => editor.runCommand("Domain Desk: Change Name Servers…"));
    await studio.take("pick-several", async () => {
      await editor.runCommand("Domain Desk: Change Name Servers…");
      await editor.quickInput.chooseSeveral();
      for (const name of ["example-harbor.org", "examplebakery.com"]) await editor.quickInput.pick(name);
    });
    await studio.take("find-domain", async () => {
      await editor.runCommand("Domain Desk: Find a Domain…");
      await editor.quickInput.type("bakery");
    });
    await studio.take("find-domain-wrong-term", async () => {
      await editor.runCommand("Domain Desk: Find a Domain…");
      await editor.quickInput.type("harbor lock:of");
    });
    await studio.take("pick-grouping", () => editor.runCommand("Domain Desk: Group Domains By…"));
    await studio.take("pick-years", async () => {
      await editor.runCommand("Domain Desk: Renew…");
      await editor.quickInput.pick("examplebakery.com");
      await editor.quickInput.waitForTitle("Renew examplebakery.com (Sandbox)");
    });
    await studio.take("pick-task", () => editor.runCommand("Domain Desk: Show Task…"));
    await studio.take("pick-transfer", () => editor.runCommand("Domain Desk: Cancel Transfer In…"));
    await studio.take("accounts", () => editor.runCommand("Domain Desk: Switch Account…"));
    await studio.take("sign-in", () => editor.runCommand("Domain Desk: Sign In…"));
  },

  menus: async (studio) => {
    const domains = await studio.alone("Domains");
    await studio.take("menu-domain", async () => {
      await (await domains.contextMenu("examplebakery.com")).items();
    });
    await studio.take("menu-redeemable", async () => {
      await (await domains.contextMenu("examplecellar.com")).items();
    });
  },

  dialogs: async (studio) => {
    const { editor } = studio;
    await studio.alone("Domains");
    await studio.take("confirm-renewal", async () => {
      await editor.runCommand("Domain Desk: Renew…");
      await editor.quickInput.pick("examplebakery.com");
      await editor.quickInput.pick("1 year");
      await editor.dialog.read();
    });
    await studio.take("confirm-unlock", async () => {
      await editor.runCommand("Domain Desk: Switch Transfer Lock Off…");
      await editor.quickInput.pick("examplebakery.com");
      await editor.dialog.read();
    });
    await studio.take("confirm-deletion", async () => {
      await editor.runCommand("Domain Desk: Delete Template…");
      await editor.quickInput.pick("Alex Example");
      await editor.dialog.read();
    });
    await studio.take("confirm-sign-out", async () => {
      await editor.runCommand("Domain Desk: Sign Out");
      await editor.dialog.read();
    });
  },

  /** A code that is handed out and shown. */
  transferCode: async (studio) => {
    const { editor } = studio;
    await studio.alone("Transfers");
    await editor.runCommand("Domain Desk: Get Transfer Authorization Code…");
    await editor.quickInput.pick("leaving-example.com");
    await editor.dialog.press("Ask");
    await editor.notifications.waitFor("has been handed out");
    await studio.take("code-handed-out");
    await studio.take("transfer-code", async () => {
      await editor.notifications.press("has been handed out", "Show Code");
      await editor.dialog.read();
    });
  },

  /** An order that fails, one that goes through, and one whose answer is lost. */
  messages: async (studio) => {
    const { editor } = studio;
    await studio.alone("Tasks");
    for (const name of ["failover-example.com", "example-harbor.com"]) {
      await editor.runCommand("Domain Desk: Renew…");
      await editor.quickInput.pick(name);
      await editor.quickInput.pick("1 year");
      await editor.dialog.press("Renew");
      await editor.notifications.waitFor(name);
    }
    await studio.take("orders-ended");
  },

  /** Leaves the sandbox signed out, so it is the last. */
  signedOut: async (studio) => {
    const { editor } = studio;
    await editor.runCommand("Domain Desk: Sign Out");
    await editor.dialog.press("Sign Out");
    for (const view of ["Domains", "Tasks", "Transfers", "Registrants"]) await editor.tree(view).open();
    await editor.tree("Domains").welcome();
    await studio.take("signed-out");
    await studio.take("accounts-none", () => editor.runCommand("Domain Desk: Switch Account…"));
  },
};
