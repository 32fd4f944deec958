import { readFileSync } from "node:fs";
import path from "node:path";
import { type OperationName } from "../src/catalogue/catalogue";
import { type CommandId } from "../src/commands/commandTable";

/** Where a user comes upon an operation, and what proves it. */
export interface PlaceInUi {
  /** In Markdown. */
  where: string;
  /**
   * A file of test/vscode, without its ending, and the title of the test in it that performs the operation there, in VS Code
   * against the sandbox: it asserts the change in the account, or that what the account holds is shown.
   */
  test: readonly [file: string, title: string];
}

/** What a place may name. */
type Named = CommandId | `domainDesk.${"domains" | "tasks" | "transfers" | "registrants"}`;

const words = JSON.parse(readFileSync(path.join(__dirname, "../package.nls.json"), "utf8")) as Record<string, string>;

/** A place: commands and views stand in it by their ids, and are written as the user reads them. */
function place(text: TemplateStringsArray, ...named: readonly Named[]): string {
  const shown = named.map((id) => {
    const name = id.slice("domainDesk.".length);
    return `*${words[`command.${name}.title`] ?? words[`view.${name}.name`]}*`;
  });
  return String.raw(text, ...shown);
}

/** One without a place and a test does not compile. */
export const placesInUi: Record<OperationName, PlaceInUi> = {
  listDomains: {
    where: place`view ${"domainDesk.domains"}`,
    test: ["ui/trees", "list domains by expiration, each with an icon of its state and words for when it expires"],
  },
  getDomain: {
    where: place`view ${"domainDesk.domains"}, a domain's rows; ${"domainDesk.domain.open"}`,
    test: ["ui/trees", "show what there is to know of a domain below it"],
  },
  getDomainByName: {
    where: place`${"domainDesk.domain.showByName"}`,
    test: ["acts/domainPage", "opens by the name alone, which is checked where it is typed"],
  },
  checkDomain: {
    where: place`${"domainDesk.domain.register"}, while the name is typed`,
    test: ["ui/register", "says beside the name what is wrong with it and what the service knows of it"],
  },
  registerDomain: {
    where: place`${"domainDesk.domain.register"}`,
    test: ["ui/register", "sends one order for a double click, and nothing more for Enter"],
  },
  registerDomains: {
    where: place`${"domainDesk.domain.registerList"}`,
    test: ["acts/planOrders", "register a list with errors, which are left out, and a premium name"],
  },
  renewDomain: {
    where: place`${"domainDesk.domain.renew"} of one domain`,
    test: ["ui/renew", "sends one order, follows its task, tells its end once, and moves the date"],
  },
  renewDomains: {
    where: place`${"domainDesk.domain.renew"} of several domains`,
    test: ["acts/planOrders", "renew what expires soon out of hundreds, but for one that is left out"],
  },
  redeemDomain: {
    where: place`${"domainDesk.domain.redeem"} of one domain`,
    test: ["acts/planOrders", "redeem one domain, and several"],
  },
  redeemDomains: {
    where: place`${"domainDesk.domain.redeem"} of several domains`,
    test: ["acts/planOrders", "redeem one domain, and several"],
  },
  listRegistrantProfiles: {
    where: place`view ${"domainDesk.registrants"}; ${"domainDesk.domain.register"}, choice of template`,
    test: [
      "acts/registrants",
      "list templates, the default one marked, and e-mail addresses, those to be verified first",
    ],
  },
  saveRegistrantProfile: {
    where: place`view ${"domainDesk.registrants"}: ${"domainDesk.registrant.create"}, ${"domainDesk.registrant.edit"}, ${"domainDesk.registrant.duplicate"}, ${"domainDesk.registrant.setDefault"}`,
    test: ["acts/templates", "makes a new template, after a wrong telephone number was put right"],
  },
  deleteRegistrantProfile: {
    where: place`view ${"domainDesk.registrants"}: ${"domainDesk.registrant.delete"}`,
    test: ["acts/registrants", "do not offer to delete the default template, but others, with all that is lost"],
  },
  listEmailVerifications: {
    where: place`view ${"domainDesk.registrants"}, *E-mail addresses*`,
    test: [
      "acts/registrants",
      "list templates, the default one marked, and e-mail addresses, those to be verified first",
    ],
  },
  submitEmailVerification: {
    where: place`view ${"domainDesk.registrants"}: ${"domainDesk.email.submit"}`,
    test: [
      "acts/registrants",
      "send a verification e-mail to a new address; what is wrong is told beside the field and stays there",
    ],
  },
  resendEmailVerification: {
    where: place`view ${"domainDesk.registrants"}: ${"domainDesk.email.resend"}`,
    test: ["acts/registrants", "send it again, and say why where that fails"],
  },
  verifyEmail: {
    where: place`view ${"domainDesk.registrants"}: ${"domainDesk.email.enterToken"}`,
    test: ["acts/registrants", "verify an address with the token from the e-mail"],
  },
  deleteEmailVerification: {
    where: place`view ${"domainDesk.registrants"}: ${"domainDesk.email.delete"}`,
    test: ["acts/registrants", "remove an address, with the keyboard alone"],
  },
  getContact: {
    where: place`view ${"domainDesk.domains"}, *Contacts* below a domain; ${"domainDesk.domain.changeContacts"}`,
    test: ["acts/domains", "has its contacts, DNS hosts, running tasks and last changes below it"],
  },
  verifyContact: {
    where: place`${"domainDesk.domain.changeContacts"}, ${"domainDesk.registrant.create"}, ${"domainDesk.registrant.edit"}, *Check with Alibaba Cloud* and before anything is sent`,
    test: ["acts/contacts", "changes the registrant of twelve domains to new contact data, locked for 60 days"],
  },
  changeContactFromProfile: {
    where: place`${"domainDesk.domain.changeContacts"}, from a template`,
    test: ["acts/contacts", "changes the registrant of twelve domains to a template's, with the keyboard alone"],
  },
  changeContacts: {
    where: place`${"domainDesk.domain.changeContacts"}, new contact data`,
    test: ["acts/contacts", "changes the registrant of twelve domains to new contact data, locked for 60 days"],
  },
  changeNameServers: {
    where: place`${"domainDesk.domain.changeNameServers"}`,
    test: ["acts/nameServers", "of one domain begins with what it has"],
  },
  listDnsHosts: {
    where: place`view ${"domainDesk.domains"}, *DNS hosts* below a domain`,
    test: ["ui/dnsHosts", "are listed below their domain with their addresses"],
  },
  createDnsHost: {
    where: place`${"domainDesk.domain.createDnsHost"}`,
    test: ["ui/dnsHosts", "are created in a form, and show below the domain"],
  },
  changeDnsHost: {
    where: place`${"domainDesk.dnsHost.change"}`,
    test: [
      "ui/dnsHosts",
      "keep what was filled in over a reload, and are not changed over what somebody else has changed",
    ],
  },
  synchronizeDnsHosts: {
    where: place`${"domainDesk.domain.synchronizeDnsHosts"}`,
    test: ["ui/dnsHosts", "are read from the registry again"],
  },
  setTransferLock: {
    where: place`${"domainDesk.domain.lockTransfer"}, ${"domainDesk.domain.unlockTransfer"} of one domain`,
    test: ["acts/locks", "on: one domain at once, without a question"],
  },
  setTransferLocks: {
    where: place`${"domainDesk.domain.lockTransfer"}, ${"domainDesk.domain.unlockTransfer"} of several domains`,
    test: ["acts/locks", "on: several transfer locks on a page, which leaves out what is so already"],
  },
  setSecurityLock: {
    where: place`${"domainDesk.domain.lockSecurity"}, ${"domainDesk.domain.unlockSecurity"} of one domain`,
    test: ["acts/locks", "the security lock is switched with the keyboard alone, from the palette"],
  },
  setSecurityLocks: {
    where: place`${"domainDesk.domain.lockSecurity"}, ${"domainDesk.domain.unlockSecurity"} of several domains`,
    test: ["acts/locks", "off: several security locks on a page, which leaves out what is so already"],
  },
  listTransfersIn: {
    where: place`view ${"domainDesk.transfers"}`,
    test: ["acts/transfers", "show their steps, and first what is to be done"],
  },
  getTransferIn: {
    where: place`view ${"domainDesk.transfers"}, a transfer's rows`,
    test: ["acts/transfers", "show their steps, and first what is to be done"],
  },
  checkTransferIn: {
    where: place`view ${"domainDesk.transfers"}: ${"domainDesk.transfer.check"}`,
    test: ["acts/transfers", "are checked before they are begun, with the reason beside the field and the next step"],
  },
  confirmTransferInMail: {
    where: place`view ${"domainDesk.transfers"}: ${"domainDesk.transfer.confirmMail"}`,
    test: [
      "acts/transfers",
      "are confirmed with the token of their e-mail; a wrong one is told beside the field, and stays there",
    ],
  },
  resendTransferInMail: {
    where: place`view ${"domainDesk.transfers"}: ${"domainDesk.transfer.resendMail"}`,
    test: ["acts/transfers", "have their e-mail sent again"],
  },
  refetchTransferInEmail: {
    where: place`view ${"domainDesk.transfers"}: ${"domainDesk.transfer.refetchEmail"}`,
    test: ["acts/transfers", "have the owner's address read from WHOIS again"],
  },
  reenterTransferInCode: {
    where: place`view ${"domainDesk.transfers"}: ${"domainDesk.transfer.enterCode"}`,
    test: ["acts/transfers", "bring a domain in, from the rejection of its code to success"],
  },
  cancelTransferIn: {
    where: place`view ${"domainDesk.transfers"}: ${"domainDesk.transfer.cancel"}`,
    test: ["acts/transfers", "are cancelled after a question that says what is lost"],
  },
  requestTransferOutCode: {
    where: place`view ${"domainDesk.domains"}: ${"domainDesk.transfer.requestCode"}`,
    test: [
      "acts/transfers",
      "give a domain away: the code is shown when asked for, copied when asked to, and kept nowhere",
    ],
  },
  getTransferOut: {
    where: place`view ${"domainDesk.domains"}: ${"domainDesk.transfer.outStatus"}; view ${"domainDesk.transfers"}, *Transfers out*`,
    test: ["acts/transfers", "tell how far they have come"],
  },
  cancelTransferOut: {
    where: place`view ${"domainDesk.transfers"}: ${"domainDesk.transfer.cancelOut"}`,
    test: ["acts/transfers", "are cancelled"],
  },
  listTasks: {
    where: place`view ${"domainDesk.tasks"}`,
    test: ["ui/renew", "sends one order, follows its task, tells its end once, and moves the date"],
  },
  listTaskDetails: {
    where: place`view ${"domainDesk.tasks"}, a task's rows`,
    test: ["acts/tasks", "of ours that failed are tried again from their row, and give their RequestId"],
  },
  listTaskHistory: {
    where: place`view ${"domainDesk.tasks"}, *History*; ${"domainDesk.task.showHistory"}`,
    test: ["acts/tasks", "have a history, page by page"],
  },
  listTaskDetailHistory: {
    where: place`view ${"domainDesk.tasks"}, an old task's rows`,
    test: ["acts/tasks", "of the history show their domains"],
  },
  pollTaskResults: {
    where: place`in the background, while orders are open`,
    test: ["ui/renew", "sends one order, follows its task, tells its end once, and moves the date"],
  },
  acknowledgeTaskResults: {
    where: place`in the background, after a result is stored`,
    test: ["ui/renew", "sends one order, follows its task, tells its end once, and moves the date"],
  },
  listChanges: {
    where: place`view ${"domainDesk.domains"}, *Recent changes* below a domain; ${"domainDesk.domain.open"}`,
    test: ["acts/domains", "has its contacts, DNS hosts, running tasks and last changes below it"],
  },
};
