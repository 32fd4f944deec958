import {
  deleteEmailVerification,
  resendEmailVerification,
  submitEmailVerification,
  verifyEmail,
} from "../../orders/effects/emails";
import { type Proposal } from "../../orders/effects/effect";
import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { type RegistrantEmail } from "../../model/registrant";
import { type CommandsOf, type SubjectCommand } from "../../commands/command";
import { askText } from "../askText";
import { type AppServices } from "../appServices";
import { mailboxOf } from "./mailboxOf";
import { openTextFile } from "../openTextFile";
import { pickOne } from "../pickOne";
import { quickOrder } from "./quickOrder";
import { numberText } from "../../texts/numbers";
import { plural } from "../../texts/plural";

type Some = readonly [RegistrantEmail, ...RegistrantEmail[]];

/** The commands for registrants' e-mail addresses. */
export function emailCommands(services: AppServices): CommandsOf<"email"> {
  const onEmail = (
    title: string,
    fits: (registrant: RegistrantEmail) => boolean,
    run: (services: AppServices, account: Account, all: Some) => Promise<void>,
  ): SubjectCommand<"registrantEmail"> => ({
    run: async ({ account, registrant }, selected) => {
      const others = selected.map((one) => one.registrant).filter((one) => one !== registrant && fits(one));
      await run(services, account, [registrant, ...others]);
    },
    pick: async (account) => {
      const registrant = await pickOne(services.data.of(account).registrantEmails, {
        title,
        placeHolder: vscode.l10n.t("Select an e-mail address"),
        fits,
        label: ({ email }) => email,
        description: ({ verified }) => (verified ? vscode.l10n.t("verified") : vscode.l10n.t("not verified")),
        none: vscode.l10n.t("{0}: there are no matching e-mail addresses in account {1}.", title, account.name),
      });
      return registrant && { kind: "registrantEmail", account, registrant };
    },
  });
  return {
    "domainDesk.email.submit": (account) => submit(services, account),
    "domainDesk.email.enterToken": (account) => enterToken(services, account),
    "domainDesk.email.resend": onEmail(
      vscode.l10n.t("Resend Verification E-mail"),
      ({ verified }) => !verified,
      resend,
    ),
    "domainDesk.email.delete": onEmail(vscode.l10n.t("Remove E-mail Verification"), () => true, remove),
  };
}

