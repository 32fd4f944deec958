import { type Dice } from "./dice";
import { expected, someDomain, someMail } from "./expectation";
import { dayMs, isGoingOn, type Model, type ModelTransferIn } from "./model";
import { askOwner, judgeCode, takes } from "./time";
import { single, unlessOwned } from "./work";

const minuteMs = 60_000;
const notComing = "DomainTransferPendingNotExist";

/** Mostly the name of a transfer in, over or not. */
function someTransfer(dice: Dice, model: Model): string {
  const open = model.transfersIn.filter(isGoingOn);
  const from = dice.once(4) || open.length === 0 ? model.transfersIn : open;
  return dice.once(10) ? someDomain(dice, model) : (dice.pick(from)?.name ?? "");
}

/** Something is done at once with a transfer that waits for it. */
function whileWaiting(
  model: Model,
  name: string,
  waits: (transfer: ModelTransferIn) => boolean,
  act: (transfer: ModelTransferIn) => void,
) {
  const transfer = model.openTransferIn(name);
  if (!transfer) return { refused: notComing };
  if (!waits(transfer)) return { refused: "ParameterIllegal" };
  return { then: () => act(transfer) };
}

const waitsForMail = ({ stage, status }: ModelTransferIn) => stage === "AUTHORIZATION" && status !== 19;

/** Mostly a domain that some transfer out is about. */
function someLeaver(dice: Dice, model: Model): string {
  const leavers = [...model.transfersOut.keys(), "leaving-example.com", "leaving-model.com"];
  return (dice.flag() ? dice.pick(leavers) : undefined) ?? someDomain(dice, model);
}

export const transfers = {
  confirmTransferInMail: expected({
    params: (dice, model) => ({ Token: someMail(dice, model) }),
    expect: ({ Token }, model) => {
      const announced = model.transfersIn.filter(({ mail }) => mail !== undefined && mail === model.mails[Token]);
      const waiting = announced.filter(isGoingOn);
      if (waiting.length === 0) return { refused: "TokenFailed" };
      const names = (list: ModelTransferIn[]) => list.map(({ name }) => name);
      return {
        answer: { SuccessList: names(waiting), FailList: names(announced.filter((one) => !isGoingOn(one))) },
        then: () => {
          for (const transfer of waiting) {
            Object.assign(transfer, {
              status: 19,
              mail: undefined,
              nextAt: model.now + takes(transfer.name, minuteMs / 2),
            });
          }
        },
      };
    },
  }),

  resendTransferInMail: expected({
    params: (dice, model) => ({ DomainName: someTransfer(dice, model) }),
    expect: ({ DomainName }, model) =>
      whileWaiting(
        model,
        DomainName,
        ({ status }) => status === 11,
        (transfer) => askOwner(model, transfer),
      ),
  }),

  refetchTransferInEmail: expected({
    params: (dice, model) => ({ DomainName: someTransfer(dice, model) }),
    expect: ({ DomainName }, model) =>
      whileWaiting(model, DomainName, waitsForMail, (transfer) => {
        transfer.emailFound = true;
        askOwner(model, transfer);
      }),
  }),

  reenterTransferInCode: expected({
    params: (dice, model) => ({
      DomainName:
        (dice.flag() ? model.transfersIn.find(({ status }) => status === 31)?.name : undefined) ??
        someTransfer(dice, model),
      TransferAuthorizationCode: dice.pick(["good & <code>", "Wrong code"] as const),
    }),
    expect: ({ DomainName, TransferAuthorizationCode }, model) =>
      whileWaiting(
        model,
        DomainName,
        ({ status }) => status === 31,
        (transfer) => {
          transfer.codeIsRight = !TransferAuthorizationCode.startsWith("Wrong");
          judgeCode(model, transfer);
        },
      ),
  }),

  cancelTransferIn: expected({
    params: (dice, model) => ({ DomainName: someTransfer(dice, model) }),
    expect: ({ DomainName }, model) =>
      single(model, [
        {
          name: DomainName,
          refused: model.openTransferIn(DomainName) ? undefined : notComing,
          run: () => false,
          runAnyway: () => {
            const transfer = model.openTransferIn(DomainName);
            if (!transfer) return false;
            Object.assign(transfer, { status: 50, stage: "FAIL", nextAt: Infinity });
            return true;
          },
        },
      ]),
  }),

  requestTransferOutCode: expected({
    params: (dice, model) => ({ DomainName: someLeaver(dice, model) }),
    expect: ({ DomainName }, model) =>
      single(model, [
        {
          name: DomainName,
          refused: unlessOwned(model, DomainName),
          asksForCode: true,
          run: (domain) => {
            const isKept = domain.transferLock === "OPEN" || domain.staysUntil > model.now;
            if (isKept || model.transfersOut.get(DomainName)?.status === 4) return false;
            model.transfersOut.set(DomainName, {
              status: 3,
              codeEndsAt: model.now + 15 * dayMs,
              nextAt: DomainName.startsWith("leaving") ? model.now + minuteMs : Infinity,
            });
            return true;
          },
        },
      ]),
  }),

  cancelTransferOut: expected({
    params: (dice, model) => ({ DomainName: someLeaver(dice, model) }),
    expect: ({ DomainName }, model) => {
      const isOpen = () => [3, 4].includes(model.transfersOut.get(DomainName)?.status ?? 0);
      const refused = unlessOwned(model, DomainName) ?? (isOpen() ? undefined : "ParameterIllegal");
      const run = () => {
        if (!isOpen()) return false;
        Object.assign(model.transfersOut.get(DomainName) ?? {}, { status: 8, nextAt: Infinity });
        return true;
      };
      return single(model, [{ name: DomainName, refused, run }]);
    },
  }),
};
