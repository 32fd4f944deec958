import { cancelTransferOut, requestTransferOutCode } from "../../orders/effects/transfers";
import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { displayName, type Domain } from "../../model/domain";
import { canTakeBack, type TransferOut } from "../../model/transfer";
import { type CommandsOf, type DomainCommand } from "../../commands/command";
import { writtenDay } from "../../texts/dates";
import { type AppServices } from "../appServices";
import { quickOrder } from "./quickOrder";
import { showTaskResult } from "./showTaskResult";
import { type HasSubject } from "../../commands/subject";

type TransferOutCommands = Pick<
  CommandsOf<"transfer">,
  | "domainDesk.transfer.requestCode"
  | "domainDesk.transfer.showCode"
  | "domainDesk.transfer.outStatus"
  | "domainDesk.transfer.cancelOut"
>;

/** The commands for transfers out of the account. */
export function transferOutCommands(services: AppServices): TransferOutCommands {
  const onDomain = (title: string, run: typeof tellStatus): DomainCommand<Domain> => ({
    title,
    fits: () => true,
    run: (account, domain) => run(services, account, domain),
  });
  return {
    "domainDesk.transfer.requestCode": onDomain(vscode.l10n.t("Get Authorization Code"), requestCode),
    "domainDesk.transfer.outStatus": onDomain(vscode.l10n.t("Show Transfer-Out Status"), tellStatus),
    "domainDesk.transfer.cancelOut": onDomain(vscode.l10n.t("Cancel Transfer Out"), cancel),
    "domainDesk.transfer.showCode": {
      run: async ({ order: { accountId, state, items } }) => {
        const account = services.accounts.byId(accountId);
        const taskNo = state.kind === "ended" ? state.taskNo : undefined;
        if (account && taskNo)
          await showTaskResult(services.call, account, { taskNo, domainName: items[0]?.domainName });
      },
    },
  };
}

/** Fetches how far a domain's transfer out has got; from then on, the Transfers view shows it. */
async function look({ data, views }: AppServices, account: Account, domain: Domain): Promise<TransferOut> {
  const loaded = data.of(account).transferOut(domain.name);
  const title = vscode.l10n.t("Looking up {0}…", displayName(domain.name));
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => loaded.refresh());
  views.transfers.redraw();
  if (loaded.known.kind === "failed") throw loaded.known.error;
  return loaded.value as TransferOut;
}

async function requestCode(services: AppServices, account: Account, domain: Domain): Promise<void> {
  const name = displayName(domain.name);
  services.orders.checkMayOrder(account.id, "requestTransferOutCode");
  const title = vscode.l10n.t("Looking up {0}…", name);
  const looking = { location: vscode.ProgressLocation.Window, title };
  const details = await vscode.window.withProgress(looking, () => services.data.of(account).current(domain));
  if (details.transferLock === "on") {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        "The transfer lock of {0} is on, so no authorization code can be issued. Nothing was sent. Turn off the transfer lock first.",
        name,
      ),
    );
    return;
  }
  const accepted = await quickOrder(services, account, {
    operation: "requestTransferOutCode",
    proposed: [requestTransferOutCode.propose({ domain, details }, {}, Date.now())],
    question: {
      message: vscode.l10n.t("Get authorization code of {0}?", name),
      detail: vscode.l10n.t(
        "It's issued as the result of a task. Domain Desk notifies you when it's there, and only shows it when you ask for it.",
      ),
    },
    done: vscode.l10n.t("Getting authorization code of {0}…", name),
  });
  if (accepted) await look(services, account, domain);
}

async function tellStatus(services: AppServices, account: Account, domain: Domain): Promise<void> {
  const transfer = await look(services, account, domain);
  const cancelOut = { title: vscode.l10n.t("Cancel Transfer Out…"), command: "domainDesk.transfer.cancelOut" };
  const getCode = {
    title: vscode.l10n.t("Get Authorization Code…"),
    command: "domainDesk.transfer.requestCode",
  };
  const isOver = transfer.stage === "none" || transfer.stage === "failed";
  const buttons = canTakeBack(transfer) ? [cancelOut] : isOver ? [getCode] : [];
  const titles = buttons.map(({ title }) => title);
  const pressed = await vscode.window.showInformationMessage(statusWords(transfer, account), ...titles);
  const button = buttons.find(({ title }) => title === pressed);
  const on: HasSubject = { subject: { kind: "domain", account, domain } };
  if (button) await vscode.commands.executeCommand(button.command, on);
}

function statusWords(transfer: TransferOut, { name: account }: Account): string {
  const name = displayName(transfer.domainName);
  const day = (written: string | undefined) => (written === undefined ? vscode.l10n.t("unknown") : writtenDay(written));
  switch (transfer.stage) {
    case "none":
      return vscode.l10n.t("{0} isn't being transferred out of account {1}.", name, account);
    case "asking":
      return vscode.l10n.t("{0}: the authorization code has been requested.", name);
    case "code":
      return vscode.l10n.t(
        "{0}: the authorization code was issued. Date of issue: {1}. Valid until: {2}. No other registrar has requested the domain.",
        name,
        day(transfer.codeSentText),
        day(transfer.codeExpiresText),
      );
    case "requested":
      return vscode.l10n.t(
        "{0}: another registrar has requested the domain. Date of request: {1}. Unless you cancel the transfer, the domain leaves account {2}.",
        name,
        day(transfer.requestedText),
        account,
      );
    case "succeeded":
      return vscode.l10n.t("{0} was transferred out of account {1}.", name, account);
    case "failed":
      return vscode.l10n.t(
        "The last transfer of {0} to another registrar failed: {1}.",
        name,
        transfer.failure?.replace(/\.$/, "") ?? vscode.l10n.t("Alibaba Cloud gave no reason"),
      );
    case "unknown":
      return `${name}: ${transfer.status}`;
  }
}

async function cancel(services: AppServices, account: Account, domain: Domain): Promise<void> {
  services.orders.checkMayOrder(account.id, "cancelTransferOut");
  const transfer = await look(services, account, domain);
  if (!canTakeBack(transfer)) {
    void vscode.window.showInformationMessage(statusWords(transfer, account));
    return;
  }
  const name = displayName(domain.name);
  const accepted = await quickOrder(services, account, {
    operation: "cancelTransferOut",
    proposed: [cancelTransferOut.propose({ domain }, {}, Date.now())],
    question: {
      message: vscode.l10n.t("Cancel transfer out of {0}?", name),
      detail: vscode.l10n.t("Current status: {0}", transfer.status),
    },
    done: vscode.l10n.t("Canceling transfer out of {0}…", name),
  });
  if (accepted) await look(services, account, domain);
}
