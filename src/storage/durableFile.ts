import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { link, open, readdir, readFile, rename, unlink } from "node:fs/promises";
import path from "node:path";

/** Only the user may read what is written here. */
const privateMode = 0o600;

/**
 * Creates a file that must not exist yet, whole from the first instant anybody sees it, and returns once it and its
 * name are on the disk. (Writing to the name itself would show others an empty file for a moment.)
 * @throws with code `EEXIST` where it exists
 */
export async function createDurably(file: string, text: string): Promise<void> {
  const next = temporaryName(file);
  await writeAndFlush(next, text);
  try {
    await link(next, file);
  } finally {
    await unlink(next);
  }
  await flushFolder(path.dirname(file));
}

/** The same where the file may exist already. @returns whether it did not */
export async function createIfAbsent(file: string, text: string): Promise<boolean> {
  try {
    await createDurably(file, text);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Replaces a file in one step, so that a crash leaves the old text or the new one, and returns once it is on the disk. */
export async function replaceDurably(file: string, text: string): Promise<void> {
  const next = temporaryName(file);
  await writeAndFlush(next, text);
  await rename(next, file);
  await flushFolder(path.dirname(file));
}

/**
 * Adds a line to a file that exists and returns once it is on the disk. Lines of several programs do not mix; one that a
 * crash has torn ends at the next one's beginning.
 * @throws with code `ENOENT` where it does not exist
 */
export async function appendDurably(file: string, line: string): Promise<void> {
  const handle = await open(file, constants.O_WRONLY | constants.O_APPEND);
  try {
    await handle.write(`\n${line}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The text of a file, or nothing where there is none. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** The names in a folder; none where there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  }
}

/** Whether an error of the file system has this code. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}

function temporaryName(file: string): string {
  return `${file}.${randomUUID()}.tmp`;
}

async function writeAndFlush(file: string, text: string): Promise<void> {
  const handle = await open(file, "wx", privateMode);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * What was added to a folder, or removed, is only durable once it is flushed. Windows cannot open a folder for that, and
 * need not.
 */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
