import { type FrameLocator, type Keyboard, type Locator } from "playwright-core";
import { type Plain } from "../../src/pages/formSpec";
import { until } from "../../test/support/editor/until";
import { type PageUser } from "../pages/pageState";

/** How often in a row a page must look the same, to be taken for still. */
const looks = 6;
/** More than the controls of any page. */
const mostTabs = 60;
/** Tasks of the sandbox take a while. */
const patienceMs = 120_000;

/** The part of a list of choices that is used inside the page. */
interface Choices {
  value: string;
  dispatchEvent(event: Event): boolean;
}

/** Uses a page in its tab. */
export class TabUser implements PageUser {
  constructor(
    private readonly frame: FrameLocator,
    private readonly keyboard: Keyboard,
  ) {}

  /** Presses Tab until a field has the focus, as whoever has no mouse does. */
  async tabTo(field: string): Promise<void> {
    const focused = this.frame.locator(`[id="${field}"]:focus-within`);
    for (let pressed = 0; (await focused.count()) === 0; pressed++) {
      if (pressed === mostTabs) throw new Error(`${mostTabs} times Tab do not lead to ${field}`);
      await this.keyboard.press("Tab");
    }
  }

  async fill(values: Readonly<Record<string, Plain>>): Promise<void> {
    for (const [path, value] of Object.entries(values))
      await this.fillField(this.frame.locator(`[id="${path}"]`), value);
  }

  async addRow(list: string): Promise<void> {
    await this.frame.locator(`vscode-button[id="${list}"]`).click();
  }

  async submit(): Promise<void> {
    await this.frame.locator("#review > vscode-button:not([disabled])").click();
  }

  async act(id: string): Promise<void> {
    await this.frame.locator(`[data-action="${id}"]`).filter({ visible: true }).first().click();
  }

  settled(): Promise<void> {
    return this.untilStill("nothing is being looked up or sent", async () => !(await this.isBusy()));
  }

  busy(): Promise<void> {
    return this.untilStill("something is being looked up or sent", () => this.isBusy());
  }

  async sent(): Promise<void> {
    await this.frame.locator("#outcome, main:not(:has(#review > vscode-button)) #review").waitFor();
  }

  private async fillField(field: Locator, value: Plain): Promise<void> {
    const kind = await field.evaluate((element) => (element as { localName: string }).localName);
    if (kind === "vscode-single-select") {
      await field.evaluate((element, chosen) => {
        const choices = element as Choices;
        choices.value = chosen;
        choices.dispatchEvent(new Event("change"));
      }, String(value));
    } else if (kind === "vscode-checkbox") {
      const isChecked = await field.evaluate((element) => (element as { checked: boolean }).checked);
      if (isChecked !== value) await field.click();
    } else {
      await field.locator("input, textarea").fill(String(value));
      await field.locator("input, textarea").blur();
    }
  }

  private async isBusy(): Promise<boolean> {
    return (await this.frame.locator(".message.busy, [inert]").count()) > 0;
  }

  /** The answer of the session to what was just done may still be on its way: so the page must stay as it is. */
  private async untilStill(what: string, isSo: () => Promise<boolean>): Promise<void> {
    const main = this.frame.locator("main");
    let [same, last] = [0, ""];
    await until(
      what,
      async () => {
        const [shown, isThere] = [await main.innerText(), await isSo()];
        same = isThere && shown === last ? same + 1 : 0;
        last = shown;
        return shown;
      },
      () => same >= looks,
      patienceMs,
    );
  }
}
