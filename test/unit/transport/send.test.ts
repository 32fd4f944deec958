import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import tls from "node:tls";
import { inspect, promisify } from "node:util";
import { fetch as undiciFetch, ProxyAgent } from "undici";
import { type NetworkSettings } from "../../../src/transport/dispatcher";
import { type HttpReply, NoReplyError, Transport } from "../../../src/transport/send";
import { type ConnectProxy, startConnectProxy } from "../../support/connectProxy";
import { authorityFile, type RecordingServer, startRecordingServer } from "../../support/recordingServer";

/** What a user has who has set nothing, but for the operating system's certificates. */
const unset: NetworkSettings = {
  transport: "undici",
  proxy: "",
  noProxy: [],
  proxyAuthorization: undefined,
  proxySupport: "override",
  systemCertificates: false,
  electronFetch: false,
};

/** Not to be found by any name server (RFC 6761): only the proxy knows where it is. */
const plain = "http://service.test/";
const secure = "https://service.test/";

const password = "pass:wörd@";
const basic = `Basic ${Buffer.from(`me:${password}`).toString("base64")}`;

async function failure(post: Promise<HttpReply>): Promise<NoReplyError> {
  const error = await post.then(
    () => assert.fail("there was an answer"),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof NoReplyError, inspect(error));
  return error;
}

const facts = ({ reason, mayHaveLeft }: NoReplyError) => ({ reason, mayHaveLeft });
const nothingLeft = (reason: NoReplyError["reason"]) => ({ reason, mayHaveLeft: false });
const mayHaveLeft = (reason: NoReplyError["reason"]) => ({ reason, mayHaveLeft: true });

