import { type Locator, type Page } from "playwright-core";
import { runCommand } from "./commandPalette";
import { type PageElement } from "./pageElement";
import { until } from "./until";

/** One notification. */
export interface Notification {
  severity: "info" | "warning" | "error";
  message: string;
  buttons: string[];
}

/** Notifications, read in the notification centre, where they stay until they are closed. */
export class Notifications {
  private readonly centre: Locator;

  constructor(private readonly page: Page) {
    this.centre = page.locator(".notifications-center.visible");
  }

  /** Those not closed yet, the newest first. */
  async all(): Promise<Notification[]> {
    if ((await this.centre.count()) === 0) await this.page.locator("#status\\.notifications").click();
    return readNotifications(this.centre);
  }

  /** Waits for a notification whose message holds the text or matches, and returns it. */
  async waitFor(message: string | RegExp): Promise<Notification> {
    const fits = ({ message: text }: Notification) =>
      typeof message === "string" ? text.includes(message) : message.test(text);
    const all = await until(
      `a notification ${String(message)}`,
      () => this.all(),
      (shown) => shown.some(fits),
    );
    const found = all.find(fits);
    if (!found) throw new Error(String(message));
    return found;
  }

  /** Waits for a notification and presses one of its buttons. */
  async press(message: string | RegExp, button: string): Promise<void> {
    await this.waitFor(message);
    const item = this.centre.locator(".monaco-list-row").filter({ hasText: message }).first();
    // Only the focused or hovered one shows its buttons.
    await item.locator(".notification-list-item-message").click();
    await item
      .locator(".notification-list-item-buttons-container")
      .getByRole("button", { name: button, exact: true })
      .click();
  }

  /** Closes all of them; the extension may answer with new ones. */
  async clear(): Promise<void> {
    await runCommand(this.page, "Notifications: Clear All Notifications");
  }

  /** Those that show by themselves, for some seconds or until they are answered. */
  async toasts(): Promise<Notification[]> {
    return readNotifications(this.page.locator(".notifications-toasts"));
  }
}

async function readNotifications(place: Locator): Promise<Notification[]> {
  const read = await place.locator(".notification-list-item").evaluateAll((items: PageElement[]) =>
    items.map((item) => ({
      icon: item.querySelector(".notification-list-item-icon")?.className ?? "",
      message: item.querySelector(".notification-list-item-message")?.textContent?.trim() ?? "",
      buttons: [...item.querySelectorAll(".notification-list-item-buttons-container .monaco-button")].map(
        (button) => button.textContent?.trim() ?? "",
      ),
    })),
  );
  return read.map(({ icon, message, buttons }) => ({ severity: severityOf(icon), message, buttons }));
}

function severityOf(iconClasses: string): Notification["severity"] {
  if (iconClasses.includes("codicon-error")) return "error";
  return iconClasses.includes("codicon-warning") ? "warning" : "info";
}
