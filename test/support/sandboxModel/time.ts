import { freshDomain, isGoingOn, type Model, type ModelTransferIn, yearsOn } from "./model";

const minuteMs = 60_000;

/** Lets time pass in the model: everything happens at its own instant, in order. */
export function passTime(model: Model, until: number): void {
  for (;;) {
    const next = due(model)
      .filter(({ at }) => at <= until)
      .sort((a, b) => a.at - b.at)[0]; // a stable sort: of one instant tasks come first
    if (!next) break;
    model.now = next.at;
    next.happen();
  }
  model.now = until;
}

/** How long it takes for a name. */
export function takes(name: string, ms: number): number {
  return name.startsWith("slow") ? 10 * ms : ms;
}

/** The code of a transfer is looked at. */
export function judgeCode(model: Model, transfer: ModelTransferIn): void {
  [transfer.status, transfer.stage] = transfer.codeIsRight ? [39, "PENDING"] : [31, "PASSWORD_VERIFICATION"];
  transfer.nextAt = transfer.codeIsRight ? model.now + takes(transfer.name, 5 * minuteMs) : Infinity;
}

/** The mail goes to the owner at the other registrar. */
export function askOwner(model: Model, transfer: ModelTransferIn): void {
  Object.assign(transfer, { status: 11, stage: "AUTHORIZATION", nextAt: Infinity, mail: model.send(transfer.email) });
}

interface Due {
  at: number;
  happen: () => void;
}

function due(model: Model): Due[] {
  return [
    ...model.openDetails.map((detail) => ({
      at: detail.endsAt,
      happen: () => {
        detail.outcome = !detail.name.startsWith("fail") && detail.run() ? "done" : "failed";
      },
    })),
    ...model.transfersIn.filter(isGoingOn).flatMap((transfer): Due[] => [
      { at: transfer.nextAt, happen: () => step(model, transfer) },
      {
        at: transfer.endsAt,
        happen: () => {
          fail(transfer, 52);
        },
      },
    ]),
    ...[...model.transfersOut].flatMap(([name, out]): Due[] => [
      { at: out.nextAt, happen: () => stepOut(model, name) },
      {
        at: out.status === 3 && out.nextAt === Infinity ? out.codeEndsAt : Infinity,
        happen: () => {
          out.status = 8;
        },
      },
    ]),
  ];
}

function fail(transfer: ModelTransferIn, status: number): void {
  Object.assign(transfer, { status, stage: "FAIL", nextAt: Infinity });
}

function step(model: Model, transfer: ModelTransferIn): void {
  const { name, stage } = transfer;
  const next = (to: Partial<ModelTransferIn>, ms: number) =>
    Object.assign(transfer, to, { nextAt: model.now + takes(name, ms) });
  const isDoomed = name.startsWith("fail");
  if (stage === "INIT" && transfer.checksMail) {
    if (transfer.emailFound) askOwner(model, transfer);
    else Object.assign(transfer, { stage: "AUTHORIZATION", nextAt: Infinity });
  } else if ((stage === "INIT" || stage === "AUTHORIZATION") && transfer.checksName) {
    next({ status: 20, stage: "NAME_VERIFICATION" }, 2 * minuteMs);
  } else if (stage === "INIT" || stage === "AUTHORIZATION") {
    next({ stage: "PASSWORD_VERIFICATION" }, minuteMs / 2);
  } else if (stage === "NAME_VERIFICATION") {
    if (isDoomed) fail(transfer, 21);
    else next({ status: 29, stage: "PASSWORD_VERIFICATION" }, minuteMs / 2);
  } else if (stage === "PASSWORD_VERIFICATION") {
    judgeCode(model, transfer);
  } else if (isDoomed) {
    fail(transfer, 51);
  } else {
    Object.assign(transfer, { status: 59, stage: "SUCCESS", nextAt: Infinity });
    const { brings } = transfer;
    const domain = freshDomain(name, { ...brings, expiresAt: yearsOn(brings.expiresAt, 1) });
    model.domains.set(name, domain);
    model.hasNewRegistrant(domain);
  }
}

function stepOut(model: Model, name: string): void {
  const out = model.transfersOut.get(name);
  const domain = model.domains.get(name);
  if (!out) return;
  out.nextAt = Infinity;
  if (out.status === 4) {
    out.status = 5;
    model.domains.delete(name);
  } else if (domain && domain.transferLock !== "OPEN" && domain.staysUntil <= model.now) {
    out.status = 4;
    out.nextAt = model.now + takes(name, 5 * minuteMs);
  }
}
