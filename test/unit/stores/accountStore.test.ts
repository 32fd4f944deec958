import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Account } from "../../../src/model/account";
import { AccountStore } from "../../../src/stores/accountStore";

const account = (id: string): Account => ({ id, kind: "cloud", name: id, keyHint: id });

describe("AccountStore", () => {
  let folder: string;
  const secrets = new Map<string, string>();
  const vault = {
    get: (name: string) => Promise.resolve(secrets.get(name)),
    store: (name: string, value: string) => Promise.resolve(void secrets.set(name, value)),
    delete: (name: string) => Promise.resolve(void secrets.delete(name)),
  };
  beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), "accounts-"))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("makes one account read-only for every window, and lifts that", async () => {
    const store = new AccountStore(folder, vault);
    const other = new AccountStore(folder, vault);
    await store.add(account("a"));
    await store.add(account("b"));
    await store.setReadOnly("a", true);
    await store.setReadOnly("b", true);
    await store.setReadOnly("b", false);
    await other.load();
    assert.deepEqual(other.all, [{ ...account("a"), readOnly: true }, account("b")]);
    assert.equal(other.active?.id, "b");
  });

  it("keeps an account read-only when it is signed in to again", async () => {
    const store = new AccountStore(folder, vault);
    await store.add(account("a"));
    await store.setReadOnly("a", true);
    await store.add(account("a"), { accessKeyId: "i", accessKeySecret: "s" });
    assert.deepEqual(store.all, [{ ...account("a"), readOnly: true }]);
  });
});
