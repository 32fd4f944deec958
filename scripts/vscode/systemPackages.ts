import { existsSync } from "node:fs";
import { exitCode, startProcess } from "./ownedProcess";

/**
 * Installs Debian packages when this is Debian or Ubuntu and we are root.
 * @param need What is missing, as the start of a sentence: "No Chromium was found".
 * @throws Error that names the command to type, when we may not install them or the package manager fails.
 */
export async function installSystemPackages(packages: string[], need: string): Promise<void> {
  const command = `apt-get update && apt-get install -y ${packages.join(" ")}`;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    throw new Error(`${need}. On Debian or Ubuntu type: sudo sh -c "${command}"`);
  }
  console.log(`${need}: ${command}`);
  const child = startProcess("sh", ["-c", command], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const code = await exitCode(child);
  if (code !== 0) {
    throw new Error(`${need}, and the package manager ended with ${code}. With a network, type: ${command}`);
  }
}
