import * as vscode from "vscode";
import { type CallAs } from "../../api/domainApi";
import { type Account } from "../../model/account";
import { displayName } from "../../model/domain";
import { type TaskDetail } from "../../model/task";

/**
 * Shows what the service returned for one domain of a task, like a transfer authorization code. It is fetched just for
 * this, shown in a dialog that leaves no trace, and copied to the clipboard only if the user says so.
 * @throws {ApiError}
 */
export async function showTaskResult(
  call: CallAs,
  account: Account,
  { taskNo, domainName }: Pick<TaskDetail, "taskNo" | "domainName">,
): Promise<void> {
  const asked = { PageNum: 1, PageSize: 100, TaskNo: taskNo, ...(domainName ? { DomainName: domainName } : {}) };
  const title = vscode.l10n.t("Loading task result…");
  const { Data } = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    call(account, "listTaskDetails", asked),
  );
  const detail = Data.find((one) => domainName === undefined || one.DomainName === domainName);
  const name = domainName === undefined ? taskNo : displayName(domainName);
  const result = detail?.TaskResult;
  if (!result) {
    void vscode.window.showInformationMessage(vscode.l10n.t("{0}: Alibaba Cloud returned no result.", name));
    return;
  }
  const copy = { title: vscode.l10n.t("Copy") };
  const close = { title: vscode.l10n.t("Close"), isCloseAffordance: true };
  const shown = vscode.l10n.t(
    "It's only shown here and isn't stored anywhere. Anyone who has a transfer authorization code can transfer the domain to another registrar.",
  );
  const pressed = await vscode.window.showInformationMessage(
    vscode.l10n.t("Result for {0}", name),
    { modal: true, detail: [result, shown].join("\n\n") },
    copy,
    close,
  );
  if (pressed === copy) await vscode.env.clipboard.writeText(result);
}
