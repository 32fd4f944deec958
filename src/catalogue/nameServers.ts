import * as z from "zod";
import { domainNames, flag, taskStarted } from "./fields";
import { change } from "./operation";

export const changeNameServers = change({
  // The document's example spells it SaveBatchTaskForModifyDomainDns.
  action: "SaveBatchTaskForModifyingDomainDns",
  documented: { document: "5.24" },
  about: "Change the name servers of domains",
  answers: "task",
  repeatable: false,
  params: {
    DomainName: domainNames,
    AliyunDns: flag.meta({ title: "Use Alibaba Cloud's name servers" }),
    // Two at least: one is no delegation that a registry takes. Thirteen is what fits into a DNS answer.
    DomainNameServer: z
      .array(z.string().meta({ title: "Name server", format: "hostName" }))
      .min(2)
      .max(13)
      .meta({ title: "Name servers" })
      .optional(),
  },
  conditions: [{ fields: ["DomainNameServer"], when: { field: "AliyunDns", is: false }, otherwise: "leftOut" }],
  result: taskStarted,
  errors: { ParameterIllegal: "A parameter is not acceptable", NetworkIOError: "The service had a network fault" },
});

/** In the order in which people see them. */
export const nameServerOperations = {
  changeNameServers,
};
