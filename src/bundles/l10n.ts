/**
 * What all bundles must share, as one file: translations and the editor's language are set once, when the extension
 * loads, and apply to all of them.
 */
export { t } from "@vscode/l10n";
export * from "../texts/language";
