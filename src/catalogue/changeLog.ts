import * as z from "zod";
import { flag, listOf, page, pageNum, since, text, until } from "./fields";
import { read } from "./operation";

export const listChanges = read({
  action: "QueryChangeLogList",
  documented: { document: "5.8" },
  about: "List what was changed in the account",
  params: {
    PageNum: pageNum,
    PageSize: z.int().min(1).max(100).meta({ title: "Items on a page" }),
    StartDate: since.optional(),
    EndDate: until.optional(),
    DomainName: text.meta({ title: "Domain name" }).optional(),
  },
  result: {
    ...page,
    // True: more than the 1,000 records the service looks at; a narrower time range shows the rest.
    ResultLimit: flag.optional(),
    Data: listOf(
      "ChangeLog",
      z.object({
        DomainName: text.optional(),
        Operation: text.optional(),
        Result: text.optional(),
        Details: text.optional(),
        OperationIPAddress: text.optional(),
        Time: text.optional(),
      }),
    ),
  },
  errors: { ParameterIllegal: "A parameter is not acceptable", NetworkIOError: "The service had a network fault" },
});

/** In the order in which people see them. */
export const changeLogOperations = {
  listChanges,
};
