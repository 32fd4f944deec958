import { type ContactType } from "../../../src/sandbox/account";
import { type Dice } from "./dice";
import { expected, nameOf, someContact, someDomain, someDomains, someInstance, someTemplate } from "./expectation";
import { dayMs, type Model, type ModelDomain, type Person } from "./model";
import { batch, single, unlessOwned, type Work } from "./work";

const contactTypes = ["registrant", "admin", "tech", "billing"] as const;

interface NewContact {
  type: ContactType;
  person: Person;
  kind?: "1" | "2";
  stays: boolean;
  templateId?: string;
}

function newContact(model: Model, name: string, { type, person, kind, stays, templateId }: NewContact): Work {
  return {
    name,
    templateId,
    refused: unlessOwned(model, name),
    run: (domain) => {
      if (domain.securityLock === "OPEN") return false;
      domain.people[type] = { ...person };
      if (type !== "registrant") return true;
      domain.kind = kind ?? domain.kind;
      if (stays) {
        domain.staysUntil = model.now + 60 * dayMs;
        if (domain.transferLock !== "NONE_SETTING") domain.transferLock = "OPEN";
      }
      model.hasNewRegistrant(domain);
      return true;
    },
  };
}

function lock(model: Model, name: string, which: "transferLock" | "securityLock", on: boolean): Work {
  return {
    name,
    refused: unlessOwned(model, name),
    run: (domain) => {
      const mustStayOn = which === "transferLock" && !on && domain.staysUntil > model.now;
      if (domain[which] === "NONE_SETTING" || mustStayOn) return false;
      domain[which] = on ? "OPEN" : "CLOSE";
      return true;
    },
  };
}

const oneLock = (which: "transferLock" | "securityLock") =>
  expected({
    params: (dice, model) => ({ DomainName: someDomain(dice, model), Status: dice.flag() }),
    expect: ({ DomainName, Status }, model) => single(model, [lock(model, DomainName, which, Status)]),
  });

const severalLocks = (which: "transferLock" | "securityLock") =>
  expected({
    params: (dice, model) => ({ DomainName: someDomains(dice, model), Status: dice.flag() }),
    expect: ({ DomainName, Status }, model) =>
      batch(
        model,
        DomainName.map((name) => lock(model, name, which, Status)),
      ),
  });

const servers = [
  "ns1.example.net",
  "ns2.example.net",
  "fail.example.net",
  "ns1.examplefoundry.net",
  "ns1.exampletrail.com",
] as const;

function knowsServer(model: Model, server: string): boolean {
  const domain = model.domains.get(server.slice(server.indexOf(".") + 1));
  return domain ? domain.registryHosts.has(server.slice(0, server.indexOf("."))) : !server.startsWith("fail");
}

interface Host {
  InstanceId: string;
  DnsName: string;
  Ip: string[];
}

function someHost(dice: Dice, model: Model): Host {
  return {
    InstanceId: someInstance(dice, model),
    DnsName: dice.pick(["ns1", "ns2", "NS3"] as const),
    Ip: dice.some(["192.0.2.1", "192.0.2.2", "2001:db8::1"], 3),
  };
}

/** What happens to a DNS host, of which there must be none yet, or one already. */
function host(
  model: Model,
  { InstanceId, DnsName }: Host,
  must: "be" | "not be",
  run: (domain: ModelDomain, name: string) => boolean,
): Work {
  const name = nameOf(InstanceId, model) ?? "";
  const hostName = DnsName.toLowerCase();
  const isThere = model.domains.get(name)?.shownHosts.has(hostName) ?? false;
  return {
    name,
    refused: unlessOwned(model, name) ?? (isThere === (must === "be") ? undefined : "ParameterIllegal"),
    run: (domain) => domain.securityLock !== "OPEN" && run(domain, hostName),
  };
}

