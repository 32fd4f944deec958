import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { link, open, rename, unlink } from "node:fs/promises";
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

/** A new name is only durable once its folder is flushed. Windows cannot open a folder for that, and need not. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
