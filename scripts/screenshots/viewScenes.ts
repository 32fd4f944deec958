import { type FrameLocator } from "playwright-core";
import { type EditorWindow } from "../../test/support/editor/editorWindow";
import { until } from "../../test/support/editor/until";
import { type FaultRule } from "../../src/sandbox/faults";
import { releaseTasks, setFaults } from "./sandboxFaults";
import { type Scene } from "./studio";

/** The views, and the page of a domain. */
export const viewScenes: Record<string, Scene> = {
  domains: async (studio) => {
    const { editor } = studio;
    const domains = await studio.alone("Domains");
    await domains.expand("Filters");
    await addFilter(editor, "ns:examplehosting", "At our old host");
    await domains.expand("Needs redemption");
    await domains.expand("At our old host");
    await domains.row(({ label, level }) => label === "exampletrail.com" && level === 3);
    await studio.take("domain-filters");
    await domains.collapse("Filters");

    await groupBy(editor, "Status");
    await domains.expand("Expires soon");
    await domains.select("examplebakery.com");
    await studio.take("domains-by-status");
    await groupBy(editor, "Registrant");
    await domains.expand("Example Harbor Trust");
    await studio.take("domains-by-registrant");
    await groupBy(editor, "Month of expiry");
    await studio.take("domains-by-month");
    await openDomain(editor, "examplebakery.com");
    await studio.take("domains", async () => {
      await editor.runCommand("Domain Desk: Find a Domain…");
      await editor.quickInput.type("hosting");
      await until(
        "what is found",
        () => editor.quickInput.title(),
        (title) => /: \d domains$/.test(title),
      );
    });
    await groupBy(editor, "No groups");
  },

  domainRows: async (studio) => {
    const { editor } = studio;
    const domains = await studio.alone("Domains");
    await hang(editor, "SaveSingleTaskForTransferProhibitionLock");
    await lockTransfer(editor, "exampleforge.dev");
    await domains.expand("exampleforge.dev");
    // From below, so that nothing moves away under the pointer.
    for (const part of ["Last changes", "Running tasks", "Contacts"]) await domains.expand(part);
    await domains.row(({ label, level }) => level === 3 && /transfer lock/.test(label));
    await domains.select("Transfer lock");
    await studio.take("domain-unfolded");
    await domains.collapse("exampleforge.dev");
    await release(editor);

    await domains.expand("examplefoundry.net");
    for (const part of ["DNS hosts", "Name servers"]) await domains.expand(part);
    await domains.row(({ label, icon }) => label === "ns2.examplefoundry.net" && icon === "server");
    await studio.take("domain-hosts");
    await domains.collapse("examplefoundry.net");

    await domains.expand("examplepottery.com");
    await domains.row("On hold");
    await studio.take("domain-on-hold");
    await domains.collapse("examplepottery.com");
  },

  domain: async (studio) => {
    const { editor } = studio;
    for (const view of ["Domains", "Tasks", "Transfers"]) await editor.tree(view).open();
    const page = await openDomain(editor, "examplebakery.com");
    await page.getByRole("region", { name: "Owner and contacts", exact: true }).waitFor();
    await studio.take("domain");
  },

  domainPage: async (studio) => {
    const { editor } = studio;
    await studio.alone("Domains");
    const advised = await openDomain(editor, "examplepottery.com");
    await advised.getByRole("button", { name: "Send the Mail Again" }).waitFor();
    await advised.getByRole("button", { name: "Refresh", exact: true }).focus();
    await studio.take("domain-advice");

    await hang(editor, "SaveSingleTaskForTransferProhibitionLock");
    await lockTransfer(editor, "exampleorchard.com");
    const page = await openDomain(editor, "exampleorchard.com");
    const section = (name: string) => page.getByRole("region", { name, exact: true });
    await section("Running tasks").getByRole("button", { name: "Show" }).waitFor();
    await section("Owner and contacts").scrollIntoViewIfNeeded();
    await section("Running tasks").scrollIntoViewIfNeeded();
    await studio.take("domain-running-task");
    await release(editor);
    const log = section("Change log");
    await log.getByRole("row").nth(3).waitFor();
    await log.getByLabel("From", { exact: true }).fill("2023-01-01");
    await log.getByLabel("To", { exact: true }).fill("2024-12-31");
    await log.getByLabel("To", { exact: true }).press("Enter");
    await log.getByLabel("From", { exact: true }).focus();
    await log.getByRole("row").nth(3).scrollIntoViewIfNeeded();
    await studio.take("domain-change-log");
  },

  tasks: async (studio) => {
    const { editor } = studio;
    const tasks = await studio.alone("Tasks");
    await hang(editor, "SaveSingleTaskForUpdateProhibitionLock");
    await editor.runCommand("Domain Desk: Switch Security Lock On");
    await editor.quickInput.pick("exampleforge.com");
    await tasks.row(({ label }) => label.includes("exampleforge.com"));
    await tasks.expand("Change name servers");
    await tasks.expand("Register taken-example.com");
    await tasks.select("examplebakery.shop");
    await studio.take("tasks");
    await release(editor);
    await tasks.expand("History");
    await tasks.row("Load more");
    await tasks.collapse("Change name servers");
    await tasks.collapse("Register taken-example.com");
    await tasks.select("Load more");
    await studio.take("task-history");
    await tasks.collapse("History");
  },

  transfers: async (studio) => {
    const { editor } = studio;
    const transfers = await studio.alone("Transfers");
    await transfers.expand("examplecompass.org");
    await transfers.expand("examplesextant.com");
    await transfers.row("Enter the transfer authorization code again");
    await transfers.select("examplecompass.org");
    await studio.take("transfers");
    await transfers.collapse("examplecompass.org");
    await transfers.collapse("examplesextant.com");

    await editor.tree("Domains").open();
    for (const name of ["exampledeparture.com", "exampleexit.net", "exampleremain.org"]) {
      await editor.runCommand("Domain Desk: Transfer-Out Status");
      await editor.quickInput.pick(name);
      await editor.notifications.waitFor(name);
    }
    await studio.take("transfer-out-status");
    await editor.notifications.clear();
    await studio.alone("Transfers");
    await transfers.expand("Failed");
    await transfers.expand("examplemisnomer.com");
    await transfers.expand("exampleexit.net");
    await transfers.select("exampleexit.net");
    await studio.take("transfers-out");
    await transfers.collapse("Failed");
  },

  registrants: async (studio) => {
    const registrants = await studio.alone("Registrants");
    await registrants.expand("Alex Example");
    await registrants.select("Alex Example");
    await registrants.row("newsletter@examplebakery.com");
    await studio.take("registrants");
    await registrants.collapse("Alex Example");
  },

  failures: async (studio) => {
    const { editor } = studio;
    const unavailable = { kind: "refuse", code: "Forbidden.RAM" } as const;
    await setFaults(editor.profile, [
      { action: "QueryDomainList", fault: unavailable },
      { action: "QueryTaskList", fault: { kind: "drop", executed: false } },
    ]);
    await studio.alone("Domains");
    await editor.tree("Tasks").open();
    await editor.runCommand("Domain Desk: Refresh Domains");
    await editor.runCommand("Domain Desk: Refresh Tasks");
    await editor.tree("Domains").row(({ icon, index }) => index === 0 && icon === "error");
    await editor.tree("Tasks").row(({ icon, index }) => index === 0 && icon === "error");
    await studio.take("views-failed");
    await setFaults(editor.profile, []);
    await editor.runCommand("Domain Desk: Refresh Domains");
    await editor.runCommand("Domain Desk: Refresh Tasks");
    await editor.notifications.clear();
  },
};

