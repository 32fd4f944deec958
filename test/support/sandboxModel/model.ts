import { type Account, type ContactType, type Lock } from "../../../src/sandbox/account";

/**
 * What a sandbox ought to be, told in another way than the sandbox does it: written from docs/sandbox.md, to be compared
 * with it after every step. It begins as the seeded account; instants are milliseconds since 1970 UTC.
 */
export class Model {
  domains = new Map<string, ModelDomain>();
  templates: ModelTemplate[];
  /** By address in lower case. */
  emails = new Map<string, ModelEmail>();
  mails: ModelMail[];
  tasks: ModelTask[] = [];
  transfersIn: ModelTransferIn[];
  transfersOut = new Map<string, ModelTransferOut>();
  now: number;

  constructor({ domains, registrants, emails, mails, tasks, transfersIn, transfersOut, ...account }: Account) {
    this.now = account.seededAt;
    const mailOf = new Map(mails.map((mail) => [mail.token, { to: mail.to }]));
    this.mails = [...mailOf.values()];
    for (const domain of domains) {
      const person = (type: ContactType): Person => ({
        name: domain.contacts[type].RegistrantName,
        email: domain.contacts[type].Email,
      });
      this.domains.set(domain.name, {
        instanceId: domain.instanceId,
        premium: domain.premium,
        registeredAt: domain.registeredAt,
        expiresAt: domain.expiresAt,
        people: {
          registrant: person("registrant"),
          admin: person("admin"),
          tech: person("tech"),
          billing: person("billing"),
        },
        kind: domain.registrantType,
        holdFrom: domain.holdFrom ?? Infinity,
        privacy: domain.privacy,
        transferLock: domain.transferLock,
        securityLock: domain.updateLock,
        staysUntil: domain.transferLockedUntil ?? 0,
        nameServers: domain.nameServers,
        shownHosts: new Map(domain.dnsHosts.map(({ name, ips }) => [name, ips])),
        registryHosts: new Map(domain.registryDnsHosts.map(({ name, ips }) => [name, ips])),
      });
    }
    this.templates = registrants.map(({ id, isDefault, registrantType, contact }) => ({
      id,
      isDefault,
      kind: registrantType,
      person: { name: contact.RegistrantName, email: contact.Email },
    }));
    for (const { email, verified, sentAt, token } of emails) {
      const mail = token === undefined ? undefined : mailOf.get(token);
      this.emails.set(email.toLowerCase(), { email, verified: verified !== undefined, sentAt: [...sentAt], mail });
    }
    this.tasks = tasks.map(({ taskNo, createdAt, details }) => ({
      no: taskNo,
      createdAt,
      details: details.map((detail) => ({
        no: detail.detailNo,
        name: detail.domainName,
        startsAt: detail.startsAt,
        endsAt: detail.endsAt,
        outcome: detail.outcome?.kind === "success" ? ("done" as const) : ("failed" as const),
        acknowledged: detail.acknowledged,
        run: () => true,
      })),
    }));
    this.transfersIn = transfersIn.map((transfer) => ({
      id: transfer.instanceId,
      name: transfer.domainName,
      status: transfer.status,
      stage: transfer.stage,
      nextAt: transfer.nextAt ?? Infinity,
      endsAt: transfer.expiresAt,
      checksMail: transfer.progressBar <= 1,
      checksName: transfer.progressBar === 0 || transfer.progressBar === 2,
      emailFound: transfer.whoisMailFound,
      email: transfer.email,
      codeIsRight: !transfer.code.startsWith("wrong"),
      mail: transfer.mailToken === undefined ? undefined : mailOf.get(transfer.mailToken),
      brings: {
        registeredAt: transfer.domain.registeredAt,
        expiresAt: transfer.domain.expiresAt,
        kind: transfer.domain.registrantType,
        person: { name: transfer.domain.contact.RegistrantName, email: transfer.domain.contact.Email },
      },
    }));
    for (const { domainName, status, codeExpiresAt, nextAt } of transfersOut) {
      this.transfersOut.set(domainName, { status, codeEndsAt: codeExpiresAt, nextAt: nextAt ?? Infinity });
    }
  }

  /** The domains that some task is about at present. */
  get busy(): Set<string> {
    return new Set(this.openDetails.map((detail) => detail.name));
  }

  get openDetails(): ModelDetail[] {
    return this.tasks.flatMap((task) => task.details).filter((detail) => detail.outcome === "open");
  }

  isVerified(email: string): boolean {
    return this.emails.get(email.toLowerCase())?.verified ?? false;
  }

  /** A name that nobody can register: somebody's, here or elsewhere. */
  isTaken(name: string): boolean {
    return (
      this.domains.has(name) ||
      /^(taken|locked)/.test(name) ||
      this.transfersOut.get(name)?.status === 5 ||
      this.transfersIn.some((transfer) => transfer.name === name)
    );
  }

