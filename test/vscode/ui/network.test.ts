import assert from "node:assert/strict";
import { resolve } from "node:path";
import { type AddressInfo, connect } from "node:net";
import { createServer, type Server } from "node:tls";
import { signIn } from "../../support/cloudEditor";
import { type EditorWindow } from "../../support/editor/editorWindow";
import { openEditor } from "../../support/editor/openEditor";
import { startSandbox, type TestSandbox } from "../../support/startSandbox";
import { type ConnectProxy, startConnectProxy } from "../../support/connectProxy";
import { authorityFile, serverCertificate } from "../../support/recordingServer";

/** The service's own address, over TLS, but its proxy leads to a sandbox that shows a private authority's certificate. */
describe("behind a proxy that looks into connections", () => {
  let sandbox: TestSandbox;
  let front: Server;
  let proxy: ConnectProxy;
  let editor: EditorWindow | undefined;
  beforeEach(async () => {
    sandbox = await startSandbox();
    const port = Number(new URL(sandbox.endpoint).port);
    front = createServer(serverCertificate(), (client) => {
      const service = connect(port, "127.0.0.1");
      client.pipe(service).pipe(client);
      client.on("error", () => service.destroy()).on("close", () => service.destroy());
      service.on("error", () => client.destroy()).on("close", () => client.destroy());
    });
    await new Promise<void>((listening) => front.listen(0, "127.0.0.1", listening));
    proxy = await startConnectProxy(() => `https://127.0.0.1:${(front.address() as AddressInfo).port}/`);
  });
  afterEach(async () => {
    await editor?.close();
    await proxy.stop();
    await new Promise<void>((closed) => front.close(() => closed()));
    await sandbox.stop();
  });

  for (const transport of ["undici", "editor"] as const) {
    it(`signs in and lists the domains by ${transport}`, async () => {
      editor = await openEditor({
        settings: {
          "http.proxy": proxy.address.replace("//", "//me:secret@"),
          // VS Code's fetch leaves NODE_EXTRA_CA_CERTS out where it adds the operating system's.
          "http.systemCertificates": transport === "undici",
          "domainDesk.network.transport": transport,
        },
        env: { NODE_EXTRA_CA_CERTS: resolve(authorityFile) },
      });
      await signIn(editor, sandbox);
      const first = await editor.tree("Domains").row(({ index }) => index === 1);
      assert.equal(first.label, "examplejetty.org");
      const connects = proxy.connects.filter(({ target }) => target === "domain-intl.aliyuncs.com:443");
      assert.ok(connects.length > 0);
      for (const { authorization } of connects) assert.equal(authorization, `Basic ${btoa("me:secret")}`);
    });
  }
});
