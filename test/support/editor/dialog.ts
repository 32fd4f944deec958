import { type Locator, type Page } from "playwright-core";
import { patienceMs } from "./until";

/** What a modal dialog says. */
export interface DialogText {
  message: string;
  /** The smaller text below; "" without one. */
  detail: string;
  buttons: string[];
}

/** The modal dialog in the middle of the window. */
export class Dialog {
  private readonly box: Locator;

  constructor(page: Page) {
    this.box = page.locator(".monaco-dialog-box:visible");
  }

  async isOpen(): Promise<boolean> {
    return (await this.box.count()) > 0;
  }

  /** Waits for a dialog and reads it. */
  async read(): Promise<DialogText> {
    await this.box.waitFor({ timeout: patienceMs });
    const text = async (selector: string) => (await this.box.locator(selector).allInnerTexts()).join("").trim();
    return {
      message: await text(".dialog-message-text"),
      detail: await text(".dialog-message-detail"),
      buttons: (await this.buttons().allInnerTexts()).map((label) => label.trim()),
    };
  }

  /** Waits for a dialog, presses the button and waits until the dialog is gone. */
  async press(name: string): Promise<void> {
    await this.buttons()
      .and(this.box.getByRole("button", { name, exact: true }))
      .click({ timeout: patienceMs });
    await this.box.waitFor({ state: "hidden", timeout: patienceMs });
  }

  private buttons(): Locator {
    return this.box.locator(".dialog-buttons .monaco-button");
  }
}
