import { type Locator, type Page } from "playwright-core";
import { patienceMs } from "./until";

/** The menu that a right click opened. */
export class ContextMenu {
  private readonly menu: Locator;

  constructor(page: Page) {
    this.menu = page.locator(".monaco-menu:visible").last();
  }

  /** The labels, in order, without separators. */
  async items(): Promise<string[]> {
    await this.menu.waitFor({ timeout: patienceMs });
    const labels = await this.menu.locator(".action-menu-item .action-label").allInnerTexts();
    return labels.map((label) => label.trim()).filter((label) => label !== "");
  }

  /** By the keyboard: a menu takes no clicks in its first moment. */
  async choose(label: string): Promise<void> {
    const items = await this.items();
    if (!items.includes(label)) throw new Error(`The menu has no "${label}", only: ${items.join(" | ")}`);
    const focused = this.menu.locator(".action-item.focused .action-label");
    const focusedLabel = async () => (await focused.allInnerTexts()).join("").trim();
    while ((await focusedLabel()) !== label) await this.menu.press("ArrowDown");
    await this.menu.press("Enter");
    await this.menu.waitFor({ state: "hidden", timeout: patienceMs });
  }

  async cancel(): Promise<void> {
    await this.menu.press("Escape");
    await this.menu.waitFor({ state: "hidden", timeout: patienceMs });
  }
}
