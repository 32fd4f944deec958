import { type Values } from "./formSpec";
import { rowsOf } from "./formValues";
import { type FromPage, isFromPage } from "./messages";
import { type Session } from "./pageKind";

/** The button was pressed: see `FromPage`. */
export type Submitted = Extract<FromPage, { kind: "submit" }>;

/** What every session of a form has in common: it receives the page's messages and passes them on. */
export abstract class PageSession implements Session {
  /** The id of the form that the page shows; a new one starts fresh. */
  protected abstract readonly formId: string;
  /** The values of the form. */
  protected abstract values: Values;
  /** Fields that the user has left: their mistakes may be shown. */
  protected readonly touched = new Set<string>();

  receive(message: unknown): void {
    if (!isFromPage(message)) return;
    switch (message.kind) {
      case "ready":
        if (message.draft?.formId === this.formId) this.fill({ ...this.values, ...message.draft.values });
        return this.postForm();
      case "changed":
        return this.change(message.values, message.revision);
      case "left":
        this.touched.add(message.field);
        return this.postState();
      case "submit":
        return void this.submit(message);
      case "action":
        return void this.act(message.id);
    }
  }

  refresh(): void {
    this.postState();
  }

  /** Takes over the user's values. */
  protected fill(values: Values): void {
    this.values = values;
  }

  /**
   * When a row of a list is removed, the others move up: what was remembered about them belongs to other rows.
   * @param next the new values
   */
  protected forgetMoved(next: Values): void {
    for (const [name, value] of Object.entries(this.values)) {
      if (rowsOf(next[name]).length >= rowsOf(value).length) continue;
      for (const path of [...this.touched]) if (path.startsWith(`${name}.`)) this.touched.delete(path);
    }
  }

  abstract dispose(): void;
  protected abstract change(values: Values, revision: number): void;
  protected abstract submit(message: Submitted): Promise<void>;
  protected abstract act(id: string): void | Promise<void>;
  protected abstract postForm(): void;
  protected abstract postState(): void;
}
