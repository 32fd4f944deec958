import { strict as assert } from "node:assert";
import { ApiError } from "../../../src/api/errors";
import { type Domain, type DomainDetails } from "../../../src/model/domain";
import { DomainLookup } from "../../../src/stores/domainLookup";
import { Resource } from "../../../src/stores/resource";

const domains = Array.from({ length: 20 }, (_, index) => ({ instanceId: `S${index}` }) as Domain);
const throttled = () => new ApiError("throttled", "slower", { action: "QueryDomainByInstanceId", retryAfterMs: 3_000 });

/** A service that answers by `answer`, and a lookup of what it knows. */
function service(answer: (instanceId: string, time: number) => Promise<void> | void) {
  const asked: string[] = [];
  let atOnce = 0;
  let most = 0;
  const byId = new Map<string, Resource<DomainDetails>>();
  const detailsOf = (instanceId: string) => {
    let loaded = byId.get(instanceId);
    if (!loaded) {
      loaded = new Resource(async () => {
        asked.push(instanceId);
        most = Math.max(most, (atOnce += 1));
        try {
          await answer(instanceId, asked.filter((id) => id === instanceId).length);
          await Promise.resolve();
        } finally {
          atOnce -= 1;
        }
        return { instanceId } as DomainDetails;
      });
      byId.set(instanceId, loaded);
    }
    return loaded;
  };
  return { lookup: new DomainLookup(detailsOf), asked, detailsOf, most: () => most };
}

describe("DomainLookup", () => {
  it("looks up what is not known, each once and four at a time, and says how far it is", async () => {
    const { lookup, asked, detailsOf, most } = service(() => undefined);
    await detailsOf("S3").ensure();
    const seen: string[] = [];
    lookup.onDidChange(() => {
      if (lookup.state.kind === "running") seen.push(`${lookup.state.done}/${lookup.state.total}`);
    });
    await Promise.all([lookup.lookUp(domains), lookup.lookUp(domains)]);
    assert.equal(asked.length, 20);
    assert.equal(most(), 4);
    assert.equal(seen[0], "0/19");
    assert.equal(seen.at(-1), "19/19");
    assert.deepEqual(lookup.state, { kind: "idle" });
    await lookup.lookUp(domains);
    assert.equal(asked.length, 20);
  });

  it("asks for nothing more once it is stopped, and keeps what it has found out", async () => {
    const { lookup, asked, detailsOf } = service((id) => {
      if (id === "S5") lookup.stop();
    });
    await lookup.lookUp(domains);
    assert.ok(asked.length < 10);
    assert.deepEqual(lookup.state, { kind: "stopped", error: undefined });
    assert.equal(detailsOf("S0").known.kind, "ready");
    await lookup.lookUp(domains);
    assert.equal(asked.length, 20);
  });

  it("gives up where one after the other fails, and says why", async () => {
    const { lookup, asked } = service(() => {
      throw throttled();
    });
    await lookup.lookUp(domains);
    assert.ok(asked.length < 10);
    assert.equal(lookup.state.kind === "stopped" && (lookup.state.error as ApiError).kind, "throttled");
  });

  it("passes over a single one that fails, and asks for it again only when told to", async () => {
    const { lookup, asked, detailsOf } = service((id, time) => {
      if (id === "S7" && time === 1) throw new ApiError("refused", "no", { action: "QueryDomainByInstanceId" });
    });
    await lookup.lookUp(domains);
    assert.equal(lookup.state.kind, "stopped");
    assert.equal(asked.length, 20);
    await lookup.lookUp(domains);
    assert.equal(asked.length, 20);
    await lookup.lookUp(domains, "failed");
    assert.equal(asked.length, 21);
    assert.equal(detailsOf("S7").known.kind, "ready");
  });

  it("looks up all anew where that is asked for", async () => {
    const { lookup, asked } = service(() => undefined);
    await lookup.lookUp(domains);
    await lookup.lookUp(domains, "all");
    assert.equal(asked.length, 40);
  });
});
