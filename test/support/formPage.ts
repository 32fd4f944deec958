import { type FrameLocator, type Keyboard, type Locator } from "playwright-core";
import { type EditorWindow } from "./editor/editorWindow";
import { type PageElement } from "./editor/pageElement";
import { until } from "./editor/until";

/** More than the controls of any page. */
const mostTabs = 60;

/** A form in its editor tab, used as a person uses it. Fields are told by their labels. */
export class FormPage {
  private constructor(
    private readonly frame: FrameLocator,
    private readonly keyboard: Keyboard,
  ) {}

  /** Waits for the tab with this title and the form in it. */
  static async in(editor: EditorWindow, tabTitle: string): Promise<FormPage> {
    const page = new FormPage(await editor.webview(tabTitle), editor.page.keyboard);
    await page.frame.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  /** Replaces what a text field holds. */
  async fill(label: string, text: string): Promise<void> {
    await this.textField(label).fill(text);
  }

  /** What a text field holds. */
  async valueOf(label: string): Promise<string> {
    return this.textField(label).inputValue();
  }

  /** Opens a list of choices and takes the one that begins like this. */
  async choose(label: string, choice: string): Promise<void> {
    await this.list(label).click();
    await this.frame.getByRole("option", { name: choice }).first().click();
  }

  /** What a list of choices shows as chosen. */
  async choiceOf(label: string): Promise<string> {
    return (await this.list(label).innerText()).trim();
  }

  async check(label: string, isChecked: boolean): Promise<void> {
    // The box itself is invisible below its picture.
    if ((await this.box(label).isChecked()) !== isChecked) await this.frame.getByText(label, { exact: true }).click();
  }

  async isChecked(label: string): Promise<boolean> {
    return this.box(label).isChecked();
  }

  /** Whether a field shows. */
  async has(label: string): Promise<boolean> {
    return (await this.control(label).count()) > 0;
  }

  /** Waits until something fitting is said beside a field, to the eye and to a screen reader. */
  async waitForMessage(label: string, message: RegExp): Promise<void> {
    const field = this.frame.locator(".field:not(.list)").filter({ has: this.control(label) });
    await until(
      `beside "${label}" ${String(message)}`,
      () => field.innerText(),
      (text) => message.test(text),
    );
    await until(
      `said of "${label}" ${String(message)}`,
      () => this.control(label).getAttribute("aria-description"),
      (text) => message.test(text ?? ""),
    );
  }

  async isMarkedWrong(label: string): Promise<boolean> {
    return (await this.control(label).getAttribute("aria-invalid")) === "true";
  }

  /** Waits until a field has the focus. */
  async waitForFocus(label: string): Promise<void> {
    await until(
      `the focus is on "${label}"`,
      () => this.focusedName(),
      (name) => name === label,
    );
  }

  /** Waits until the review reads like this, and returns it. */
  async waitForReview(text: RegExp): Promise<string> {
    const review = this.frame.getByRole("region", { name: /^(Review|Result)$/ });
    return until(
      `the review says ${String(text)}`,
      () => review.innerText(),
      (shown) => text.test(shown),
    );
  }

  /** Waits until the page says this somewhere. */
  async waitForText(text: RegExp, withinMs?: number): Promise<void> {
    await until(
      `the page says ${String(text)}`,
      () => this.frame.locator("main").innerText(),
      (all) => text.test(all),
      withinMs,
    );
  }

  /** Presses Tab until a button has the focus, as whoever has no mouse does. */
  async tabTo(button: string): Promise<void> {
    const isThere = () => this.button(button).evaluate((element: PageElement) => element.matches(":focus"));
    for (let pressed = 0; !(await isThere()); pressed++) {
      if (pressed === mostTabs) throw new Error(`${mostTabs} times Tab do not lead to "${button}"`);
      await this.keyboard.press("Tab");
    }
  }

  /** The same for a field, by its label. */
  async tabToField(label: string): Promise<void> {
    for (let pressed = 0; (await this.focusedName()) !== label; pressed++) {
      if (pressed === mostTabs) throw new Error(`${mostTabs} times Tab do not lead to "${label}"`);
      await this.keyboard.press("Tab");
    }
  }

  button(name: string): Locator {
    return this.frame.getByRole("button", { name, exact: true });
  }

  private control(label: string): Locator {
    const names = { name: label, exact: true };
    return this.frame
      .getByRole("textbox", names)
      .or(this.frame.getByRole("combobox", names))
      .or(this.frame.getByRole("checkbox", names));
  }

  private textField(label: string): Locator {
    return this.frame.getByRole("textbox", { name: label, exact: true });
  }

  private list(label: string): Locator {
    return this.frame.getByRole("combobox", { name: label, exact: true });
  }

  private box(label: string): Locator {
    return this.frame.getByRole("checkbox", { name: label, exact: true });
  }

  /** Labels are beside the components' inner controls, or are their names. */
  private async focusedName(): Promise<string> {
    const focused = this.frame.locator("input:focus, textarea:focus, [role=combobox]:focus");
    if ((await focused.count()) === 0) return "";
    return (await focused.getAttribute("aria-label")) ?? (await focused.locator("..").innerText()).trim();
  }
}
