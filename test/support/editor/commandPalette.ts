import { type Page } from "playwright-core";
import { patienceMs, until } from "./until";
import { QuickInput, type QuickInputNow } from "./quickInput";

/** How long VS Code may take over a key or over its list, before the next is tried. */
const answerMs = 2_000;

/** What the palette offers where no command fits. */
const nothingFits = "No matching commands";

/**
 * Runs a command by its title as the palette shows it, category included: "Domain Desk: Sign In". By the keyboard alone.
 * A command of an extension that VS Code is still reading is waited for.
 * @throws Error that lists what the palette offered instead, and says where it did not open at all.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  const palette = new QuickInput(page);
  const deadline = Date.now() + patienceMs;
  let seen = "It did not open";
  while (Date.now() < deadline) {
    // VS Code loses the key at times, and closes the palette when a page gets back the focus it had before: once it is
    // seen that none is open, the key is pressed again.
    if (!(await openPalette(page, palette))) continue;
    const now = await search(palette, title, deadline);
    if (now?.labels.includes(title)) {
      if (await choose(page, palette, title)) return;
      seen = "It closed before the command was chosen";
    } else {
      seen = now ? `It lists only: ${now.labels.join(" | ")}` : "It closed by itself";
    }
  }
  throw new Error(`The command palette has no "${title}". ${seen}`);
}

/** Whether the palette is open, by the key or by an earlier press of it. */
async function openPalette(page: Page, palette: QuickInput): Promise<boolean> {
  if (isPalette(await palette.now())) return true;
  await page.keyboard.press("F1");
  return comesTrue(palette, isPalette);
}

/** Types the title until it is listed, and returns what the palette then shows; undefined when it has closed. */
async function search(palette: QuickInput, title: string, deadline: number): Promise<QuickInputNow | undefined> {
  let now = await palette.now();
  do {
    // The list is made for what is typed, and made anew only when something else is.
    const texts = now?.value === ">" ? [`>${title}`] : [">", `>${title}`];
    for (const text of texts) if (!(await palette.typeIfOpen(text))) return undefined;
    await comesTrue(
      palette,
      (shown) => !isPalette(shown) || shown.labels.includes(title) || shown.labels.join() === nothingFits,
    );
    now = await palette.now();
  } while (isPalette(now) && !now.labels.includes(title) && Date.now() < deadline);
  return isPalette(now) ? now : undefined;
}

/** Confirms the command; the best match comes first, and where it is another, the arrow keys lead to the one meant. */
async function choose(page: Page, palette: QuickInput, title: string): Promise<boolean> {
  for (let step = 0; step < 20; step++) {
    const now = await palette.now();
    if (!isPalette(now)) return false;
    if (now.focusedLabel === title) {
      await page.keyboard.press("Enter");
      await until(
        "the palette is gone",
        () => palette.now().catch(() => undefined), // the command may load the window anew
        (shown) => !isPalette(shown),
      );
      return true;
    }
    await page.keyboard.press("ArrowDown");
  }
  return false;
}

/** Whether a quick input is the palette, and takes the keys. */
function isPalette(now: QuickInputNow | undefined): now is QuickInputNow {
  return now?.value.startsWith(">") === true && now.hasFocus;
}

/** Whether something shows in the time that VS Code takes to answer. */
async function comesTrue(palette: QuickInput, wanted: (now: QuickInputNow | undefined) => boolean): Promise<boolean> {
  return until("the palette", () => palette.now(), wanted, answerMs).then(
    () => true,
    () => false,
  );
}
