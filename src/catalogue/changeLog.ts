import * as l10n from "@vscode/l10n";
import * as z from "zod";
import { commonErrors, flag, listOf, page, pageNum, since, text, until } from "./fields";
import { read } from "./operation";

export const listChanges = read({
  action: "QueryChangeLogList",
  documented: { document: "5.8" },
  about: l10n.t("List changes made in the account"),
  params: {
    PageNum: pageNum,
    PageSize: z
      .int()
      .min(1)
      .max(100)
      .meta({ title: l10n.t("Items per page") }),
    StartDate: since.optional(),
    EndDate: until.optional(),
    DomainName: text.meta({ title: l10n.t("Domain name") }).optional(),
  },
  result: {
    ...page,
    // True: there are more than the 1,000 records that the service searches; a narrower time range shows the rest.
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
  errors: commonErrors,
});

/** In display order. */
export const changeLogOperations = {
  listChanges,
};
