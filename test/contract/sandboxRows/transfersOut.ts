import assert from "node:assert/strict";
import { type RowBench, type Rows } from "./bench";

const leaving = { DomainName: "leaving-example.com" };

async function statusOf({ call }: RowBench, DomainName: string) {
  return (await call("getTransferOut", { DomainName })).Status;
}

export const transferOutRows: Rows<"requestTransferOutCode" | "getTransferOut" | "cancelTransferOut"> = {
  async requestTransferOutCode(bench) {
    const DomainName = "exampleorchard.com";
    const task = await bench.call("requestTransferOutCode", { DomainName });
    const statuses = [await statusOf(bench, DomainName)];
    bench.pass({ seconds: 2 });
    statuses.push(await statusOf(bench, DomainName));
    bench.pass({ seconds: 4 });
    statuses.push(await statusOf(bench, DomainName));
    assert.deepEqual(statuses, [1, 2, 3]);
    const [[, outcome, code = ""] = []] = await bench.end(task);
    assert.equal(outcome, "done");
    assert.match(code, /^\S{12,}$/);
    const { Data } = await bench.call("pollTaskResults", { PageNum: 1, PageSize: 10, TaskNo: task.TaskNo });
    assert.equal(Data[0]?.TaskResult, code);

    for (const locked of ["exampletrail.com", "exampleweavers.com"]) {
      const failed = await bench.call("requestTransferOutCode", { DomainName: locked });
      assert.deepEqual(await bench.end(failed), [[locked, "failed", "The domain name has the transfer lock on."]]);
      assert.equal(await statusOf(bench, locked), undefined);
    }
    assert.equal(await bench.code("requestTransferOutCode", { DomainName: "nobody-example.com" }), "DomainNotExist");
  },

  async getTransferOut(bench) {
    assert.equal(await statusOf(bench, "exampledeparture.com"), 3);
    assert.equal(await statusOf(bench, "exampleexit.net"), 4);
    assert.equal(await statusOf(bench, "examplebygone.com"), 5);
    const { Status, ResultCode, ResultMsg } = await bench.call("getTransferOut", {
      DomainName: "exampleremain.org",
      Lang: "zh",
    });
    assert.deepEqual([Status, ResultCode, ResultMsg], [8, "clientRejected", "已拒绝域名转出"]);
    assert.deepEqual(await bench.call("getTransferOut", { DomainName: "examplebakery.com" }), {}, "none ever");
    assert.equal(await bench.code("getTransferOut", { DomainName: "nobody-example.com" }), "DomainNotExist");

    await bench.end(await bench.call("requestTransferOutCode", leaving));
    assert.equal(await statusOf(bench, leaving.DomainName), 3);
    bench.pass({ minutes: 1 });
    const asked = await bench.call("getTransferOut", leaving);
    assert.equal(asked.Status, 4);
    for (const date of [asked.TransferAuthorizationCodeSendDate, asked.PendingRequestDate, asked.ExpirationDate]) {
      assert.match(date ?? "", /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    }
    bench.pass({ minutes: 5 });
    assert.equal(await statusOf(bench, leaving.DomainName), 5);
    assert.equal(await bench.isOwned(leaving.DomainName), false);
    bench.pass({ days: 15 });
    const expired = await bench.call("getTransferOut", { DomainName: "exampledeparture.com" });
    assert.deepEqual([expired.Status, expired.ResultCode], [8, "transferExpired"]);
  },

  async cancelTransferOut(bench) {
    await bench.end(await bench.call("requestTransferOutCode", leaving));
    bench.pass({ minutes: 1 });
    for (const DomainName of [leaving.DomainName, "exampledeparture.com"]) {
      const before = DomainName === leaving.DomainName ? 4 : 3;
      assert.equal(await statusOf(bench, DomainName), before);
      assert.deepEqual(await bench.end(await bench.call("cancelTransferOut", { DomainName })), [[DomainName, "done"]]);
      const { Status, ResultCode } = await bench.call("getTransferOut", { DomainName });
      assert.deepEqual([Status, ResultCode], [8, "clientRejected"]);
      assert.equal(await bench.code("cancelTransferOut", { DomainName }), "ParameterIllegal");
    }
    bench.pass({ minutes: 30 });
    assert.ok(await bench.isOwned(leaving.DomainName), "it has stayed");
    assert.equal(await bench.code("cancelTransferOut", { DomainName: "nobody-example.com" }), "DomainNotExist");
  },
};
