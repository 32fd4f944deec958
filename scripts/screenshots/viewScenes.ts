import { type FrameLocator, type Locator } from "playwright-core";
import { type EditorWindow } from "../../test/support/editor/editorWindow";
import { type FaultRule } from "../../src/sandbox/faults";
import { groupBy, openDomain, renew } from "./readmeScenes";
import { releaseTasks, setFaults } from "./sandboxFaults";
import { type Scene } from "./studio";

/** The views, and the change log of a domain. */
export const viewScenes: Record<string, Scene> = {
  domainGroups: async (studio) => {
    const { editor } = studio;
    const domains = await studio.alone("Domains");
    await domains.expand("Filters");
    await addFilter(editor, "ns:examplehosting", "At our old host");
    await domains.expand("At our old host");
    await domains.row(({ label, level }) => label === "exampletrail.com" && level === 3);
    await domains.expand("Needs redemption");
    await studio.take("domain-filters");
    await domains.collapse("Filters");

    await groupBy(editor, "Status");
    await domains.expand("Expires soon");
    await domains.select("examplebakery.com");
    await studio.take("domains-by-status");
    await groupBy(editor, "Registrant");
    await domains.expand("Example Harbor Trust");
    await studio.take("domains-by-registrant");
    await groupBy(editor, "Expiration month");
    await studio.take("domains-by-month");
    await groupBy(editor, "No groups");
  },

  domainRows: async (studio) => {
    const { editor } = studio;
    const domains = await studio.alone("Domains");
    await hang(editor, "SaveSingleTaskForTransferProhibitionLock");
    await lockTransfer(editor, "exampleforge.dev");
    await domains.expand("exampleforge.dev");
    // From below, so that nothing moves away under the pointer.
    for (const part of ["Recent changes", "Running tasks", "Contacts"]) await domains.expand(part);
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

  domainChangeLog: async (studio) => {
    const { editor } = studio;
    await studio.alone("Domains");
    const log = section(await openDomain(editor, "exampletrail.com"), "Change log");
    await log.getByRole("row").nth(3).waitFor();
    for (const [field, day] of [
      ["From", "2023-01-01"],
      ["To", "2024-12-31"],
    ] as const) {
      await log.getByLabel(field, { exact: true }).fill(day);
      await log.getByLabel(field, { exact: true }).press("Tab");
    }
    await log
      .getByText(/, 2024,/)
      .first()
      .waitFor();
    await log.getByRole("row").last().scrollIntoViewIfNeeded();
    await studio.take("domain-change-log", () => log.getByLabel("From", { exact: true }).press("Tab"));
  },

  tasks: async (studio) => {
    const { editor } = studio;
    const tasks = await studio.alone("Tasks");
    await hang(editor, "SaveSingleTaskForUpdateProhibitionLock");
    await editor.runCommand("Domain Desk: Turn On Security Lock");
    await editor.quickInput.pick("exampleforge.com");
    await tasks.row(({ label }) => label.includes("exampleforge.com"));
    await tasks.expand("Change name servers");
    await tasks.expand("Register taken-example.com");
    await tasks.select("examplebakery.shop");
    await studio.take("tasks");
    await release(editor);
    await tasks.expand("History");
    await tasks.row("Load More");
    await tasks.collapse("Change name servers");
    await tasks.collapse("Register taken-example.com");
    await tasks.select("Load More");
    await studio.take("task-history");
    await tasks.collapse("History");
  },

  transfers: async (studio) => {
    const { editor } = studio;
    const transfers = await studio.alone("Transfers");
    // Some have gone on by themselves meanwhile.
    await editor.runCommand("Domain Desk: Refresh Transfers");
    for (const name of ["examplesextant.com", "examplecompass.org"]) await transfers.expand(name);
    await transfers.row("Enter Authorization Code Again…");
    await transfers.select("Submission");
    await studio.take("transfers");
    await transfers.collapse("examplecompass.org");
    await transfers.collapse("examplesextant.com");

    await editor.tree("Domains").open();
    for (const name of ["exampledeparture.com", "exampleexit.net", "exampleremain.org"]) {
      await editor.runCommand("Domain Desk: Show Transfer-Out Status");
      await editor.quickInput.pick(name);
      await editor.notifications.waitFor(name);
    }
    await studio.take("transfer-out-status");
    await editor.notifications.clear();
    await studio.alone("Transfers");
    await transfers.expand("Failed");
    await transfers.expand("examplemisnomer.com");
    await transfers.select("exampleexit.net");
    await transfers.row("Transfer requested");
    await studio.take("transfers-out");
    await transfers.collapse("Failed");
  },

  registrants: async (studio) => {
    const registrants = await studio.alone("Registrants");
    await registrants.expand("Alex Example");
    await registrants.select("Telephone");
    await registrants.row("newsletter@examplebakery.com");
    await studio.take("registrants");
    await registrants.collapse("Alex Example");
  },

  activityRows: async (studio) => {
    const { editor } = studio;
    const activity = await studio.alone("Activity");
    for (const name of ["failover-example.com", "example-harbor.com"]) await renew(editor, name);
    await editor.notifications.clear();
    await activity.expand("Renew failover-example.com");
    await activity.select("RequestId");
    await studio.take("activity-failed");
    await editor.runCommand("Domain Desk: Filter Activity…");
    await editor.quickInput.pick("Outcome…");
    await editor.quickInput.pick("failed");
    // The view takes the focus once it shows what is left, and would take it from a list that is opened before.
    await editor.page.locator(".pane .monaco-list:focus").waitFor();
    await studio.take("activity-filtered", () => editor.runCommand("Domain Desk: Filter Activity…"));
    await editor.runCommand("Domain Desk: Remove Activity Filter");
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

async function addFilter(editor: EditorWindow, query: string, name: string): Promise<void> {
  await editor.runCommand("Domain Desk: Add Filter…");
  await editor.quickInput.waitForTitle("Add Filter (1/2)");
  await editor.quickInput.answer(query);
  await editor.quickInput.waitForTitle("Add Filter (2/2)");
  await editor.quickInput.answer(name);
}

function section(page: FrameLocator, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

async function lockTransfer(editor: EditorWindow, name: string): Promise<void> {
  await editor.runCommand("Domain Desk: Turn On Transfer Lock");
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
