import { type CommandId } from "../../src/commands/commandTable";
import { type ViewName } from "../../src/commands/contextKey";
import {
  all,
  context,
  focusIn,
  inEveryView,
  inView,
  is,
  isWithout,
  not,
  readOnly,
  severalRows,
  signedIn,
  type When,
} from "./when";

type Group = `${number}_${string}@${number}`;
type TitleGroup = `navigation@${number}` | Group;
type RowGroup = "inline" | `inline@${number}` | Group;

interface TitlePlace {
  view: ViewName;
  group: TitleGroup;
  when: When | undefined;
}

/** Where a command shows, besides what follows from what it needs: its title, its enablement, whether the palette has it. */
export interface CommandPlaces {
  /** The name of a codicon. */
  icon?: string;
  /** It changes something: views offer it while the active account may be changed; the palette always, and it tells why not. */
  changes?: true;
  /** When the palette offers it; without, always. */
  palette?: When;
  /** Above a view. */
  title?: TitlePlace;
  /** On rows; once for each group. */
  rows?: readonly { when: When; groups: readonly RowGroup[] }[];
  key?: { key: string; mac: string; when: When };
}

function above(view: ViewName, group: TitleGroup, when?: When): TitlePlace {
  return { view, group, when };
}

function on(view: ViewName | "every", when: When, ...groups: RowGroup[]) {
  return { when: all(view === "every" ? inEveryView : inView(view), when), groups };
}

/** A lock is turned where it may be the other way: of several domains, some. */
function turns(lock: "transfer" | "security", to: "Locked" | "Unlocked", group: Group): CommandPlaces {
  const from = to === "Locked" ? "Unlocked" : "Locked";
  return {
    icon: to === "Locked" ? "lock" : "unlock",
    changes: true,
    rows: [
      on("domains", all(not(severalRows), isWithout(`${lock}${to}`, "domain")), group),
      on("domains", all(severalRows, is("domain")), group),
      on("domains", is("domainList"), group),
      on("domains", all(is(`${lock}Lock`), is(`${lock}${from}`)), "inline@1"),
    ],
  };
}

const filtered = context("domainDesk.activity.filtered");

