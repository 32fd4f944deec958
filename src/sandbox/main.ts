import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type FaultRule, readFaultRules } from "./faults";
import { createSandbox } from "./sandbox";

const usage = `Usage: npm run sandbox -- [options]
  --port N      port on 127.0.0.1; 0, as by default, takes any free one
  --speed N     tasks run N times as fast
  --state FILE  keeps the account in FILE between two runs
  --faults FILE makes requests go wrong by the rules in FILE (docs/faults.md)
  --stdin       ends when standard input closes
`;

interface Arguments {
  port: number;
  speed: number;
  stateFile: string | undefined;
  faults: FaultRule[];
  endsWithStdin: boolean;
  /** Forked by an editor window: reports to it, and ends after the last window has left. */
  forWindows: boolean;
}

/**
 * Runs the sandbox until it is asked to end. The first line on standard output is one JSON object with the endpoint and
 * the key; a parent process with a channel gets the same as a message.
 */
async function main(): Promise<void> {
  const { port, speed, stateFile, faults, endsWithStdin, forWindows } = readArguments(process.argv.slice(2));
  const end = (): void => void sandbox.stop().then(() => process.exit(0));
  const sandbox = await createSandbox({
    port,
    speed,
    faults,
    ...(stateFile === undefined ? {} : { stateFile }),
    ...(forWindows ? { onDeserted: end } : {}),
  });
  process.once("SIGTERM", end).once("SIGINT", end);
  if (endsWithStdin) process.stdin.once("close", end).resume();
  const { endpoint, accessKeyId, accessKeySecret } = sandbox;
  const access = { endpoint, accessKeyId, accessKeySecret };
  process.stdout.write(`${JSON.stringify(access)}\n`);
  if (forWindows) process.send?.({ kind: "ready", access });
}

/** @throws {TypeError} stating what is wrong with the arguments */
function readArguments(args: string[]): Arguments {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string", default: "0" },
      speed: { type: "string", default: "1" },
      state: { type: "string" },
      faults: { type: "string" },
      stdin: { type: "boolean", default: false },
      windows: { type: "boolean", default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new TypeError(`--port ${values.port}: must be a whole number from 0 to 65535`);
  }
  const speed = Number(values.speed);
  if (!(speed > 0 && Number.isFinite(speed))) throw new TypeError(`--speed ${values.speed}: must be a number above 0`);
  return {
    port,
    speed,
    stateFile: values.state,
    faults: values.faults === undefined ? [] : faultsIn(values.faults),
    endsWithStdin: values.stdin,
    forWindows: values.windows,
  };
}

function faultsIn(file: string): FaultRule[] {
  try {
    return readFaultRules(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new TypeError(`--faults ${file}: ${error instanceof Error ? error.message : "not readable"}`, {
      cause: error,
    });
  }
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The sandbox cannot start: ${message}\n${error instanceof TypeError ? `\n${usage}` : ""}`);
  process.send?.({ kind: "failed", message });
  process.exitCode = error instanceof TypeError ? 2 : 1;
  process.disconnect?.();
});
