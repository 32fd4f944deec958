import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { type Account } from "./account";
import { type OrderRecord, ordersOf } from "./control";
import { type Fault, Faults } from "./faults";
import { Gateway } from "./gateway";
import { requestListener } from "./requestListener";
import { seedAccount } from "./seed";
import { StateFile } from "./stateFile";
import { settleTasks } from "./tasks";
import { Windows } from "./windows";

export interface SandboxOptions {
  /** 0: any free one. */
  port?: number;
  /** How many times faster than usual tasks run. */
  speed?: number;
  /** Without one the account is forgotten when the sandbox ends. */
  stateFile?: string;
  /** The service's clock, in milliseconds since 1970 UTC. */
  now?: () => number;
  /** Makes requests go wrong: see `Faults`. */
  onRequest?: (action: string, n: number) => Fault | undefined;
  /** Lets editor windows join, and is called when the last has left. */
  onDeserted?: () => void;
}

/** A running sandbox. */
export interface Sandbox {
  endpoint: string;
  accessKeyId: string;
  accessKeySecret: string;
  /** The account itself, to look at. */
  account: Account;
  faults: Faults;
  /** Every paid order taken on since the seeding, one entry each time: what was executed twice shows. */
  orders(): OrderRecord[];
  stop(): Promise<void>;
}

/**
 * Starts a local Domain API on 127.0.0.1.
 * @throws when the port is taken or the state file cannot be read or written
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, speed = 1, now = Date.now, onRequest, onDeserted } = options;
  const stateFile = options.stateFile === undefined ? undefined : new StateFile(options.stateFile);
  const account = stateFile?.load() ?? seedAccount(now());
  const save = () => stateFile?.save(account);
  save();
  const faults = new Faults(onRequest);
  const windows = onDeserted ? new Windows(onDeserted) : undefined;
  const gateway = new Gateway(account, now);
  const orders = () => {
    settleTasks(account, now());
    return ordersOf(account);
  };
  const server = createServer(requestListener({ account, faults, orders, windows, gateway, now, speed, save }));
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
    orders,
    async stop() {
      windows?.dispose();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