describe("Transport", () => {
  let service: RecordingServer;
  let secureService: RecordingServer;
  let proxy: ConnectProxy;
  let leadsTo: RecordingServer;
  let network: NetworkSettings;
  let editorCalls: string[];
  let editorFetch: typeof fetch;
  let transport: Transport;
  const env = { ...process.env };

  before(async () => {
    [service, secureService] = await Promise.all([startRecordingServer(), startRecordingServer(true)]);
  });
  beforeEach(async () => {
    for (const name of Object.keys(process.env)) if (/_proxy$/i.test(name)) delete process.env[name];
    for (const { requests } of [service, secureService]) requests.length = 0;
    service.answer = (_request, response) => response.end("{}");
    leadsTo = service;
    proxy = await startConnectProxy(() => leadsTo.address);
    network = { ...unset, proxy: proxy.address };
    editorCalls = [];
    editorFetch = () => Promise.reject(new Error("not to be called"));
    transport = new Transport({
      network: () => network,
      editorFetch: (input, init) => {
        editorCalls.push(init?.body as string);
        return editorFetch(input, init);
      },
    });
  });
  afterEach(async () => {
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    await transport.close();
    await proxy.stop();
  });
  after(() => Promise.all([service.stop(), secureService.stop()]));

  const post = (form = "a=b", options: { fresh?: boolean; signal?: AbortSignal } = {}, endpoint = plain) =>
    transport.post(endpoint, form, options);
  /** The editor's fetch, finding the service by itself. */
  const realFetch: typeof fetch = (_input, init) => fetch(service.address, init);

  describe("through a proxy", () => {
    it("sends every request through it, over eight connections at most", async () => {
      const forms = Array.from({ length: 20 }, (_, index) => `a=${index}`);
      await Promise.all(forms.map((form) => post(form)));
      assert.deepEqual(service.requests.map(({ body }) => body).sort(), forms.sort());
      assert.ok(proxy.connects.length <= 8);
      for (const connect of proxy.connects)
        assert.deepEqual(connect, { target: "service.test:80", authorization: undefined });
    });

    it("gives an order a connection of its own", async () => {
      for (const form of ["a=1", "a=2"]) await post(form, { fresh: true });
      assert.equal(proxy.connects.length, 2);
    });

    it("tells the proxy the password of its address, and the service nothing of it", async () => {
      const address = new URL(proxy.address);
      address.username = "me";
      address.password = password;
      network.proxy = address.href;
      await post();
      assert.equal(proxy.connects[0]?.authorization, basic);
      assert.equal(JSON.stringify(service.requests).includes(basic), false);
    });

    it("prefers http.proxyAuthorization", async () => {
      network.proxy = proxy.address.replace("//", "//somebody:else@");
      network.proxyAuthorization = basic;
      await post();
      assert.equal(proxy.connects[0]?.authorization, basic);
    });

    for (const name of ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY"]) {
      it(`takes that of ${name} where the settings name none`, async () => {
        network.proxy = "";
        process.env[name] = proxy.address.replace("http://", "");
        await post();
        assert.equal(proxy.connects.length, 1);
      });
    }

    it("takes a changed setting at once", async () => {
      const other = await startConnectProxy(() => service.address);
      await post();
      network = { ...network, proxy: other.address };
      await post();
      assert.deepEqual([proxy.connects.length, other.connects.length], [1, 1]);
      await other.stop();
    });

    const around: [string, Partial<NetworkSettings>, Record<string, string>][] = [
      ["with http.proxySupport off", { proxySupport: "off" }, {}],
      ["to a host of http.noProxy", { noProxy: ["other.test", "service.test"] }, {}],
      ["to a host below a domain of http.noProxy", { noProxy: [".test"] }, {}],
      ["to a host of http.noProxy with its port", { noProxy: ["service.test:80"] }, {}],
      ["with http.noProxy *", { noProxy: ["other.test", "*"] }, {}],
      ["to a host of NO_PROXY", {}, { NO_PROXY: "other.test, service.test" }],
      ["with no_proxy *", {}, { no_proxy: "*" }],
    ];
    for (const [what, settings, variables] of around) {
      it(`goes around it ${what}`, async () => {
        network = { ...network, ...settings };
        Object.assign(process.env, variables);
        assert.deepEqual(facts(await failure(post())), nothingLeft("unreachable"));
        assert.deepEqual(proxy.connects, []);
      });
    }

    it("does not heed NO_PROXY where http.noProxy is set, as VS Code does not", async () => {
      network.noProxy = ["other.test"];
      process.env["NO_PROXY"] = "service.test";
      await post();
      assert.equal(proxy.connects.length, 1);
    });

    for (const host of ["127.0.0.1", "localhost"]) {
      it(`never sends what is for ${host} through it, nor to the editor`, async () => {
        process.env["HTTPS_PROXY"] = process.env["HTTP_PROXY"] = proxy.address;
        const here = service.address.replace("127.0.0.1", host);
        for (const way of ["undici", "auto", "editor"] as const) {
          network = { ...network, transport: way };
          for (const fresh of [false, true]) assert.equal((await post("a=b", { fresh }, here)).status, 200);
        }
        assert.deepEqual([proxy.connects, editorCalls], [[], []]);
      });
    }

    const refusals = [
      [407, "proxy"],
      [502, "proxy"],
      [403, "proxy"],
      ["close", "unreachable"],
      ["silence", "unreachable"],
    ] as const;
    for (const [behaviour, reason] of refusals) {
      it(`knows that nothing has left where the proxy answers ${behaviour}`, async () => {
        proxy.behaviour = behaviour;
        const ends = await Promise.all([failure(post()), failure(post("a=b", { fresh: true }))]);
        assert.deepEqual(ends.map(facts), [nothingLeft(reason), nothingLeft(reason)]);
        assert.equal(proxy.connects.length, 2);
        assert.deepEqual(service.requests, []);
      });
    }

    it("knows that nothing has left where there is no proxy", async () => {
      await proxy.stop();
      assert.deepEqual(facts(await failure(post())), nothingLeft("unreachable"));
    });

    it("knows that a request may have arrived where the tunnel breaks after it", async () => {
      service.answer = (request) => request.socket.destroy();
      assert.deepEqual(facts(await failure(post())), mayHaveLeft("cutOff"));
      assert.equal(service.requests.length, 1);
    });

    it("refuses a http.noProxy that is no list, and sends nothing", async () => {
      network.noProxy = "service.test" as unknown as string[];
      assert.deepEqual(facts(await failure(post("a=b", { fresh: true }))), nothingLeft("proxy"));
    });

    for (const address of [
      "socks5://me:PASS@127.0.0.1:1",
      "http://me:PASS@[",
      "http://me:PASS%@127.0.0.1:1",
      "://PASS",
    ])
      it(`refuses the address ${address} without telling the password`, async () => {
        network.proxy = address;
        const error = await failure(post());
        assert.deepEqual(facts(error), nothingLeft("proxy"));
        assert.equal(inspect(error, { depth: null, showHidden: true }).includes("PASS"), false);
      });

    for (const behaviour of [407, "close", "connect"] as const)
      it(`tells no password in the error when the proxy answers ${behaviour}`, async () => {
        proxy.behaviour = behaviour;
        service.answer = (request) => request.socket.destroy();
        network.proxy = proxy.address.replace("//", "//me:PASSWORD@");
        network.proxyAuthorization = behaviour === 407 ? undefined : "Bearer PASSWORD";
        const told = inspect(await failure(post()), { depth: null, showHidden: true });
        for (const secret of ["PASSWORD", Buffer.from("me:PASSWORD").toString("base64")])
          assert.equal(told.includes(secret), false, told);
      });
  });

  describe("over TLS", () => {
    const known = tls as { getCACertificates?: (store: string) => string[] };
    const { getCACertificates } = known;
    before(() => {
      known.getCACertificates = (store) =>
        store === "system" ? [readFileSync(authorityFile, "utf8")] : [...tls.rootCertificates];
    });
    after(() => {
      if (getCACertificates) known.getCACertificates = getCACertificates;
      else delete known.getCACertificates;
    });
    beforeEach(() => {
      leadsTo = secureService;
    });

    it("does not trust a private authority, and sends nothing", async () => {
      const ends = [await failure(post("a=b", {}, secure)), await failure(post("a=b", { fresh: true }, secure))];
      assert.deepEqual(ends.map(facts), [nothingLeft("certificate"), nothingLeft("certificate")]);
      assert.deepEqual(secureService.requests, []);
    });

    it("trusts the authorities of the operating system if http.systemCertificates says so", async () => {
      network.systemCertificates = true;
      assert.equal((await post("a=b", {}, secure)).status, 200);
      assert.deepEqual(proxy.connects, [{ target: "service.test:443", authorization: undefined }]);
    });

    it("does not take the certificate of another host", async () => {
      network.systemCertificates = true;
      const error = await failure(post("a=b", {}, "https://other.test/"));
      assert.deepEqual(facts(error), nothingLeft("certificate"));
    });

    it("checks the certificate of the proxy", async () => {
      const secureProxy = await startConnectProxy(() => secureService.address, true);
      network.proxy = secureProxy.address;
      assert.deepEqual(facts(await failure(post("a=b", {}, secure))), nothingLeft("certificate"));
      network = { ...network, systemCertificates: true };
      assert.equal((await post("a=b", {}, secure)).status, 200);
      assert.equal(secureProxy.connects.length, 1);
      await secureProxy.stop();
    });

    const outcome = async (variables: Record<string, string>) => {
      const args = ["--import", "tsx", "test/unit/transport/postOnce.ts", secure, JSON.stringify(network)];
      const run = promisify(execFile)(process.execPath, args, { env: { ...process.env, ...variables } });
      return (await run).stdout;
    };

    it("trusts the authority that NODE_EXTRA_CA_CERTS names", async () => {
      assert.equal(await outcome({ NODE_EXTRA_CA_CERTS: authorityFile }), "200");
      assert.equal(proxy.connects.length, 1);
    });

    it("checks certificates though NODE_TLS_REJECT_UNAUTHORIZED is 0", async () => {
      assert.equal(await outcome({ NODE_TLS_REJECT_UNAUTHORIZED: "0" }), "certificate");
      assert.deepEqual(secureService.requests, []);
    });
  });

  describe("by the editor's fetch", () => {
    beforeEach(() => {
      network.transport = "editor";
      editorFetch = realFetch;
    });

    it("answers as by the other way, with the service's clock and its wish to be left alone", async () => {
      service.answer = (_request, response) =>
        response
          .writeHead(429, { "content-type": "text/xml", date: "Tue, 24 Nov 2026 08:00:00 GMT", "retry-after": "3" })
          .end("<R/>");
      const byEditor = await post();
      network = { ...network, transport: "undici" };
      const { body, ...rest } = await post();
      assert.deepEqual(byEditor, { body, ...rest });
      assert.deepEqual(rest, {
        status: 429,
        contentType: "text/xml",
        serverNowMs: Date.UTC(2026, 10, 24, 8),
        retryAfterMs: 3_000,
      });
      assert.deepEqual([editorCalls.length, proxy.connects.length], [1, 1]);
      assert.equal(service.requests[0]?.headers["content-type"], "application/x-www-form-urlencoded");
    });

    for (const way of ["editor", "undici"] as const) {
      it(`follows no redirect, like ${way}`, async () => {
        network.transport = way;
        service.answer = (_request, response) => response.writeHead(307, { location: "/elsewhere" }).end();
        assert.equal((await post()).status, 307);
        assert.equal(service.requests.length, 1);
      });

      it(`takes 5 MiB and not more, like ${way}`, async () => {
        network.transport = way;
        const most = Buffer.alloc(5 * 1024 * 1024, "x");
        service.answer = (_request, response) => response.end(most);
        assert.equal((await post()).body.byteLength, most.byteLength);
        service.answer = (_request, response) => response.write(most, () => response.end("x"));
        assert.deepEqual(facts(await failure(post())), mayHaveLeft("tooLarge"));
      });

      it(`knows that a request may have arrived when cancelled or cut after it, like ${way}`, async () => {
        network.transport = way;
        const abort = new AbortController();
        service.answer = () => abort.abort();
        assert.deepEqual(facts(await failure(post("a=b", { signal: abort.signal }))), mayHaveLeft("cancelled"));
        service.answer = (request) => request.socket.destroy();
        assert.deepEqual(facts(await failure(post())), mayHaveLeft("cutOff"));
        service.answer = (_request, response) =>
          response.writeHead(200, { "content-length": 10 }).write("{", () => response.destroy());
        assert.deepEqual(facts(await failure(post())), mayHaveLeft("cutOff"));
      });

      it(`sends nothing when cancelled before, like ${way}`, async () => {
        network.transport = way;
        const error = await failure(post("a=b", { signal: AbortSignal.abort() }));
        assert.deepEqual(facts(error), nothingLeft("cancelled"));
        assert.deepEqual(service.requests, []);
      });
    }

    it("gives up on a service that does not answer, by either way", async () => {
      service.answer = () => undefined;
      const other = new Transport({ network: () => ({ ...network, transport: "undici" }) });
      const ends = await Promise.all([failure(post()), failure(other.post(plain, "a=b", { fresh: true }))]);
      assert.deepEqual(ends.map(facts), [mayHaveLeft("timeout"), mayHaveLeft("timeout")]);
      assert.equal(service.requests.length, 2);
      await other.close();
    });

    it("knows that nothing has left where it could not connect", async () => {
      const closed = await startRecordingServer();
      await closed.stop();
      editorFetch = (_input, init) => fetch(closed.address, init);
      assert.deepEqual(facts(await failure(post())), nothingLeft("unreachable"));
      editorFetch = fetch;
      assert.deepEqual(facts(await failure(post())), nothingLeft("unreachable"));
    });

    it("knows that nothing has left where its proxy refused, or a certificate is not trusted", async () => {
      const dispatcher = new ProxyAgent({ uri: proxy.address, proxyTunnel: true });
      editorFetch = ((input: string, init: object) => undiciFetch(input, { ...init, dispatcher })) as typeof fetch;
      proxy.behaviour = 407;
      assert.deepEqual(facts(await failure(post())), nothingLeft("proxy"));
      await dispatcher.destroy();
      editorFetch = (_input, init) => fetch(secureService.address, init);
      assert.deepEqual(facts(await failure(post())), nothingLeft("certificate"));
    });

    it("takes any other fault for one after the request has left", async () => {
      editorFetch = () => Promise.reject(new TypeError("net::ERR_TUNNEL_CONNECTION_FAILED"));
      assert.deepEqual(facts(await failure(post())), mayHaveLeft("cutOff"));
    });

    it("sends no order by Chromium's fetch, which may send it twice", async () => {
      network.electronFetch = true;
      assert.deepEqual(facts(await failure(post("a=b", { fresh: true }))), nothingLeft("editorUnfit"));
      assert.equal((await post()).status, 200);
      assert.equal(editorCalls.length, 1);
    });

    it("sends nothing where NODE_TLS_REJECT_UNAUTHORIZED takes its checks away", async () => {
      process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
      assert.deepEqual(facts(await failure(post())), nothingLeft("editorUnfit"));
      assert.deepEqual(editorCalls, []);
    });
  });

  describe("auto", () => {
    beforeEach(() => {
      network.transport = "auto";
      editorFetch = realFetch;
    });

    it("does without the editor where it can", async () => {
      await post();
      assert.deepEqual([proxy.connects.length, editorCalls.length], [1, 0]);
    });

    for (const behaviour of [407, "close"] as const) {
      it(`goes over to the editor's fetch where the proxy answers ${behaviour}, and stays with it`, async () => {
        proxy.behaviour = behaviour;
        for (const form of ["a=1", "a=2"]) assert.equal((await post(form, { fresh: true })).status, 200);
        assert.deepEqual(editorCalls, ["a=1", "a=2"]);
        assert.equal(proxy.connects.length, 1);
        assert.deepEqual(
          service.requests.map(({ body }) => body),
          ["a=1", "a=2"],
        );
      });
    }

    it("goes back where the editor's fetch cannot connect any more", async () => {
      proxy.behaviour = 502;
      await post();
      proxy.behaviour = "connect";
      editorFetch = fetch;
      assert.equal((await post()).status, 200);
      assert.equal((await post()).status, 200);
      assert.equal(editorCalls.length, 2);
    });

    it("begins anew with changed settings", async () => {
      proxy.behaviour = 502;
      await post();
      proxy.behaviour = "connect";
      network = { ...network, proxyAuthorization: basic };
      await post();
      assert.deepEqual([proxy.connects.length, editorCalls.length], [2, 1]);
    });

    it("goes over where the certificate is not trusted, as the editor may know its authority", async () => {
      leadsTo = secureService;
      assert.equal((await post("a=b", { fresh: true }, secure)).status, 200);
      assert.deepEqual([secureService.requests.length, editorCalls.length], [0, 1]);
    });

    it("sends nothing a second time once it may have left, by either way", async () => {
      service.answer = (request) => request.socket.destroy();
      assert.deepEqual(facts(await failure(post("a=1", { fresh: true }))), mayHaveLeft("cutOff"));
      assert.equal(editorCalls.length, 0);
      proxy.behaviour = 407;
      assert.deepEqual(facts(await failure(post("a=2", { fresh: true }))), mayHaveLeft("cutOff"));
      assert.equal(editorCalls.length, 1);
      assert.deepEqual(
        service.requests.map(({ body }) => body),
        ["a=1", "a=2"],
      );
    });

    it("does not go over once cancelled", async () => {
      const abort = new AbortController();
      proxy.behaviour = "silence";
      const ended = failure(post("a=b", { signal: abort.signal }));
      while (proxy.connects.length === 0) await new Promise(setImmediate);
      abort.abort();
      assert.equal((await ended).reason, "cancelled");
      assert.deepEqual(editorCalls, []);
    });

    it("does not go over to a fetch that is not safe enough", async () => {
      proxy.behaviour = 407;
      process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
      assert.deepEqual(facts(await failure(post())), nothingLeft("proxy"));
      assert.deepEqual(editorCalls, []);
    });
  });
});
