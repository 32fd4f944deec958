import { type Locator, type Page } from "playwright-core";
import { patienceMs, until } from "./until";

/** The status bar at the bottom of the window. */
export class StatusBar {
  private readonly items: Locator;

  constructor(page: Page) {
    this.items = page.locator(".part.statusbar .statusbar-item:visible");
  }

  /** The texts from left to right, without icons; empty ones are left out. */
  async texts(): Promise<string[]> {
    return (await this.items.allInnerTexts()).map((text) => text.trim()).filter((text) => text !== "");
  }

  /** Waits for an entry whose text holds this one. */
  async waitFor(text: string): Promise<string> {
    const texts = await until(
      `"${text}" in the status bar`,
      () => this.texts(),
      (all) => all.some((one) => one.includes(text)),
    );
    return texts.find((one) => one.includes(text)) ?? "";
  }

  /** Clicks the entry whose text holds this one. */
  async press(text: string): Promise<void> {
    await this.items.filter({ hasText: text }).first().click({ timeout: patienceMs });
  }
}
