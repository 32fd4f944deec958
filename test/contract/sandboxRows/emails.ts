import assert from "node:assert/strict";
import { newContact, type RowBench, type Rows, templates } from "./bench";

const unverified = "alex@beispiel.example";
const usedUp = "studio@examplepottery.com";

async function stateOf({ call }: RowBench, Email: string) {
  const { Data } = await call("listEmailVerifications", { PageNum: 1, PageSize: 10, Email });
  return Data.map((one) => one.VerificationStatus);
}

export const emailRows: Rows<
  | "listEmailVerifications"
  | "submitEmailVerification"
  | "resendEmailVerification"
  | "verifyEmail"
  | "deleteEmailVerification"
> = {
  async listEmailVerifications({ call }) {
    const addresses = async (filter: object) =>
      (await call("listEmailVerifications", { PageNum: 1, PageSize: 10, ...filter })).Data.map((one) => one.Email);
    assert.deepEqual((await addresses({ VerificationStatus: 0 })).toSorted(), [
      unverified,
      "newsletter@examplebakery.com",
      usedUp,
    ]);
    assert.equal((await addresses({ VerificationStatus: 1 })).length, 3);
    assert.deepEqual(await addresses({ Email: "HARBOR" }), ["hostmaster@example-harbor.org"]);
    const { Data } = await call("listEmailVerifications", { PageNum: 1, PageSize: 1, Email: "harbor" });
    const { VerificationTime, TokenSendTime, ConfirmIp, SendIp, EmailVerificationNo } = Data[0] ?? {};
    assert.ok(VerificationTime && TokenSendTime && ConfirmIp && SendIp && EmailVerificationNo);
  },

  async submitEmailVerification(bench) {
    const Email = `${newContact.Email}, ${unverified},domains@examplebakery.com,${usedUp},not an address`;
    const first = await bench.call("submitEmailVerification", { Email, SendIfExist: false });
    assert.deepEqual(first, {
      SuccessList: [{ Email: newContact.Email }],
      FailList: [{ Email: "not an address", Code: "ParameterIllegal", Message: "Parameter error" }],
      ExistList: [unverified, "domains@examplebakery.com", usedUp].map((known) => ({ Email: known })),
    });
    assert.deepEqual(await stateOf(bench, newContact.Email), [0]);
    const again = await bench.call("submitEmailVerification", { Email, SendIfExist: true, Lang: "zh" });
    assert.deepEqual(again.SuccessList, [{ Email: newContact.Email }, { Email: unverified }]);
    assert.deepEqual(again.ExistList, [{ Email: "domains@examplebakery.com" }], "there is nothing left to verify");
    assert.deepEqual(
      again.FailList.map(({ Code, Message }) => [Code, Message]),
      [
        ["SendTokenQuotaExceeded", "发送邮箱验证链接的次数已超过上限。"],
        ["ParameterIllegal", "参数错误"],
      ],
    );
  },

  async resendEmailVerification(bench) {
    const resend = async (Email: string) => {
      const { SuccessList, FailList } = await bench.call("resendEmailVerification", { Email });
      return [SuccessList.map((one) => one.Email), FailList.map((one) => [one.Email, one.Code])];
    };
    const before = await bench.tokenFor(unverified);
    assert.deepEqual(await resend(`${unverified},${usedUp},nobody@sample.example`), [
      [unverified],
      [
        [usedUp, "SendTokenQuotaExceeded"],
        ["nobody@sample.example", "ParameterIllegal"],
      ],
    ]);
    assert.notEqual(await bench.tokenFor(unverified), before);
    assert.equal(await bench.code("verifyEmail", { Token: before }), "ParameterIllegal", "replaced");
    for (const expected of [[unverified], [unverified], []]) assert.deepEqual((await resend(unverified))[0], expected);
    bench.pass({ days: 1 });
    assert.deepEqual((await resend(`${unverified},${usedUp}`))[0], [unverified, usedUp]);
  },

  async verifyEmail(bench) {
    assert.equal((await bench.domain("examplepottery.com")).EmailVerificationClientHold, true);
    const Token = await bench.tokenFor(unverified);
    await bench.call("verifyEmail", { Token });
    assert.deepEqual(await stateOf(bench, unverified), [1]);
    const domain = await bench.domain("examplepottery.com");
    assert.deepEqual([domain.EmailVerificationStatus, domain.EmailVerificationClientHold], [1, false]);
    const { RegistrantProfiles } = await bench.call("listRegistrantProfiles", {
      RegistrantProfileId: templates.individual,
    });
    assert.equal(RegistrantProfiles[0]?.EmailVerificationStatus, 1);
    assert.equal(await bench.code("verifyEmail", { Token }), "ParameterIllegal", "it works once");
  },

  async deleteEmailVerification(bench) {
    const email = "domains@examplebakery.com";
    const { SuccessList, FailList } = await bench.call("deleteEmailVerification", {
      Email: `nobody@sample.example,${email.toUpperCase()}`,
    });
    assert.deepEqual(SuccessList, [{ Email: email.toUpperCase() }]);
    assert.deepEqual(FailList, [
      { Email: "nobody@sample.example", Code: "ParameterIllegal", Message: "Parameter error" },
    ]);
    assert.deepEqual(await stateOf(bench, email), []);
    const holds = async () => {
      const domain = await bench.domain("examplebakery.com");
      return [domain.EmailVerificationStatus, domain.EmailVerificationClientHold];
    };
    assert.deepEqual(await holds(), [0, false]);
    bench.pass({ days: 15 });
    assert.deepEqual(await holds(), [0, true], "it must be verified again, and was not");
  },
};
