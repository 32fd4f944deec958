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
    // At least two, because registries accept no delegation to a single one. Thirteen is what fits into a DNS answer.
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

/** In display order. */
export const nameServerOperations = {
  changeNameServers,
};
