import { type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { type Trouble } from "./activeFaults";
import { type ApiRequest, apiRequestOf } from "./apiRequest";
import { control, type Controls } from "./control";
import { execute, refused, type Service } from "./execute";
import { refusalOf } from "./knownRefusals";
import { malformed, type RawAnswer } from "./malformed";
import { actionOf, answerFormatOf } from "./publicParams";

const largestBodyBytes = 1024 * 1024;

/** Answers every request: the API at `/`, the sandbox's own controls under `/-/`. */
export function requestListener(service: Service & Controls): RequestListener {
  return (request, response) => {
    serve(service, request, response).catch(() => response.destroy());
  };
}

async function serve(service: Service & Controls, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const isControl = incoming.url?.startsWith("/-/") ?? false;
  if (!isControl && service.faults.resets()) {
    incoming.socket.resetAndDestroy();
    return;
  }
  const body = await bodyOf(incoming);
  if (body === undefined) {
    response.writeHead(413, { connection: "close" }).end();
    return;
  }
  const request = apiRequestOf(incoming, body);
  if (isControl) control(request, response, service);
  else await answer(service, request, response, service.faults.next(actionOf(request) ?? "", service.now()));
}

/** The whole body, or `undefined` if it exceeds the limit. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Without destroyOnReturn: false, the connection would be gone before we could send the reason.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > largestBodyBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function answer(
  service: Service,
  request: ApiRequest,
  response: ServerResponse,
  trouble: Trouble,
): Promise<void> {
  const { answer: fault, delay: late, clock, headers } = trouble;
  const wait = () => late && delay(late.delayMs, undefined, { ref: false });
  // Only XML has a document type.
  const format = fault?.kind === "malformed" && fault.how === "doctype" ? "XML" : answerFormatOf(request);
  if (!late?.executed) await wait();
  const whole = isExecuted(fault) ? execute(service, request, trouble, format) : undefined;
  if (late?.executed) await wait();
  response.setHeader("Date", new Date(service.now() + (clock?.offsetMs ?? 0)).toUTCString());
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  switch (fault?.kind) {
    case "drop":
      response.destroy();
      return;
    case "page":
      send(response, page(fault.status));
      return;
    case "refuse":
      send(response, refused(refusalOf(fault), request, format));
      return;
    case "cut":
      if (whole) sendPart(response, whole, fault.atByte);
      return;
    case "malformed":
      if (whole) send(response, malformed(whole, fault.how));
      return;
    case undefined:
      if (whole) send(response, whole);
  }
}

function isExecuted(fault: Trouble["answer"]): boolean {
  switch (fault?.kind) {
    case "drop":
    case "page":
      return fault.executed;
    case "refuse":
      return false;
    case "cut":
    case "malformed":
    case undefined:
      return true;
  }
}

function page(status: number): RawAnswer {
  const body = `<html><head><title>${status}</title></head><body><h1>Sandbox fault</h1></body></html>`;
  return { status, contentType: "text/html;charset=utf-8", body };
}

function send(response: ServerResponse, { status, contentType, body }: RawAnswer): void {
  response.writeHead(status, { "content-type": contentType, "content-length": Buffer.byteLength(body) }).end(body);
}

/** Announces the whole body, sends its first bytes and closes the connection. */
function sendPart(response: ServerResponse, { status, contentType, body }: RawAnswer, bytes: number): void {
  const whole = Buffer.from(body);
  response.writeHead(status, { "content-type": contentType, "content-length": whole.length });
  response.write(whole.subarray(0, bytes));
  response.socket?.destroySoon();
}
