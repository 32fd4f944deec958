import { FormPage } from "../../test/support/formPage";
import { type Scene, type Studio } from "./studio";

const tall = { height: 1400 };

/** The forms of registrant templates and of DNS hosts. */
export const recordScenes: Record<string, Scene> = {
  templateNew: async (studio) => {
    const form = await newTemplate(studio);
    await studio.take("template-new", undefined, tall);
    await form.fill("Name", "Erika Beispiel");
    await form.choose("Country or region", "Germany");
    await form.fill("Telephone", "1");
    await form.button("Create Registrant Template").click();
    await form.waitForMessage("Telephone", /isn't a telephone number|wrong length/);
    await studio.take("template-wrong", undefined, tall);
    await studio.take("template-wrong-narrow", undefined, { ...tall, isNarrow: true });
    await studio.take("template-focus", () => form.tabToField("Country or region"), { height: 800 });
  },

  templateChina: async (studio) => {
    const form = await newTemplate(studio);
    await form.choose("Country or region", "China");
    await form.waitForMessage("Country or region", /real-name/);
    await studio.take("template-china", undefined, tall);
  },

  templateEdit: async (studio) => {
    const { editor, cloud } = studio;
    await editor.runCommand("Domain Desk: Edit Template…");
    await editor.quickInput.pick("Example Harbor Trust");
    const form = await FormPage.in(editor, "Change Registrant Template");
    await form.waitForReview(/No changes to save/);
    await form.fill("City", "Nuernberg");
    await form.waitForReview(/City from/);
    const saved = cloud.account.registrants.find(
      ({ contact }) => contact.RegistrantOrganization === "Example Harbor Trust",
    );
    if (saved) saved.contact.PostalCode = "90402";
    await form.button("Change Registrant Template").click();
    await form.waitForText(/Someone else has changed this since you opened the form/);
    await studio.take("template-conflict", undefined, tall);
    await form.button("Use Current Values").click();
    await form.waitForReview(/Change registrant template/);
    await form.button("Change Registrant Template").click();
    await form.waitForText(/Changed registrant template /);
    await studio.take("template-done");
  },

  dnsHostCreate: async (studio) => {
    const { editor } = studio;
    await editor.runCommand("Domain Desk: Create DNS Host…");
    await editor.quickInput.pick("examplefoundry.net");
    const form = await FormPage.in(editor, "Create DNS Host of examplefoundry.net");
    await form.fill("Host", "ns1");
    await form.fill("IP address 1", "192.0.2.300");
    await form.button("Add IP Address").click();
    await form.waitForMessage("IP address 1", /isn't an IP address/);
    await studio.take("dns-host-wrong");
    await form.fill("Host", "ns3");
    await form.fill("IP address 1", "192.0.2.3");
    await form.fill("IP address 2", "2001:db8::3");
    await form.waitForReview(/Create DNS host /);
    await studio.take("dns-host-create");
    await form.button("Create DNS Host").click();
    await form.waitForText(/Creating DNS host /);
    await studio.take("dns-host-done");
  },

  dnsHostChange: async (studio) => {
    const { editor, cloud } = studio;
    await editor.runCommand("Domain Desk: Change DNS Host…");
    await editor.quickInput.pick("examplefoundry.net");
    await editor.quickInput.pick("ns2.examplefoundry.net");
    const form = await FormPage.in(editor, "Change DNS Host ns2.examplefoundry.net");
    await form.fill("IP address 1", "198.51.100.99");
    await form.waitForReview(/to 198\.51\.100\.99/);
    const domain = cloud.account.domains.find(({ name }) => name === "examplefoundry.net");
    const host = domain?.dnsHosts.find(({ name }) => name === "ns2");
    if (host) host.ips = ["203.0.113.53"];
    await form.button("Change DNS Host").click();
    await form.waitForReview(/The request has changed/);
    await studio.take("dns-host-conflict", undefined, { height: 1000 });
  },
};

async function newTemplate({ editor }: Studio): Promise<FormPage> {
  await editor.runCommand("Domain Desk: New Registrant Template…");
  return FormPage.in(editor, "Create Registrant Template");
}
