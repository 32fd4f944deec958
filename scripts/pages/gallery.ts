import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { pageDocument } from "../../src/pages/pageDocument";
import { pageKinds } from "../../src/pages/pageKinds";
import { type PageId } from "../../src/pages/pageTable";
import { browserFiles } from "./browserFiles";
import { indexDocument } from "./indexDocument";
import { Stage } from "./stage";
import { stateNamed } from "./states/states";
import { themes } from "./themes";

/** Shows every page in every state in a plain browser, each with a session of its own for as long as it is looked at. */
export interface Gallery {
  address: string;
  stop(): Promise<void>;
}

/** Starts it on 127.0.0.1. @param port 0: any free one */
export async function startGallery(port = 0): Promise<Gallery> {
  const files = await browserFiles();
  /** The pages that are looked at, by a number that nobody guesses. */
  const stages = new Map<string, Stage>();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const [, first = "", second = ""] = pathname.split("/");
    const file = files.get(first);
    if (file) return reply(response, file.type, file.body);
    if (first === "") return reply(response, "text/html;charset=utf-8", indexDocument());
    if (first === "stages" && request.method === "POST") {
      stages.get(second)?.receive(JSON.parse(await text(request)));
      response.writeHead(204).end();
      return;
    }
    const found = stateNamed(searchParams.get("page") ?? "", searchParams.get("state") ?? "");
    if (found && first === "page") {
      return reply(response, "text/html;charset=utf-8", documentOf(found.id, searchParams.get("theme") ?? "dark"));
    }
    if (found && first === "messages") return show(found, response);
    response.writeHead(404).end();
  };

  const show = async ({ id, state }: NonNullable<ReturnType<typeof stateNamed>>, response: ServerResponse) => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    const post = (event: string, data: string) => response.write(`event: ${event}\ndata: ${data}\n\n`);
    const stage = await Stage.open(id, state, (told) => post("told", told.replaceAll("\n", " ")));
    const number = randomUUID();
    stages.set(number, stage);
    stage.show((message) => post("message", JSON.stringify(message)));
    post("stage", number);
    const close = () => {
      if (stages.delete(number)) stage.close().catch(console.error);
    };
    response.on("close", close);
    if (response.destroyed) close();
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([...stages.values()].map((stage) => stage.close()));
      stages.clear();
    },
  };
}

function documentOf(id: PageId, theme: string): string {
  return pageDocument({
    source: "'self'",
    nonce: randomUUID(),
    codicons: "codicon.css",
    styles: [`${Object.hasOwn(themes, theme) ? theme : "dark"}.css`, "form.css"],
    scripts: ["standIn.js", `${pageKinds[id].drawnBy}.js`],
    connect: "'self'",
  });
}

function reply(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(body);
}
