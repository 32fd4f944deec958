import js from "@eslint/js";
import globals from "globals";
import tseslint from "typescript-eslint";
import { layers, libraries, uiFolders } from "./scripts/lint/layers.mjs";
import { touchesEditor } from "./scripts/lint/touchesEditor.mjs";
import { translated } from "./scripts/lint/translated.mjs";

/** What a folder of `src` must not import. */
function forbiddenIn(folder) {
  const { mayImport } = layers[folder];
  return [
    ...Object.keys(layers)
      .filter((other) => other !== folder && !mayImport.includes(other))
      .map((other) => ({
        regex: `^\\.\\./(\\.\\./)*${other}/`,
        message: `${folder}/ may not import ${other}/: it may use ${mayImport.join(", ") || "nothing"}. Hand the value in as an argument from a layer above.`,
      })),
    ...Object.entries(libraries)
      .filter(([, owners]) => !owners.includes(folder))
      .map(([library, owners]) => ({
        regex: `^${library}($|/)`,
        message: `${library} belongs to ${owners.map((owner) => `${owner}/`).join(" and ")}. Ask that folder for what you need.`,
      })),
  ];
}

/** What a folder of `ui` must not import besides: the others beside it. */
function forbiddenBeside(folder) {
  return uiFolders
    .filter((other) => other !== folder)
    .map((other) => ({
      regex: `^\\.\\./${other}/`,
      message: `ui/${folder}/ may not import ui/${other}/. What both need belongs into ui/ itself, or into a folder below it.`,
    }));
}

const restricted = (files, patterns) => ({ files, rules: { "no-restricted-imports": ["error", { patterns }] } });

const layerRules = [
  ...Object.keys(layers).map((folder) => restricted([`src/${folder}/**/*.ts`], forbiddenIn(folder))),
  ...uiFolders.map((folder) =>
    restricted([`src/ui/${folder}/**/*.ts`], [...forbiddenIn("ui"), ...forbiddenBeside(folder)]),
  ),
  {
    files: ["src/ui/**/*.ts"],
    plugins: { "domain-desk": { rules: { "touches-editor": touchesEditor } } },
    rules: { "domain-desk/touches-editor": "error" },
  },
];

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
  {
    files: ["src/**/*.ts"],
    ignores: [
      // The sandbox speaks as the service does.
      "src/sandbox/**",
      // What they say goes into the log, or is explained by its kind.
      "src/{codec/{decode,threadedDecoder,xml},stores/accountStore,transport/*,ui/log}.ts",
      // Words that stay the same for programs that read the file.
      "src/orders/activityExport.ts",
      // A selector.
      "src/webview/describeControls.ts",
    ],
    plugins: { texts: { rules: { translated } } },
    rules: { "texts/translated": "error" },
  },
);
