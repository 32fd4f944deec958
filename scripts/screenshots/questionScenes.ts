import { until } from "../../test/support/editor/until";
import { renew } from "./readmeScenes";
import { setFaults } from "./sandboxFaults";
import { type Scene } from "./studio";

/** What asks and tells beside views and pages: pickers, menus, dialogs, messages; and what shows when nobody is signed in. */
export const questionScenes: Record<string, Scene> = {
  pickers: async (studio) => {
    const { editor } = studio;
    const { quickInput } = editor;
    await studio.alone("Domains");
    /** Waits for the list, too, of which the first entry or the first domain is marked. */
    const ask = async (command: string, title: string) => {
      await editor.runCommand(`Domain Desk: ${command}`);
      await quickInput.waitForTitle(title);
      await until(
        "a choice",
        () => quickInput.focusedLabel(),
        (label) => label !== undefined,
      );
    };
    const find = async (words: string, count: string) => {
      await editor.runCommand("Domain Desk: Find Domain…");
      await quickInput.type(words);
      await quickInput.waitForTitle(`Find Domain: ${count} domains`);
    };
    await studio.take("pick-domain", () => ask("Change Name Servers…", "Change Name Servers"));
    await studio.take("pick-several", async () => {
      await ask("Change Name Servers…", "Change Name Servers");
      await quickInput.chooseSeveral();
      for (const name of ["example-harbor.org", "examplebakery.com"]) await quickInput.pick(name);
    });
    await studio.take("find-domain", () => find("orchard", "2"));
    await studio.take("find-domain-wrong-term", () => find("orchard lock:of", "2"));
    await studio.take("pick-grouping", () => ask("Group Domains By…", "Group Domains By"));
    await studio.take("pick-years", async () => {
      await ask("Renew…", "Renew");
      await quickInput.pick("examplebakery.com");
      await quickInput.waitForTitle("Renew examplebakery.com (Sandbox)");
    });
    await studio.take("pick-task", () => ask("Show Task…", "Show Task"));
    await studio.take("pick-transfer", () => ask("Cancel Transfer In…", "Cancel Transfer In"));
    await studio.take("accounts", () => ask("Switch Account…", "Switch Account"));
    await studio.take("sign-in", async () => {
      await editor.runCommand("Domain Desk: Sign In…");
      await quickInput.waitForTitle("Sign In to Alibaba Cloud (1/3)");
      await quickInput.accept();
    });
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
      await editor.runCommand("Domain Desk: Turn Off Transfer Lock…");
      await editor.quickInput.pick("examplebakery.com");
      await editor.dialog.read();
    });
    await studio.take("confirm-deletion", async () => {
      await editor.runCommand("Domain Desk: Delete Registrant Template…");
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
    await editor.runCommand("Domain Desk: Get Authorization Code…");
    await editor.quickInput.pick("leaving-example.com");
    await editor.dialog.press("Get Authorization Code");
    await editor.notifications.waitFor("Got authorization code of");
    await studio.take("code-handed-out");
    await studio.take("transfer-code", async () => {
      await editor.runCommand("Domain Desk: Show Task Result…");
      await editor.quickInput.waitForTitle("Show Task Result");
      await editor.quickInput.accept();
      await editor.quickInput.pick("leaving-example.com");
      await editor.dialog.read();
    });
  },

  /** An order that fails, one that goes through, and one whose answer is lost. */
  messages: async (studio) => {
    const { editor } = studio;
    await studio.alone("Tasks");
    for (const name of ["failover-example.com", "example-harbor.com"]) await renew(editor, name);
    await studio.take("orders-ended");
    await editor.notifications.clear();
    const lost = { kind: "drop", executed: false } as const;
    await setFaults(editor.profile, [{ action: "SaveSingleTaskForCreatingOrderRenew", times: 1, fault: lost }]);
    await renew(editor, "examplebakery.shop");
    await studio.take("order-lost");
  },

  /** Leaves the sandbox signed out, so it is the last. */
  signedOut: async (studio) => {
    const { editor } = studio;
    await editor.runCommand("Domain Desk: Sign Out");
    await editor.dialog.press("Sign Out");
    await (await studio.alone("Domains")).welcome();
    await editor.tree("Tasks").open();
    await studio.take("signed-out");
    for (const view of ["Transfers", "Registrants"] as const) await (await studio.alone(view)).welcome();
    await editor.tree("Transfers").open();
    await studio.take("signed-out-other-views");
  },
};
