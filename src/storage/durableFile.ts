import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { link, open, readdir, readFile, rename, unlink } from "node:fs/promises";
import path from "node:path";

/** Only the user may read the files written here. */
const privateMode = 0o600;

/**
 * Creates a file that must not exist yet. It is complete from the moment anyone can see it, and this returns once it
 * and its name are on disk. (Writing to the name directly would briefly show others an empty file.)
 * @throws with code `EEXIST` if it exists
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

/**
 * Like `createDurably`, but the file may already exist.
 * @returns whether it didn't
 */
export async function createIfAbsent(file: string, text: string): Promise<boolean> {
  try {
    await createDurably(file, text);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Replaces a file in one step, so that a crash leaves either the old or the new text. Returns once it is on disk. */
export async function replaceDurably(file: string, text: string): Promise<void> {
  const next = temporaryName(file);
  await writeAndFlush(next, text);
  await rename(next, file);
  await flushFolder(path.dirname(file));
}

/**
 * Appends a line to an existing file and returns once it is on disk. Lines from several programs don't mix; a line torn
 * by a crash ends where the next one begins.
 * @throws with code `ENOENT` if the file doesn't exist
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

/** The text of a file, or `undefined` if it doesn't exist. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/** The names in a folder; none if the folder doesn't exist. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  }
}

/** Whether this is a file system error with the given code. */
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
 * Additions to and removals from a folder are durable only once it is flushed. Windows can't open a folder for that,
 * and doesn't need to.
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
