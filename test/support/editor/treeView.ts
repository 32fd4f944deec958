import { type Locator, type Page } from "playwright-core";
import { ContextMenu } from "./contextMenu";
import { type ListRow, ListRows } from "./listRows";
import { type PageElement } from "./pageElement";
import { patienceMs, until } from "./until";

const label = ".label-name";
const description = ".label-description";
const icon = ".custom-view-tree-node-item-icon";
const twistie = ".monaco-tl-twistie";

/** How long an act on a row may take; longer only where another row has taken its place. */
const actMs = 5_000;

/** One row of a tree view. */
export interface TreeRow {
  index: number;
  label: string;
  description: string;
  /** What a screen reader says. */
  ariaLabel: string;
  /** The name of the icon, such as "globe"; "" without one or with an image. */
  icon: string;
  /** 1 for the roots. */
  level: number;
  /** Undefined for a row that has no children. */
  isExpanded: boolean | undefined;
  isSelected: boolean;
}

/** A row's label, or what picks it out where labels repeat. */
export type RowWanted = string | ((row: TreeRow) => boolean);

/** A tree view in a side bar, in a container that is open. */
export class TreeView {
  private readonly pane: Locator;
  private readonly list: ListRows;

  constructor(
    private readonly page: Page,
    private readonly title: string,
  ) {
    this.pane = page.locator(".pane").filter({ has: page.locator(`h3.title:text-is("${title}")`) });
    this.list = new ListRows(this.pane.locator(".monaco-list"), [label, description, icon, twistie]);
  }

  /** Unfolds the view where only its title shows. */
  async open(): Promise<void> {
    await this.turnPane(true);
    await this.pane.locator(".pane-body").waitFor({ timeout: patienceMs });
  }

  /** Leaves only the title of the view. */
  async fold(): Promise<void> {
    await this.turnPane(false);
  }

  /** All rows that are unfolded, from the first to the last. */
  async rows(): Promise<TreeRow[]> {
    return (await this.list.all()).map(toTreeRow);
  }

  /** Waits until the rows are as wanted, and returns them. */
  async waitForRows(what: string, accept: (rows: TreeRow[]) => boolean): Promise<TreeRow[]> {
    return until(`the view ${this.title} shows ${what}`, () => this.rows(), accept);
  }

  /** Waits for a row and returns it. */
  async row(wanted: RowWanted): Promise<TreeRow> {
    return (await this.find(wanted)).row;
  }

  /** Unfolds a row and waits for its children. */
  async expand(wanted: RowWanted): Promise<void> {
    await this.turn(wanted, true);
  }

  async collapse(wanted: RowWanted): Promise<void> {
    await this.turn(wanted, false);
  }

  /** Clicks a row, which also runs its command where it has one. */
  async select(wanted: RowWanted): Promise<void> {
    await this.act(wanted, (element, timeout) => element.locator(label).click({ timeout }));
  }

  /** Opens a row's context menu. */
  async contextMenu(wanted: RowWanted): Promise<ContextMenu> {
    await this.act(wanted, (element, timeout) => element.locator(label).click({ button: "right", timeout }));
    return new ContextMenu(this.page);
  }

  /** Presses one of the small buttons that show on a row under the pointer. */
  async pressInline(wanted: RowWanted, name: string): Promise<void> {
    const button = `.actions .action-label[aria-label="${name}"]`;
    await this.act(wanted, async (element, timeout) => {
      await element.hover({ timeout });
      await clickThatArrives(element.locator(button), timeout);
    });
  }

  /** What shows while the pointer rests on a row. */
  async tooltip(wanted: RowWanted): Promise<string> {
    const hover = this.page.locator(".monaco-hover:visible");
    // The pointer may still rest on something that has words of its own.
    await until(
      "no other words show",
      async () => {
        // A pointer that rests where it was is no movement to the editor.
        await this.page.mouse.move(0, 1);
        await this.page.mouse.move(0, 0);
        return hover.count();
      },
      (count) => count === 0,
    );
    await this.act(wanted, (element, timeout) => element.locator(label).hover({ timeout }));
    await hover.first().waitFor({ timeout: patienceMs });
    return (await hover.first().innerText()).trim();
  }

  /** Presses a button of the view's title. */
  async pressTitle(name: string): Promise<void> {
    await this.uncover();
    await this.pane.locator(".pane-header").hover();
    await this.pane.locator(`.pane-header .action-label[aria-label="${name}"]`).click();
  }

  /** The line that an extension may show above the rows. */
  async message(): Promise<string> {
    return (await this.pane.locator(".tree-explorer-viewlet-tree-view > .message").innerText()).trim();
  }

