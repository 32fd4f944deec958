import { readFileSync } from "node:fs";
import { createServer as createSecureServer } from "node:https";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo } from "node:net";

/** The authority whose certificate no machine trusts of its own accord, and a key and certificate it made for service.test. */
const folder = "test/fixtures/privateAuthority";
export const authorityFile = `${folder}/authority.pem`;
export const serverCertificate = () => ({
  key: readFileSync(`${folder}/server.key`),
  cert: readFileSync(`${folder}/server.pem`),
});

/** A server that keeps what it is sent. */
export interface RecordingServer {
  /** Where it really is, on loopback. */
  address: string;
  requests: { body: string; headers: IncomingHttpHeaders }[];
  /** Answers a request that has been read whole. */
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  stop(): Promise<void>;
}

/** Starts one on loopback, over TLS if `secure`. */
export async function startRecordingServer(secure = false): Promise<RecordingServer> {
  const server = secure ? createSecureServer(serverCertificate()) : createServer();
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text: string) => (body += text));
    request.once("end", () => {
      service.requests.push({ body, headers: request.headers });
      service.answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const service: RecordingServer = {
    address: `${secure ? "https" : "http"}://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests: [],
    answer: (_request, response) => response.end("{}"),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return service;
}
