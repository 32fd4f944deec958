import { type Page } from "playwright-core";
import { runCommand } from "./commandPalette";
import { QuickInput } from "./quickInput";
import { patienceMs } from "./until";

/** Themes that every VS Code has, by what the person wants. */
export type Theme = "dark" | "light" | "hc-dark" | "hc-light";

/** The value of `workbench.colorTheme`, its name in the list of themes, and the class of a workbench that shows it. */
export const themes: Record<Theme, { setting: string; label: string; workbenchClass: string }> = {
  dark: { setting: "Default Dark Modern", label: "Dark Modern", workbenchClass: "vs-dark" },
  light: { setting: "Default Light Modern", label: "Light Modern", workbenchClass: "vs" },
  "hc-dark": { setting: "Default High Contrast", label: "Dark High Contrast", workbenchClass: "hc-black" },
  "hc-light": { setting: "Default High Contrast Light", label: "Light High Contrast", workbenchClass: "hc-light" },
};

/** Picks a theme from VS Code's own list, which leaves tabs as they are, and waits until it shows. */
export async function pickTheme(page: Page, theme: Theme): Promise<void> {
  const { label, workbenchClass } = themes[theme];
  const list = new QuickInput(page);
  await runCommand(page, "Preferences: Color Theme");
  await list.waitUntilOpen();
  await list.type(label);
  await list.pick(label);
  await page.locator(`.monaco-workbench.${workbenchClass}`).waitFor({ timeout: patienceMs });
}
