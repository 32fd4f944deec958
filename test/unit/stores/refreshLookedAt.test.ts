import { strict as assert } from "node:assert";
import { type CallAs } from "../../../src/api/domainApi";
import { AccountCache } from "../../../src/stores/accountCache";

const account = { id: "a", kind: "cloud", name: "a", keyHint: "a" } as const;

/** An account of three domains, and what was asked of the service since the last look. */
async function lookedUp() {
  let asked: string[] = [];
  const names = new Map(["one", "two", "three"].map((name, index) => [`S${index + 1}`, `${name}.com`]));
  const call = ((_account: unknown, operation: string, { InstanceId = "" }: { InstanceId?: string }) => {
    asked.push(`${operation} ${InstanceId}`.trim());
    if (operation === "getDomain") return Promise.resolve({ DomainName: names.get(InstanceId), InstanceId });
    const Data = [...names].map(([id, DomainName]) => ({ DomainName, InstanceId: id }));
    return Promise.resolve({ TotalItemNum: Data.length, Data });
  }) as unknown as CallAs;
  const data = new AccountCache(account, call);
  await data.domains.ensure();
  await data.lookup.lookUp(data.domains.value ?? []);
  asked = [];
  return { data, asked: () => asked.splice(0) };
}

describe("AccountCache.refreshLookedAt", () => {
  it("fetches the lists again, and of single domains what is shown or has changed", async () => {
    const { data, asked } = await lookedUp();
    data.domainDetails("S1").onDidChange(() => undefined);
    await data.refreshLookedAt(["two.com"]);
    assert.deepEqual(asked().sort(), ["getDomain S1", "getDomain S2", "listDomains"]);
  });

  it("keeps what is known of the others, and fetches it again when somebody looks", async () => {
    const { data, asked } = await lookedUp();
    await data.refreshLookedAt();
    assert.deepEqual(asked(), ["listDomains"]);
    assert.equal(data.knownDetails("S3")?.name, "three.com");
    await data.domainDetails("S3").ensure();
    await data.domainDetails("S3").ensure();
    assert.deepEqual(asked(), ["getDomain S3"]);
  });
});
