import { type Dice } from "./dice";
import { type Expectation, expected, nameOf, someDomain, someInstance, wanted } from "./expectation";
import { isGoingOn, type Model } from "./model";
import { hasLapsed } from "./orders";

const page = (dice: Dice) => ({ PageNum: 1 + dice.upTo(3), PageSize: dice.pick([1, 7, 1000] as const) });

/** What every page says of itself, for so many items. */
function pageOf({ PageNum, PageSize }: { PageNum: number; PageSize: number }, total: number) {
  const TotalPageNum = Math.ceil(total / PageSize);
  return {
    TotalItemNum: total,
    CurrentPageNum: PageNum,
    TotalPageNum,
    PageSize,
    PrePage: PageNum > 1,
    NextPage: PageNum < TotalPageNum,
  };
}

const paged = (count: (model: Model) => number) =>
  expected({
    params: page,
    expect: (params, model): Expectation => ({ answer: pageOf(params, count(model)) }),
  });

const recent = ({ tasks, now }: Model) => tasks.filter(({ createdAt }) => createdAt > now - 90 * 24 * 3_600_000);
const isComplete = ({ details }: Model["tasks"][number]) => details.every(({ outcome }) => outcome !== "open");

function somePossibleName(dice: Dice, model: Model): string {
  const coming = model.transfersIn.map(({ name }) => name);
  return dice.pick([dice.pick(wanted), dice.pick(coming) ?? "", dice.pick(wanted), someDomain(dice, model)] as const);
}

