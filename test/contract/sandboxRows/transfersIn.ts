import assert from "node:assert/strict";
import { reasons, type RowBench, type Rows } from "./bench";

const page = { PageNum: 1, PageSize: 100 };
const waiting = "examplecompass.net";

async function stageOf(bench: RowBench, name: string) {
  const { Status, SimpleTransferInStatus } = await bench.transferIn(name);
  return [Status, SimpleTransferInStatus];
}

export const transferInRows: Rows<
  | "listTransfersIn"
  | "getTransferIn"
  | "checkTransferIn"
  | "confirmTransferInMail"
  | "resendTransferInMail"
  | "refetchTransferInEmail"
  | "reenterTransferInCode"
  | "cancelTransferIn"
> = {
  async listTransfersIn({ call }) {
    const names = async (filter: object) =>
      (await call("listTransfersIn", { ...page, ...filter })).Data.map((transfer) => transfer.DomainName);
    assert.deepEqual(await names({ DomainName: "compass" }), [], "only beginnings count");
    assert.deepEqual((await names({ DomainName: "EXAMPLECOMPASS." })).toSorted(), [
      "examplecompass.info",
      "examplecompass.net",
      "examplecompass.org",
    ]);
    assert.deepEqual(await names({ SimpleTransferInStatus: "PENDING" }), ["examplelighthouse.info"]);
    const { Data } = await call("listTransfersIn", page);
    const statuses = [10, 11, 19, 20, 21, 29, 31, 39, 50, 51, 52, 59];
    assert.deepEqual(
      [...new Set(Data.map((transfer) => transfer.Status ?? 0))].toSorted((a, b) => a - b),
      statuses,
    );
    const first = Data.at(-1)?.SubmissionDateLong ?? 0;
    assert.deepEqual(await names({ SubmissionEndDate: first }), ["examplecartography.com"]);
  },

  async getTransferIn(bench) {
    const { InstanceId = "" } = await bench.transferIn("examplelighthouse.info");
    const transfer = () => bench.call("getTransferIn", { InstanceId });
    const { Email, NeedMailCheck, WhoisMailStatus, ProgressBarType, ResultMsg } = await transfer();
    assert.deepEqual(
      [Email, NeedMailCheck, WhoisMailStatus, ProgressBarType, ResultMsg],
      ["ke****er@examplelighthouse.info", true, true, 1, "TransferInFailureReason.null"],
    );
    assert.equal(await bench.isOwned("examplelighthouse.info"), false);
    bench.pass({ minutes: 10 });
    const { Status, SimpleTransferInStatus, ResultDateLong } = await transfer();
    assert.deepEqual([Status, SimpleTransferInStatus], [59, "SUCCESS"]);
    const domain = await bench.domain("examplelighthouse.info");
    assert.equal(domain.RegistrantOrganization, "Example Bakery Pte. Ltd.");
    assert.ok((domain.RegistrationDateLong ?? 0) < (ResultDateLong ?? 0));
    assert.equal(await bench.code("getTransferIn", { InstanceId: "S0" }), "DomainNotExist");
  },

  async checkTransferIn({ call }) {
    const check = async (DomainName: string, TransferAuthorizationCode?: string) => {
      const { CanTransfer, Code, Message, ProductId } = await call("checkTransferIn", {
        DomainName,
        ...(TransferAuthorizationCode === undefined ? {} : { TransferAuthorizationCode }),
      });
      assert.equal(ProductId, "2a");
      assert.equal(Message === undefined, CanTransfer);
      return Code?.replace("CheckTransferResult.", "") ?? CanTransfer;
    };
    assert.equal(await check("taken-example.com"), true);
    assert.equal(await check("taken-example.com", "any code"), true);
    assert.equal(await check("exampleanchor.com"), true, "given up before");
    assert.equal(await check("taken-example.com", "Wrong code"), "TransferAuthorizationCodeError");
    assert.equal(await check("locked-example.com"), "DomainTransferProhibited");
    assert.equal(await check("free-example.com"), "DomainNotRegistered");
    assert.equal(await check("examplebakery.com"), "DomainInAccount");
    assert.equal(await check("exampleparcel.com"), "DomainTransferPending");
    assert.equal(await check("taken-example.museum"), "TldNotSupported");
  },

  async confirmTransferInMail(bench) {
    const Token = await bench.tokenFor("admin@examplecompass.net");
    const { SuccessList, FailList } = await bench.call("confirmTransferInMail", { Token });
    assert.deepEqual(SuccessList.toSorted(), ["examplecompass.net", "examplecompass.org"]);
    assert.deepEqual(FailList, ["examplecompass.info"], "announced in the same mail, and given up since");
    assert.equal(await bench.code("confirmTransferInMail", { Token }), "TokenFailed");
    assert.deepEqual(await stageOf(bench, "examplecompass.net"), [19, "AUTHORIZATION"]);

    bench.pass({ seconds: 30 });
    assert.deepEqual(await stageOf(bench, "examplecompass.net"), [19, "PASSWORD_VERIFICATION"], "no check of the name");
    assert.deepEqual(await stageOf(bench, "examplecompass.org"), [20, "NAME_VERIFICATION"]);
    bench.pass({ seconds: 30 });
    assert.deepEqual(await stageOf(bench, "examplecompass.net"), [39, "PENDING"]);
    bench.pass({ seconds: 90 });
    assert.deepEqual(await stageOf(bench, "examplecompass.org"), [29, "PASSWORD_VERIFICATION"]);
    bench.pass({ minutes: 6 });
    for (const name of SuccessList) {
      assert.deepEqual(await stageOf(bench, name), [59, "SUCCESS"]);
      assert.ok(await bench.isOwned(name));
    }
    await bench.call("confirmTransferInMail", { Token: await bench.tokenFor("owner@failed-compass-example.com") });
    bench.pass({ minutes: 7 });
    const failed = await bench.transferIn("failed-compass-example.com");
    assert.deepEqual([failed.Status, failed.ResultCode], [51, "clientRejected"]);
  },

  async resendTransferInMail(bench) {
    const before = await bench.tokenFor("admin@examplecompass.net");
    await bench.call("resendTransferInMail", { DomainName: waiting });
    const Token = await bench.tokenFor("admin@examplecompass.net");
    assert.notEqual(Token, before);
    assert.deepEqual((await bench.call("confirmTransferInMail", { Token })).SuccessList, [waiting]);
    const rest = await bench.call("confirmTransferInMail", { Token: before });
    assert.deepEqual(rest.SuccessList, ["examplecompass.org"], "the old mail still serves the other domain");
    assert.equal(await bench.code("resendTransferInMail", { DomainName: waiting }), "ParameterIllegal");
    const over = { DomainName: "exampleanchor.com" };
    assert.equal(await bench.code("resendTransferInMail", over), "DomainTransferPendingNotExist");
  },

  async refetchTransferInEmail(bench) {
    const hidden = { DomainName: "examplehidden.com" };
    const before = await bench.transferIn("examplehidden.com");
    assert.deepEqual([before.Status, before.WhoisMailStatus, before.Email], [10, false, ""]);
    assert.equal(await bench.code("resendTransferInMail", hidden), "ParameterIllegal", "there is no address yet");
    await bench.call("refetchTransferInEmail", hidden);
    const after = await bench.transferIn("examplehidden.com");
    assert.deepEqual([after.Status, after.WhoisMailStatus, after.Email], [11, true, "ow****er@examplehidden.com"]);
    const Token = await bench.tokenFor("owner@examplehidden.com");
    assert.deepEqual((await bench.call("confirmTransferInMail", { Token })).SuccessList, ["examplehidden.com"]);
    const nobody = { DomainName: "nobody-example.com" };
    assert.deepEqual(await bench.refusal("refetchTransferInEmail", { ...nobody, Lang: "zh" }), [
      "DomainTransferPendingNotExist",
      "该域名当前没有正在进行的转入。",
    ]);
  },

  async reenterTransferInCode(bench) {
    const DomainName = "examplesextant.com";
    const enter = (TransferAuthorizationCode: string) =>
      bench.call("reenterTransferInCode", { DomainName, TransferAuthorizationCode });
    await enter("wrong again");
    assert.deepEqual(await stageOf(bench, DomainName), [31, "PASSWORD_VERIFICATION"]);
    await enter("c0de&<%+");
    assert.deepEqual(await stageOf(bench, DomainName), [39, "PENDING"]);
    const { TransferAuthorizationCodeSubmissionDateLong } = await bench.transferIn(DomainName);
    assert.equal(TransferAuthorizationCodeSubmissionDateLong, bench.sandbox.clock.now());
    bench.pass({ minutes: 5 });
    assert.ok(await bench.isOwned(DomainName));
    const early = { DomainName: waiting, TransferAuthorizationCode: "code" };
    assert.equal(await bench.code("reenterTransferInCode", early), "ParameterIllegal");
    assert.equal(await bench.code("reenterTransferInCode", { ...early, DomainName }), "DomainTransferPendingNotExist");
  },

  async cancelTransferIn(bench) {
    const task = await bench.call("cancelTransferIn", { DomainName: waiting });
    assert.deepEqual(await stageOf(bench, waiting), [11, "AUTHORIZATION"]);
    assert.deepEqual(await bench.refusal("cancelTransferIn", { DomainName: waiting }), [
      "TaskIsBeingProcessed",
      reasons.busy,
    ]);
    assert.deepEqual(await bench.end(task), [[waiting, "done"]]);
    const { Status, SimpleTransferInStatus, ResultCode, ResultDateLong } = await bench.transferIn(waiting);
    assert.deepEqual([Status, SimpleTransferInStatus, ResultCode], [50, "FAIL", "clientCancelled"]);
    assert.ok(ResultDateLong);
    assert.equal(await bench.code("cancelTransferIn", { DomainName: waiting }), "DomainTransferPendingNotExist");

    bench.pass({ days: 15 });
    const { Data } = await bench.call("listTransfersIn", { ...page, DomainName: "examplecompass.org" });
    assert.deepEqual([Data[0]?.Status, Data[0]?.ResultCode], [52, "transferExpired"], "nobody has confirmed it");
  },
};
