import { type ServerResponse } from "node:http";
import { type Account } from "./account";
import { type ActiveFaults } from "./activeFaults";
import { type ApiRequest } from "./apiRequest";
import { readFaultRules } from "./faults";
import { releaseTasks } from "./heldTasks";
import { type OrderLog } from "./orderLog";
import { mailboxPath, showMailbox } from "./mailbox";
import { settle } from "./settle";
import { type Windows } from "./windows";

/**
 * What can be requested from the sandbox itself, outside the API: paths under `/-/`, for anyone who knows the secret.
 * Only the mailbox is open to every program on this machine, so that a person can view it in a browser.
 */
export interface Controls {
  account: Account;
  faults: ActiveFaults;
  orders: OrderLog;
  /** Only for a sandbox that editor windows share. */
  windows: Windows | undefined;
  now: () => number;
  speed: number;
  save: () => void;
}

/**
 * Answers a request to the sandbox itself:
 * - `GET /-/mailbox`: the e-mails that the sandbox would have sent
 * - `GET /-/orders`: what was ordered, and how often each order was accepted, carried out and refused
 * - `GET /-/faults`: the fault rules that are not used up; `POST` replaces them
 * - `POST /-/release`: lets hanging tasks end
 * - `GET /-/temporary-key`: the key that requires a token
 * - `GET /-/window`: counts an editor window as present
 */
export function control(
  { method, path, headers, body }: ApiRequest,
  response: ServerResponse,
  { account, faults, orders, windows, now, speed, save }: Controls,
): void {
  if (method === "GET" && path === mailboxPath) {
    if (settle(account, now(), speed)) save();
    showMailbox(account, headers, response);
    return;
  }
  const reply = (status: number, content: unknown): void => {
    response.writeHead(status, { "content-type": "application/json;charset=utf-8" }).end(JSON.stringify(content));
  };
  if (headers.authorization !== `Bearer ${account.key.accessKeySecret}`) {
    reply(401, { error: "Authorization: Bearer <AccessKey secret> is wanted." });
    return;
  }
  switch (`${method} ${path}`) {
    case "GET /-/orders":
      if (settle(account, now(), speed)) save();
      reply(200, { orders: orders.records(), counts: orders.counts() });
      return;
    case "GET /-/faults":
      reply(200, faults.list());
      return;
    case "POST /-/faults":
      try {
        const rules = readFaultRules(JSON.parse(body.toString("utf8")));
        faults.replace(rules);
        reply(200, { rules: rules.length });
      } catch (error) {
        reply(400, { error: error instanceof Error ? error.message : "not readable" });
      }
      return;
    case "POST /-/release": {
      const released = releaseTasks(account, now());
      save();
      reply(200, { released });
      return;
    }
    case "GET /-/temporary-key":
      reply(200, account.temporaryKey);
      return;
    case "GET /-/window":
      if (windows) {
        windows.join(response, { pid: process.pid });
        return;
      }
      break;
  }
  reply(404, { error: "No such path." });
}
