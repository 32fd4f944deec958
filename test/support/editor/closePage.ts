import { type Page } from "playwright-core";

/**
 * Closes a page of the workbench and lets it say good-bye: to the server, a page that is only gone is one that may come
 * back, and its extension host stays for that.
 */
export async function closePage(page: Page): Promise<void> {
  // Asks because of documents that are not saved.
  page.once("dialog", (dialog) => void dialog.accept());
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
}
