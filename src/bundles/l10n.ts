/**
 * What every bundle has to share, as one file: translated sentences and the editor's language are set once, as the
 * extension is loaded, and hold for all of them.
 */
export { t } from "@vscode/l10n";
export * from "../texts/language";
