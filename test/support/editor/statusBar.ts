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

  /** Waits until the entry of an extension with this id says something fitting to a screen reader, and returns that. */
  async waitForSpoken(id: string, words: RegExp): Promise<string> {
    return until(
      `the entry "${id}" of the status bar says ${String(words)}`,
      () => this.spoken(id),
      (text) => words.test(text),
    );
  }

  /** What the entry of an extension with this id says to a screen reader; "" while it does not show. */
  async spoken(id: string): Promise<string> {
    const link = this.items.and(this.items.page().locator(`[id$="${id}"]`)).locator("a");
    return (await link.count()) === 0 ? "" : ((await link.getAttribute("aria-label")) ?? "");
  }

  /** Clicks the entry of an extension with this id. */
  async pressEntry(id: string): Promise<void> {
    await this.items.and(this.items.page().locator(`[id$="${id}"]`)).click({ timeout: patienceMs });
  }

  /** Clicks the entry whose text holds this one. */
  async press(text: string): Promise<void> {
    await this.items.filter({ hasText: text }).first().click({ timeout: patienceMs });
  }
}
