import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Makes the folder of a new profile, with an empty folder to open in it. The caller removes it. */
export function makeFreshProfile(): { profile: string; workspace: string } {
  const profile = mkdtempSync(path.join(tmpdir(), "domain-desk-"));
  const workspace = path.join(profile, "workspace");
  mkdirSync(workspace);
  return { profile, workspace };
}
