import { type FrameLocator, type Locator, type Page } from "playwright-core";
import { type Settings } from "../../../scripts/vscode/settings";
import { runCommand } from "./commandPalette";
import { closePage } from "./closePage";
import { Dialog } from "./dialog";
import { type EditorHost } from "./editorHost";
import { EditorTabs } from "./editorTabs";
import { Notifications } from "./notifications";
import { QuickInput } from "./quickInput";
import { StatusBar } from "./statusBar";
import { pickTheme, type Theme } from "./theme";
import { TreeView } from "./treeView";
import { patienceMs, until } from "./until";
import { changeUserSettings } from "./userSettings";

/** Windows that are open now, for the pictures of failed tests. */
export const openWindows = new Set<EditorWindow>();

/** One window of VS Code, driven from outside as a person would. */
export class EditorWindow {
  readonly quickInput: QuickInput;
  readonly dialog: Dialog;
  readonly notifications: Notifications;
  readonly tabs: EditorTabs;
  readonly statusBar: StatusBar;

  private constructor(
    /** The page of the window, for what has no helper here. */
    readonly page: Page,
    private readonly host: EditorHost,
  ) {
    page.setDefaultTimeout(patienceMs);
    this.quickInput = new QuickInput(page);
    this.dialog = new Dialog(page);
    this.notifications = new Notifications(page);
    this.tabs = new EditorTabs(page);
    this.statusBar = new StatusBar(page);
  }

  /** Opens a window and waits until it takes keys and clicks. Extensions may still be starting. */
  static async open(host: EditorHost): Promise<EditorWindow> {
    const window = new EditorWindow(await host.newWindow(), host);
    openWindows.add(window);
    await window.waitUntilReady();
    return window;
  }

  /** The folder that holds all files VS Code and the extension write for this profile, logs included. */
  get profile(): string {
    return this.host.profile;
  }

  /** Runs a command by its title as the palette shows it, category included. */
  async runCommand(title: string): Promise<void> {
    await runCommand(this.page, title);
  }

  /**
   * Opens a container of the activity bar, such as "Domain Desk", unless it is open. At its start the workbench opens by
   * itself what was open before, and a click that comes before that would close it again: so that is waited for.
   */
  async openContainer(title: string): Promise<void> {
    const icon = this.page.locator(".activitybar .action-item").filter({ has: this.containerLabel(title) });
    const titles = this.page.locator(".part.sidebar .title-label");
    await until(
      "what the side bar begins with",
      async () => (await titles.allInnerTexts()).join("").trim() || (await this.hasNoSideBar()),
      Boolean,
    );
    await icon.waitFor({ timeout: patienceMs });
    if (!(await titles.filter({ hasText: title }).isVisible())) await icon.click();
    await titles.filter({ hasText: title }).waitFor({ timeout: patienceMs });
  }

  /** A tree view of the container that is open. */
  tree(viewTitle: string): TreeView {
    return new TreeView(this.page, viewTitle);
  }

  /** Waits for the tab with this title and returns the extension's page in it. */
  async webview(tabTitle: string): Promise<FrameLocator> {
    return this.tabs.webview(tabTitle);
  }

  /** Adds to the user's settings; a tab comes and goes on the way. */
  async changeSettings(changes: Settings): Promise<void> {
    await changeUserSettings(this.page, this.host.settingsFile, changes);
  }

  /** Changes the colour theme and waits until it shows. */
  async setTheme(theme: Theme): Promise<void> {
    await pickTheme(this.page, theme);
  }

  /** What the clipboard holds as text. */
  async clipboard(): Promise<string> {
    return this.page.evaluate("navigator.clipboard.readText()");
  }

  /**
   * Loads the window anew as a person does: extensions start again, tabs come back with what they had kept. (The browser's
   * own reload does not wait until VS Code has written that down.)
   */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent("load");
    await this.runCommand("Developer: Reload Window");
    await loaded;
    await this.waitUntilReady();
  }

  /** Opens one more window on the same profile. */
  async newWindow(): Promise<EditorWindow> {
    return EditorWindow.open(this.host);
  }

  /**
   * Ends VS Code, starts it again with the same profile, and returns the new window; older ones are of no use after it.
   * @param whileClosed called in between
   */
  async restart(whileClosed: () => void = () => undefined): Promise<EditorWindow> {
    this.forgetWindows();
    await this.host.restart(whileClosed);
    return EditorWindow.open(this.host);
  }

  /** Writes a PNG of the window; what is fading in is shown as it will be. */
  async screenshot(file: string): Promise<void> {
    await this.page.screenshot({ path: file, animations: "disabled" });
  }

  /** Closes this window alone, as a person does: what runs for it ends with it. */
  async closeWindow(): Promise<void> {
    openWindows.delete(this);
    await closePage(this.page);
  }

  /** Ends VS Code with all windows of the profile, and removes the profile. */
  async close(): Promise<void> {
    this.forgetWindows();
    await this.host.close();
  }

  private forgetWindows(): void {
    for (const window of openWindows) if (window.host === this.host) openWindows.delete(window);
  }

  private async hasNoSideBar(): Promise<boolean> {
    return (await this.page.locator(".monaco-workbench.nosidebar").count()) > 0;
  }

  private containerLabel(title: string): Locator {
    // A badge adds its words to the label.
    return this.page.locator(`.action-label[aria-label^="${title}"]`);
  }

  private async waitUntilReady(): Promise<void> {
    // A page that was hidden in the background gets no keys.
    await this.page.bringToFront();
    await this.page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: 2 * patienceMs });
  }
}
