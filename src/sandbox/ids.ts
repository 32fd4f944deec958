import { createHash, randomBytes, randomUUID } from "node:crypto";

/** The number of a task, like `b95bc334-f7d8-4f39-8a62-4c4302a243d8` (5.7). */
export function newTaskNo(): string {
  return randomUUID();
}

/** A number without hyphens, as in task details (5.7) and e-mail verifications (5.3). */
export function newPlainNo(): string {
  return randomUUID().replaceAll("-", "");
}

/** A domain's instance ID, starting with the year of its registration as in the document's samples. */
export function newInstanceId(at: number): string {
  return `S${new Date(at).getUTCFullYear()}${newPlainNo().slice(0, 14).toUpperCase()}`;
}

/** What an e-mail carries to prove that it arrived (5.40). */
export function newToken(): string {
  return randomUUID();
}

/**
 * A transfer authorization code, with the special characters that are typical of such codes and that forms and tables
 * must handle.
 */
export function newTransferCode(): string {
  return `${randomBytes(6).toString("base64url")}&<%+${randomBytes(3).toString("hex")}`;
}

/** An identifier like the service's, always the same for the same text, so that an account always starts out alike. */
export function seedId(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
