import path from "node:path";
import { build } from "esbuild";

/** Makes one file of a program of this folder, so that each of its many processes starts quickly. @returns the file */
export async function bundleProgram(name: string, folder: string): Promise<string> {
  const outfile = path.join(folder, `${name}.js`);
  const entryPoints = [path.join(__dirname, `${name}.ts`)];
  await build({ bundle: true, platform: "node", format: "cjs", target: "node20", entryPoints, outfile });
  return outfile;
}
