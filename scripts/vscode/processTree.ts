import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** A process that runs now. */
export interface RunningProcess {
  pid: number;
  parentPid: number;
  /** The whole command line, its words parted by spaces; "" where it cannot be read. */
  command: string;
}

/** The processes below one, at any depth. */
export function descendants(pid: number): RunningProcess[] {
  const all = processTable();
  const below = (parent: number): RunningProcess[] =>
    all.filter(({ parentPid }) => parentPid === parent).flatMap((child) => [child, ...below(child.pid)]);
  return below(pid);
}

function processTable(): RunningProcess[] {
  const lines = existsSync("/proc/self/stat")
    ? readdirSync("/proc")
        .filter((name) => /^\d+$/.test(name))
        .map(readProcess) // a bare Debian has no ps
    : execFileSync("ps", ["-A", "-ww", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return lines.map((line) => {
    const [pid = "0", parentPid = "0", ...command] = line.trim().split(/\s+/);
    return { pid: Number(pid), parentPid: Number(parentPid), command: command.join(" ") };
  });
}

/** "PID PPID COMMAND" of a process of Linux; "" when it has ended meanwhile. */
function readProcess(pid: string): string {
  try {
    // The name, in parentheses, may hold anything; the state and the parent follow it.
    const parentPid = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop()?.split(" ")[1] ?? "";
    return `${pid} ${parentPid} ${readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")}`;
  } catch {
    return "";
  }
}