async function submit(services: AppServices, account: Account): Promise<void> {
  services.orders.checkMayOrder(account.id, "submitEmailVerification");
  const { checkFormat } = await import("../../bundles/engine");
  await askText({
    title: vscode.l10n.t("Send Verification E-mail ({0})", account.name),
    prompt: vscode.l10n.t(
      "One address, or several separated by commas or spaces. An e-mail with a token is sent to each.",
    ),
    placeHolder: "name@example.com",
    fill: {
      title: vscode.l10n.t("Read Addresses from File…"),
      read: async () => {
        const list = await openTextFile(vscode.l10n.t("Read Addresses"), {
          [vscode.l10n.t("Lists")]: ["csv", "tsv", "txt"],
        });
        if (list === undefined) return undefined;
        const found = list.split(/[\s,;"'<>()]+/).filter((word) => word.includes("@"));
        if (found.length === 0) throw new Error(vscode.l10n.t("This file contains no e-mail addresses."));
        return [...new Set(found)].join(", ");
      },
    },
    check: (text) => {
      const checked = checkFormat("emailList", addressesIn(text).join(","));
      return "problem" in checked ? checked.problem : undefined;
    },
    use: async (text) => {
      const addresses = addressesIn(text);
      const [first = text, ...more] = addresses;
      const accepted = await quickOrder(services, account, {
        operation: "submitEmailVerification",
        proposed: [proposalOf(first), ...more.map(proposalOf)],
        done: plural(addresses.length, {
          one: vscode.l10n.t("Sending verification e-mail to {0}…", first),
          other: vscode.l10n.t("Sending verification e-mail to {0} addresses…", numberText(addresses.length)),
        }),
      });
      await refreshEmails(services, account);
      const { FailList: failed = [], ExistList: known = [], SuccessList: sent = [] } = accepted?.answer ?? {};
      const why = [...failed.map(failureWords), ...known.map(knownWords)].join(" ");
      if (sent.length === 0 && why) return { kind: "wrong", why };
      if (why) void vscode.window.showWarningMessage(why);
      return { kind: "done", result: undefined };
    },
  });
}

async function enterToken(services: AppServices, account: Account): Promise<void> {
  services.orders.checkMayOrder(account.id, "verifyEmail");
  await askText({
    title: vscode.l10n.t("Verify E-mail Address ({0})", account.name),
    prompt: vscode.l10n.t(
      "The token from the verification e-mail. It verifies the address that the e-mail was sent to.",
    ),
    ...mailboxOf(services, account),
    check: (text) => (text ? undefined : vscode.l10n.t("Enter the token.")),
    use: async (Token) => {
      await quickOrder(services, account, {
        operation: "verifyEmail",
        proposed: [verifyEmail.propose({ account: account.name }, {}, Date.now())],
        secrets: { Token },
        done: vscode.l10n.t("Verified e-mail address"),
      });
      await refreshEmails(services, account);
      return { kind: "done", result: undefined };
    },
  });
}

async function resend(services: AppServices, account: Account, all: Some): Promise<void> {
  const listed = listWords(all);
  const accepted = await quickOrder(services, account, {
    operation: "resendEmailVerification",
    proposed: ofAll(all, resendEmailVerification),
    question: {
      message: plural(all.length, {
        one: vscode.l10n.t("Resend verification e-mail to {0}?", listed),
        other: vscode.l10n.t("Resend verification e-mail to {0} addresses?", numberText(all.length)),
      }),
      detail: [
        ...(all.length === 1 ? [] : [listed]),
        vscode.l10n.t("The token of the previous e-mail stops working."),
      ].join("\n\n"),
    },
    done: vscode.l10n.t("Resending verification e-mail to {0}…", listed),
  });
  await afterwards(services, account, accepted?.answer.FailList);
}

async function remove(services: AppServices, account: Account, all: Some): Promise<void> {
  const [{ verified }, ...others] = all;
  const listed = listWords(all);
  const verifiedCount = all.filter((one) => one.verified).length;
  const accepted = await quickOrder(services, account, {
    operation: "deleteEmailVerification",
    proposed: ofAll(all, deleteEmailVerification),
    question: {
      message: plural(all.length, {
        one: vscode.l10n.t("Remove e-mail verification of {0}?", listed),
        other: vscode.l10n.t("Remove e-mail verification of {0} addresses?", numberText(all.length)),
      }),
      detail:
        others.length > 0
          ? [listed, vscode.l10n.t("Currently verified: {0}.", numberText(verifiedCount))].join("\n\n")
          : verified
            ? vscode.l10n.t("It's currently verified.")
            : vscode.l10n.t("It isn't verified."),
    },
    done: vscode.l10n.t("Removing e-mail verification of {0}…", listed),
  });
  await afterwards(services, account, accepted?.answer.FailList);
}

function listWords(all: Some): string {
  return all.map(({ email }) => email).join(", ");
}

/** One request for all of them. */
function ofAll([first, ...others]: Some, effect: typeof resendEmailVerification): readonly [Proposal, ...Proposal[]] {
  const now = Date.now();
  return [effect.propose(first, {}, now), ...others.map((one) => effect.propose(one, {}, now))];
}

/** Addresses as typed or pasted: separated by commas, semicolons or spaces. */
function addressesIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
}

/** Sends to any address the user types, whether the service knows it or not, but not to one already verified. */
function proposalOf(email: string): Proposal {
  return submitEmailVerification.propose({ email }, { sendIfKnown: true }, Date.now());
}

interface Failure {
  Email?: string | undefined;
  Code?: string | undefined;
  Message?: string | undefined;
}

/** The service accepts such a request as a whole, and reports the result address by address. */
async function afterwards(services: AppServices, account: Account, failed: readonly Failure[] = []): Promise<void> {
  if (failed.length > 0) void vscode.window.showErrorMessage(failed.map(failureWords).join(" "));
  await refreshEmails(services, account);
}

function failureWords({ Email = "", Code, Message }: Failure): string {
  return vscode.l10n.t("{0}: {1}", Email, Message ?? Code ?? vscode.l10n.t("Alibaba Cloud gave no reason"));
}

function knownWords({ Email = "" }: Failure): string {
  return vscode.l10n.t("{0} is already verified.", Email);
}

/** Templates and domains also show whether their address is verified. */
async function refreshEmails({ data }: AppServices, account: Account): Promise<void> {
  const { registrantEmails, registrantProfiles } = data.of(account);
  await Promise.all(
    [registrantEmails, registrantProfiles].filter(({ known }) => known.kind !== "unknown").map((one) => one.refresh()),
  );
}
