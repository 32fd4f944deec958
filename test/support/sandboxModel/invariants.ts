import assert from "node:assert/strict";
import { type Account } from "../../../src/sandbox/account";
import { type DirectSandbox } from "./directSandbox";

/**
 * What must be true of any state, whatever led to it.
 * @param acknowledged the numbers of all results that were acknowledged so far
 */
export function checkInvariants(sandbox: DirectSandbox, acknowledged: ReadonlySet<string>): void {
  const { account, now } = sandbox;
  const details = account.tasks.flatMap((task) => task.details);
  const open = details.filter((detail) => !detail.outcome);
  const names = account.domains.map((domain) => domain.name);

  assert.equal(
    account.registrants.filter((one) => one.isDefault).length,
    Math.min(1, account.registrants.length),
    "one default template",
  );
  assertUnique(
    open.map((detail) => detail.domainName),
    "a domain is in one open task at most",
  );
  assertUnique(names, "a domain is in the account once");
  assertUnique(
    account.domains.map((domain) => domain.instanceId),
    "instance IDs",
  );
  assertUnique(
    account.tasks.map((task) => task.taskNo),
    "task numbers",
  );
  assertUnique(
    details.map((detail) => detail.detailNo),
    "detail numbers",
  );
  assertUnique(
    account.emails.map(({ email }) => email.toLowerCase()),
    "an address is known once",
  );
  assertUnique(
    account.emails.flatMap(({ token }) => token ?? []),
    "tokens",
  );
  assertUnique(
    account.transfersOut.map((transfer) => transfer.domainName),
    "one transfer out of a domain",
  );

  for (const detail of details) {
    assert.equal(detail.outcome !== undefined, detail.endsAt <= now, "what is due has happened, and nothing else");
    assert.ok(detail.startsAt <= detail.endsAt);
    assert.ok(!detail.acknowledged || detail.outcome, "only a result can be acknowledged");
  }
  checkDomains(account, now);
  checkTransfers(account, now, new Set(names));
  checkPages(sandbox, acknowledged);
  assert.ok(account.mails.length <= 200);
}

function checkDomains(account: Account, now: number): void {
  for (const domain of account.domains) {
    assert.ok(domain.expiresAt >= domain.registeredAt, `${domain.name} expires before its registration`);
    assert.ok(domain.registeredAt <= now);
    const isCountryCode = /\.(de|co\.uk|sg)$/.test(domain.name);
    assert.deepEqual(
      [domain.transferLock === "NONE_SETTING", domain.updateLock === "NONE_SETTING"],
      [isCountryCode, isCountryCode],
      "locks are there or not by the registry",
    );
    const mustStay = (domain.transferLockedUntil ?? 0) > now;
    assert.ok(!mustStay || domain.transferLock !== "CLOSE", `${domain.name} is to stay and has its lock off`);
    const isVerified = account.emails.some(
      ({ email, verified }) => verified && email.toLowerCase() === domain.contacts.registrant.Email.toLowerCase(),
    );
    assert.ok(!isVerified || domain.holdFrom === undefined, `${domain.name} waits for an address that is verified`);
    for (const hosts of [domain.dnsHosts, domain.registryDnsHosts])
      assertUnique(
        hosts.map(({ name }) => name),
        "DNS hosts",
      );
  }
}

function checkTransfers(account: Account, now: number, owned: ReadonlySet<string>): void {
  for (const transfer of account.transfersIn) {
    const isOver = transfer.stage === "SUCCESS" || transfer.stage === "FAIL";
    assert.equal(transfer.resultAt !== undefined, isOver);
    assert.equal([21, 50, 51, 52].includes(transfer.status), transfer.stage === "FAIL");
    assert.equal(transfer.status === 59, transfer.stage === "SUCCESS");
    if (isOver) continue;
    assert.ok(!owned.has(transfer.domainName), `${transfer.domainName} is here and still coming`);
    assert.ok(transfer.expiresAt > now && (transfer.nextAt ?? Infinity) > now, "it has gone on when it was due");
    assert.equal(transfer.mailToken !== undefined, transfer.status === 11, "it waits for the mail it has sent");
  }
  for (const transfer of account.transfersOut) {
    assert.ok(
      !(transfer.status === 5 && owned.has(transfer.domainName)),
      `${transfer.domainName} has left and is here`,
    );
    assert.ok(transfer.status !== 3 || transfer.codeExpiresAt > now);
    assert.ok((transfer.nextAt ?? Infinity) > now);
  }
}

/** The pages of a list make up the whole, and no acknowledged result is delivered again. */
function checkPages(sandbox: DirectSandbox, acknowledged: ReadonlySet<string>): void {
  const size = 50;
  const results: string[] = [];
  for (let PageNum = 1; ; PageNum++) {
    const page = sandbox.ask("pollTaskResults", { PageNum, PageSize: size });
    results.push(...page.Data.map(({ TaskDetailNo }) => TaskDetailNo));
    assert.equal(page.TotalPageNum, Math.ceil(page.TotalItemNum / size));
    assert.equal(page.NextPage, PageNum < (page.TotalPageNum ?? 0));
    if (page.NextPage) continue;
    assert.equal(results.length, page.TotalItemNum);
    break;
  }
  assertUnique(results, "a result is delivered once");
  assert.ok(!results.some((no) => acknowledged.has(no)), "an acknowledged result is delivered again");
}

function assertUnique(values: readonly string[], what: string): void {
  assert.equal(new Set(values).size, values.length, `not unique: ${what}`);
}
