import { mkdirSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../../src/catalogue/catalogue";
import { type PageId } from "../../src/pages/pageTable";
import { type Sandbox } from "../../src/sandbox/sandbox";
import { hintOf, typeKey } from "../../test/support/cloudEditor";
import { type EditorWindow } from "../../test/support/editor/editorWindow";
import { type Theme } from "../../test/support/editor/theme";
import { type TreeView } from "../../test/support/editor/treeView";
import { type PageState } from "../pages/pageState";
import { projectRoot } from "../vscode/projectRoot";
import { openPage, runCommand } from "./openPage";
import { type TabUser } from "./tabUser";

/** What the README shows; all other pictures go where nothing is kept in git. */
const inReadme = new Set(["domains", "domain", "plan", "register", "ordered", "activity"]);
/** The themes of the README's pictures. */
const readmeThemes: readonly Theme[] = ["dark", "light"];

const usual = { width: 1280, height: 800 };
/** Leaves an editor about 640 pixels wide beside the views. */
const narrowWidth = 1000;

/** How a picture is taken; what is left out is as usual. */
export interface Shot {
  /** Ends what `show` has brought up, where Escape is not enough. */
  hide?: () => Promise<unknown>;
  /** Of the window, in pixels. */
  height?: number;
  isNarrow?: boolean;
}

const priceLimitSetting = "domainDesk.orders.priceLimit";
/** What is never answered in the gallery: longer than any client waits, so that a picture can be taken meanwhile. */
const lateAnswer = { kind: "delay", delayMs: 60_000 } as const;

const views = ["Domains", "Tasks", "Transfers", "Registrants", "Activity"] as const;

/** Brings one or more screens about and takes pictures of them; leaves no tab and no notification behind. */
export type Scene = (studio: Studio) => Promise<void>;

/** Takes the pictures of one scene after the other, in one window. */
export class Studio {
  /** What is to be done when the scene is over. */
  private readonly untidy: (() => Promise<void>)[] = [];

  /**
   * @param cloud a sandbox that plays the cloud, for scenes that need data and faults of their own
   * @param onlyReadme whether to take none but what the README shows
   */
  constructor(
    readonly editor: EditorWindow,
    readonly cloud: Sandbox,
    private readonly onlyReadme: boolean,
  ) {}

  /**
   * Takes a picture of the window as it is, in every theme.
   * @param show brings up what choosing a theme puts away: a picker, a menu, a dialog; called for each theme, and ended
   *   with Escape
   */
  async take(
    name: string,
    show?: () => Promise<unknown>,
    { height, isNarrow = false, hide }: Shot = {},
  ): Promise<void> {
    const isShown = inReadme.has(name);
    if (this.onlyReadme && !isShown) return;
    const themes: Theme[] = this.onlyReadme ? [...readmeThemes] : [...readmeThemes, "hc-dark", "hc-light"];
    await this.editor.page.setViewportSize({
      width: isNarrow ? narrowWidth : usual.width,
      height: height ?? usual.height,
    });
    for (const theme of themes) {
      await this.editor.setTheme(theme);
      await show?.();
      const folder = isShown && readmeThemes.includes(theme) ? "media/readme" : "out/screenshots";
      const file = path.join(projectRoot, folder, `${name}-${theme}.png`);
      mkdirSync(path.dirname(file), { recursive: true });
      await this.editor.screenshot(file);
      console.log(path.relative(projectRoot, file));
      if (show) await (hide?.() ?? this.editor.page.keyboard.press("Escape"));
    }
    await this.editor.page.setViewportSize(usual);
  }

  /** Makes the account that plays the cloud the active one, and signs in to it before. */
  async useCloud(): Promise<void> {
    const { editor, cloud } = this;
    const name = hintOf(cloud);
    if ((await editor.statusBar.texts()).some((text) => text.includes(name))) return;
    await typeKey(editor, cloud);
    await editor.statusBar.waitFor(name);
    await (await this.alone("Domains")).row("examplebakery.com");
  }

  /** Unfolds one view and folds the others, so that much of it is in sight. */
  async alone(title: (typeof views)[number]): Promise<TreeView> {
    for (const other of views) if (other !== title) await this.editor.tree(other).fold();
    const view = this.editor.tree(title);
    await view.open();
    return view;
  }

  /** Opens a page and brings it into a state. What goes wrong, goes wrong with the cloud alone. */
  async bring<Id extends PageId>(id: Id, state: PageState<Id>): Promise<TabUser> {
    const { editor, cloud } = this;
    const { priceLimit, faults = [], unanswered = [], start } = state;
    if (priceLimit !== undefined) {
      await editor.changeSettings({ [priceLimitSetting]: priceLimit });
      this.untidy.push(() => editor.changeSettings({ [priceLimitSetting]: 0 }));
    }
    if (state.prepare) {
      state.prepare(cloud);
      await runCommand(editor, "domainDesk.domains.refresh");
    }
    await editor.runCommand("View: Close All Editors");
    const late = unanswered.map((name) => ({ action: catalogue[name].action, fault: lateAnswer }));
    cloud.faults.replace([...faults, ...late]);
    const user = await openPage(editor, id, start);
    await (state.use ? state.use(user, cloud) : user.settled());
    return user;
  }

  /** Closes what a scene has opened, and ends what it has made go wrong. */
  async tidy(): Promise<void> {
    this.cloud.faults.replace([]);
    this.cloud.releaseTasks();
    for (const tidy of this.untidy.splice(0)) await tidy();
    await this.editor.runCommand("View: Close All Editors");
    await this.editor.notifications.clear();
  }
}
