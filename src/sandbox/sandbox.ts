import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { type OperationName } from "../catalogue/catalogue";
import { type Account } from "./account";
import { ActiveFaults, type RequestFault } from "./activeFaults";
import { type FaultRule } from "./faults";
import { Gateway } from "./gateway";
import { releaseTasks } from "./heldTasks";
import { type OrderCount, OrderLog, type OrderRecord } from "./orderLog";
import { requestListener } from "./requestListener";
import { seedAccount } from "./seed";
import { settle } from "./settle";
import { StateFile } from "./stateFile";
import { Windows } from "./windows";

export interface SandboxOptions {
  /** 0: any free port. */
  port?: number;
  /** How many times faster than usual tasks and transfers proceed. */
  speed?: number;
  /** If absent, the account is lost when the sandbox ends. */
  stateFile?: string;
  /** The service's clock, in milliseconds since 1970 UTC. */
  now?: () => number;
  /** What goes wrong from the start. */
  faults?: readonly FaultRule[];
  /** Makes individual requests go wrong; `n` counts the requests of an action from 1. */
  onRequest?: (action: string, n: number) => RequestFault | undefined;
  /** Called each time an operation was carried out rather than refused. */
  onExecuted?: (name: OperationName) => void;
  /** Lets editor windows join, and is called when the last one has left. */
  onDeserted?: () => void;
}

/** A running sandbox. */
export interface Sandbox {
  endpoint: string;
  accessKeyId: string;
  accessKeySecret: string;
  /** The account itself, for inspection. */
  account: Account;
  faults: ActiveFaults;
  /** Every paid order accepted since seeding, one entry each time. */
  orders(): OrderRecord[];
  /** How often each order was accepted, carried out and refused: reveals anything that was executed twice. */
  orderCounts(): OrderCount[];
  /** Lets hanging tasks end, and returns how many there were. */
  releaseTasks(): number;
  stop(): Promise<void>;
}

/**
 * Starts a local Domain API on 127.0.0.1.
 * @throws if the port is taken, or the state file cannot be read or written
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, speed = 1, now = Date.now, faults: rules = [], onRequest, onExecuted, onDeserted } = options;
  const stateFile = options.stateFile === undefined ? undefined : new StateFile(options.stateFile);
  const account = stateFile?.load() ?? seedAccount(now(), speed);
  const save = () => stateFile?.save(account);
  save();
  const faults = new ActiveFaults(onRequest);
  faults.replace(rules);
  const windows = onDeserted ? new Windows(onDeserted) : undefined;
  const gateway = new Gateway(account, now);
  const orders = new OrderLog(account);
  const server = createServer(
    requestListener({ account, faults, orders, windows, gateway, now, speed, save, onExecuted }),
  );
  // A client must never find its kept connection just closed: it could not know whether its order was read.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    ...account.key,
    account,
    faults,
    orders() {
      settle(account, now(), speed);
      return orders.records();
    },
    orderCounts() {
      settle(account, now(), speed);
      return orders.counts();
    },
    releaseTasks: () => releaseTasks(account, now()),
    async stop() {
      windows?.dispose();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
