import fs from "node:fs/promises";

const steps = ["open", "link", "rename", "unlink", "rm", "rmdir", "mkdir"] as const;
type Step = (...args: unknown[]) => Promise<unknown>;

/**
 * Runs something with a say before each step that it takes on the disk, counted from 1, and puts everything back after.
 * What `before` throws is thrown by the step, which then does not happen.
 */
export async function withSteps(
  before: (step: number, name: string, args: unknown[]) => void | Promise<void>,
  act: () => Promise<unknown>,
): Promise<number> {
  const module = fs as unknown as Record<string, Step>;
  const real = steps.map((name) => [name, module[name]!] as const);
  let taken = 0;
  for (const [name, step] of real)
    module[name] = async (...args) => {
      await before(++taken, name, args);
      return step(...args);
    };
  try {
    await act();
  } finally {
    for (const [name, step] of real) module[name] = step;
  }
  return taken;
}

/** Runs something in a program that is killed before a step: from then on nothing of it happens. @returns whether it was */
export async function killedAt(step: number, act: () => Promise<unknown>): Promise<boolean> {
  const death = new Error("killed");
  let isDead = false;
  try {
    await withSteps((taken) => {
      isDead ||= taken >= step;
      if (isDead) throw death;
    }, act);
  } catch (error) {
    if (error !== death) throw error;
  }
  return isDead;
}
