import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { meaning, taskTypeMeanings } from "../../../src/catalogue/meanings";
import { type CommandId } from "../../../src/commands/commandTable";
import { type OrderName } from "../../../src/orders/effects/effect";
import { effectOf, effects } from "../../../src/orders/effects/effects";
import { type PlanId } from "../../../src/pages/plans/plan";
import { plans } from "../../../src/pages/plans/plans";
import { taskTitle } from "../../../src/texts/taskWords";
import { orderOf } from "../../support/orderOf";

/** An act, as people come across it. */
interface Act {
  operation: OrderName;
  params: Record<string, unknown>;
  /** Which begins it. */
  command: CommandId;
  /** Which does it to many. */
  plan?: PlanId;
}

const domain = { DomainName: "a.com" };
const acts: Record<string, Act> = {
  register: { operation: "registerDomain", params: domain, command: "domainDesk.domain.register", plan: "register" },
  "register a list": { operation: "registerDomain", params: domain, command: "domainDesk.domain.registerList" },
  renew: { operation: "renewDomain", params: domain, command: "domainDesk.domain.renew", plan: "renew" },
  redeem: { operation: "redeemDomain", params: domain, command: "domainDesk.domain.redeem", plan: "redeem" },
  "change name servers": {
    operation: "changeNameServers",
    params: { DomainName: ["a.com"] },
    command: "domainDesk.domain.changeNameServers",
    plan: "changeNameServers",
  },
  "change contacts": {
    operation: "changeContacts",
    params: { DomainName: ["a.com"] },
    command: "domainDesk.domain.changeContacts",
    plan: "contacts",
  },
  "change contacts from a template": {
    operation: "changeContactFromProfile",
    params: domain,
    command: "domainDesk.domain.changeContacts",
    plan: "contactsFromTemplate",
  },
  "turn on transfer lock": {
    operation: "setTransferLock",
    params: { ...domain, Status: true },
    command: "domainDesk.domain.lockTransfer",
    plan: "lockTransfer",
  },
  "turn off transfer lock": {
    operation: "setTransferLock",
    params: { ...domain, Status: false },
    command: "domainDesk.domain.unlockTransfer",
    plan: "unlockTransfer",
  },
  "turn on security lock": {
    operation: "setSecurityLock",
    params: { ...domain, Status: true },
    command: "domainDesk.domain.lockSecurity",
    plan: "lockSecurity",
  },
  "turn off security lock": {
    operation: "setSecurityLock",
    params: { ...domain, Status: false },
    command: "domainDesk.domain.unlockSecurity",
    plan: "unlockSecurity",
  },
  "create a DNS host": {
    operation: "createDnsHost",
    params: { InstanceId: "S1", DnsName: "ns1", Ip: ["192.0.2.1"] },
    command: "domainDesk.domain.createDnsHost",
  },
  "change a DNS host": {
    operation: "changeDnsHost",
    params: { InstanceId: "S1", DnsName: "ns1", Ip: ["192.0.2.1"] },
    command: "domainDesk.dnsHost.change",
  },
  "synchronize DNS hosts": {
    operation: "synchronizeDnsHosts",
    params: { InstanceId: "S1" },
    command: "domainDesk.domain.synchronizeDnsHosts",
    plan: "synchronizeDnsHosts",
  },
  "create a template": {
    operation: "saveRegistrantProfile",
    params: { RegistrantName: "Ann" },
    command: "domainDesk.registrant.create",
  },
  "change a template": {
    operation: "saveRegistrantProfile",
    params: { RegistrantProfileId: 7, RegistrantName: "Ann" },
    command: "domainDesk.registrant.edit",
  },
  "delete a template": {
    operation: "deleteRegistrantProfile",
    params: { RegistrantProfileId: 7 },
    command: "domainDesk.registrant.delete",
  },
  "send a verification e-mail": {
    operation: "submitEmailVerification",
    params: { Email: "ann@a.com" },
    command: "domainDesk.email.submit",
  },
  "resend a verification e-mail": {
    operation: "resendEmailVerification",
    params: { Email: "ann@a.com" },
    command: "domainDesk.email.resend",
  },
  "remove an e-mail verification": {
    operation: "deleteEmailVerification",
    params: { Email: "ann@a.com" },
    command: "domainDesk.email.delete",
  },
  "verify an e-mail address": {
    operation: "verifyEmail",
    params: {},
    command: "domainDesk.email.enterToken",
  },
  "confirm a transfer in": {
    operation: "confirmTransferInMail",
    params: {},
    command: "domainDesk.transfer.confirmMail",
  },
  "resend a transfer e-mail": {
    operation: "resendTransferInMail",
    params: domain,
    command: "domainDesk.transfer.resendMail",
  },
  "refresh an owner's e-mail address": {
    operation: "refetchTransferInEmail",
    params: domain,
    command: "domainDesk.transfer.refetchEmail",
  },
  "enter an authorization code again": {
    operation: "reenterTransferInCode",
    params: domain,
    command: "domainDesk.transfer.enterCode",
  },
  "cancel a transfer in": {
    operation: "cancelTransferIn",
    params: domain,
    command: "domainDesk.transfer.cancel",
  },
  "get an authorization code": {
    operation: "requestTransferOutCode",
    params: domain,
    command: "domainDesk.transfer.requestCode",
  },
  "cancel a transfer out": {
    operation: "cancelTransferOut",
    params: domain,
    command: "domainDesk.transfer.cancelOut",
  },
};

