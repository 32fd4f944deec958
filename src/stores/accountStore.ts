import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { replaceDurably } from "../storage/durableFile";
import { type Account } from "../model/account";
import { Emitter } from "./emitter";

/** An account's key as the vault holds it. */
export interface Key {
  accessKeyId: string;
  accessKeySecret: string;
  securityToken?: string;
}

/** Where secrets are kept: the editor's SecretStorage. It may forget them, or fail where the system has no keyring. */
export interface Vault {
  get(name: string): PromiseLike<string | undefined>;
  store(name: string, value: string): PromiseLike<void>;
  delete(name: string): PromiseLike<void>;
}

/** The vault accepted a key but did not return it. */
export class KeyNotKeptError extends Error {
  override readonly name = "KeyNotKeptError";
}

/** The account exists but its key has vanished from the vault: the user must sign in again. */
export class KeyMissingError extends Error {
  override readonly name = "KeyMissingError";
  constructor(readonly account: Account) {
    super(`The key of ${account.name} is no longer stored.`);
  }
}

interface Saved {
  accounts: Account[];
  activeId: string | undefined;
}

/**
 * The signed-in accounts, which of them is active, and their keys. Everything that is not secret is in a file that all
 * windows share; keys are only in the vault.
 */
export class AccountStore {
  private readonly changed = new Emitter<void>();
  private saved: Saved = { accounts: [], activeId: undefined };
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly folder: string,
    private readonly vault: Vault,
  ) {}

  /** The file that holds the accounts: it changes when another window changes them. */
  get file(): string {
    return path.join(this.folder, "accounts.json");
  }

  get all(): readonly Account[] {
    return this.saved.accounts;
  }

  get active(): Account | undefined {
    return this.byId(this.saved.activeId ?? "");
  }

  byId(accountId: string): Account | undefined {
    return this.saved.accounts.find((account) => account.id === accountId);
  }

  /** Reads what this or another window has saved; notifies listeners if it differs. */
  async load(): Promise<void> {
    const saved = await this.read();
    if (JSON.stringify(saved) === JSON.stringify(this.saved)) return;
    this.saved = saved;
    this.changed.fire();
  }

  /**
   * Adds an account, or replaces the one with the same ID, and makes it the active one. Reads the key back before
   * saving anything. The sandbox account has no key here: its service issues one. An account that was read-only stays
   * so when replaced.
   * @throws {KeyNotKeptError}
   */
  async add(account: Account, key?: Key): Promise<void> {
    if (key) {
      const text = JSON.stringify(key);
      await this.vault.store(vaultName(account.id), text);
      if ((await this.vault.get(vaultName(account.id))) !== text) throw new KeyNotKeptError("The key was not kept.");
    }
    await this.change(({ accounts }) => {
      const before = accounts.find(({ id }) => id === account.id);
      const added: Account = before?.readOnly ? { ...account, readOnly: true } : account;
      return { accounts: [...accounts.filter((other) => other !== before), added], activeId: account.id };
    });
  }

  /** Makes an account read-only or writable again, in every window that shows it. */
  async setReadOnly(accountId: string, isReadOnly: boolean): Promise<void> {
    await this.change(({ accounts, activeId }) => ({
      accounts: accounts.map((account) => {
        if (account.id !== accountId) return account;
        const { readOnly: _, ...free } = account;
        return isReadOnly ? { ...free, readOnly: true } : free;
      }),
      activeId,
    }));
  }

  /** Makes an account the active one, in every window that shows it. */
  async activate(accountId: string): Promise<void> {
    await this.change((saved) => ({ ...saved, activeId: accountId }));
  }

  /** Removes an account and its key; another account, if there is one, becomes active. */
  async remove(accountId: string): Promise<void> {
    await this.vault.delete(vaultName(accountId));
    await this.change(({ accounts, activeId }) => {
      const left = accounts.filter(({ id }) => id !== accountId);
      return { accounts: left, activeId: activeId === accountId ? left[0]?.id : activeId };
    });
  }

  /**
   * The key of an account, fresh from the vault.
   * @throws {KeyMissingError}
   */
  async key(account: Account): Promise<Key> {
    const text = await this.vault.get(vaultName(account.id));
    if (text === undefined) throw new KeyMissingError(account);
    return JSON.parse(text) as Key;
  }

  private async change(make: (saved: Saved) => Saved): Promise<void> {
    this.saved = make(await this.read());
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await replaceDurably(this.file, `${JSON.stringify(this.saved, undefined, 2)}\n`);
    this.changed.fire();
  }

  private async read(): Promise<Saved> {
    try {
      const saved = JSON.parse(await readFile(this.file, "utf8")) as Partial<Saved>;
      return { accounts: Array.isArray(saved.accounts) ? saved.accounts : [], activeId: saved.activeId };
    } catch {
      return { accounts: [], activeId: undefined };
    }
  }
}

function vaultName(accountId: string): string {
  return `domainDesk.key.${accountId}`;
}
