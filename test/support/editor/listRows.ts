import { type Locator } from "playwright-core";
import { type PageElement } from "./pageElement";
import { until } from "./until";

/** One row of one of VS Code's lists, as it is in the page. */
export interface ListRow {
  /** Position in the whole list, from 0. */
  index: number;
  isLast: boolean;
  classes: string;
  attributes: Record<string, string | null>;
  /** The parts that were asked for, by selector; empty texts where there is none. */
  parts: Record<string, { text: string; classes: string }>;
}

/**
 * A list of VS Code, which keeps only the rows in sight in the page: to read it whole is to scroll through it.
 * @param list The `.monaco-list`.
 * @param partSelectors What of each row is read.
 */
export class ListRows {
  constructor(
    private readonly list: Locator,
    private readonly partSelectors: string[],
  ) {}

  /** All rows, from the first to the last. */
  async all(): Promise<ListRow[]> {
    const rows = new Map<number, ListRow>();
    await this.scrollThrough((visible) => {
      for (const row of visible) rows.set(row.index, row);
      return false;
    });
    return [...rows.values()].sort((a, b) => a.index - b.index);
  }

  /** Scrolls until a row that `wanted` accepts is in sight, and returns it; undefined when the list holds none. */
  async find(wanted: (row: ListRow) => boolean): Promise<ListRow | undefined> {
    let found: ListRow | undefined;
    await this.scrollThrough((visible) => (found = visible.find(wanted)) !== undefined);
    return found;
  }

  /** The element of a row that is in sight, as long as it is that row: another may take its place at any time. */
  element({ index, attributes }: ListRow): Locator {
    const spoken = attributes["aria-label"];
    const isSame = spoken ? `[aria-label=${JSON.stringify(spoken)}]` : "";
    return this.list.locator(`.monaco-list-row[data-index="${index}"]${isSame}`);
  }

  /** The rows that show now, without those that the edge of the list cuts off. */
  async visible(): Promise<ListRow[]> {
    const rows = await this.list.locator(".monaco-list-row").evaluateAll(
      (elements: PageElement[], { attributes, parts }) =>
        elements
          .filter((row) => {
            const place = row.getBoundingClientRect();
            const list = row.closest(".monaco-list")?.getBoundingClientRect() ?? place;
            return place.top >= list.top - 1 && place.bottom <= list.bottom + 1;
          })
          .map((row) => ({
            index: Number(row.getAttribute("data-index")),
            isLast: row.getAttribute("data-last-element") === "true",
            classes: row.className,
            attributes: Object.fromEntries(attributes.map((name) => [name, row.getAttribute(name)])),
            parts: Object.fromEntries(
              parts.map((selector) => {
                const part = row.querySelector(selector);
                return [selector, { text: part?.textContent?.trim() ?? "", classes: part?.className ?? "" }];
              }),
            ),
          })),
      { attributes: rowAttributes, parts: this.partSelectors },
    );
    return rows.sort((a, b) => a.index - b.index);
  }

  /** Shows one screenful after the other, from the first row to the last or until `enough` says so. */
  private async scrollThrough(enough: (visible: ListRow[]) => boolean): Promise<void> {
    let visible = await this.visible();
    const isWhole = visible[0]?.index === 0 && visible.at(-1)?.isLast === true;
    // What is wanted is often in sight already, also in a long list that is scrolled down.
    if (enough(visible) || visible.length === 0 || isWhole) return;

    // Words about what is under the pointer may lie over the list; they go with the pointer.
    await this.list.page().mouse.move(0, 0);
    await this.list.hover();
    while (visible.length > 0 && visible[0]?.index !== 0) visible = await this.turnWheel("up");
    while (!enough(visible) && visible.length > 0 && !visible.at(-1)?.isLast) visible = await this.turnWheel("down");
  }

  /** Scrolls by a little less than what is in sight, and reads the rows when they have come to rest. */
  private async turnWheel(direction: "up" | "down"): Promise<ListRow[]> {
    const notchPixels = 50; // VS Code takes each event for one notch, whatever its size
    const height = (await this.list.boundingBox())?.height ?? 0;
    const notches = Math.max(1, Math.floor(height / notchPixels) - 1);
    for (let notch = 0; notch < notches; notch++) {
      await this.list.page().mouse.wheel(0, direction === "down" ? notchPixels : -notchPixels);
    }
    const place = (rows: ListRow[]) => rows.map((row) => row.index).join();
    let before: ListRow[] = [];
    const read = async () => ({ before, now: (before = await this.visible()) });
    return (await until("the list comes to rest", read, ({ before, now }) => place(before) === place(now))).now;
  }
}

const rowAttributes = ["role", "aria-label", "aria-level", "aria-expanded", "aria-selected", "aria-checked"];
