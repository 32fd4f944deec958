import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { displayName } from "../../model/domain";
import { requestIdOf, taskNoOf } from "../../model/orderOutcome";
import { type ActsOf } from "../act";
import { type Desk } from "../desk";
import { exportTaskDomains } from "../exportLists";
import { pickOne } from "../pickOne";
import { pickTask } from "./showTask";
import { showTaskResult } from "./showTaskResult";
import { showTaskHistory } from "./taskHistoryRange";

/** What the commands on tasks do. */
export function taskActs(desk: Desk): ActsOf<"task"> {
  const { data, showTask, call } = desk;
  return {
    "domainDesk.task.show": async (account) => {
      const task = await pickTask(data.of(account), vscode.l10n.t("Show Task"));
      if (task) showTask(account, task.taskNo);
    },
    "domainDesk.task.showHistory": (account) => showTaskHistory(desk, account),
    "domainDesk.task.showResult": {
      run: ({ account, detail }) => showTaskResult(call, account, detail),
      pick: (account) => pickResult(desk, account),
    },
    "domainDesk.task.export": {
      run: ({ account, task }) => exportTaskDomains(task, data.of(account).taskDetails(task.taskNo)),
      pick: async (account) => {
        const task = await pickTask(data.of(account), vscode.l10n.t("Export Results of a Task"));
        return task && { kind: "task", account, task };
      },
    },
    "domainDesk.task.copyNumber": {
      run: ({ task }) => vscode.env.clipboard.writeText(task.taskNo),
      pick: async (account) => {
        const task = await pickTask(data.of(account), vscode.l10n.t("Copy Task Number"));
        return task && { kind: "task", account, task };
      },
    },
    "domainDesk.task.copyRequestId": {
      run: async ({ account, task }) => {
        const requestId = (await requestIds(desk, account)).get(task.taskNo);
        if (requestId) await vscode.env.clipboard.writeText(requestId);
      },
      pick: async (account) => {
        const known = await requestIds(desk, account);
        const title = vscode.l10n.t("Copy RequestId");
        const task = await pickTask(data.of(account), title, ({ taskNo }) => known.has(taskNo));
        return task && { kind: "task", account, task };
      },
    },
  };
}

async function pickResult({ data }: Desk, account: Account) {
  const title = vscode.l10n.t("Show Result");
  const task = await pickTask(data.of(account), title, ({ state }) => state === "complete");
  if (!task) return undefined;
  const detail = await pickOne(data.of(account).taskDetails(task.taskNo), {
    title,
    placeHolder: vscode.l10n.t("Of which domain?"),
    fits: ({ state }) => state === "succeeded",
    label: ({ domainName, detailNo }) => (domainName === undefined ? detailNo : displayName(domainName)),
    description: ({ updatedText }) => updatedText,
    none: vscode.l10n.t("{0}: no domain of this task has succeeded.", title),
  });
  return detail && ({ kind: "taskDetail", account, detail } as const);
}

/** By task number. The service tells it once, in the answer to the order: it is known of tasks that were ordered here. */
async function requestIds({ following }: Desk, account: Account): Promise<Map<string, string>> {
  const orders = await following.listAll(account);
  return new Map(
    orders.flatMap((order) => {
      const [taskNo, requestId] = [taskNoOf(order), requestIdOf(order)];
      return taskNo === undefined || requestId === undefined ? [] : [[taskNo, requestId] as const];
    }),
  );
}
