import { type ServerResponse } from "node:http";
import { type Account, type TaskDetail } from "./account";
import { type Faults, readFaultRules } from "./faults";
import { type Windows } from "./windows";

/** What can be asked of the sandbox itself, outside the API: paths below `/-/`, for whoever knows the secret. */
export interface Controls {
  account: Account;
  faults: Faults;
  /** What was ordered, up to now. */
  orders: () => OrderRecord[];
  /** Only of a sandbox that editor windows share. */
  windows: Windows | undefined;
}

/** A paid order that the service has taken on since the account was seeded: one entry each time it did. */
export interface OrderRecord {
  type: string;
  domainName: string;
  taskNo: string;
  createdAt: number;
  outcome: "open" | "success" | "failure";
}

/**
 * Answers a request to the sandbox itself:
 * `GET /-/orders` what was ordered, to count what was executed twice; `GET /-/temporary-key` the key that needs a token;
 * `POST /-/faults` replaces the rules of what goes wrong; `GET /-/window` counts an editor window as present.
 */
export function control(
  request: { method: string; path: string; authorization: string | undefined; body: string },
  response: ServerResponse,
  { account, faults, orders, windows }: Controls,
): void {
  const reply = (status: number, content: unknown): void => {
    response.writeHead(status, { "content-type": "application/json;charset=utf-8" }).end(JSON.stringify(content));
  };
  if (request.authorization !== `Bearer ${account.key.accessKeySecret}`) {
    reply(401, { error: "Authorization: Bearer <AccessKey secret> is wanted." });
    return;
  }
  switch (`${request.method} ${request.path}`) {
    case "GET /-/orders":
      reply(200, orders());
      return;
    case "GET /-/temporary-key":
      reply(200, account.temporaryKey);
      return;
    case "POST /-/faults":
      try {
        const rules = readFaultRules(JSON.parse(request.body));
        faults.clear();
        for (const rule of rules) faults.add(rule);
        reply(200, { rules: rules.length });
      } catch (error) {
        reply(400, { error: error instanceof Error ? error.message : "not readable" });
      }
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

/** Every paid order since the seeding, oldest first. */
export function ordersOf(account: Account): OrderRecord[] {
  return account.tasks
    .filter((task) => task.type.startsWith("ORDER_") && task.createdAt >= account.seededAt)
    .flatMap((task) =>
      task.details.map((detail: TaskDetail) => ({
        type: task.type,
        domainName: detail.domainName,
        taskNo: task.taskNo,
        createdAt: task.createdAt,
        outcome: detail.outcome?.kind ?? "open",
      })),
    );
}
