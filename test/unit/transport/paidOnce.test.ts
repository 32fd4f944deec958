import assert from "node:assert/strict";
import { type ApiErrorKind, isApiError } from "../../../src/api/errors";
import { type NetworkSettings } from "../../../src/api/domainApi";
import { type Bench, startBench } from "../../support/startBench";
import { type ConnectProxy, startConnectProxy } from "../../support/connectProxy";

/** Known to the proxy alone. */
const endpoint = "http://service.test/";

describe("an order that may go through a proxy or by the editor's fetch", () => {
  const { fetch } = globalThis;
  let bench: Bench;
  let proxy: ConnectProxy;
  let byEditor: number;
  beforeEach(async () => {
    const network = (): NetworkSettings => ({
      transport: "auto",
      proxy: proxy.address,
      noProxy: [],
      proxyAuthorization: undefined,
      proxySupport: "override",
      systemCertificates: false,
      electronFetch: false,
    });
    bench = await startBench({ network });
    proxy = await startConnectProxy(() => bench.sandbox.endpoint);
    byEditor = 0;
    globalThis.fetch = (_input, init) => {
      byEditor++;
      return fetch(bench.sandbox.endpoint, init);
    };
  });
  afterEach(async () => {
    globalThis.fetch = fetch;
    await bench.stop();
    await proxy.stop();
  });

  const renew = (): Promise<"done" | ApiErrorKind> => {
    const { sandbox, api } = bench;
    const domain = sandbox.account.domains.find(({ expiresAt }) => expiresAt > sandbox.clock.now());
    assert.ok(domain);
    return api
      .call({ endpoint, credentials: sandbox }, "renewDomain", {
        DomainName: domain.name,
        CurrentExpirationDate: domain.expiresAt,
        SubscriptionDuration: 1,
      })
      .then(
        () => "done",
        (error: unknown) => (isApiError(error) ? error.kind : assert.fail(String(error))),
      );
  };
  const executed = () => bench.sandbox.orders().filter(({ type }) => type === "ORDER_RENEW").length;
  const breakNext = (fault: Parameters<Bench["sandbox"]["faults"]["add"]>[0]["fault"]) =>
    bench.sandbox.faults.add({ times: 1, fault });

  it("goes through the proxy", async () => {
    assert.equal(await renew(), "done");
    assert.deepEqual([executed(), proxy.connects.length, byEditor], [1, 1, 0]);
  });

  for (const behaviour of [407, 502, "close"] as const) {
    it(`goes by the editor's fetch where the proxy answers ${behaviour}`, async () => {
      proxy.behaviour = behaviour;
      assert.equal(await renew(), "done");
      assert.deepEqual([executed(), proxy.connects.length, byEditor], [1, 1, 1]);
    });
  }

  for (const [what, fault, times] of [
    ["is executed and its answer lost", { kind: "drop", executed: true }, 1],
    ["is executed and its answer cut short", { kind: "cut", atByte: 10 }, 1],
    ["is lost", { kind: "drop", executed: false }, 0],
    ["is answered with a page", { kind: "page", status: 502, executed: true }, 1],
  ] as const) {
    it(`is not sent a second time by either way when it ${what}`, async () => {
      breakNext(fault);
      assert.equal(await renew(), "outcomeUnknown");
      assert.deepEqual([executed(), proxy.connects.length, byEditor], [times, 1, 0]);
    });
    it(`is not sent a second time by the proxy when it ${what} by the editor's fetch`, async () => {
      proxy.behaviour = 407;
      breakNext(fault);
      assert.equal(await renew(), "outcomeUnknown");
      assert.deepEqual([executed(), proxy.connects.length, byEditor], [times, 1, 1]);
    });
  }

  it("is not sent at all where neither way connects", async () => {
    proxy.behaviour = 407;
    globalThis.fetch = fetch;
    assert.equal(await renew(), "unreachable");
    assert.equal(executed(), 0);
  });
});
