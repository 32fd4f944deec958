import { type Page } from "playwright-core";
import { type Settings } from "../../../scripts/vscode/settings";

/** A language that VS Code speaks to the extension alone: its own texts stay English. */
export interface ExtensionLanguage {
  /** As in `vscode.env.language`. */
  tag: string;
  /** Contents of the files beside `package.nls.json` and `bundle.l10n.json`. */
  manifestTexts: Record<string, string>;
  texts: Record<string, string>;
}

/** What an editor is started with. */
export interface HostOptions {
  /** The package to install, as a user would: VS Code shows all dialogs and notifications only to installed extensions. */
  vsix: string;
  /** The absolute path of the folder that windows open; an empty one otherwise. */
  folder: string | undefined;
  settings: Settings;
  /** Added to the environment of the extension host. */
  env: NodeJS.ProcessEnv;
  /** English otherwise. The desktop build does not heed it. */
  language?: ExtensionLanguage | undefined;
}

/** A running VS Code with a profile of its own: the same for a build of the registry and for the desktop. */
export interface EditorHost {
  /** The folder that holds all files VS Code and the extension write. */
  readonly profile: string;
  /** The user's settings.json. */
  readonly settingsFile: string;
  /** Opens one more window of the same profile. */
  newWindow(): Promise<Page>;
  /**
   * Ends VS Code and starts it again with the same profile; windows are not opened again.
   * @param whileClosed called in between
   */
  restart(whileClosed: () => void): Promise<void>;
  /**
   * Closes all windows, and makes the profile as empty as that of a VS Code just installed, but for the settings. Not
   * there where only a new start does that.
   */
  renew?: (settings: Settings) => Promise<void>;
  /** Ends VS Code and removes the profile. */
  close(): Promise<void>;
}
