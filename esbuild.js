// Builds every bundle the extension ships, prints their sizes and fails above a budget.
const esbuild = require("esbuild");
const { copyFileSync, mkdirSync, rmSync, statSync } = require("node:fs");
const path = require("node:path");

const production = !process.argv.includes("--development");

/** KiB, minified. The activation bundle is small so that starting VS Code costs nothing: the rest loads on first use. */
const budgets = {
  "extension.js": 60,
  "l10n.js": 4,
  "effects.js": 30,
  "orders.js": 40,
  "notify.js": 10,
  "views.js": 60,
  "commands.js": 200,
  "engine.js": 1150,
  "decodeWorker.js": 300,
  "sandbox.js": 1000,
  "webview/form.js": 300,
  "webview/facts.js": 100,
};

/**
 * A dynamic import in `src` is a bundle boundary: it becomes a `require` of the bundle beside the importing one,
 * so that what it brings is read from disk on first use only.
 */
const boundaries = {
  name: "dynamic imports are bundles of their own",
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\// }, ({ kind, path: wanted }) =>
      kind === "dynamic-import" ? { path: `./${path.basename(wanted)}.js`, external: true } : undefined,
    );
  },
};

/** Translations and the editor's language are set once, as the extension is loaded, for every bundle: all use one file for them. */
const oneLanguage = {
  name: "all bundles speak one language",
  setup(build) {
    const languageFile = path.resolve("src/texts/language");
    const oneFile = { path: "./l10n.js", external: true };
    build.onResolve({ filter: /^@vscode\/l10n$/ }, () => oneFile);
    build.onResolve({ filter: /\/language$/ }, ({ resolveDir, path: wanted }) =>
      path.resolve(resolveDir, wanted) === languageFile ? oneFile : undefined,
    );
  },
};

/** What can be done to a domain is asked in nearly every bundle: all use one file for it, and it is read once. */
const oneHomeOfEffects = {
  name: "all bundles share the effects",
  setup(build) {
    const folder = path.resolve("src/orders/effects") + path.sep;
    build.onResolve({ filter: /^\.{1,2}\// }, ({ importer, resolveDir, path: wanted }) =>
      path.resolve(resolveDir, wanted).startsWith(folder) && !importer.startsWith(folder)
        ? { path: "./effects.js", external: true }
        : undefined,
    );
  },
};

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : "linked",
  metafile: true,
  logLevel: "warning",
};

/** @type {esbuild.BuildOptions} */
const node = {
  ...shared,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["vscode"],
  plugins: [boundaries, oneLanguage, oneHomeOfEffects],
};

/** Without the package's way to files, which nobody needs. @type {esbuild.BuildOptions} */
const l10n = { ...node, plugins: [], alias: { "@vscode/l10n": "@vscode/l10n/dist/browser.js" } };

/** @type {esbuild.BuildOptions} */
const effects = { ...node, plugins: [oneLanguage] };

/** @type {esbuild.BuildOptions} */
const browser = { ...shared, platform: "browser", format: "iife", target: "es2022" };

/** Modules that must never be part of the activation bundle (docs/architecture.md, invariants). */
const lateOnly = ["node_modules/undici", "node_modules/zod", "node_modules/fast-xml-parser", "src/sandbox"];

/** One file each. @type {esbuild.BuildOptions[]} */
const bundles = [
  { ...node, entryPoints: ["src/extension.ts"], outfile: "dist/extension.js" },
  { ...node, entryPoints: ["src/bundles/engine.ts"], outfile: "dist/engine.js" },
  { ...l10n, entryPoints: ["src/bundles/l10n.ts"], outfile: "dist/l10n.js" },
  { ...effects, entryPoints: ["src/bundles/effects.ts"], outfile: "dist/effects.js" },
  { ...node, entryPoints: ["src/bundles/orders.ts"], outfile: "dist/orders.js" },
  { ...node, entryPoints: ["src/bundles/notify.ts"], outfile: "dist/notify.js" },
  { ...node, entryPoints: ["src/bundles/views.ts"], outfile: "dist/views.js" },
  { ...node, entryPoints: ["src/bundles/commands.ts"], outfile: "dist/commands.js" },
  { ...node, entryPoints: ["src/codec/decodeWorker.ts"], outfile: "dist/decodeWorker.js" },
  { ...node, entryPoints: ["src/sandbox/main.ts"], outfile: "dist/sandbox.js" },
  { ...browser, entryPoints: ["src/webview/form.ts"], outfile: "dist/webview/form.js" },
  { ...browser, entryPoints: ["src/webview/facts.ts"], outfile: "dist/webview/facts.js" },
];

/**
 * Builds again whatever changes, until it is ended. It says when it begins and when all bundles are there: F5 waits for that
 * (.vscode/tasks.json).
 */
async function watch() {
  let unfinished = 0;
  const began = () => {
    if (unfinished++ === 0) console.log("building");
  };
  const told = {
    name: "says when it builds",
    setup(build) {
      let hasBegun = true; // counted below: one bundle may be there before the next is begun
      began();
      build.onStart(() => {
        if (!hasBegun) began();
        hasBegun = false;
      });
      build.onEnd(() => {
        if (--unfinished === 0) console.log("built");
      });
    },
  };
  const contexts = bundles.map((bundle) => esbuild.context({ ...bundle, plugins: [...(bundle.plugins ?? []), told] }));
  for (const context of await Promise.all(contexts)) await context.watch();
}

async function main() {
  rmSync("dist", { recursive: true, force: true });
  mkdirSync("dist/webview", { recursive: true });
  for (const file of ["codicon.css", "codicon.ttf"]) {
    copyFileSync(require.resolve(`@vscode/codicons/dist/${file}`), `dist/webview/${file}`);
  }
  if (process.argv.includes("--watch")) return watch();
  const [extension] = await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));

  const problems = [];
  for (const input of Object.keys(extension.metafile.inputs)) {
    const late = lateOnly.find((prefix) => input.startsWith(prefix));
    if (late)
      problems.push(`the activation bundle contains ${input}: load it from src/bundles/engine.ts on first use instead`);
  }
  for (const [file, budget] of Object.entries(budgets)) {
    const kib = statSync(path.join("dist", file)).size / 1024;
    console.log(`${file.padEnd(26)} ${kib.toFixed(1).padStart(7)} KiB of ${budget}`);
    if (production && kib > budget)
      problems.push(`${file} is ${kib.toFixed(1)} KiB, above its budget of ${budget} KiB`);
  }
  for (const problem of problems) console.error(`error: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
