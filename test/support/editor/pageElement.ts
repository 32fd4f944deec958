/** The part of the browser's DOM that is used inside the page; the project is type-checked for Node, which has none. */
export interface PageElement {
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  matches(selector: string): boolean;
  closest(selector: string): PageElement | null;
  addEventListener(event: string, hear: () => void, options: { capture: boolean; once: boolean }): void;
  getBoundingClientRect(): { top: number; bottom: number };
  readonly textContent: string | null;
  readonly className: string;
  /** Of a field. */
  readonly value?: string;
}
