import { createServer } from "node:http";
import { type AddressInfo } from "node:net";

/** An answer as a server would give it. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body: string | Uint8Array;
}

/** A server that gives one answer after another, the last one for ever. */
export interface AnsweringServer {
  endpoint: string;
  /** What it answers from now on. */
  answers: Answer[];
  /** How many requests it has got. */
  requests: number;
  stop(): Promise<void>;
}

/** Starts a server on loopback that reads requests and answers what it is told. */
export async function startAnsweringServer(): Promise<AnsweringServer> {
  const http = createServer((request, response) => {
    request.resume().once("end", () => {
      server.requests++;
      const {
        status = 200,
        headers = {},
        body,
      } = server.answers.length > 1 ? server.answers.shift()! : server.answers[0]!;
      response.writeHead(status, headers).end(body);
    });
  });
  const server: AnsweringServer = {
    endpoint: "",
    answers: [],
    requests: 0,
    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  server.endpoint = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
  return server;
}
