import { randomUUID } from "node:crypto";
import { type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { type OperationName } from "../catalogue/catalogue";
import { type Account } from "./account";
import { type Answer, answerOf, refusalAnswer } from "./answer";
import { control, type Controls } from "./control";
import { type Fault } from "./faults";
import { answerFormatOf, type Gateway } from "./gateway";
import { type Call } from "./handler";
import { handlers } from "./handlers";
import { readParams } from "./params";
import { Refusal } from "./refusal";
import { settleTasks } from "./tasks";

interface Service extends Controls {
  gateway: Gateway;
  now: () => number;
  speed: number;
  /** Puts the account on disk, if it has a place there. */
  save: () => void;
}

const largestBodyBytes = 1024 * 1024;

/** Answers every request: the API at `/`, the sandbox's own controls below `/-/`. */
export function requestListener(service: Service): RequestListener {
  return (request, response) => {
    serve(service, request, response).catch(() => response.destroy());
  };
}

async function serve(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader("Date", new Date(service.now()).toUTCString());
  const [path = "/", query = ""] = (request.url ?? "/").split("?", 2);
  const method = request.method ?? "GET";
  const body = await bodyOf(request);
  if (body === undefined) {
    response.writeHead(413, { connection: "close" }).end();
  } else if (path.startsWith("/-/")) {
    control({ method, path, authorization: request.headers.authorization, body }, response, service);
  } else {
    const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers["content-type"] ?? "");
    const pairs = pairsOf(query, isForm ? body : "");
    const fault = service.faults.next(pairs.get("Action") ?? "");
    await answer(service, { method, path, pairs, host: request.headers.host ?? "" }, response, fault);
  }
}

/** The whole body, or `undefined` for one above the limit. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Without destroyOnReturn the connection would be gone before it could be told why.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > largestBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Of a name that is there twice, the first counts; the URL comes before the body. */
function pairsOf(query: string, form: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const text of [query, form]) {
    for (const [name, value] of new URLSearchParams(text)) if (!pairs.has(name)) pairs.set(name, value);
  }
  return pairs;
}

interface ApiCall {
  method: string;
  path: string;
  pairs: ReadonlyMap<string, string>;
  host: string;
}

async function answer(service: Service, call: ApiCall, response: ServerResponse, fault: Fault | undefined) {
  if (fault?.kind === "delay") await delay(fault.delayMs, undefined, { ref: false });
  const executed = !fault || fault.kind === "delay" || fault.kind === "cut" || ("executed" in fault && fault.executed);
  const whole = executed ? execute(service, call) : undefined;
  switch (fault?.kind) {
    case "drop":
      response.destroy();
      return;
    case "page":
      response.writeHead(fault.status, { "content-type": "text/html;charset=utf-8" });
      response.end(`<html><head><title>${fault.status}</title></head><body><h1>Sandbox fault</h1></body></html>`);
      return;
    case "refuse":
      send(response, refused(call, new Refusal(fault.status, fault.code, fault.message, "gateway")));
      return;
    case "cut":
      if (whole) sendPart(response, whole, fault.atByte);
      return;
    default:
      if (whole) send(response, whole);
  }
}

/** The way of a request through the service. */
function execute(service: Service, call: ApiCall): Answer {
  const { account, gateway, speed } = service;
  const now = service.now();
  const settled = settleTasks(account, now);
  try {
    if (call.path !== "/") throw new Refusal(404, "InvalidApi.NotFound", "Specified api is not found.", "gateway");
    const { name, operation } = gateway.admit(call);
    const params = readParams(operation, call.pairs);
    const clientIp = call.pairs.get("UserClientIp") ?? "127.0.0.1";
    const result = handle(name, params, account, { now, speed, clientIp });
    if (settled || operation.kind !== "read") service.save();
    return answerOf(operation, result, randomUUID().toUpperCase(), answerFormatOf(call.pairs));
  } catch (error) {
    if (settled) service.save();
    if (error instanceof Refusal) return refused(call, error);
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return refused(call, internalError());
  }
}

type AnyHandler = (params: Record<string, unknown>, account: Account, call: Call) => object;

/** The parameters have just been read by the entry that the handler's own type comes from. */
function handle(name: OperationName, params: Record<string, unknown>, account: Account, call: Call): object {
  return (handlers[name] as AnyHandler)(params, account, call);
}

function internalError(): Refusal {
  const message = "The request processing has failed due to some unknown error, exception or failure.";
  return new Refusal(500, "InternalError", message, "gateway");
}

function refused(call: ApiCall, refusal: Refusal): Answer {
  return refusalAnswer(refusal, randomUUID().toUpperCase(), call.host, answerFormatOf(call.pairs));
}

function send(response: ServerResponse, { status, contentType, body }: Answer): void {
  response.writeHead(status, { "content-type": contentType, "content-length": Buffer.byteLength(body) }).end(body);
}

/** Announces the whole body, sends its first bytes and closes the connection. */
function sendPart(response: ServerResponse, { status, contentType, body }: Answer, bytes: number): void {
  const whole = Buffer.from(body);
  response.writeHead(status, { "content-type": contentType, "content-length": whole.length });
  response.write(whole.subarray(0, bytes));
  response.socket?.destroySoon();
}
