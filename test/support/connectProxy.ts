import { createServer as createSecureServer } from "node:https";
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { serverCertificate } from "./recordingServer";

/** A proxy on loopback that takes CONNECT alone, and leads every host to one port of this machine. */
export interface ConnectProxy {
  address: string;
  /** What it was asked to connect to. */
  connects: { target: string; authorization: string | undefined }[];
  /** What it does from now on: a number is an HTTP status to refuse with. */
  behaviour: "connect" | "close" | "silence" | number;
  stop(): Promise<void>;
}

/** Starts one; `secure` ones speak TLS with the certificate of the private authority. */
export async function startConnectProxy(leadsTo: () => string, secure = false): Promise<ConnectProxy> {
  const sockets = new Set<Socket>();
  const server = secure ? createSecureServer(serverCertificate()) : createServer();
  server.on("connection", (socket: Socket) => sockets.add(socket.on("error", () => undefined)));
  server.on("connect", ({ url, headers }: IncomingMessage, client: Socket) => {
    proxy.connects.push({ target: url ?? "", authorization: headers["proxy-authorization"] });
    client.on("error", () => undefined);
    const { behaviour } = proxy;
    if (behaviour === "close") client.destroy();
    else if (behaviour === "connect") {
      const service = connect(Number(new URL(leadsTo()).port), "127.0.0.1", () => {
        client.write("HTTP/1.1 200 Connection established\r\n\r\n");
        client.pipe(service).pipe(client);
      });
      sockets.add(service.on("error", () => client.destroy()));
      service.on("close", () => client.destroy());
      client.on("close", () => service.destroy());
    } else if (behaviour !== "silence") client.end(`HTTP/1.1 ${behaviour} No\r\nContent-Length: 0\r\n\r\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const proxy: ConnectProxy = {
    address: `${secure ? "https" : "http"}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connects: [],
    behaviour: "connect",
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  return proxy;
}
