import { strict as assert } from "node:assert";
import { type CallAs } from "../../../src/api/domainApi";
import { type Domain } from "../../../src/model/domain";
import { AccountCache } from "../../../src/stores/accountCache";

const account = { id: "a", kind: "cloud", name: "a", keyHint: "a" } as const;
const domain: Domain = {
  name: "example.com",
  instanceId: "S2",
  registeredAt: undefined,
  expiresAt: 1_000,
  expiresText: undefined,
  needs: "nothing",
  premium: false,
  tldKind: undefined,
};

/** A service whose answer about one domain is `page`, and whose list holds the domain and one of a similar name. */
function service(page: object) {
  const asked: unknown[] = [];
  const call = ((_account: unknown, name: string, params: object) => {
    asked.push([name, params]);
    if (name === "getDomain") return Promise.resolve({ DomainName: "example.com", InstanceId: "S2", ...page });
    return Promise.resolve({
      TotalItemNum: 2,
      Data: [
        { DomainName: "an-example.com", InstanceId: "S1", ExpirationDateLong: 3_000 },
        { DomainName: "example.com", InstanceId: "S2", ExpirationDateLong: 2_000, DomainStatus: "1" },
      ],
    });
  }) as unknown as CallAs;
  return { data: new AccountCache(account, call), asked };
}

describe("AccountCache.current", () => {
  it("takes the date from the answer about the domain where it is there", async () => {
    const { data, asked } = service({ ExpirationDateLong: 2_500 });
    assert.equal((await data.current(domain)).expiresAt, 2_500);
    assert.equal(asked.length, 1);
  });

  it("asks the list anew where it is not, and never takes a date known before", async () => {
    const { data } = service({ ExpirationDate: "Nov 02, 2026 04:00:45" });
    await data.domains.ensure();
    const current = await data.current(domain);
    assert.equal(current.expiresAt, 2_000);
    assert.equal(current.needs, "renewal");
  });

  it("has no date where neither tells one", async () => {
    const { data } = service({});
    assert.equal((await data.current({ ...domain, instanceId: "S9" })).expiresAt, undefined);
  });
});
