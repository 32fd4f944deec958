import * as vscode from "vscode";
import { type RegistrantEmail, type RegistrantProfile } from "../../model/registrant";
import { type Task, type TaskDetail } from "../../model/task";
import { type TransferIn } from "../../model/transfer";
import { type Resource } from "../../stores/resource";
import { exportedInstant, exportTable } from "../saveTable";

/** Exports what the Tasks view lists. @throws the error of fetching it or writing the file */
export async function exportTasks(tasks: Resource<Task[]>): Promise<void> {
  const all = await tasks.get();
  await exportTable({
    title: vscode.l10n.t("Export Tasks"),
    name: "tasks",
    columns: ["taskNo", "what", "type", "state", "domains", "created"],
    rows: all.map(({ taskNo, title, type, state, domainCount, createdText }) => {
      return { taskNo, what: title, type, state, domains: domainCount, created: createdText };
    }),
  });
}

/** Exports the result for each domain of a task. @throws the error of fetching it or writing the file */
export async function exportTaskDomains({ taskNo }: Task, details: Resource<TaskDetail[]>): Promise<void> {
  const all = await details.get();
  await exportTable({
    title: vscode.l10n.t("Export Task Results ({0})", taskNo),
    name: `task-${taskNo}`,
    columns: ["taskNo", "domain", "instanceId", "what", "state", "reason", "updated"],
    rows: all.map(({ domainName, instanceId, title, state, message, updatedText }) => {
      return { taskNo, domain: domainName, instanceId, what: title, state, reason: message, updated: updatedText };
    }),
  });
}

/** Exports the transfers into an account. @throws the error of fetching them or writing the file */
export async function exportTransfers(transfers: Resource<TransferIn[]>): Promise<void> {
  const all = await transfers.get();
  await exportTable({
    title: vscode.l10n.t("Export Transfers"),
    name: "transfers",
    columns: [
      "domain",
      "instanceId",
      "stage",
      "status",
      "waitsFor",
      "failure",
      "submittedAt",
      "changedAt",
      "expiresAt",
    ],
    rows: all.map(({ domainName, instanceId, stage, status, waitsFor, failure, ...times }) => ({
      ...{ domain: domainName, instanceId, stage, status, waitsFor, failure },
      submittedAt: exportedInstant(times.submittedAt),
      changedAt: exportedInstant(times.changedAt),
      expiresAt: exportedInstant(times.expiresAt),
    })),
  });
}

/** Exports the registrant information templates. @throws the error of fetching them or writing the file */
export async function exportTemplates(profiles: Resource<RegistrantProfile[]>): Promise<void> {
  await exportTable({
    title: vscode.l10n.t("Export Registrant Templates"),
    name: "templates",
    columns: [
      ...(["id", "isDefault", "kind", "name", "organization", "country", "province", "city", "address"] as const),
      ...(["postalCode", "email", "emailVerified", "phoneArea", "phone", "phoneExtension"] as const),
    ],
    rows: (await profiles.get()).map(({ type: _type, updatedText: _updated, ...facts }) => facts),
  });
}

/** Exports the registrants' e-mail addresses. @throws the error of fetching them or writing the file */
export async function exportEmails(emails: Resource<RegistrantEmail[]>): Promise<void> {
  const all = await emails.get();
  await exportTable({
    title: vscode.l10n.t("Export E-mail Addresses"),
    name: "emails",
    columns: ["email", "isVerified", "verified", "sent", "created"],
    rows: all.map(({ email, verified, verifiedText, sentText, createdText }) => {
      return { email, isVerified: verified, verified: verifiedText, sent: sentText, created: createdText };
    }),
  });
}