/** Where each command shows; one without an entry does not compile. `npm run contributions` writes package.json from here. */
export const commandPlaces: Readonly<Record<CommandId, CommandPlaces>> = {
  "domainDesk.account.signIn": {},
  "domainDesk.account.addSandbox": {},
  "domainDesk.account.switch": { title: above("domains", "1_account@1") },
  "domainDesk.account.signOut": { title: above("domains", "1_account@2") },
  "domainDesk.account.makeReadOnly": {
    palette: not(readOnly),
    title: above("domains", "1_account@3", not(readOnly)),
  },
  "domainDesk.account.allowChanges": { palette: readOnly, title: above("domains", "1_account@3", readOnly) },

  "domainDesk.domains.refresh": { icon: "refresh", title: above("domains", "navigation@4") },
  "domainDesk.domains.find": {
    icon: "search",
    title: above("domains", "navigation@2"),
    key: { key: "ctrl+f", mac: "cmd+f", when: all(focusIn("domains"), signedIn) },
  },
  "domainDesk.domains.group": { icon: "group-by-ref-type", title: above("domains", "navigation@3") },
  "domainDesk.domains.sort": { icon: "sort-precedence", title: above("domains", "0_arrange@2") },
  "domainDesk.domains.addFilter": {
    icon: "add",
    title: above("domains", "0_arrange@3"),
    rows: [on("domains", is("filters"), "inline@1", "1_filter@1")],
  },
  "domainDesk.domains.changeFilter": {
    icon: "edit",
    rows: [on("domains", is("ownFilter"), "inline@1", "1_filter@1")],
  },
  "domainDesk.domains.removeFilter": {
    icon: "trash",
    rows: [on("domains", is("ownFilter"), "inline@2", "1_filter@2")],
  },
  "domainDesk.domains.lookUp": { icon: "play", rows: [on("domains", is("notLookedUp"), "inline@1")] },
  "domainDesk.domains.stopLookingUp": {
    icon: "stop-circle",
    title: above("domains", "navigation@0", context("domainDesk.domains.lookingUp")),
    rows: [on("domains", is("lookingUp"), "inline@1")],
  },
  "domainDesk.domains.export": { title: above("domains", "0_export@1") },
  "domainDesk.domains.exportSelected": { rows: [on("domains", is("domain", "domainList"), "9_export@1")] },

  "domainDesk.tasks.refresh": { icon: "refresh", title: above("tasks", "navigation@1") },
  "domainDesk.tasks.export": { title: above("tasks", "8_export@1") },
  "domainDesk.transfers.refresh": { icon: "refresh", title: above("transfers", "navigation@1") },
  "domainDesk.transfers.export": { title: above("transfers", "8_export@1") },
  "domainDesk.registrants.refresh": { icon: "refresh", title: above("registrants", "navigation@2") },
  "domainDesk.registrants.export": { title: above("registrants", "8_export@1") },
  "domainDesk.registrants.exportEmails": { title: above("registrants", "8_export@2") },

  "domainDesk.domain.register": { icon: "add", title: above("domains", "navigation@1") },
  "domainDesk.domain.registerList": { changes: true, title: above("domains", "0_register@1") },
  "domainDesk.domain.open": { icon: "open-preview", rows: [on("domains", is("domain"), "0_open@1", "inline@1")] },
  "domainDesk.domain.showByName": {},
  "domainDesk.domain.renew": { rows: [on("domains", is("renewable", "renewableList"), "1_order@1")] },
  "domainDesk.domain.redeem": {
    changes: true,
    rows: [on("domains", is("redeemable", "redeemableList"), "1_order@1")],
  },
  "domainDesk.domain.changeContacts": {
    icon: "edit",
    changes: true,
    rows: [
      on("domains", isWithout("redeemable", "domain", "domainList", "contacts"), "2_change@2"),
      on("domains", is("contacts"), "inline@1"),
    ],
  },
  "domainDesk.domain.changeNameServers": {
    icon: "edit",
    changes: true,
    rows: [
      on("domains", isWithout("redeemable", "domain", "domainList", "nameServers"), "2_change@1"),
      on("domains", is("nameServers"), "inline@1"),
    ],
  },
  "domainDesk.domain.lockTransfer": turns("transfer", "Locked", "3_locks@1"),
  "domainDesk.domain.unlockTransfer": turns("transfer", "Unlocked", "3_locks@2"),
  "domainDesk.domain.lockSecurity": turns("security", "Locked", "3_locks@3"),
  "domainDesk.domain.unlockSecurity": turns("security", "Unlocked", "3_locks@4"),
  "domainDesk.domain.createDnsHost": {
    icon: "add",
    changes: true,
    rows: [
      on("domains", all(is("domain", "dnsHosts"), not(severalRows)), "4_dnsHosts@1"),
      on("domains", is("dnsHosts"), "inline@1"),
    ],
  },
  "domainDesk.domain.synchronizeDnsHosts": {
    icon: "sync",
    changes: true,
    rows: [
      on("domains", is("domain", "domainList", "dnsHosts"), "4_dnsHosts@2"),
      on("domains", is("dnsHosts"), "inline@2"),
    ],
  },
  "domainDesk.domain.copyName": { rows: [on("domains", is("domain", "domainList"), "9_copy@1")] },
  "domainDesk.domain.copyInstanceId": { rows: [on("domains", is("domain", "domainList"), "9_copy@2")] },
  "domainDesk.domain.openInConsole": { rows: [on("domains", all(is("domain"), not(severalRows)), "9_console@1")] },
  "domainDesk.dnsHost.change": {
    icon: "edit",
    changes: true,
    rows: [on("domains", is("dnsHost"), "inline@1", "1_change@1")],
  },

  "domainDesk.task.show": { icon: "go-to-file", rows: [on("domains", is("runningTask"), "inline", "1_task@1")] },
  "domainDesk.task.showHistory": {
    icon: "history",
    title: above("tasks", "navigation@2"),
    rows: [on("tasks", is("history"), "inline", "1_history@1")],
  },
  "domainDesk.task.showResult": { rows: [on("tasks", all(is("taskDetail"), is("succeeded")), "1_result@1")] },
  "domainDesk.task.retryFailed": {
    icon: "debug-restart",
    changes: true,
    rows: [on("tasks", is("retryTask"), "inline", "1_order@1")],
  },
  "domainDesk.task.export": { rows: [on("tasks", is("task"), "8_export@1")] },
  "domainDesk.task.copyNumber": {
    rows: [on("domains", is("runningTask"), "9_copy@1"), on("tasks", is("task"), "9_copy@1")],
  },
  "domainDesk.task.copyRequestId": { rows: [on("tasks", all(is("task"), is("ours")), "9_copy@2")] },

  "domainDesk.transfer.check": { icon: "question", title: above("transfers", "navigation@2") },
  "domainDesk.transfer.confirmMail": {
    icon: "mail",
    changes: true,
    title: above("transfers", "1_transfer@1"),
    rows: [on("transfers", is("confirmable"), "inline", "1_now@1")],
  },
  "domainDesk.transfer.resendMail": {
    icon: "mail-reply",
    changes: true,
    rows: [on("transfers", is("confirmable"), "1_now@2")],
  },
  "domainDesk.transfer.refetchEmail": {
    icon: "search",
    changes: true,
    rows: [on("transfers", is("refetchable"), "1_now@3"), on("transfers", is("addressMissing"), "inline")],
  },
  "domainDesk.transfer.enterCode": {
    icon: "key",
    changes: true,
    rows: [on("transfers", is("codeWrong"), "inline", "1_now@4")],
  },
  "domainDesk.transfer.cancel": {
    changes: true,
    rows: [on("transfers", all(is("transfer"), is("cancellable")), "2_cancel@1")],
  },
  "domainDesk.transfer.requestCode": { changes: true, rows: [on("domains", is("domain"), "5_transfer@1")] },
  "domainDesk.transfer.showCode": {},
  "domainDesk.transfer.outStatus": {
    rows: [
      on("transfers", all(is("transferOut"), is("owned")), "1_now@1"),
      on("domains", is("domain"), "5_transfer@2"),
    ],
  },
  "domainDesk.transfer.cancelOut": {
    changes: true,
    rows: [on("transfers", all(is("transferOut"), is("cancellable")), "2_cancel@1")],
  },

  "domainDesk.registrant.create": {
    icon: "add",
    changes: true,
    title: above("registrants", "1_new@1"),
    rows: [on("registrants", is("templates"), "inline", "1_template@1")],
  },
  "domainDesk.registrant.edit": {
    icon: "edit",
    changes: true,
    rows: [on("registrants", is("template"), "inline@1", "1_template@1")],
  },
  "domainDesk.registrant.duplicate": { changes: true, rows: [on("registrants", is("template"), "1_template@2")] },
  "domainDesk.registrant.setDefault": {
    icon: "star-empty",
    changes: true,
    rows: [on("registrants", all(is("template"), is("notDefault")), "inline", "1_template@1")],
  },
  "domainDesk.registrant.delete": {
    changes: true,
    rows: [on("registrants", all(is("template"), is("deletable")), "2_delete@1")],
  },
  "domainDesk.email.submit": {
    icon: "add",
    changes: true,
    title: above("registrants", "navigation@1"),
    rows: [on("registrants", is("emails"), "inline", "1_email@1")],
  },
  "domainDesk.email.enterToken": {
    icon: "key",
    changes: true,
    title: above("registrants", "1_email@1"),
    rows: [on("registrants", is("unverified"), "inline@1", "1_email@1")],
  },
  "domainDesk.email.resend": {
    icon: "mail-reply",
    changes: true,
    rows: [on("registrants", is("unverified"), "inline@2", "1_email@2")],
  },
  "domainDesk.email.delete": { changes: true, rows: [on("registrants", is("email"), "2_delete@1")] },

  "domainDesk.order.show": {},
  // In Activity, an order may be one of another account than the active one.
  "domainDesk.order.retryFailed": {
    icon: "debug-restart",
    rows: [
      on("activity", is("mayRetry"), "0_again@1"),
      on("tasks", all(is("retryFailed"), not(readOnly)), "inline", "1_order@1"),
    ],
  },
  "domainDesk.order.sendAgain": { rows: [on("activity", is("maySend"), "0_again@2")] },

  "domainDesk.activity.refresh": { icon: "refresh", title: above("activity", "navigation@3") },
  "domainDesk.activity.filter": { icon: "filter", title: above("activity", "navigation@2") },
  "domainDesk.activity.removeFilter": {
    icon: "clear-all",
    palette: filtered,
    title: above("activity", "navigation@1", filtered),
  },
  "domainDesk.activity.exportJsonLines": { title: above("activity", "1_export@1") },
  "domainDesk.activity.exportCsv": { title: above("activity", "1_export@2") },
  "domainDesk.activity.clear": { title: above("activity", "2_clear@1") },
  "domainDesk.activity.copyRequestId": { rows: [on("activity", is("hasRequestId"), "9_copy@1")] },
  "domainDesk.activity.copySentence": { rows: [on("activity", is("order"), "9_copy@2")] },
  "domainDesk.activity.showTask": { rows: [on("activity", is("hasTask"), "2_task@1")] },

  "domainDesk.operation.run": {},
  "domainDesk.tree.retry": { icon: "refresh", rows: [on("every", is("failure"), "inline", "1_retry@1")] },
  "domainDesk.tree.more": { icon: "ellipsis", rows: [on("tasks", is("more"), "inline")] },
  "domainDesk.log.show": { title: above("domains", "2_log@1") },
};
