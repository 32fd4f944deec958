import assert from "node:assert/strict";
import { type Rows } from "./bench";

export const changeLogRows: Rows<"listChanges"> = {
  async listChanges(bench) {
    const log = async (filter: object) => {
      const answer = await bench.call("listChanges", { PageNum: 1, PageSize: 100, ...filter });
      const { ResultLimit, TotalItemNum, TotalPageNum, Data } = answer;
      return { ResultLimit, TotalItemNum, TotalPageNum, Data };
    };
    const all = await log({ PageSize: 50 });
    assert.deepEqual([all.ResultLimit, all.TotalItemNum, all.TotalPageNum, all.Data.length], [true, 1000, 20, 50]);
    const oldest = await log({ PageNum: 10 });
    assert.equal(oldest.Data.length, 100);
    const [date = ""] = oldest.Data.at(-1)?.Time?.split(" ") ?? [];
    assert.ok((await log({ EndDate: Date.parse(date) })).TotalItemNum > 0, "a narrower range shows what was cut off");

    const DomainName = "exampletrail.com";
    const StartDate = bench.sandbox.clock.now();
    assert.deepEqual((await log({ StartDate })).Data, []);
    const change = { DomainName: [DomainName, "exampleledger.com"], AliyunDns: true, UserClientIp: "192.0.2.7" };
    await bench.end(await bench.call("changeNameServers", change));
    const { Data, ResultLimit } = await log({ StartDate });
    assert.equal(ResultLimit, false);
    assert.deepEqual(
      Data.map((row) => [row.DomainName, row.Operation, row.Result, row.OperationIPAddress]),
      [
        ["exampleledger.com", "DNS modification", "Failed", "192.0.2.7"],
        [DomainName, "DNS modification", "Succeeded", "192.0.2.7"],
      ],
    );
    const before = "ns1.examplehosting.net;ns2.examplehosting.net;ns3.examplehosting.net";
    assert.equal(Data[1]?.Details, `${before} -> ns7.alidns.com;ns8.alidns.com`);
    const time = new Date(bench.sandbox.clock.now()).toISOString().slice(0, 19).replace("T", " ");
    assert.equal(Data[1]?.Time, time);
    const [row] = (await log({ StartDate, DomainName, Lang: "zh" })).Data;
    assert.deepEqual([row?.Operation, row?.Result], ["修改DNS", "成功"]);
    assert.match(row?.Time ?? "", /^\d{4}年\d\d月\d\d日 \d\d:\d\d:\d\d$/);
  },
};