export const domainChanges = {
  setTransferLock: oneLock("transferLock"),
  setTransferLocks: severalLocks("transferLock"),
  setSecurityLock: oneLock("securityLock"),
  setSecurityLocks: severalLocks("securityLock"),

  changeContactFromProfile: expected({
    params: (dice, model) => ({
      DomainName: someDomain(dice, model),
      ...(dice.once(5) ? { InstanceId: someInstance(dice, model) } : {}),
      RegistrantProfileId: someTemplate(dice, model),
      ContactType: dice.pick(contactTypes),
      AddTransferLock: dice.once(4),
    }),
    expect: ({ DomainName, InstanceId, RegistrantProfileId, ContactType, AddTransferLock }, model) => {
      const domain = model.domains.get(DomainName);
      const template = model.templates.find(({ id }) => id === RegistrantProfileId);
      if (domain && InstanceId !== undefined && InstanceId !== domain.instanceId)
        return { refused: "ParameterIllegal" };
      if (domain && !template) return { refused: "ContactTemplateNotExist" };
      const { kind, person = { name: "", email: "" } } = template ?? {};
      const contact = { type: ContactType, person, stays: AddTransferLock, templateId: RegistrantProfileId };
      return single(model, [newContact(model, DomainName, { ...contact, ...(kind && { kind }) })]);
    },
  }),

  changeContacts: expected({
    params: (dice, model) => ({
      DomainName: dice.once(3) ? someDomains(dice, model) : dice.some([...model.domains.keys()], 4),
      ContactType: dice.pick(contactTypes),
      TransferOutProhibited: dice.once(4),
      ...someContact(dice),
    }),
    expect: ({ DomainName, ContactType, TransferOutProhibited, RegistrantName, Email }, model) => {
      const person = { name: RegistrantName, email: Email };
      const contact = { type: ContactType, person, stays: TransferOutProhibited };
      return single(
        model,
        [...new Set(DomainName)].map((name) => newContact(model, name, contact)),
      );
    },
  }),

  changeNameServers: expected({
    params: (dice, model) => ({
      DomainName: someDomains(dice, model),
      AliyunDns: dice.flag(),
      DomainNameServer: [dice.pick(servers), dice.pick(servers)],
    }),
    expect: ({ DomainName, AliyunDns, DomainNameServer }, model) => {
      const wantedServers = AliyunDns ? ["ns7.alidns.com", "ns8.alidns.com"] : DomainNameServer;
      const work = (name: string): Work => ({
        name,
        refused: unlessOwned(model, name),
        run: (domain) => {
          if (domain.securityLock === "OPEN" || !wantedServers.every((server) => knowsServer(model, server)))
            return false;
          domain.nameServers = wantedServers;
          return true;
        },
      });
      return batch(model, DomainName.map(work));
    },
  }),

  createDnsHost: expected({
    params: someHost,
    expect: (params, model) => {
      const work = host(model, params, "not be", (domain, name) => {
        if (domain.registryHosts.has(name)) return false;
        domain.registryHosts.set(name, params.Ip);
        domain.shownHosts.set(name, params.Ip);
        return true;
      });
      return single(model, [work]);
    },
  }),

  changeDnsHost: expected({
    params: someHost,
    expect: (params, model) => {
      const work = host(model, params, "be", (domain, name) => {
        if (!domain.registryHosts.has(name)) return false;
        domain.registryHosts.set(name, params.Ip);
        domain.shownHosts.set(name, params.Ip);
        return true;
      });
      return single(model, [work]);
    },
  }),

  synchronizeDnsHosts: expected({
    params: (dice, model) => ({ InstanceId: someInstance(dice, model) }),
    expect: ({ InstanceId }, model) => {
      const name = nameOf(InstanceId, model) ?? "";
      const run = (domain: ModelDomain) => {
        domain.shownHosts = new Map(domain.registryHosts);
        return true;
      };
      return single(model, [{ name, refused: unlessOwned(model, name), run }]);
    },
  }),
};
