import { type Page } from "playwright-core";
import { patienceMs, until } from "./until";
import { QuickInput } from "./quickInput";

/** How long the palette may take to list a command that VS Code knows, before the palette is opened anew. */
const listMs = 2_000;

/**
 * Runs a command by its title as the palette shows it, category included: "Domain Desk: Sign In". By the keyboard alone.
 * A command of an extension that VS Code is still reading is waited for.
 * @throws Error that lists what the palette offered instead.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  const palette = new QuickInput(page);
  const deadline = Date.now() + patienceMs;
  let offered: string[] = [];
  while (Date.now() < deadline) {
    if (!(await openPalette(page, palette))) continue;
    await palette.type(`>${title}`);
    const list = until(
      title,
      () => palette.items(),
      (items) => items.some((item) => item.label === title),
      listMs,
    );
    if (
      await list.then(
        () => true,
        () => false,
      )
    ) {
      // The best match comes first; where it is another, the arrow keys lead to the one that is meant.
      for (let step = 0; step < 20 && (await palette.focusedLabel()) !== title; step++)
        await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await until(
        "the palette is gone",
        () => paletteText(palette),
        (text) => !text.startsWith(">"),
      );
      return;
    }
    offered = (await palette.items()).map((item) => item.label);
    await palette.cancel();
  }
  throw new Error(`The command palette has no "${title}", only: ${offered.join(" | ")}`);
}

/** Whether the palette came: a key pressed while another part of VS Code takes the focus is lost at times. */
async function openPalette(page: Page, palette: QuickInput): Promise<boolean> {
  await page.keyboard.press("F1");
  return until(
    "the palette",
    () => paletteText(palette),
    (text) => text.startsWith(">"),
    listMs,
  ).then(
    () => true,
    () => false,
  );
}

/** What the palette's field holds, from the ">" on; another text where the palette is not open. */
async function paletteText(palette: QuickInput): Promise<string> {
  return (await palette.isOpen()) ? palette.value().catch(() => "") : "";
}
