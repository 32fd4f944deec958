import { type ActsOf } from "./act";
import { type Desk } from "./desk";
import { pickTask } from "./showTask";

/** What the commands on tasks do. */
export function taskActs({ data, showTask }: Desk): ActsOf<"task"> {
  return {
    "domainDesk.task.show": async (account) => {
      const taskNo = await pickTask(data.of(account));
      if (taskNo) showTask(account, taskNo);
    },
  };
}
