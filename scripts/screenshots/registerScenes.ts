import { FormPage } from "../../test/support/formPage";
import { type Scene, type Studio } from "./studio";

const tall = { height: 1100 };

/** The form that registers a domain. */
export const registerScenes: Record<string, Scene> = {
  registerEmpty: async (studio) => {
    await open(studio);
    await studio.take("register-empty", undefined, tall);
    await studio.take("register-empty-narrow", undefined, { isNarrow: true });
  },

  registerTaken: async (studio) => {
    const form = await open(studio);
    await form.fill("Domain name", "taken-shop.com");
    await form.waitForMessage("Domain name", /cannot be registered/);
    await studio.take("register-taken", undefined, tall);
  },

  registerPremium: async (studio) => {
    const form = await open(studio);
    await form.fill("Domain name", "premium-shop.com");
    await form.waitForMessage("Domain name", /premium price/);
    await form.button("Register").click();
    await form.waitForMessage("Accept a premium price", /Accept the premium price/);
    await studio.take("register-premium", undefined, tall);
    await form.check("Accept a premium price", true);
    await form.waitForReview(/the premium price is accepted/);
    await studio.take("register-premium-reviewed", () => form.tabToField("WHOIS privacy"), tall);
  },

  registerContact: async (studio) => {
    const form = await open(studio);
    await form.fill("Domain name", "fresh-bread.com");
    await form.choose("Registrant template", "None");
    await form.fill("E-mail", "nobody@nowhere");
    await form.fill("City", "慕尼黑");
    await form.check("Use Alibaba Cloud's name servers", false);
    await form.fill("First name server", "ns1.fresh-bread.com");
    await form.waitForMessage("Domain name", /is available/);
    await form.button("Register").click();
    await form.waitForMessage("City", /Latin letters/);
    await studio.take("register-contact", undefined, { height: 1600 });
  },

  registerFailure: async (studio) => {
    const form = await open(studio);
    await form.fill("Domain name", "fresh-bread.com");
    await form.waitForReview(/Register fresh-bread\.com/);
    const refusal = { status: 400, code: "ParameterIllegal", message: "Parameter illegal." };
    studio.cloud.faults.add({
      action: "SaveSingleTaskForCreatingOrderActivate",
      times: 1,
      fault: { kind: "refuse", ...refusal },
    });
    await form.button("Register").click();
    await form.waitForReview(/Alibaba Cloud refused this/);
    await studio.take("register-refused", undefined, tall);

    studio.cloud.faults.add({ action: "CheckDomain", times: 4, fault: { kind: "page", status: 500, executed: false } });
    await form.choose("Years", "2 years");
    await form.waitForMessage("Domain name", /cannot be checked at present/);
    await studio.take("register-unchecked", undefined, tall);
  },

  registerDone: async (studio) => {
    const form = await open(studio);
    await form.fill("Domain name", "fresh-rolls.com");
    await form.waitForReview(/Register fresh-rolls\.com/);
    await form.button("Register").click();
    await form.waitForText(/has been ordered/);
    await studio.take("register-done");
  },
};

async function open({ editor }: Studio): Promise<FormPage> {
  await editor.runCommand("Domain Desk: Register a Domain…");
  return FormPage.in(editor, "Register a Domain");
}
