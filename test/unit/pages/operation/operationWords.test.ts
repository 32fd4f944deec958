import assert from "node:assert/strict";
import { catalogue, type OperationName } from "../../../../src/catalogue/catalogue";
import { operationQuestion, operationSentences } from "../../../../src/pages/operation/operationWords";
import { type Account } from "../../../../src/model/account";

const account: Account = { id: "c", kind: "cloud", name: "LTAI…x9Qz", keyHint: "LTAI…x9Qz" };
const ask = (name: OperationName, params: Record<string, unknown>, premium: string[] = []) =>
  operationQuestion(name, params, account, new Set(premium));
const expiresAt = Date.UTC(2026, 11, 6);

describe("operationQuestion", () => {
  it("of an order says account, domains, years, both dates, premium prices and that it costs money", () => {
    const OrderRenewParam = ["a.com", "b.com"].map((DomainName) => ({
      DomainName,
      CurrentExpirationDate: expiresAt,
      SubscriptionDuration: 2,
    }));
    const { message, detail, yes } = ask("renewDomains", { OrderRenewParam }, ["b.com"]);
    assert.equal(message, "Renew 2 domains?");
    assert.equal(yes, "Renew");
    assert.deepEqual(detail.split("\n"), [
      "Account: LTAI…x9Qz",
      "Operation: SaveBatchTaskForCreatingOrderRenew",
      "This is a real purchase, charged to account LTAI…x9Qz.",
      "",
      "• a.com, 2 years, current expiration date Dec 6, 2026, new expiration date Dec 6, 2028",
      "• b.com, 2 years, current expiration date Dec 6, 2026, new expiration date Dec 6, 2028, premium name with a higher price",
    ]);
  });

  it("of an order of one names it", () => {
    const params = { DomainName: "a.com", PermitPremiumActivation: true };
    const { message, detail } = ask("registerDomain", params);
    assert.equal(message, "Register a.com?");
    assert.match(detail, /a\.com, premium price accepted/);
  });

  it("of very many names them all, and keeps what matters in sight", () => {
    const DomainName = Array.from({ length: 100 }, (_, index) => `shop-${index + 1}.com`);
    const lines = ask("setTransferLocks", { DomainName, Status: false }).detail.split("\n");
    assert.match(lines[2] ?? "", /^Without the transfer lock/);
    assert.equal(lines.length, 5 + 20 + 1);
    assert.match(lines.at(-1) ?? "", /^And 80 more: shop-21\.com, .*, shop-100\.com$/);
  });

  for (const [name, params, yes, risk] of [
    ["deleteRegistrantProfile", { RegistrantProfileId: "7" }, "Delete Registrant Template", /can.t undo this/],
    ["deleteEmailVerification", { Email: ["a@example.com"] }, "Remove E-mail Verification", /verify it again/],
    ["cancelTransferIn", { DomainName: "a.com" }, "Cancel Transfer In", /stays with its current registrar/],
    ["cancelTransferOut", { DomainName: "a.com" }, "Cancel Transfer Out", /stays in this account/],
    ["requestTransferOutCode", { DomainName: "a.com" }, "Get Authorization Code", /to another registrar/],
    ["setTransferLock", { DomainName: "a.com", Status: false }, "Turn Off Transfer Lock", /to another registrar/],
    ["setTransferLocks", { DomainName: ["a.com"], Status: false }, "Turn Off Transfer Lock", /to another registrar/],
    ["setSecurityLock", { DomainName: "a.com", Status: false }, "Turn Off Security Lock", /can be changed/],
    ["setSecurityLocks", { DomainName: ["a.com"], Status: false }, "Turn Off Security Lock", /can be changed/],
  ] as [OperationName, Record<string, unknown>, string, RegExp][]) {
    it(`of ${name} says what it undoes, in the sentence that is kept too, and the button is called after it`, () => {
      const question = ask(name, params);
      assert.equal(question.yes, yes);
      assert.match(question.detail, risk);
      assert.match(operationSentences(name, params, account).join(" "), risk);
    });
  }

  it("of locking warns of nothing", () => {
    const { yes, detail } = ask("setTransferLocks", { DomainName: ["a.com", "b.com"], Status: true });
    assert.equal(yes, "Turn On Transfer Lock");
    assert.doesNotMatch(detail, /Without/);
    assert.match(detail, /• a\.com\n• b\.com$/);
  });

  it("names a button after every paid order", () => {
    const paid = (Object.keys(catalogue) as OperationName[]).filter((name) => catalogue[name].kind === "spend");
    assert.deepEqual([...new Set(paid.map((name) => ask(name, {}).yes))].toSorted(), ["Redeem", "Register", "Renew"]);
  });
});