/** Queries: what they tell, as far as the comparison after every step does not show it already. */
export const reads = {
  listDomains: expected({
    params: (dice, model) => ({
      ...page(dice),
      DomainName: someDomain(dice, model).slice(0, 9),
      QueryType: "2" as const,
    }),
    expect: (params, model) => {
      const found = [...model.domains].filter(
        ([name, domain]) => name.includes(params.DomainName) && hasLapsed(domain, model),
      );
      return { answer: pageOf(params, found.length) };
    },
  }),
  getDomain: expected({
    params: (dice, model) => ({ InstanceId: someInstance(dice, model) }),
    expect: ({ InstanceId }, model) => {
      const name = nameOf(InstanceId, model);
      return name === undefined ? { refused: "DomainNotExist" } : { answer: { DomainName: name, InstanceId } };
    },
  }),
  getDomainByName: expected({
    params: (dice, model) => ({ DomainName: someDomain(dice, model) }),
    expect: ({ DomainName }, model) => {
      const InstanceId = model.domains.get(DomainName)?.instanceId;
      return InstanceId === undefined ? { refused: "DomainNotExist" } : { answer: { DomainName, InstanceId } };
    },
  }),
  checkDomain: expected({
    params: (dice, model) => ({ DomainName: somePossibleName(dice, model) }),
    expect: ({ DomainName }, model) => {
      const isFree = !model.isTaken(DomainName) && !model.busy.has(DomainName) && !DomainName.endsWith(".museum");
      const Premium = DomainName.startsWith("premium") || model.domains.get(DomainName)?.premium === true;
      return { answer: { DomainName, Avail: isFree ? 1 : 0, Premium } };
    },
  }),
  checkTransferIn: expected({
    params: (dice, model) => ({
      DomainName: somePossibleName(dice, model),
      ...(dice.flag() ? { TransferAuthorizationCode: dice.pick(["code", "wrong"] as const) } : {}),
    }),
    expect: ({ DomainName, TransferAuthorizationCode }, model) => {
      const canTransfer =
        model.isTaken(DomainName) &&
        !model.domains.has(DomainName) &&
        !model.openTransferIn(DomainName) &&
        !DomainName.startsWith("locked") &&
        TransferAuthorizationCode !== "wrong";
      return { answer: { CanTransfer: canTransfer } };
    },
  }),
  getContact: expected({
    params: (dice, model) => ({
      DomainName: someDomain(dice, model),
      ContactType: dice.pick(["registrant", "admin", "tech", "billing"] as const),
    }),
    expect: ({ DomainName, ContactType }, model) => {
      const person = model.domains.get(DomainName)?.people[ContactType];
      return person ? { answer: { RegistrantName: person.name, Email: person.email } } : { refused: "DomainNotExist" };
    },
  }),
  verifyContact: expected({
    params: (dice) => ({ City: dice.pick(["Singapore", "0"] as const), TelArea: dice.pick(["65", "x"] as const) }),
    expect: ({ City, TelArea }) => (City === "0" || TelArea === "x" ? { refused: "ParameterIllegal" } : {}),
  }),
  listDnsHosts: expected({
    params: (dice, model) => ({ InstanceId: someInstance(dice, model) }),
    expect: ({ InstanceId }, model) => {
      const domain = model.domains.get(nameOf(InstanceId, model) ?? "");
      if (!domain) return { refused: "DomainNotExist" };
      return { answer: { DnsHostList: [...domain.shownHosts].map(([DnsName, IpList]) => ({ DnsName, IpList })) } };
    },
  }),
  getTransferOut: expected({
    params: (dice, model) => ({ DomainName: dice.pick([...model.transfersOut.keys()]) ?? someDomain(dice, model) }),
    expect: ({ DomainName }, model) =>
      model.domains.has(DomainName) || model.transfersOut.get(DomainName)?.status === 5
        ? {}
        : { refused: "DomainNotExist" },
  }),
  getTransferIn: expected({
    params: (dice, model) => ({ InstanceId: dice.once(8) ? "S0000" : (dice.pick(model.transfersIn)?.id ?? "") }),
    expect: ({ InstanceId }, model) => {
      const transfer = model.transfersIn.find(({ id }) => id === InstanceId);
      if (!transfer) return { refused: "DomainNotExist" };
      return { answer: { Status: transfer.status, SimpleTransferInStatus: transfer.stage } };
    },
  }),
  listTransfersIn: expected({
    params: (dice) => ({ ...page(dice), SimpleTransferInStatus: "AUTHORIZATION" as const }),
    expect: (params, model) => {
      const found = model.transfersIn.filter((transfer) => isGoingOn(transfer) && transfer.stage === "AUTHORIZATION");
      return { answer: pageOf(params, found.length) };
    },
  }),
  listRegistrantProfiles: paged(({ templates }) => templates.length),
  listEmailVerifications: paged(({ emails }) => emails.size),
  listTasks: paged((model) => recent(model).length),
  pollTaskResults: paged(
    ({ tasks }) =>
      tasks.flatMap(({ details }) => details).filter(({ outcome, acknowledged }) => outcome !== "open" && !acknowledged)
        .length,
  ),
  listTaskDetails: expected({
    params: (dice, model) => ({ ...page(dice), TaskNo: dice.pick(model.tasks)?.no ?? "" }),
    expect: (params, model) => {
      const task = model.tasks.find(({ no }) => no === params.TaskNo);
      return { answer: pageOf(params, task?.details.length ?? 0) };
    },
  }),
  listTaskHistory: expected({
    params: (dice, model) => {
      const task = dice.pick(model.tasks);
      return { PageSize: 5, ...(task && { TaskNoCursor: task.no, CreateTimeCursor: task.createdAt }) };
    },
    expect: ({ TaskNoCursor, CreateTimeCursor = Infinity }, model) => {
      const isAfter = ({ createdAt, no }: Model["tasks"][number]) =>
        createdAt < CreateTimeCursor || (createdAt === CreateTimeCursor && no >= (TaskNoCursor ?? ""));
      const left = model.tasks
        .filter((task) => isComplete(task) && isAfter(task))
        .sort((a, b) => b.createdAt - a.createdAt || (a.no < b.no ? -1 : 1))
        .map(({ no }) => no);
      const isLeft = (row: { TaskNo?: string }, index: number) => row.TaskNo === left[index];
      return {
        holds: ({ Objects }) => {
          const shown = Objects as { TaskNo?: string }[];
          return shown.length === Math.min(5, left.length) && shown.every(isLeft);
        },
      };
    },
  }),
  listTaskDetailHistory: expected({
    params: (dice, model) => ({ PageSize: 100, TaskNo: dice.pick(model.tasks)?.no ?? "" }),
    expect: ({ TaskNo }, model) => {
      const task = model.tasks.find(({ no }) => no === TaskNo);
      const shown = task && isComplete(task) ? task.details.length : 0;
      return { holds: ({ Objects }) => (Objects as object[]).length === shown };
    },
  }),
  listChanges: expected({
    params: (dice, model) => ({
      PageNum: 1,
      PageSize: 1 + dice.upTo(100),
      StartDate: model.now - dice.upTo(86_400_000),
    }),
    expect: ({ StartDate, ...params }, model) => {
      const done = model.tasks
        .flatMap(({ details }) => details)
        .filter(({ outcome, endsAt }) => outcome !== "open" && endsAt >= StartDate);
      return { answer: { ...pageOf(params, Math.min(1000, done.length)), ResultLimit: done.length > 1000 } };
    },
  }),
};
