import { type CallAs, DomainApi, type DomainApiOptions } from "../../src/api/domainApi";
import { type Account } from "../../src/model/account";
import { startSandbox, type TestSandbox } from "./startSandbox";

/** A sandbox and a client of it: the real API over HTTP, signed. */
export interface Bench {
  sandbox: TestSandbox;
  api: DomainApi;
  account: Account;
  call: CallAs;
  stop(): Promise<void>;
}

/** Starts both; the client does not wait between sendings unless it is told to. */
export async function startBench(
  options: DomainApiOptions = {},
  sandboxOptions: Parameters<typeof startSandbox>[0] = {},
): Promise<Bench> {
  const sandbox = await startSandbox(sandboxOptions);
  const api = new DomainApi({ sleep: () => Promise.resolve(), now: sandbox.clock.now, ...options });
  const account: Account = { id: "sandbox", kind: "sandbox", name: "Sandbox", keyHint: "" };
  const { endpoint, accessKeyId, accessKeySecret } = sandbox;
  return {
    sandbox,
    api,
    account,
    call: (_account, name, params, callOptions) =>
      api.call({ endpoint, credentials: { accessKeyId, accessKeySecret } }, name, params, callOptions),
    stop: async () => {
      await api.close();
      await sandbox.stop();
    },
  };
}
