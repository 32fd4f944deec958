import * as l10n from "@vscode/l10n";
import * as z from "zod";
import { commonErrors, domainNames, flag, taskStarted } from "./fields";
import { change } from "./operation";

export const changeNameServers = change({
  // The document's example spells it SaveBatchTaskForModifyDomainDns.
  action: "SaveBatchTaskForModifyingDomainDns",
  documented: { document: "5.24" },
  about: l10n.t("Change the name servers of domains"),
  answers: "task",
  repeatable: false,
  params: {
    DomainName: domainNames,
    AliyunDns: flag.meta({ title: l10n.t("Use Alibaba Cloud's name servers") }),
    // Two at least: one is no delegation that a registry takes. Thirteen is what fits into a DNS answer.
    DomainNameServer: z
      .array(z.string().meta({ title: l10n.t("Name server"), format: "hostName" }))
      .min(2)
      .max(13)
      .meta({ title: l10n.t("Name servers") })
      .optional(),
  },
  conditions: [{ fields: ["DomainNameServer"], when: { field: "AliyunDns", is: false }, otherwise: "leftOut" }],
  result: taskStarted,
  errors: commonErrors,
});

/** In the order in which people see them. */
export const nameServerOperations = {
  changeNameServers,
};
