import { packageFile } from "../../../scripts/packageFile";
import { parseVscodeVersion, registryReleases, type VscodeVersion } from "../../../scripts/vscode/releases";
import { quietSettings, type Settings } from "../../../scripts/vscode/settings";
import { startDesktopHost } from "./desktopHost";
import { type EditorHost, type ExtensionLanguage } from "./editorHost";
import { EditorWindow } from "./editorWindow";
import { startRegistryHost } from "./registryHost";
import { takeHost } from "./sharedHost";
import { type Theme, themes } from "./theme";

/** What to open; all of it may be left out. */
export interface EditorOptions {
  /** The package to install; otherwise the one that `npm run package` wrote. */
  vsix?: string;
  /** Otherwise the one that `DOMAIN_DESK_VSCODE` names. */
  version?: VscodeVersion;
  /** Absolute path of the folder to open; an empty one otherwise. */
  folder?: string;
  theme?: Theme;
  settings?: Settings;
  /** Added to the environment of the extension host. */
  env?: NodeJS.ProcessEnv;
  /** English otherwise. */
  language?: ExtensionLanguage;
}

/** Opens the first window of a VS Code with a fresh profile: one just started, or one shared. End it with `close()`. */
export async function openEditor(options: EditorOptions = {}): Promise<EditorWindow> {
  const host = await startHost(options);
  return EditorWindow.open(host).catch(async (error: unknown) => {
    await host.close();
    throw error;
  });
}

async function startHost(options: EditorOptions): Promise<EditorHost> {
  const version = options.version ?? parseVscodeVersion(process.env["DOMAIN_DESK_VSCODE"]);
  const hostOptions = {
    vsix: options.vsix ?? packageFile(),
    folder: options.folder,
    settings: {
      ...quietSettings,
      "workbench.editor.useModal": "off",
      "workbench.reduceMotion": "on",
      // Rows that stay in sight as copies would be read twice.
      "workbench.tree.enableStickyScroll": false,
      "workbench.colorTheme": themes[options.theme ?? "dark"].setting,
      ...options.settings,
    },
    env: options.env ?? {},
    language: options.language,
  };
  return takeHost(version, hostOptions, () =>
    version === "desktop" ? startDesktopHost(hostOptions) : startRegistryHost(registryReleases[version], hostOptions),
  );
}