  openTransferIn(name: string): ModelTransferIn | undefined {
    return this.transfersIn.find((transfer) => transfer.name === name && isGoingOn(transfer));
  }

  send(to: string): ModelMail {
    const mail = { to };
    this.mails.push(mail);
    if (this.mails.length > 200) this.mails.shift();
    return mail;
  }

  /** A mail with a new token to an address that is known. */
  sendVerification(email: string): void {
    const known = this.emails.get(email.toLowerCase());
    if (!known) return;
    known.mail = this.send(known.email);
    known.sentAt = [...known.sentAt, this.now];
  }

  addEmail(email: string): void {
    this.emails.set(email.toLowerCase(), { email, verified: false, sentAt: [], mail: undefined });
    this.sendVerification(email);
  }

  mayBeMailed(email: string): boolean {
    const sentAt = this.emails.get(email.toLowerCase())?.sentAt ?? [];
    return sentAt.filter((at) => at > this.now - 24 * 3_600_000).length < 3;
  }

  /** The domains whose registrant has this address. */
  domainsOf(email: string): ModelDomain[] {
    return [...this.domains.values()].filter(
      ({ people }) => people.registrant.email.toLowerCase() === email.toLowerCase(),
    );
  }

  /** A domain has got a registrant: an address that is not verified is to be within 15 days. */
  hasNewRegistrant(domain: ModelDomain): void {
    const { email } = domain.people.registrant;
    domain.holdFrom = this.isVerified(email) ? Infinity : this.now + 15 * dayMs;
    if (!this.emails.has(email.toLowerCase())) this.addEmail(email);
  }
}

export const dayMs = 24 * 3_600_000;

export interface Person {
  name: string;
  email: string;
}

export interface ModelDomain {
  /** Not known before the sandbox has told it. */
  instanceId: string | undefined;
  registeredAt: number;
  expiresAt: number;
  people: Record<ContactType, Person>;
  kind: "1" | "2";
  holdFrom: number;
  privacy: boolean;
  transferLock: Lock;
  securityLock: Lock;
  staysUntil: number;
  nameServers: string[];
  shownHosts: Map<string, string[]>;
  registryHosts: Map<string, string[]>;
  /** Seeded with a premium price; one that is registered shows it by its name. */
  premium?: boolean;
}

export interface ModelTemplate {
  id: string;
  isDefault: boolean;
  kind: "1" | "2";
  person: Person;
}

export interface ModelEmail {
  /** As it was first given. */
  email: string;
  verified: boolean;
  sentAt: number[];
  mail: ModelMail | undefined;
}

/** Told apart by identity; the sandbox has the same number of them, in the same order. */
export interface ModelMail {
  to: string;
}

export interface ModelTask {
  no: string;
  createdAt: number;
  details: ModelDetail[];
}

export interface ModelDetail {
  no: string;
  name: string;
  startsAt: number;
  endsAt: number;
  outcome: "open" | "done" | "failed";
  acknowledged: boolean;
  templateId?: string | undefined;
  /** Asks for a transfer authorization code. */
  asksForCode?: true;
  /** Does it, and says whether it could be done. */
  run: () => boolean;
}

export interface ModelTransferIn {
  id: string;
  name: string;
  status: number;
  stage: string;
  nextAt: number;
  endsAt: number;
  checksMail: boolean;
  checksName: boolean;
  emailFound: boolean;
  email: string;
  codeIsRight: boolean;
  mail: ModelMail | undefined;
  brings: { registeredAt: number; expiresAt: number; kind: "1" | "2"; person: Person };
}

export interface ModelTransferOut {
  status: number;
  codeEndsAt: number;
  nextAt: number;
}

export function isGoingOn({ stage }: ModelTransferIn): boolean {
  return stage !== "SUCCESS" && stage !== "FAIL";
}

/** A domain as it comes into the account. */
export function freshDomain(
  name: string,
  { registeredAt, expiresAt, kind, person }: ModelTransferIn["brings"],
): ModelDomain {
  const lock = /\.(de|co\.uk|sg|io)$/.test(name) ? "NONE_SETTING" : "CLOSE";
  return {
    instanceId: undefined,
    registeredAt,
    expiresAt,
    people: { registrant: person, admin: person, tech: person, billing: person },
    kind,
    holdFrom: Infinity,
    privacy: false,
    transferLock: lock,
    securityLock: lock,
    staysUntil: 0,
    nameServers: ["ns1.examplehosting.net", "ns2.examplehosting.net"],
    shownHosts: new Map(),
    registryHosts: new Map(),
  };
}

/** Some years on by the calendar, reckoned by text. */
export function yearsOn(instant: number, years: number): number {
  const text = new Date(instant).toISOString();
  const year = Number(text.slice(0, 4)) + years;
  const isLeap = year % 4 === 0; // in the years at hand
  return Date.parse(`${year}${isLeap ? text.slice(4) : text.slice(4).replace(/^-02-29/, "-02-28")}`);
}