const titles = JSON.parse(readFileSync(path.join(__dirname, "../../../package.nls.json"), "utf8")) as Record<
  string,
  string
>;

function commandTitle(id: CommandId): string {
  return titles[`command.${id.replace("domainDesk.", "")}.title`] ?? assert.fail(id);
}

const subject = "SUBJECT";
const small = new Set(["of", "to", "or", "until", "domain"]);
/** Past forms that do not simply end in "ed", or lose an e before it. */
const irregular: Record<string, string> = {
  got: "get",
  sent: "send",
  resent: "resend",
  verified: "verify",
  canceled: "cancel",
  changed: "change",
  created: "create",
  deleted: "delete",
  removed: "remove",
  synchronized: "synchronize",
};

/** The words that carry a name, whatever form it takes: "Changed name servers of a.com." and "Change Name Servers…". */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z][a-z'-]*/g) ?? [];
  const stems = words
    .filter((word) => word !== subject.toLowerCase())
    .map((word) => irregular[word] ?? word.replace(/(?<=[a-z]{3})ed$/, "").replace(/(?<=[a-z]{3})s$/, ""));
  return [...new Set(stems)].filter((word) => !small.has(word)).sort();
}

describe("one act has one name", () => {
  for (const [name, { operation, params, command, plan }] of Object.entries(acts)) {
    it(`${name}: command, button, plan, task, Activity and message`, () => {
      const effect = effectOf(operation);
      const { items, shared } = orderOf(operation, params);
      const ordered = {
        shared,
        items: items.map((item) => ({ ...item, domainName: subject, label: subject, terms: withoutHost(item.terms) })),
      };
      // What *Activity* and the views call it.
      const act = wordsOf(effect.title(subject, ordered));
      assert.deepEqual(wordsOf(commandTitle(command)), act, commandTitle(command));
      assert.deepEqual(
        wordsOf(effect.done(subject, ordered, undefined)),
        act,
        effect.done(subject, ordered, undefined),
      );
      const { yes } = effect.confirmation(shared, ordered.items);
      assert.deepEqual(wordsOf(yes), act, yes);
      if (plan) assert.deepEqual(wordsOf(plans[plan].title), act, plans[plan].title);
      for (const type of effect.taskTypes) {
        const title = meaning(taskTypeMeanings, type) ?? assert.fail(type);
        for (const text of [title, taskTitle({ type, title }, subject)]) {
          const ofTask = wordsOf(text);
          assert.ok(
            act.every((word) => ofTask.includes(word)),
            `${text}: ${act.join(" ")}`,
          );
        }
      }
    });
  }

  it("is looked at for every operation that is ordered", () => {
    const named = new Set<unknown>(Object.values(acts).map(({ operation }) => effectOf(operation)));
    const unnamed = Object.entries(effects).filter(([, effect]) => !named.has(effect));
    assert.deepEqual(
      unnamed.map(([operation]) => operation),
      [],
    );
  });
});

function withoutHost(terms: Readonly<Record<string, unknown>> | undefined) {
  const { DnsName: _host, ...others } = terms ?? {};
  return others;
}
