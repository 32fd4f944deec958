import assert from "node:assert/strict";
import { type Rows } from "./bench";

export const domainRows: Rows<"listDomains" | "getDomain" | "getDomainByName" | "checkDomain"> = {
  async listDomains({ call }) {
    const { Data, TotalItemNum } = await call("listDomains", {
      PageNum: 1,
      PageSize: 2,
      DomainName: "BAKERY",
      OrderKeyType: "ExpirationDate",
      OrderByType: "ASC",
    });
    assert.deepEqual(
      [TotalItemNum, Data.map((domain) => domain.DomainName)],
      [4, ["examplebakery.com", "examplebakery.net"]],
    );
    // At some times of day the two expire on two days.
    const [first, last] = Data.map(({ ExpirationDateLong }) => ExpirationDateLong ?? 0);
    const betweenDays = await call("listDomains", {
      PageNum: 1,
      PageSize: 10,
      StartExpirationDate: first,
      EndExpirationDate: last,
      Ccompany: "bakery",
    });
    assert.deepEqual(betweenDays.Data.map((domain) => domain.DomainName).toSorted(), [
      "examplebakery.com",
      "examplebakery.net",
    ]);
  },

  async getDomain(bench) {
    const { DnsList, UpdateProhibitionLock, TransferProhibitionLock } = await bench.domain("exampleledger.com");
    assert.deepEqual(DnsList, ["ns7.alidns.com", "ns8.alidns.com"]);
    assert.deepEqual([UpdateProhibitionLock, TransferProhibitionLock], ["OPEN", "OPEN"]);
    const held = await bench.domain("examplepottery.com");
    assert.deepEqual([held.EmailVerificationStatus, held.EmailVerificationClientHold], [0, true]);
    assert.equal(await bench.code("getDomain", { InstanceId: "S0" }), "DomainNotExist");
  },

  async getDomainByName(bench) {
    const shown = await bench.call("getDomainByName", { DomainName: "ExampleLedger.com" });
    assert.deepEqual(shown, await bench.domain("exampleledger.com"));
    assert.equal(await bench.code("getDomainByName", { DomainName: "nobody-example.com" }), "DomainNotExist");
    assert.equal(await bench.code("getDomainByName", { DomainName: "ledger" }), "ParameterIllegal");
  },

  async checkDomain({ call }) {
    const check = async (DomainName: string) => {
      const { Avail, Reason } = await call("checkDomain", { DomainName, Lang: "zh" });
      return [Avail, Reason];
    };
    assert.deepEqual(await check("free-example.com"), [1, undefined]);
    for (const name of [
      "taken-example.com",
      "locked-example.com",
      "examplebakery.com",
      "exampleparcel.com", // being transferred in
      "examplebygone.com", // transferred out
    ]) {
      assert.deepEqual(await check(name), [0, "已被注册"], name);
    }
    assert.deepEqual(await check("example.museum"), [0, "暂不支持该后缀"]);
  },
};
