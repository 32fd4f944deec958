import { type ResultOf } from "../../../src/catalogue/catalogue";
import { type DirectSandbox } from "./directSandbox";
import { type Model } from "./model";

const all = { PageNum: 1, PageSize: 1000 };

/** Everything that the sandbox's queries tell of its state. */
export function observeSandbox(sandbox: DirectSandbox, leavers: Iterable<string>) {
  const { account, now } = sandbox;
  const domains = sandbox.ask("listDomains", all).Data.map(({ DomainName: name, InstanceId, DomainStatus }) => {
    const domain = sandbox.ask("getDomain", { InstanceId });
    const person = (ContactType: "registrant" | "admin" | "tech" | "billing") => {
      const { RegistrantName, Email } = sandbox.ask("getContact", { DomainName: name, ContactType });
      return `${RegistrantName} ${Email}`;
    };
    return {
      name,
      id: InstanceId,
      registered: domain.RegistrationDateLong,
      expires: domain.ExpirationDateLong,
      lapsed: DomainStatus === "2",
      people: [person("registrant"), person("admin"), person("tech"), person("billing")],
      kind: domain.RegistrantType,
      verified: domain.EmailVerificationStatus === 1,
      hold: domain.EmailVerificationClientHold,
      privacy: domain.DomainNameProxyService,
      locks: [domain.TransferProhibitionLock, domain.UpdateProhibitionLock],
      servers: domain.DnsList,
      hosts: sandbox.ask("listDnsHosts", { InstanceId }).DnsHostList.map(({ DnsName, IpList }) => [DnsName, IpList]),
      out: sandbox.ask("getTransferOut", { DomainName: name }).Status,
    };
  });
  return {
    domains: sorted(domains, ({ name }) => name),
    gone: [...leavers].filter((DomainName) => sandbox.ask("getTransferOut", { DomainName }).Status === 5).sort(),
    templates: sandbox
      .ask("listRegistrantProfiles", all)
      .RegistrantProfiles.map((one) => [
        one.RegistrantProfileId,
        one.DefaultRegistrantProfile,
        one.RegistrantType,
        `${one.RegistrantName} ${one.Email}`,
        one.EmailVerificationStatus === 1,
      ]),
    emails: sorted(
      sandbox.ask("listEmailVerifications", all).Data.map((one) => [one.Email, one.VerificationStatus === 1]),
      ([email]) => String(email),
    ),
    mails: account.mails.map(({ to }) => to),
    transfersIn: sorted(
      sandbox
        .ask("listTransfersIn", all)
        .Data.map((one) => [one.DomainName, one.Status, one.SimpleTransferInStatus, one.WhoisMailStatus]),
      ([name]) => String(name),
    ),
    tasks: sorted(
      sandbox.ask("listTasks", all).Data.map((one) => [one.TaskNo, one.TaskStatusCode, one.TaskNum]),
      ([no]) => String(no),
    ),
    results: sandbox
      .ask("pollTaskResults", all)
      .Data.map((one) => `${one.TaskDetailNo} ${one.DomainName} ${one.TaskStatusCode}`)
      .sort(),
    history: historyLength(sandbox),
    changes: sandbox.ask("listChanges", { PageNum: 1, PageSize: 1, StartDate: now - 3_600_000 }).TotalItemNum,
  };
}

/** The same of the model. */
export function observeModel(model: Model): ReturnType<typeof observeSandbox> {
  const { now } = model;
  const asked = new Map(model.openDetails.filter((one) => one.asksForCode).map((one) => [one.name, one]));
  const domains = [...model.domains].map(([name, domain]) => {
    const { people } = domain;
    const asking = asked.get(name);
    return {
      name,
      id: domain.instanceId ?? "",
      registered: domain.registeredAt,
      expires: domain.expiresAt,
      lapsed: Math.floor((domain.expiresAt - now) / 86_400_000) < -30,
      people: [people.registrant, people.admin, people.tech, people.billing].map((one) => `${one.name} ${one.email}`),
      kind: domain.kind,
      verified: model.isVerified(people.registrant.email),
      hold: domain.holdFrom <= now,
      privacy: domain.privacy,
      locks: [domain.transferLock, domain.securityLock],
      servers: domain.nameServers,
      hosts: [...domain.shownHosts],
      out: asking ? (now < asking.startsAt ? 1 : 2) : model.transfersOut.get(name)?.status,
    };
  });
  const isComplete = ({ details }: Model["tasks"][number]) => details.every(({ outcome }) => outcome !== "open");
  const ended = model.tasks.flatMap(({ details }) => details).filter(({ outcome }) => outcome !== "open");
  return {
    domains: sorted(domains, ({ name }) => name),
    gone: [...model.transfersOut]
      .filter(([, { status }]) => status === 5)
      .map(([name]) => name)
      .sort(),
    templates: model.templates.map(({ id, isDefault, kind, person }) => [
      id,
      isDefault,
      kind,
      `${person.name} ${person.email}`,
      model.isVerified(person.email),
    ]),
    emails: sorted(
      [...model.emails.values()].map(({ email, verified }) => [email, verified]),
      ([email]) => String(email),
    ),
    mails: model.mails.map(({ to }) => to),
    transfersIn: sorted(
      model.transfersIn.map(({ name, status, stage, emailFound }) => [name, status, stage, emailFound]),
      ([name]) => String(name),
    ),
    tasks: sorted(
      model.tasks
        .filter(({ createdAt }) => createdAt > now - 90 * 86_400_000)
        .map((task) => [
          task.no,
          isComplete(task) ? 3 : task.details.every(({ startsAt }) => now < startsAt) ? 1 : 2,
          task.details.length,
        ]),
      ([no]) => String(no),
    ),
    results: ended
      .filter(({ acknowledged }) => !acknowledged)
      .map(({ no, name, outcome }) => `${no} ${name} ${outcome === "done" ? 2 : 3}`)
      .sort(),
    history: model.tasks.filter(isComplete).length,
    changes: ended.filter(({ endsAt }) => endsAt >= now - 3_600_000).length,
  };
}

/** The number of tasks in the history, page after page. */
function historyLength(sandbox: DirectSandbox): number {
  let length = 0;
  let cursor: { TaskNoCursor: string; CreateTimeCursor: number } | object = {};
  for (;;) {
    const page: ResultOf<"listTaskHistory"> = sandbox.ask("listTaskHistory", { PageSize: 1000, ...cursor });
    length += page.Objects.length;
    if (!page.NextPageCursor) return length;
    const { TaskNo = "", CreateTimeLong = 0 } = page.NextPageCursor;
    cursor = { TaskNoCursor: TaskNo, CreateTimeCursor: CreateTimeLong };
  }
}

function sorted<Item>(items: Item[], keyOf: (item: Item) => string): Item[] {
  return items.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
