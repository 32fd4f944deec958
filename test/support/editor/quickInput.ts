import { type Locator, type Page } from "playwright-core";
import { type ListRow, ListRows } from "./listRows";
import { type PageElement } from "./pageElement";
import { patienceMs, until } from "./until";

const label = ".label-name";
const description = ".label-description";
const detail = ".quick-input-list-label-meta";

/** How long an act on what is there may take; longer only where it has closed, or the item has moved. */
const actMs = 5_000;

/** How long VS Code may take over a key, before it is pressed again. */
const keyMs = 2_000;

/** One choice of a quick pick. */
export interface QuickInputItem {
  index: number;
  label: string;
  description: string;
  /** The second line. */
  detail: string;
  isFocused: boolean;
  /** Undefined where only one item can be picked. */
  isChecked: boolean | undefined;
}

/** What a quick input shows at one moment. */
export interface QuickInputNow {
  value: string;
  /** Whether its field takes the keys. */
  hasFocus: boolean;
  /** The labels of the rows in sight. */
  labels: string[];
  /** The label of the row that Enter would pick. */
  focusedLabel: string | undefined;
}

/** The input box or quick pick at the top of the window. */
export class QuickInput {
  private readonly widget: Locator;
  private readonly list: ListRows;
  private readonly input: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator(".quick-input-widget:visible");
    this.list = new ListRows(this.widget.locator(".quick-input-list .monaco-list"), [label, description, detail]);
    this.input = this.widget.locator(".quick-input-filter input");
  }

  /** All at one moment, without waiting for anything: undefined while none is open. */
  async now(): Promise<QuickInputNow | undefined> {
    const [shown] = await this.widget.evaluateAll((widgets: PageElement[], labelSelector) => {
      return widgets.map((widget) => {
        const field = widget.querySelector(".quick-input-filter input");
        const rows = [...widget.querySelectorAll(".quick-input-list .monaco-list-row")]
          .sort((a, b) => Number(a.getAttribute("data-index")) - Number(b.getAttribute("data-index")))
          .map((row) => ({
            label: row.querySelector(labelSelector)?.textContent?.trim() ?? "",
            isFocused: row.matches(".focused"),
          }));
        return {
          value: field?.value ?? "",
          hasFocus: field?.matches(":focus") ?? false,
          labels: rows.map((row) => row.label),
          focusedLabel: rows.find((row) => row.isFocused)?.label,
        };
      });
    }, label);
    return shown;
  }

  async isOpen(): Promise<boolean> {
    return (await this.widget.count()) > 0;
  }

  async waitUntilOpen(withinMs = patienceMs): Promise<void> {
    await this.input.waitFor({ timeout: withinMs });
  }

  /** Waits until it is gone: the answer was taken, or it was cancelled. */
  async waitUntilClosed(): Promise<void> {
    await this.widget.waitFor({ state: "hidden", timeout: patienceMs });
  }

  /**
   * Presses a key that opens one with such a title. VS Code loses the key at times, and closes what it opened when a page or a
   * view gets back the focus it had before: once it is seen that none is open, the key is pressed again.
   */
  async openBy(key: string, title: (shown: string) => boolean): Promise<void> {
    const openOne = async () => {
      if (!(await this.isOpen())) {
        await this.page.keyboard.press(key);
        await this.waitUntilOpen(keyMs).catch(() => undefined);
      }
      return this.title();
    };
    await until(`a quick input by ${key}`, openOne, title);
  }

  /** Waits for one with this title; several may follow one another. */
  async waitForTitle(title: string): Promise<void> {
    await until(
      `a quick input titled "${title}"`,
      () => this.title(),
      (shown) => shown === title,
    );
  }

  /** "" when it has none. */
  async title(): Promise<string> {
    return this.textOf(".quick-input-title");
  }

  /** The prompt, or what is wrong with the value. */
  async message(): Promise<string> {
    return this.textOf(".quick-input-message");
  }

  /** What is wrong with the value; undefined when it is taken as right. */
  async validationError(): Promise<string | undefined> {
    const isWrong = (await this.widget.locator(".monaco-inputbox.error").count()) > 0;
    return isWrong ? this.message() : undefined;
  }

  /** The hint shown in an empty field. */
  async placeholder(): Promise<string> {
    return (await this.input.getAttribute("placeholder")) ?? "";
  }

  async value(): Promise<string> {
    return this.input.inputValue();
  }

  /** Whether what is typed is hidden. */
  async isPassword(): Promise<boolean> {
    return (await this.input.getAttribute("type")) === "password";
  }

  /** Replaces the value. */
  async type(text: string): Promise<void> {
    await this.waitUntilOpen();
    await this.input.fill(text);
  }

  /** Replaces the value, and says whether there was a field to do it in. */
  async typeIfOpen(text: string): Promise<boolean> {
    return this.input.fill(text, { timeout: actMs }).then(
      () => true,
      () => false,
    );
  }

  /** Replaces the value and confirms it. */
  async answer(text: string): Promise<void> {
    await this.type(text);
    await this.accept();
  }

  /** Confirms with Enter. */
  async accept(): Promise<void> {
    await this.input.press("Enter");
  }

  /** Leaves with Escape. */
  async cancel(): Promise<void> {
    await this.waitUntilOpen();
    const press = async () => {
      // It may close by itself just now.
      if (await this.isOpen()) await this.input.press("Escape", { timeout: actMs }).catch(() => undefined);
      return this.isOpen();
    };
    // The key does nothing in the first moment.
    await until("the quick input closes", press, (isOpen) => !isOpen);
  }

  /** All items the value leaves over, in order, without separators. */
  async items(): Promise<QuickInputItem[]> {
    return (await this.list.all()).map(toItem);
  }

  /** Waits for an item with this label and picks it; with several to pick, its check box is turned. */
  async pick(name: string): Promise<void> {
    const find = () => this.list.find((row) => toItem(row).label === name);
    for (const deadline = Date.now() + patienceMs; ;) {
      const row = await until(`an item "${name}"`, find, (found) => found !== undefined);
      if (!row) throw new Error(name);
      const isMany = toItem(row).isChecked !== undefined;
      const target = isMany ? ":is(.quick-input-list-checkbox, .monaco-checkbox)" : label;
      const click = this.list.element(row).locator(target).first().click({ timeout: actMs });
      const failed = await click.then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      if (!failed) return;
      // Another item may have taken its place.
      if (Date.now() > deadline) throw failed.error;
    }
  }

  /** Goes from the question for one domain to the one for several. */
  async chooseSeveral(): Promise<void> {
    await this.pick("Select Several…");
    await until(
      "the question for several",
      () => this.placeholder(),
      (text) => text === "Select domains",
    );
  }

  /** Presses a button: of the title bar or beside the field (by its tooltip), or "OK". */
  async press(name: string): Promise<void> {
    await this.widget.getByRole("button", { name, exact: true }).click();
  }

  /** The label of the item that Enter would pick. */
  async focusedLabel(): Promise<string | undefined> {
    return (await this.list.visible()).map(toItem).find((item) => item.isFocused)?.label;
  }

  /** Waits until Enter would pick the item with this label. */
  async waitForFocused(name: string): Promise<void> {
    await until(
      `"${name}" is what Enter picks`,
      () => this.focusedLabel(),
      (label) => label === name,
    );
  }

  private async textOf(selector: string): Promise<string> {
    const texts = await this.widget.locator(selector).allInnerTexts();
    return texts.join("").trim();
  }
}

function toItem({ index, classes, attributes, parts }: ListRow): QuickInputItem {
  return {
    index,
    label: parts[label]?.text ?? "",
    description: parts[description]?.text ?? "",
    detail: parts[detail]?.text ?? "",
    isFocused: /\bfocused\b/.test(classes),
    isChecked: attributes["role"] === "checkbox" ? attributes["aria-checked"] === "true" : undefined,
  };
}
