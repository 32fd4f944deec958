import { until } from "../../test/support/editor/until";
import { operationStates } from "../pages/states/operationStates";
import { type Scene } from "./studio";

/** What asks before and after the form of a single operation. */
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

  operationQuestion: async (studio) => {
    const { editor } = studio;
    const form = await studio.bring("operation", operationStates.deletion);
    const ask = async () => {
      await form.submit();
      await editor.dialog.read();
    };
    const hide = async () => {
      await editor.dialog.press("Cancel");
      // The keyboard comes back to the page with that.
      await form.settled();
    };
    await studio.take("operation-question", ask, { hide });
  },
};
