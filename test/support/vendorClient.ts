import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { type AddressInfo } from "node:net";
import { type Reply } from "../../src/codec/decode";

interface RpcClient {
  request(action: string, params: object, options: { method: "GET" | "POST" }): Promise<unknown>;
}

const { RPCClient } = createRequire(__filename)("@alicloud/pop-core") as {
  RPCClient: new (config: object) => RpcClient;
};

export interface VendorAccess {
  endpoint: string;
  accessKeyId: string;
  accessKeySecret: string;
  securityToken?: string;
}

/**
 * The vendor's own client, `@alicloud/pop-core`. It can read JSON only and hides the status, so it speaks through a relay
 * that hands every byte of its request on and keeps the answer as it came.
 */
export class VendorClient {
  #target = "";
  #reply: Reply | undefined;
  readonly #relay = createServer((incoming, outgoing) => this.#pass(incoming, outgoing));

  static async open(): Promise<VendorClient> {
    const client = new VendorClient();
    await new Promise<void>((resolve) => client.#relay.listen(0, "127.0.0.1", resolve));
    return client;
  }

  /** Signs and sends one request; the answer undecoded. Public parameters among `params` replace the client's own. */
  async call(
    { endpoint, ...key }: VendorAccess,
    action: string,
    params: object,
    { method = "POST", format = "JSON" }: { method?: "GET" | "POST"; format?: string } = {},
  ): Promise<Reply> {
    this.#target = endpoint;
    this.#reply = undefined;
    const { port } = this.#relay.address() as AddressInfo;
    const rpc = new RPCClient({ endpoint: `http://127.0.0.1:${port}`, apiVersion: "2017-12-18", ...key });
    await rpc.request(action, { Format: format, ...params }, { method });
    if (!this.#reply) throw new Error("no answer came");
    return this.#reply;
  }

  close(): void {
    this.#relay.close();
    this.#relay.closeAllConnections();
  }

  #pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const contentType = incoming.headers["content-type"];
    const onward = request(new URL(incoming.url ?? "/", this.#target), {
      method: incoming.method ?? "GET",
      headers: contentType === undefined ? {} : { "content-type": contentType },
      agent: false,
    });
    onward.once("response", (answer) => {
      void bytesOf(answer).then((body) => {
        this.#reply = { status: answer.statusCode ?? 0, contentType: answer.headers["content-type"], body };
        outgoing.end("{}");
      });
    });
    onward.once("error", () => outgoing.destroy());
    incoming.pipe(onward);
  }
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
