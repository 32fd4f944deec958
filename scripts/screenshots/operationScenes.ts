import { until } from "../../test/support/editor/until";
import { FormPage } from "../../test/support/formPage";
import { type Scene, type Studio } from "./studio";

const tall = { height: 1100 };

/** The forms of single API operations. */
export const operationScenes: Record<string, Scene> = {
  operationList: async (studio) => {
    const { editor } = studio;
    await studio.take("operation-list", async () => {
      await editor.runCommand("Domain Desk: Run API Operation…");
      await until(
        "the operations",
        () => editor.quickInput.focusedLabel(),
        (label) => label === "QueryDomainList",
      );
    });
  },

  operationForm: async (studio) => {
    const form = await open(studio, "SaveBatchTaskForCreatingOrderRenew");
    await form.fill("Domain name", "example-harbor.com");
    await form.fill("Years", "1");
    await form.button("Send").click();
    await form.waitForMessage("Current expiration date", /./);
    await studio.take("operation-form", undefined, tall);
    await form.fill("Current expiration date", "1798761600000");
    await form.waitForReview(/This is a real purchase/);
    await studio.take("operation-review", undefined, tall);
  },

  operationAnswer: async (studio) => {
    const form = await open(studio, "QueryDomainList");
    await form.fill("Page", "1");
    await form.fill("Items per page", "2");
    await form.waitForReview(/Action/);
    await form.button("Send").click();
    await form.waitForReview(/Answered at/);
    await studio.take("operation-answer", undefined, { height: 1000 });
  },

  operationFailure: async (studio) => {
    const form = await open(studio, "QueryContactInfo");
    await form.fill("Domain name", "examplebakery.com");
    await form.choose("Contact", "Registrant");
    const fault = { kind: "refuse", status: 400, code: "ParameterIllegal", message: "No." } as const;
    studio.cloud.faults.add({ action: "QueryContactInfo", times: 1, fault });
    await form.waitForReview(/ContactType/);
    await form.button("Send").click();
    await form.waitForReview(/ParameterIllegal/);
    await studio.take("operation-failure", undefined, { height: 1000 });
  },

  operationTemplate: async (studio) => {
    const { editor } = studio;
    const form = await open(studio, "DeleteRegistrantProfile");
    await form.fill("Template", "20400001");
    await form.waitForReview(/20400001|Delete/);
    const ask = async () => {
      await form.button("Send").click();
      await editor.dialog.read();
    };
    const hide = async () => {
      await editor.dialog.press("Cancel");
      // The keyboard comes back to the page with that.
      await form.button("Send").waitFor();
    };
    await studio.take("operation-question", ask, { hide });
  },
};

async function open({ editor }: Studio, action: string): Promise<FormPage> {
  await editor.runCommand("Domain Desk: Run API Operation…");
  await editor.quickInput.pick(action);
  return FormPage.in(editor, action);
}
