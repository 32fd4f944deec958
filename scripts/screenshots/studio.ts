import { mkdirSync } from "node:fs";
import path from "node:path";
import { type EditorWindow } from "../../test/support/editor/editorWindow";
import { type Theme } from "../../test/support/editor/theme";
import { projectRoot } from "../vscode/projectRoot";

/** What the README shows; all other pictures go where nothing is kept in git. */
const inReadme = new Set(["domains", "domain", "plan", "register", "ordered", "activity"]);
/** The themes of the README's pictures. */
const readmeThemes: readonly Theme[] = ["dark", "light"];

/** Brings one or more screens about and takes pictures of them; leaves no tab and no notification behind. */
export type Scene = (studio: Studio) => Promise<void>;

/** Takes the pictures of one scene after the other, in one window. */
export class Studio {
  /** @param onlyReadme whether to take none but what the README shows */
  constructor(
    readonly editor: EditorWindow,
    private readonly onlyReadme: boolean,
  ) {}

  /** Takes a picture of the window as it is, in every theme. */
  async take(name: string): Promise<void> {
    const isShown = inReadme.has(name);
    if (this.onlyReadme && !isShown) return;
    const themes: Theme[] = this.onlyReadme ? [...readmeThemes] : [...readmeThemes, "hc-dark", "hc-light"];
    for (const theme of themes) {
      await this.editor.setTheme(theme);
      const folder = isShown && readmeThemes.includes(theme) ? "media/readme" : "out/screenshots";
      const file = path.join(projectRoot, folder, `${name}-${theme}.png`);
      mkdirSync(path.dirname(file), { recursive: true });
      await this.editor.screenshot(file);
      console.log(path.relative(projectRoot, file));
    }
  }

  /** Closes what a scene has opened. */
  async tidy(): Promise<void> {
    await this.editor.runCommand("View: Close All Editors");
    await this.editor.notifications.clear();
  }
}
