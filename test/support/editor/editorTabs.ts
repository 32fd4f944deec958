import { type FrameLocator, type Locator, type Page } from "playwright-core";
import { patienceMs } from "./until";

/** The tabs of the editor area, and what webviews show in them. */
export class EditorTabs {
  constructor(private readonly page: Page) {}

  /** The titles from left to right. */
  async titles(): Promise<string[]> {
    const titles = await this.page.locator(".tabs-container .tab .monaco-icon-name-container").allInnerTexts();
    return titles.map((title) => title.trim());
  }

  /** Waits for a tab and brings it to the front. */
  async activate(title: string): Promise<void> {
    const tab = this.tab(title);
    await tab.waitFor({ timeout: patienceMs });
    if ((await tab.getAttribute("aria-selected")) !== "true") await tab.click();
  }

  /** Closes a tab with its own button. */
  async close(title: string): Promise<void> {
    await this.tab(title).hover();
    await this.tab(title).locator(".tab-actions .action-label").click();
    await this.tab(title).waitFor({ state: "detached", timeout: patienceMs });
  }

  /**
   * Waits for the tab with this title, brings it to the front and returns the page of the extension in it. It stays valid
   * while the tab is in front, also when the page is loaded anew.
   */
  async webview(title: string): Promise<FrameLocator> {
    await this.activate(title);
    const group = this.page.locator(".editor-group-container").filter({ has: this.tab(title) });
    // A webview is not inside its tab: it lies over it, and the tab's place names it.
    const place = group.locator("[id^='webview-editor-element-'][aria-flowto]:not([aria-flowto=''])");
    const id = (await place.getAttribute("aria-flowto", { timeout: patienceMs })) ?? "";
    const inner = this.page.frameLocator(`[id="${id}"] iframe.webview`).frameLocator("iframe#active-frame");
    await inner.locator("body").waitFor({ state: "attached", timeout: patienceMs });
    return inner;
  }

  private tab(title: string): Locator {
    // With more in its aria-label where there are several groups, or for a preview.
    return this.page.locator(`.tabs-container .tab:is([aria-label="${title}"], [aria-label^="${title}, "])`);
  }
}
