/** One measured value. */
export interface Figure {
  name: string;
  value: number;
  unit: "ms" | "times" | "1/s";
}

/** The value below which a share of the samples lies, `share` from 0 to 1. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** How long each run of a function takes, in milliseconds. */
export async function timesMs(runs: number, run: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < runs; n++) {
    const startedAt = performance.now();
    await run();
    times.push(performance.now() - startedAt);
  }
  return times;
}
