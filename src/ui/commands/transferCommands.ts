import {
  cancelTransferIn,
  confirmTransferInMail,
  reenterTransferInCode,
  refetchTransferInEmail,
  resendTransferInMail,
} from "../../orders/effects/transfers";
import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { displayName } from "../../model/domain";
import { isUnderWay, type TransferIn } from "../../model/transfer";
import { transferInCheckFromWire } from "../../stores/transferOutFromWire";
import { type CommandsOf, type SubjectCommand } from "../../commands/command";
import { askDomainName, askText } from "../askText";
import { consoleAddress } from "./domainCommands";
import { type AppServices } from "../appServices";
import { mailboxOf } from "./mailboxOf";
import { pickOne } from "../pickOne";
import { quickOrder } from "./quickOrder";
import { transferOutCommands } from "./transferOutCommands";

export function transferCommands(services: AppServices): CommandsOf<"transfer"> {
  return {
    ...transferOutCommands(services),
    "domainDesk.transfer.check": (account) => check(services, account),
    "domainDesk.transfer.confirmMail": (account) => confirmMail(services, account),
    "domainDesk.transfer.resendMail": onTransfer(
      services,
      vscode.l10n.t("Resend Transfer E-mail"),
      ({ waitsFor }) => waitsFor === "confirmation",
      resendMail,
    ),
    "domainDesk.transfer.refetchEmail": onTransfer(
      services,
      vscode.l10n.t("Refresh Owner's E-mail Address"),
      ({ waitsFor }) => waitsFor === "confirmation" || waitsFor === "address",
      refetchEmail,
    ),
    "domainDesk.transfer.enterCode": onTransfer(
      services,
      vscode.l10n.t("Enter Authorization Code Again"),
      ({ waitsFor }) => waitsFor === "code",
      enterCode,
    ),
    "domainDesk.transfer.cancel": onTransfer(services, vscode.l10n.t("Cancel Transfer In"), isUnderWay, cancel),
  };
}

/** A command on a single transfer in; the palette asks which one. */
function onTransfer(
  services: AppServices,
  title: string,
  fits: (transfer: TransferIn) => boolean,
  run: (services: AppServices, account: Account, transfer: TransferIn) => Promise<void>,
): SubjectCommand<"transferIn"> {
  return {
    run: ({ account, transfer }) => run(services, account, transfer),
    pick: async (account) => {
      const transfer = await pickOne(services.data.of(account).transfers, {
        title,
        placeHolder: vscode.l10n.t("Select a transfer"),
        fits,
        label: ({ domainName }) => displayName(domainName),
        description: ({ status }) => status,
        none: vscode.l10n.t("{0}: there are no matching transfers into account {1}.", title, account.name),
      });
      return transfer && { kind: "transferIn", account, transfer };
    },
  };
}

async function check({ call }: AppServices, account: Account): Promise<void> {
  const name = await askDomainName({
    title: vscode.l10n.t("Check Transfer In ({0})", account.name),
    prompt: vscode.l10n.t("The name of a domain that is registered elsewhere. This only checks and starts nothing."),
    use: async (text) => {
      const answer = transferInCheckFromWire(await call(account, "checkTransferIn", { DomainName: text }));
      if (answer.kind === "possible") return { kind: "done", result: text };
      const why = vscode.l10n.t("{0} can't be transferred in at the moment: {1}", text, answer.reason);
      return { kind: "wrong", why };
    },
  });
  if (name === undefined) return;
  const open = vscode.l10n.t("Open Console");
  const pressed = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      "{0} can be transferred in. Start the transfer in the Alibaba Cloud console, with the transfer authorization code from the current registrar. After that, the view Transfers shows what to do next.",
      name,
    ),
    open,
  );
  if (pressed) await vscode.env.openExternal(vscode.Uri.parse(consoleAddress));
}

