import { readdirSync } from "node:fs";
import path from "node:path";
import Mocha from "mocha";
import { testsBegin } from "../vscode/hostOutput";
import CountingReporter from "./countingReporter";

/** Called by VS Code inside the extension host: runs the bundled tests beside this file. @throws Error when one fails. */
export async function run(): Promise<void> {
  console.log(testsBegin);
  const mocha = new Mocha({ ui: "bdd", reporter: CountingReporter, timeout: 30_000 });
  for (const name of readdirSync(__dirname)) {
    if (name.endsWith(".test.js")) mocha.addFile(path.join(__dirname, name));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
