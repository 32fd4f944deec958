import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Account, accountVersion } from "./account";

/**
 * Stores the account between runs. It is written immediately after every change and before the answer is sent, so
 * nothing the sandbox has agreed to is lost; it is small enough for that.
 */
export class StateFile {
  constructor(private readonly file: string) {}

  /** The account of the last run. An unusable file is set aside under another name, and a new one is started. */
  load(): Account | undefined {
    let text: string;
    try {
      text = readFileSync(this.file, "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
    const account = accountIn(text);
    if (!account) renameSync(this.file, `${this.file}.unusable`);
    return account;
  }

  /** Replaces the file as a whole: a reader sees either the old account or the new one. Only its owner may read it. */
  save(account: Account): void {
    mkdirSync(path.dirname(this.file), { recursive: true });
    const next = `${this.file}.${process.pid}.tmp`;
    writeFileSync(next, JSON.stringify(account), { mode: 0o600 });
    renameSync(next, this.file);
  }
}

function accountIn(text: string): Account | undefined {
  try {
    const account = JSON.parse(text) as Account | null;
    return account?.version === accountVersion ? account : undefined;
  } catch {
    return undefined;
  }
}
