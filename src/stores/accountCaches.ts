import { type CallAs } from "../api/domainApi";
import { type Account } from "../model/account";
import { AccountCache } from "./accountCache";
import { type AccountStore } from "./accountStore";
import { type Disposable, Emitter } from "./emitter";

/** The caches of all signed-in accounts. */
export class AccountCaches implements Disposable {
  private readonly byId = new Map<string, AccountCache>();
  private readonly listening: Disposable;
  private readonly lookedUp = new Emitter<void>();
  /** Fires while details of domains are being looked up, in any account. */
  readonly onDidLookUp = this.lookedUp.event;

  constructor(
    accounts: AccountStore,
    private readonly call: CallAs,
  ) {
    this.listening = accounts.onDidChange(() => {
      for (const [id, { lookup }] of this.byId) {
        if (accounts.byId(id)) continue;
        lookup.stop();
        this.byId.delete(id);
      }
    });
  }

  of(account: Account): AccountCache {
    let data = this.byId.get(account.id);
    if (!data) {
      data = new AccountCache(account, this.call);
      data.lookup.onDidChange(() => this.lookedUp.fire());
      this.byId.set(account.id, data);
    }
    return data;
  }

  /** Refetches whatever failed to load, once the cause may be gone. */
  async refreshFailed(): Promise<void> {
    await Promise.all([...this.byId.values()].map((data) => data.refreshFailed()));
  }

  dispose(): void {
    this.listening.dispose();
  }
}
