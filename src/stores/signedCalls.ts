import { type CallAs, type Caller, type DomainApi, type DomainApiOptions, type Wait } from "../api/domainApi";
import { type Account } from "../model/account";
import { type AccountStore, type Key } from "./accountStore";
import { type SandboxHost } from "./sandboxHost";
import { type Disposable } from "./emitter";

interface Parts {
  accounts: AccountStore;
  sandbox: SandboxHost;
  /** The endpoint for cloud accounts; see `cloudEndpoint`. */
  endpoint: string;
  /** The user's settings for calls, read before each call, and the listeners to notify of calls. */
  api: DomainApiOptions;
  /**
   * Called when a call has been waiting for two seconds, with what it is waiting for.
   * @param action the operation's name in the catalogue
   */
  onWait: (action: string, wait: Wait) => void;
}

/** Calls the service on behalf of an account. HTTP and the catalogue are loaded on the first call. */
export class SignedCalls implements Disposable {
  private loading: Promise<DomainApi> | undefined;

  constructor(private readonly parts: Parts) {}

  /** @throws {ApiError | KeyMissingError} */
  readonly callAs: CallAs = async (account, name, params, options) => {
    const [api, caller] = await Promise.all([this.api(), this.callerOf(account)]);
    const onWait = (wait: Wait) => this.parts.onWait(name, wait);
    return api.call(caller, name, params, { onWait, ...options });
  };

  /**
   * Tries an unsaved key with one cheap read.
   * @throws {ApiError}
   */
  async tryKey(key: Key, signal: AbortSignal): Promise<void> {
    const api = await this.api();
    const caller = { endpoint: this.parts.endpoint, credentials: key };
    await api.call(caller, "listDomains", { PageNum: 1, PageSize: 1 }, { signal });
  }

  /** The page that shows the e-mails the sandbox would have sent. */
  async sandboxMailbox(): Promise<string> {
    const { endpoint } = await this.parts.sandbox.ensure();
    return new URL("/-/mailbox", endpoint).href;
  }

  dispose(): void {
    void this.loading?.then((api) => api.close());
  }

  private async callerOf(account: Account): Promise<Caller> {
    // Use the current state: a form may have been opened before the account became read-only.
    const saved = this.parts.accounts.byId(account.id);
    const readOnly = saved?.readOnly && saved;
    if (account.kind === "sandbox") {
      const { endpoint, ...credentials } = await this.parts.sandbox.ensure();
      return { endpoint, credentials, readOnly };
    }
    return { endpoint: this.parts.endpoint, credentials: await this.parts.accounts.key(account), readOnly };
  }

  private api(): Promise<DomainApi> {
    return (this.loading ??= import("../bundles/engine").then(({ DomainApi }) => new DomainApi(this.parts.api)));
  }
}

/** The host of the actual service. */
export const cloudHost = "domain-intl.aliyuncs.com";

/**
 * Where the requests of cloud accounts go. No setting can change it, because they are signed with the user's key. Only
 * an environment variable can point it at a service on this machine instead: that is how the test suite drives the
 * packaged extension.
 */
export function cloudEndpoint(): string {
  const local = process.env["DOMAIN_DESK_TEST_ENDPOINT"];
  const isHere = local && URL.canParse(local) && new URL(local).hostname === "127.0.0.1";
  return isHere ? local : `https://${cloudHost}/`;
}