  /** Waits for the welcome content that stands in for rows, and returns its text, buttons included. */
  async welcome(): Promise<string> {
    const content = this.pane.locator(".welcome-view-content:visible");
    await content.waitFor({ timeout: patienceMs });
    return (await content.innerText()).trim();
  }

  /** Presses a button of the welcome content. */
  async pressWelcome(name: string): Promise<void> {
    await this.pane.locator(".welcome-view-content").getByRole("button", { name, exact: true }).click();
  }

  private async turnPane(isOpen: boolean): Promise<void> {
    const header = this.pane.locator(".pane-header");
    const isOpenNow = (await header.getAttribute("aria-expanded", { timeout: patienceMs })) === "true";
    if (isOpenNow === isOpen) return;
    await this.uncover();
    // Its middle may be one of the buttons.
    await header.locator("h3.title").click();
  }

  /** Words about the row where the pointer rests may lie over what is wanted; they go with the pointer. */
  private async uncover(): Promise<void> {
    await this.page.mouse.move(0, 0);
  }

  private async find(wanted: RowWanted): Promise<{ row: TreeRow; element: Locator }> {
    const accept = typeof wanted === "string" ? (row: TreeRow) => row.label === wanted : wanted;
    const read = () => this.list.find((row) => accept(toTreeRow(row)));
    const what = `a row ${typeof wanted === "string" ? `"${wanted}"` : "as wanted"} in ${this.title}`;
    const row = await until(what, read, (found) => found !== undefined).catch(async (error: unknown) => {
      const labels = (await this.rows()).map(({ label }) => label).join(" | ");
      throw new Error(`${String(error)}\nThe view shows: ${labels}`);
    });
    if (!row) throw new Error(what);
    return { row: toTreeRow(row), element: this.list.element(row) };
  }

  /**
   * Does something to a row. Rows come and go above it meanwhile: where it is no longer in its place, it is looked for anew.
   * @param action what takes longer than it is told has found another row there, and fails
   */
  private async act(wanted: RowWanted, action: (element: Locator, timeoutMs: number) => Promise<void>): Promise<void> {
    for (const deadline = Date.now() + patienceMs; ;) {
      const { element } = await this.find(wanted);
      await this.uncover();
      const moved = await action(element, actMs).then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      if (!moved) return;
      if (Date.now() > deadline) throw moved.error;
    }
  }

  private async turn(wanted: RowWanted, isExpanded: boolean): Promise<void> {
    const { row } = await this.find(wanted);
    if (row.isExpanded === undefined) throw new Error(`"${row.label}" has no children`);
    if (row.isExpanded !== isExpanded) {
      await this.act(wanted, (element, timeout) => element.locator(twistie).click({ timeout }));
    }
    const accept = typeof wanted === "string" ? (one: TreeRow) => one.label === wanted : wanted;
    await until(
      `"${row.label}" is ${isExpanded ? "unfolded" : "folded"}`,
      () => this.list.find((one) => accept(toTreeRow(one))),
      (one) => one?.attributes["aria-expanded"] === String(isExpanded) && !isLoading(one),
    );
  }
}

/**
 * Clicks, and makes sure that it was a click: where the rows are drawn anew between the press and the release of the button,
 * the browser makes none of them.
 */
async function clickThatArrives(element: Locator, timeout: number): Promise<void> {
  const watch = (button: PageElement) => {
    const seen = { isClicked: false };
    button.addEventListener("click", () => (seen.isClicked = true), { capture: true, once: true });
    return seen;
  };
  const clicked = await element.evaluateHandle(watch, undefined, { timeout });
  await element.click({ timeout });
  if (!(await clicked.evaluate(({ isClicked }) => isClicked))) throw new Error("The click did not arrive");
}

/** Whether what is below a row is still being looked up. */
function isLoading({ parts }: ListRow): boolean {
  return parts[twistie]?.classes.includes("codicon-tree-item-loading") === true;
}

function toTreeRow({ index, attributes, parts }: ListRow): TreeRow {
  const expanded = attributes["aria-expanded"] ?? undefined;
  return {
    index,
    label: parts[label]?.text ?? "",
    description: parts[description]?.text ?? "",
    ariaLabel: attributes["aria-label"] ?? "",
    icon: /\bcodicon-([\w-]+)/.exec(parts[icon]?.classes ?? "")?.[1] ?? "",
    level: Number(attributes["aria-level"]),
    isExpanded: expanded === undefined ? undefined : expanded === "true",
    isSelected: attributes["aria-selected"] === "true",
  };
}
