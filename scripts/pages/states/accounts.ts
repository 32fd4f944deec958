import { type OwnedDomain } from "../../../src/sandbox/account";
import { type FaultRule } from "../../../src/sandbox/faults";
import { type Sandbox } from "../../../src/sandbox/sandbox";

/** A domain of the account. */
export function owned({ account }: Sandbox, name: string): OwnedDomain {
  const domain = account.domains.find((one) => one.name === name);
  if (!domain) throw new Error(`The account has no ${name}.`);
  return domain;
}

/** Adds domains like another one, unless they are there. */
export function addDomains(service: Sandbox, like: string, names: readonly string[]): void {
  const { domains } = service.account;
  for (const name of names) {
    if (domains.some((one) => one.name === name)) continue;
    domains.push({ ...structuredClone(owned(service, like)), name, instanceId: `S90${name}` });
  }
}

/** The service is out of order for these operations, by their names on the wire. */
export function outOfOrder(...actions: readonly NonNullable<FaultRule["action"]>[]): FaultRule[] {
  return actions.map((action) => ({ action, fault: { kind: "page", status: 503, executed: false } }));
}

/** The service refuses one request of an operation, for a reason that nothing in the request explains. */
export function refusal(action: NonNullable<FaultRule["action"]>): FaultRule {
  return {
    action,
    times: 1,
    fault: { kind: "refuse", status: 400, code: "ParameterIllegal", message: "Parameter illegal." },
  };
}

/** A task is running for a domain, until the sandbox is told to release it. */
export function startTask(service: Sandbox, name: string): void {
  const { account } = service;
  const { instanceId } = owned(service, name);
  account.tasks.push({
    taskNo: "0e5c1c2a-6a0f-4a3e-a5d1-2f6a0c9b7d10",
    type: "SET_TRANSFER_PROHIBITED",
    createdAt: account.seededAt,
    clientIp: "192.0.2.1",
    details: [
      {
        detailNo: "5a1f0f6f2d6c4b0e9f6f0f2b7b6f9a11",
        domainName: name,
        instanceId,
        startsAt: account.seededAt,
        endsAt: Date.UTC(9999, 0),
        effect: { kind: "setLock", lock: "transferLock", on: true },
        acknowledged: false,
      },
    ],
  });
}
