import { FormPage } from "../../test/support/formPage";
import { sampleContactFields } from "../../test/support/sampleContact";
import { openPlan, owned } from "./openPlan";
import { type Scene } from "./studio";

const tall = { height: 1200 };
const some = ["examplebakery.com", "exampletrail.com", "examplemeadow.org"];

/** The plans that cost nothing. */
export const planScenes: Record<string, Scene> = {
  nameServers: async (studio) => {
    const plan = await openPlan(studio, "Change Name Servers…", "Change Name Servers", [
      ...some,
      "exampleledger.com",
      "somebody-elses.com,ns1.example.net,ns2.example.net",
      "examplebakery.net,not a host,ns2.elsewhere.net",
    ]);
    await studio.take("name-servers-empty", undefined, tall);
    await plan.fill("Name servers", "ns1.elsewhere.net\nns2.elsewhere.net");
    await plan.waitForReview(/rows? ha(s a problem|ve problems)/);
    await studio.take("name-servers-problems", undefined, tall);
  },

  nameServersConflict: async (studio) => {
    const plan = await openPlan(studio, "Change Name Servers…", "Change Name Servers", some);
    await plan.fill("Name servers", "ns1.elsewhere.net\nns2.elsewhere.net");
    await plan.waitForReview(/Change the name servers of 3 domains/);
    owned(studio, "exampletrail.com").nameServers = ["ns1.somebody.net", "ns2.somebody.net"];
    await plan.button("Change Name Servers of 3 Domains").click();
    await plan.waitForReview(/changed in the meantime/);
    await studio.take("name-servers-conflict", undefined, tall);
  },

  contactsTemplate: async (studio) => {
    const plan = await openPlan(
      studio,
      "Change Contacts…",
      "Change Contacts",
      [...some, "exampleledger.com", "examplepottery.com"],
      ["From a template"],
    );
    await studio.take("contacts-template-empty", undefined, tall);
    await plan.choose("Registrant template", "Hostmaster");
    await plan.check("Lock against transfer for 60 days", true);
    await plan.waitForReview(/rows? ha(s a problem|ve problems)/);
    await studio.take("contacts-template", undefined, tall);
  },

  contactsSending: async (studio) => {
    const { faults } = studio.cloud;
    const plan = await openPlan(studio, "Change Contacts…", "Change Contacts", some, ["From a template"]);
    await plan.choose("Registrant template", "Hostmaster");
    await plan.waitForReview(/Change the registrant of 3 domains/);
    faults.add({ action: "SaveSingleTaskForUpdatingContactInfo", times: 1, fault: { kind: "delay", delayMs: 1 } });
    faults.add({ action: "SaveSingleTaskForUpdatingContactInfo", fault: { kind: "delay", delayMs: 12_000 } });
    await plan.button("Change Contacts of 3 Domains").click();
    await plan.waitForReview(/1 in progress|1 of 3 done/);
    await studio.take("contacts-sending", undefined, tall);
    faults.replace([]);
    await plan.waitForText(/3 of 3 done/, 60_000);
  },

  contactsNew: async (studio) => {
    const plan = await openPlan(studio, "Change Contacts…", "Change Contacts", some, ["New contact data"]);
    await plan.choose("Country or region", "Germany");
    await plan.fill("City", "慕尼黑");
    await plan.fill("Street address", "Bäckerstraße 1");
    await plan.fill("E-mail", "nobody@nowhere");
    await plan.fill("Telephone", "1");
    await plan.button("Change Contacts").click();
    await plan.waitForMessage("City", /Latin letters/);
    await studio.take("contacts-new-wrong", undefined, { height: 1700 });
    await studio.take("contacts-new-narrow", undefined, { height: 1700, isNarrow: true });
    for (const [label, text] of Object.entries(sampleContactFields)) await plan.fill(label, text);
    await plan.check("Lock against transfer for 60 days", true);
    await plan.waitForReview(/Change the registrant of 3 domains/);
    await plan.button("Check with the Service").click();
    await plan.waitForText(/nothing is wrong/);
    await studio.take("contacts-new", undefined, { height: 1700 });
    await studio.take("contacts-new-tabbed", () => plan.tabToField("Telephone"), { height: 800 });
  },

  lockTransfer: async (studio) => {
    const { editor } = studio;
    await editor.runCommand("Domain Desk: Switch Transfer Lock Off…");
    await editor.quickInput.pick("Paste a List or Open a CSV File…");
    const plan = await FormPage.in(editor, "Turn Off Transfer Lock");
    await plan.fill("Domains", [...some, "examplebakery.de", "exampleweavers.com", "somebody-elses.com"].join("\n"));
    await plan.waitForReview(/rows? ha(s a problem|ve problems)/);
    await studio.take("lock-transfer", undefined, tall);
  },

  nameServersResults: async (studio) => {
    const others = ["exampleorchard.com", "examplelibrary.org", "examplequarry.info"];
    const plan = await openPlan(studio, "Change Name Servers…", "Change Name Servers", others);
    await plan.fill("Name servers", "ns1.elsewhere.net\nns2.elsewhere.net");
    await plan.waitForReview(/Change the name servers of 3 domains/);
    studio.cloud.faults.add({ fault: { kind: "hang" } });
    await plan.button("Change Name Servers of 3 Domains").click();
    await plan.waitForReview(/in progress/);
    await studio.take("name-servers-under-way", undefined, tall);
    owned(studio, "examplelibrary.org").updateLock = "OPEN";
    studio.cloud.releaseTasks();
    await plan.waitForReview(/failed/);
    await studio.take("name-servers-results", undefined, tall);
  },
};