async function confirmMail(services: AppServices, account: Account): Promise<void> {
  services.orders.checkMayOrder(account.id, "confirmTransferInMail");
  await askText({
    title: vscode.l10n.t("Confirm Transfer In ({0})", account.name),
    prompt: vscode.l10n.t(
      "The token from the transfer e-mail to the owner. Entering it agrees to the transfer of every domain listed in the e-mail.",
    ),
    ...mailboxOf(services, account),
    check: (text) => (text ? undefined : vscode.l10n.t("Enter the token.")),
    use: async (Token) => {
      const accepted = await quickOrder(services, account, {
        operation: "confirmTransferInMail",
        proposed: [confirmTransferInMail.propose({ account: account.name }, {}, Date.now())],
        secrets: { Token },
        done: vscode.l10n.t("Token accepted"),
      });
      await services.data.of(account).refreshTransfers();
      const { SuccessList: confirmed = [], FailList: failed = [] } = accepted?.answer ?? {};
      if (failed.length > 0 && confirmed.length === 0) {
        return { kind: "wrong", why: vscode.l10n.t("Nothing was confirmed. Failed: {0}.", names(failed)) };
      }
      if (failed.length > 0) {
        const message = vscode.l10n.t("Confirmed: {0}. Not confirmed: {1}.", names(confirmed), names(failed));
        void vscode.window.showWarningMessage(message);
      }
      return { kind: "done", result: undefined };
    },
  });
}

async function resendMail(services: AppServices, account: Account, transfer: TransferIn): Promise<void> {
  const name = displayName(transfer.domainName);
  await quickOrder(services, account, {
    operation: "resendTransferInMail",
    proposed: [resendTransferInMail.propose(transfer, {}, Date.now())],
    question: {
      message: vscode.l10n.t("Resend transfer e-mail of {0}?", name),
      detail: transfer.email
        ? vscode.l10n.t("It's sent to {0}. The token of the previous e-mail stops working.", transfer.email)
        : vscode.l10n.t("It's sent to the owner. The token of the previous e-mail stops working."),
    },
    done: vscode.l10n.t("Resent transfer e-mail of {0}", name),
  });
  await services.data.of(account).refreshTransfers();
}

async function refetchEmail(services: AppServices, account: Account, transfer: TransferIn): Promise<void> {
  const name = displayName(transfer.domainName);
  await quickOrder(services, account, {
    operation: "refetchTransferInEmail",
    proposed: [refetchTransferInEmail.propose(transfer, {}, Date.now())],
    question: {
      message: vscode.l10n.t("Refresh owner's e-mail address of {0}?", name),
      detail: vscode.l10n.t(
        "The address is read from WHOIS again. If there is one, a new e-mail with a token is sent to it, and the token of the previous e-mail stops working.",
      ),
      yes: vscode.l10n.t("Refresh Owner's E-mail Address"),
    },
    done: vscode.l10n.t("Refreshed owner's e-mail address of {0}", name),
  });
  await services.data.of(account).refreshTransfers();
}

async function enterCode(services: AppServices, account: Account, transfer: TransferIn): Promise<void> {
  const name = displayName(transfer.domainName);
  services.orders.checkMayOrder(account.id, "reenterTransferInCode");
  await askText({
    title: vscode.l10n.t("Enter Authorization Code of {0} Again ({1})", name, account.name),
    prompt: vscode.l10n.t(
      "The transfer authorization code from the current registrar. It's sent to the registry once and isn't stored anywhere.",
    ),
    isSecret: true,
    check: (text) => (text ? undefined : vscode.l10n.t("Enter the code.")),
    use: async (TransferAuthorizationCode) => {
      await quickOrder(services, account, {
        operation: "reenterTransferInCode",
        proposed: [reenterTransferInCode.propose(transfer, {}, Date.now())],
        secrets: { TransferAuthorizationCode },
        done: vscode.l10n.t("Entered authorization code of {0} again", name),
      });
      await services.data.of(account).refreshTransfers();
      return { kind: "done", result: undefined };
    },
  });
}

async function cancel(services: AppServices, account: Account, transfer: TransferIn): Promise<void> {
  const name = displayName(transfer.domainName);
  await quickOrder(services, account, {
    operation: "cancelTransferIn",
    proposed: [cancelTransferIn.propose(transfer, {}, Date.now())],
    question: {
      message: vscode.l10n.t("Cancel transfer in of {0}?", name),
      detail: vscode.l10n.t("Current status: {0}", transfer.status),
    },
    done: vscode.l10n.t("Canceling transfer in of {0}…", name),
  });
}

function names(domainNames: readonly string[]): string {
  return domainNames.map(displayName).join(", ");
}
