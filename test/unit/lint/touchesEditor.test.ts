import { RuleTester } from "eslint";
import { parser } from "typescript-eslint";
import { touchesEditor } from "../../../scripts/lint/touchesEditor.mjs";

new RuleTester({ languageOptions: { parser } }).run("touches-editor", touchesEditor, {
  valid: ['import * as vscode from "vscode";', 'import type * as vscode from "vscode";'],
  invalid: ['import { it } from "vscode-like";', "export const id = 1;"].map((code) => ({
    code,
    errors: [{ messageId: "plain" }],
  })),
});
