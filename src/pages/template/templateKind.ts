import * as l10n from "@vscode/l10n";
import { ChangeSession } from "../changeSession";
import { verifyContact } from "../contact/verifyContact";
import { formParts } from "../formParts";
import { type PageKind } from "../pageKind";
import { type PageStarts } from "../pageTable";
import { editedTemplate, templateStart } from "./templateFields";
import { TemplateForm } from "./templateForm";

/** The form for a registrant information template: one per edited template, and any number for new ones. */
export const templateKind: PageKind<PageStarts["template"]> = {
  drawnBy: "form",
  start: (opened) => templateStart(opened.act, opened.act === "create" ? undefined : opened.profile),
  title: (values) =>
    editedTemplate(values) === undefined ? l10n.t("Create Registrant Template") : l10n.t("Change Registrant Template"),
  key: editedTemplate,
  session: (services, page, draft) => {
    const { call, data, showTask, runCommand } = services;
    const { account } = page;
    const { registrantProfiles, registrantEmails } = data.of(account);
    const parts = formParts(services, page);
    const form = new TemplateForm(
      {
        explainText: parts.explainText,
        verify: (contact) => verifyContact(call, account, contact),
        profiles: registrantProfiles,
        verifyEmail: () => void runCommand("domainDesk.email.submit", { subject: { kind: "account", account } }),
      },
      draft.values,
    );
    return new ChangeSession(
      {
        ...parts,
        place: async (agreed) => {
          const placed = await parts.place(agreed);
          // Even if the answer was lost: the template may exist.
          void Promise.all([registrantProfiles.refresh(), registrantEmails.refresh()]);
          return placed;
        },
        showTask: (taskNo) => showTask(account, taskNo),
      },
      form,
      draft,
    );
  },
};
