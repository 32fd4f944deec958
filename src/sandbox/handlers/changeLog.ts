import { type Account } from "../account";
import { utcDate } from "../dates";
import { type Handlers } from "../handler";
import { limits } from "../limits";
import { pageOf } from "../paging";
import { type Change, pastChanges } from "../seed/changeLog";
import { taskTypes } from "../taskTypes";
import { languageOf } from "../text";

/** What was done to the account's domains. */
export const changeLogHandlers: Pick<Handlers, "listChanges"> = {
  listChanges({ PageNum, PageSize, StartDate, EndDate, DomainName, Lang }, account) {
    const language = languageOf(Lang);
    const name = DomainName?.toLowerCase();
    const found = changesOf(account)
      .filter(
        ({ at, domainName }) =>
          (StartDate === undefined || at >= StartDate) &&
          (EndDate === undefined || at <= EndDate) &&
          (!name || name === domainName),
      )
      .sort((a, b) => b.at - a.at || (a.domainName < b.domainName ? -1 : 1));
    const looked = found.slice(0, limits.changeLogRows);
    const { items, fields } = pageOf(looked, PageNum, PageSize);
    return {
      ...fields,
      ResultLimit: found.length > looked.length,
      Data: items.map(({ domainName, operation, succeeded, details, ip, at }) => ({
        DomainName: domainName,
        Operation: operation[language],
        Result: (succeeded ? { en: "Succeeded", zh: "成功" } : { en: "Failed", zh: "失败" })[language],
        Details: details,
        OperationIPAddress: ip,
        Time: utcDate(at, language),
      })),
    };
  },
};

/** What the tasks have done and attempted, and what was done before there were any. */
function changesOf(account: Account): Change[] {
  const byTasks = account.tasks.flatMap((task) =>
    task.details.flatMap(({ domainName, endsAt, outcome }): Change[] =>
      outcome
        ? [
            {
              domainName,
              operation: taskTypes[task.type],
              succeeded: outcome.kind === "success",
              details: outcome.change ?? "",
              ip: task.clientIp,
              at: endsAt,
            },
          ]
        : [],
    ),
  );
  return [...byTasks, ...pastChanges(account.seededAt)];
}
