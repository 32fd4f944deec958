import js from "@eslint/js";
import globals from "globals";
import tseslint from "typescript-eslint";

/**
 * Who may import whom (docs/architecture.md). Folders of `src` from the wire up to the editor; each row lists the other
 * folders a folder may use. `vscode` belongs to `ui` and `extension.ts` alone: everything else runs in plain Node.
 */
const layers = {
  model: [],
  texts: ["model"],
  catalogue: ["model"],
  codec: ["catalogue"],
  signing: [],
  transport: [],
  api: ["catalogue", "codec", "signing", "transport", "model"],
  storage: [],
  stores: ["api", "catalogue", "model", "storage", "bundles"],
  orders: ["api", "catalogue", "model", "storage", "stores", "texts", "bundles"],
  commands: ["model", "stores"],
  pages: ["api", "catalogue", "codec", "commands", "model", "orders", "stores", "texts"],
  webview: ["pages", "model"],
  sandbox: ["catalogue", "codec", "signing", "model"],
  ui: ["catalogue", "api", "model", "texts", "stores", "orders", "commands", "pages", "bundles"],
  bundles: ["api", "codec", "storage", "orders", "pages", "ui"],
};

/** The libraries that only one folder may use, so that a replacement touches one place. */
const libraries = {
  zod: ["catalogue", "codec", "sandbox"],
  "fast-xml-parser": ["codec", "sandbox"],
  "lossless-json": ["codec"],
  undici: ["transport"],
  "p-queue": ["api"],
  papaparse: ["texts", "pages"],
  vscode: ["ui"],
  "@vscode-elements/elements": ["webview"],
  "@vscode/l10n": ["texts", "orders", "pages"],
  lit: ["webview"],
};

const layerRules = Object.entries(layers).map(([folder, allowed]) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          ...Object.keys(layers)
            .filter((other) => other !== folder && !allowed.includes(other))
            .map((other) => ({
              regex: `^\\.\\./(\\.\\./)*${other}/`,
              message: `${folder}/ may not import ${other}/: it may use ${allowed.join(", ") || "nothing"}. Hand the value in as an argument from a layer above.`,
            })),
          ...Object.entries(libraries)
            .filter(([, owners]) => !owners.includes(folder))
            .map(([library, owners]) => ({
              regex: `^${library}($|/)`,
              message: `${library} belongs to ${owners.map((owner) => `${owner}/`).join(" and ")}. Ask that folder for what you need.`,
            })),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ["dist/", "out/", "coverage/", "reports/", ".stryker-tmp/", "node_modules/", ".vscode-test/"] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ["**/*.ts"] })),
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "no-console": "error",
    },
  },
  { files: ["scripts/**/*.ts", "test/bench/**/*.ts"], rules: { "no-console": "off" } },
  { files: ["test/**/*.ts"], rules: { "@typescript-eslint/no-unused-expressions": "off" } },
  { files: ["**/*.js", "**/*.mjs"], languageOptions: { globals: globals.node } },
  { files: ["**/*.js"], languageOptions: { sourceType: "commonjs" } },
  ...layerRules,
);
