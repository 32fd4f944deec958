import assert from "node:assert/strict";
import { type Account } from "../../../src/sandbox/account";
import { type Call } from "../../../src/sandbox/handler";
import { handlers } from "../../../src/sandbox/handlers";
import { seedAccount } from "../../../src/sandbox/seed";
import { settle } from "../../../src/sandbox/settle";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const start = Date.UTC(2026, 2, 10, 9);

function busyAccount(speed = 1): Account {
  const account = seedAccount(start, speed);
  const call: Call = { now: start, speed, clientIp: "127.0.0.1" };
  handlers.registerDomains(
    {
      OrderActivateParam: ["new-example.com", "slow-example.com"].map((DomainName) => ({
        DomainName,
        RegistrantProfileId: "5049715",
      })),
    },
    account,
    call,
  );
  handlers.requestTransferOutCode({ DomainName: "leaving-example.com" }, account, call);
  handlers.cancelTransferIn({ DomainName: "exampleparcel.com" }, account, call);
  const { token = "" } = account.mails.find(({ to }) => to === "admin@examplecompass.net") ?? {};
  handlers.confirmTransferInMail({ Token: token }, account, call);
  return account;
}

/** The account without what is drawn at random. */
function comparable(account: Account): unknown {
  const random = new Set([
    "key",
    "temporaryKey",
    "instanceId",
    "taskNo",
    "detailNo",
    "token",
    "mailToken",
    "no",
    "result",
  ]);
  return JSON.parse(JSON.stringify(account, (name, value: unknown) => (random.has(name) ? undefined : value)));
}

describe("time in the sandbox", () => {
  it("brings about the same in one leap as in small steps", () => {
    const [leap, steps] = [busyAccount(), busyAccount()];
    assert.equal(settle(leap, start + 16 * dayMs, 1), true);
    for (let at = start; at <= start + 16 * dayMs; at += 47 * minuteMs) settle(steps, at, 1);
    settle(steps, start + 16 * dayMs, 1);
    assert.deepEqual(comparable(leap), comparable(steps));
    assert.equal(settle(leap, start + 16 * dayMs, 1), false, "nothing is left to happen");
  });

  it("carries everything out at its own time", () => {
    const account = busyAccount();
    settle(account, start + dayMs, 1);
    const domain = (name: string) => account.domains.find((one) => one.name === name);
    assert.equal(domain("new-example.com")?.registeredAt, start + 6_000);
    assert.equal(domain("slow-example.com")?.registeredAt, start + 60_000);
    assert.equal(domain("leaving-example.com"), undefined);
    const transfer = account.transfersIn.find((one) => one.domainName === "examplecompass.net");
    assert.equal(transfer?.resultAt, start + 30_000 + 30_000 + 5 * minuteMs);
  });

  it("goes faster by the speed, but for the periods of the calendar", () => {
    const account = busyAccount(60);
    settle(account, start + 100, 60);
    assert.ok(account.domains.some((one) => one.name === "new-example.com"));
    settle(account, start + 30_000, 60);
    const stageOf = (name: string) => account.transfersIn.find((one) => one.domainName === name)?.stage;
    assert.deepEqual(["examplelighthouse.info", "examplecompass.net"].map(stageOf), ["SUCCESS", "SUCCESS"]);
    assert.equal(stageOf("examplehidden.com"), "AUTHORIZATION");
    settle(account, start + 15 * dayMs, 60);
    assert.equal(stageOf("examplehidden.com"), "FAIL");
  });
});
