import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { displayName } from "../../model/domain";
import { requestIdOf, taskNoOf } from "../../model/orderOutcome";
import { type Task } from "../../model/task";
import { type CommandsOf } from "../../commands/command";
import { type AppServices } from "../appServices";
import { exportTaskDomains } from "./exportLists";
import { mayRetry } from "../../orders/resubmit";
import { pickOne } from "../pickOne";
import { type HasSubject } from "../../commands/subject";
import { failedIn, retriesOf, type Retry } from "../../pages/plans/retryTask";
import { pickTask } from "./pickTask";
import { showTaskResult } from "./showTaskResult";
import { showTaskHistory } from "./taskHistoryRange";

export function taskCommands(services: AppServices): CommandsOf<"task"> {
  const { data, showTask, call } = services;
  return {
    "domainDesk.task.show": {
      run: ({ account, task }) => showTask(account, task.taskNo),
      pick: async (account) => {
        const task = await pickTask(data.of(account), vscode.l10n.t("Show Task"));
        return task && { kind: "task", account, task };
      },
    },
    "domainDesk.task.showHistory": (account) => showTaskHistory(services, account),
    "domainDesk.task.showResult": {
      run: ({ account, detail }) => showTaskResult(call, account, detail),
      pick: (account) => pickResult(services, account),
    },
    "domainDesk.task.retryFailed": {
      run: ({ account, task }) => retryFailed(services, account, task),
      pick: async (account) => {
        const fits = ({ state, type }: Task) => state === "complete" && retriesOf(type).length > 0;
        const task = await pickTask(data.of(account), vscode.l10n.t("Retry Failed"), fits);
        return task && { kind: "task", account, task };
      },
    },
    "domainDesk.task.export": {
      run: ({ account, task }) => exportTaskDomains(task, data.of(account).taskDetails(task.taskNo)),
      pick: async (account) => {
        const task = await pickTask(data.of(account), vscode.l10n.t("Export Task Results"));
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
        const requestId = (await requestIds(services, account)).get(task.taskNo);
        if (requestId) await vscode.env.clipboard.writeText(requestId);
      },
      pick: async (account) => {
        const known = await requestIds(services, account);
        const title = vscode.l10n.t("Copy RequestId");
        const task = await pickTask(data.of(account), title, ({ taskNo }) => known.has(taskNo));
        return task && { kind: "task", account, task };
      },
    },
  };
}

/** Retries the order of a task that was ordered here; for any other task, opens a plan for the domains that failed. */
async function retryFailed(services: AppServices, account: Account, task: Task): Promise<void> {
  services.orders.checkMayOrder(account.id, "retryFailed");
  const order = (await services.orders.listAll(account)).find((one) => taskNoOf(one) === task.taskNo);
  if (order && mayRetry(order)) {
    const on: HasSubject = { subject: { kind: "order", order } };
    await vscode.commands.executeCommand("domainDesk.order.retryFailed", on);
    return;
  }
  const failed = failedIn(await services.data.of(account).taskDetails(task.taskNo).get());
  if (failed.length === 0) {
    const message = vscode.l10n.t("{0}: no domains in this task failed.", task.title);
    void vscode.window.showInformationMessage(message);
    return;
  }
  const chosen = await chooseRetry(task);
  if (chosen) await services.pages.open("plan", account, { ...chosen, domains: failed });
}

async function chooseRetry({ title: task, type }: Task): Promise<Retry | undefined> {
  const [first, second] = retriesOf(type);
  if (!second) return first;
  const labels = [vscode.l10n.t("Turn On"), vscode.l10n.t("Turn Off")];
  const items = [first, second].map((retry, index) => ({ label: labels[index] ?? "", retry }));
  const placeHolder = vscode.l10n.t("Alibaba Cloud doesn't say whether the task was to turn the lock on or off");
  const title = vscode.l10n.t("Retry Failed ({0})", task);
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.retry;
}

async function pickResult({ data }: AppServices, account: Account) {
  const title = vscode.l10n.t("Show Task Result");
  const task = await pickTask(data.of(account), title, ({ state }) => state === "complete");
  if (!task) return undefined;
  const detail = await pickOne(data.of(account).taskDetails(task.taskNo), {
    title,
    placeHolder: vscode.l10n.t("Select a domain"),
    fits: ({ state }) => state === "succeeded",
    label: ({ domainName, detailNo }) => (domainName === undefined ? detailNo : displayName(domainName)),
    description: ({ updatedText }) => updatedText,
    none: vscode.l10n.t("{0}: no domains in this task succeeded.", title),
  });
  return detail && ({ kind: "taskDetail", account, detail } as const);
}

/**
 * RequestIds by task number. The service sends one only in the answer to the order, so only tasks ordered here have
 * one.
 */
async function requestIds({ orders }: AppServices, account: Account): Promise<Map<string, string>> {
  const all = await orders.listAll(account);
  return new Map(
    all.flatMap((order) => {
      const [taskNo, requestId] = [taskNoOf(order), requestIdOf(order)];
      return taskNo === undefined || requestId === undefined ? [] : [[taskNo, requestId] as const];
    }),
  );
}