async function groupBy(editor: EditorWindow, what: string): Promise<void> {
  await editor.runCommand("Domain Desk: Group Domains By…");
  await editor.quickInput.pick(what);
}

async function addFilter(editor: EditorWindow, query: string, name: string): Promise<void> {
  await editor.runCommand("Domain Desk: Add Filter…");
  await editor.quickInput.waitForTitle("Filter (1/2)");
  await editor.quickInput.answer(query);
  await editor.quickInput.waitForTitle("Filter (2/2)");
  await editor.quickInput.answer(name);
}

async function openDomain(editor: EditorWindow, name: string): Promise<FrameLocator> {
  await editor.runCommand("Domain Desk: Open Domain…");
  await editor.quickInput.pick(name);
  return editor.webview(name);
}

async function lockTransfer(editor: EditorWindow, name: string): Promise<void> {
  await editor.runCommand("Domain Desk: Switch Transfer Lock On");
  await editor.quickInput.pick(name);
}

/** Lets the next task of this kind run until it is released. */
async function hang({ profile }: EditorWindow, action: NonNullable<FaultRule["action"]>): Promise<void> {
  await setFaults(profile, [{ action, times: 1, fault: { kind: "hang" } }]);
}

/** Lets it end, and waits until that is told. */
async function release({ profile, notifications }: EditorWindow): Promise<void> {
  await releaseTasks(profile);
  await notifications.waitFor("lock");
  await notifications.clear();
}
