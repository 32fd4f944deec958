import { createSandbox, type Sandbox, type SandboxOptions } from "../../src/sandbox/sandbox";

/** A clock that stands still until it is told otherwise, in milliseconds since 1970 UTC. */
export class TestClock {
  /** The instant now; bound, so that it can be handed over as a function. */
  readonly now = (): number => this.instant;

  constructor(private instant: number) {}

  advance(byMs: number): void {
    this.instant += byMs;
  }
}

export interface TestSandbox extends Sandbox {
  clock: TestClock;
}

/**
 * Starts a sandbox in this process. Its clock shows the real time of its start, so that clients with a clock of their
 * own are let in, and goes on by `clock.advance` alone: tasks move when the test says so.
 */
export async function startSandbox(
  options: Omit<SandboxOptions, "now"> & { clock?: TestClock } = {},
): Promise<TestSandbox> {
  const { clock = new TestClock(Date.now()), ...rest } = options;
  const sandbox = await createSandbox({ ...rest, now: clock.now });
  return { ...sandbox, clock };
}
