import { text } from "node:stream/consumers";
import { exitCode, startProcess } from "./ownedProcess";

/** How often a step that takes long says that it is still at work. */
const signOfLifeMs = 10_000;

/**
 * Runs one npm command in `folder`, which must hold a package.json, and says what it is doing.
 * @param step What the command is for, as shown to the person who waits.
 * @throws Error with npm's own words and what to do, when it fails.
 */
export async function runNpm(step: string, args: string[], folder: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  console.log(`  ${step} …`);
  const startedAt = Date.now();
  const signOfLife = setInterval(() => {
    console.log(`  ${step} … ${Math.round((Date.now() - startedAt) / 1000)} s`);
  }, signOfLifeMs);
  try {
    // The prefix and the scripts' own variables of an npm that started us belong to another folder.
    const child = startProcess("npm", [...args, "--prefix", folder, "--prefer-offline", "--fetch-retries=1"], {
      cwd: folder,
      env: { ...process.env, npm_config_local_prefix: undefined, INIT_CWD: undefined, ...env },
      shell: process.platform === "win32",
      stdio: ["ignore", "ignore", "pipe"],
    });
    const [code, said] = await Promise.all([exitCode(child), child.stderr ? text(child.stderr) : ""]);
    if (code !== 0) throw new Error(explain(step, args, said));
  } finally {
    clearInterval(signOfLife);
  }
}

function explain(step: string, args: string[], said: string): string {
  const reason = said
    .split("\n")
    .filter((line) => line.startsWith("npm error") && !line.includes("complete log"))
    .slice(0, 8)
    .join("\n");
  return [
    `VS Code could not be got: "${step}" failed (npm ${args.join(" ")}).`,
    reason || said.slice(-1000),
    "",
    "What to do: run the same command again on a machine that reaches the npm registry (npm ping tells).",
    "It is kept in .vscode-test, and no network is needed after that.",
    "With a desktop VS Code as `code` on the PATH, npm start uses that one and gets nothing.",
  ].join("\n");
}
