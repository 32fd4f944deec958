import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { handlers } from "../../../src/sandbox/handlers";
import { StateFile } from "../../../src/sandbox/stateFile";
import { startSandbox, TestClock } from "../../support/startSandbox";
import { VendorClient } from "../../support/vendorClient";

describe("state of the sandbox", () => {
  let folder: string;
  let stateFile: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "domain-desk-sandbox-"));
    stateFile = path.join(folder, "inner", "account.json");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("survives a restart, with the key, and time passes meanwhile", async () => {
    const client = await VendorClient.open();
    const first = await startSandbox({ stateFile });
    const order = { DomainName: "new-example.com", RegistrantProfileId: "5170612" };
    const { status } = await client.call(first, "SaveSingleTaskForCreatingOrderActivate", order);
    assert.equal(status, 200);
    await first.stop();
    client.close();

    first.clock.advance(6_000);
    const second = await startSandbox({ stateFile, clock: first.clock });
    assert.deepEqual([second.accessKeyId, second.accessKeySecret], [first.accessKeyId, first.accessKeySecret]);
    assert.deepEqual(
      second.orders().map(({ domainName, outcome }) => [domainName, outcome]),
      [["new-example.com", "success"]],
    );
    assert.ok(second.account.domains.some((domain) => domain.name === order.DomainName));
    await second.stop();
  });

  it("holds every change before its answer has left, readable for its owner only", async () => {
    const client = await VendorClient.open();
    const sandbox = await startSandbox({ stateFile });
    await client.call(sandbox, "SaveRegistrantProfile", { RegistrantProfileId: "5170612", City: "Sampletown" });
    assert.ok(readFileSync(stateFile, "utf8").includes("Sampletown"));
    if (process.platform !== "win32") assert.equal(statSync(stateFile).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(path.dirname(stateFile)), ["account.json"]);
    await sandbox.stop();
    client.close();
  });

  it("sets a file aside that it cannot use", async () => {
    for (const content of ["{ torn", '{"version":0}', "null"]) {
      new StateFile(stateFile).save((await seeded()).account);
      writeFileSync(stateFile, content);
      const sandbox = await startSandbox({ stateFile });
      await sandbox.stop();
      assert.equal(readFileSync(`${stateFile}.unusable`, "utf8"), content);
      assert.equal(new StateFile(stateFile).load()?.key.accessKeyId, sandbox.accessKeyId);
    }
  });

  it("begins with the same account each time, apart from the keys", async () => {
    const [one, other] = [await seeded(1_800_000_000_000), await seeded(1_800_000_000_000)];
    assert.deepEqual({ ...one.account, key: 0, temporaryKey: 0 }, { ...other.account, key: 0, temporaryKey: 0 });
    assert.notEqual(one.accessKeySecret, other.accessKeySecret);
  });

  it("begins with a domain in every state", async () => {
    const { account, clock } = await seeded();
    const call = { now: clock.now(), speed: 1, clientIp: "127.0.0.1" };
    const { Data } = handlers.listDomains({ PageNum: 1, PageSize: 1000 }, account, call);
    assert.ok(Data.length >= 40);
    assert.deepEqual(new Set(Data.map((domain) => domain.DomainStatus)), new Set(["1", "2", "3"]));
    assert.deepEqual(new Set(Data.map((domain) => domain.DomainType)), new Set(["gTLD", "New gTLD", "ccTLD"]));
    assert.ok(Data.some((domain) => domain.Premium));
    assert.ok(Data.some((domain) => domain.DomainName.startsWith("xn--")));
    assert.ok(Data.some((domain) => domain.ExpirationCurrDateDiff === 12));
    assert.ok(Data.every((domain) => (domain.RegistrationDateLong ?? 0) < clock.now()));
    const locks = account.domains.flatMap((domain) => [domain.transferLock, domain.updateLock]);
    assert.deepEqual(new Set(locks), new Set(["OPEN", "CLOSE", "NONE_SETTING"]));
    assert.equal(account.registrants.filter((registrant) => registrant.isDefault).length, 1);
    const outcomes = account.tasks.flatMap((task) => task.details).map((detail) => detail.outcome?.kind);
    assert.deepEqual(new Set(outcomes), new Set(["success", "failure"]));
  });

  async function seeded(instant?: number) {
    const sandbox = await startSandbox(instant === undefined ? {} : { clock: new TestClock(instant) });
    await sandbox.stop();
    return sandbox;
  }
});
