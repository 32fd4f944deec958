import { buildSync } from "esbuild";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Figure, quantile } from "./figure";

const source = path.join(__dirname, "../../src");

/** How long bundles take to load in a fresh process, its own start not counted: medians of eleven. */
export function loading(): Figure[] {
  const folder = mkdtempSync(path.join(tmpdir(), "domain-desk-bench-"));
  const bundles = [
    ["the catalogue", "catalogue/catalogue.ts"],
    ["extension.js", "extension.ts"],
    ["engine.js", "bundles/engine.ts"],
  ] as const;
  const figures = bundles.map(([what, entry]): Figure => {
    const outfile = path.join(folder, `${path.basename(entry, ".ts")}.js`);
    buildSync({
      entryPoints: [path.join(source, entry)],
      outfile,
      bundle: true,
      minify: true,
      platform: "node",
      target: "node20",
      external: ["vscode", ...(entry === "extension.ts" ? ["./bundles/*", "../bundles/*"] : [])],
    });
    const times = Array.from({ length: 11 }, () => loadMs(outfile));
    return { name: `load ${what}`, value: quantile(times, 0.5), unit: "ms" };
  });
  rmSync(folder, { recursive: true });
  return figures;
}

/** Whatever is asked of `vscode` there is, since only the loading is measured; its names are those that `src` uses. */
const measure = `
  const Module = require("node:module");
  const anything = new Proxy(function () {}, {
    get: (target, key) => target[key] ?? (key === "language" ? "en" : anything),
    apply: () => anything,
    construct: () => ({}),
  });
  const names = "env l10n window workspace commands Uri Disposable EventEmitter MarkdownString ThemeIcon ThemeColor TreeItem "
    + "TreeItemCollapsibleState ProgressLocation QuickPickItemKind QuickInputButtons StatusBarAlignment RelativePattern ViewColumn";
  const vscode = Object.fromEntries(names.split(" ").map((name) => [name, anything]));
  const load = Module._load;
  Module._load = (name, ...rest) => (name === "vscode" ? vscode : load(name, ...rest));
  const startedAt = performance.now();
  require(process.argv[1]);
  console.log(performance.now() - startedAt);
  process.exit();
`;

function loadMs(file: string): number {
  return Number(
    execFileSync(process.execPath, ["-e", measure, file], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  );
}
