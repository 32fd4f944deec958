import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type FaultRule } from "../../src/sandbox/faults";
import { type SandboxAccess } from "../../src/stores/sandboxHost";

/** Puts these faults in the place of all that the sandbox of an editor has (docs/faults.md). @param profile the editor's */
export async function setFaults(profile: string, rules: readonly FaultRule[]): Promise<void> {
  await tell(profile, "faults", rules);
}

/** Lets the tasks end that a fault keeps running. */
export async function releaseTasks(profile: string): Promise<void> {
  await tell(profile, "release", undefined);
}

async function tell(profile: string, what: string, body: unknown): Promise<void> {
  const { endpoint, accessKeySecret } = accessOf(profile);
  const { ok, status } = await fetch(`${endpoint}-/${what}`, {
    method: "POST",
    headers: { authorization: `Bearer ${accessKeySecret}` },
    body: JSON.stringify(body) ?? null,
  });
  if (!ok) throw new Error(`The sandbox answers ${status} to ${what}.`);
}

/** The extension keeps it in the file with the highest number. */
function accessOf(profile: string): SandboxAccess {
  const files = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /^sandbox\.\d+\.json$/.test(name))
    .sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  const last = files.at(-1);
  if (!last) throw new Error(`No sandbox is running in ${profile}.`);
  return (JSON.parse(readFileSync(path.join(last.parentPath, last.name), "utf8")) as { access: SandboxAccess }).access;
}
