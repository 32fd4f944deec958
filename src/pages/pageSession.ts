import { type Values } from "./formSpec";
import { rowsOf } from "./formValues";
import { type FromPage, isFromPage } from "./messages";
import { type Session } from "./pageKind";

/** The button was pressed: see `FromPage`. */
export type Submitted = Extract<FromPage, { kind: "submit" }>;

/** What every session of a form does alike: it takes what its page says, and hands it to where it belongs. */
export abstract class PageSession implements Session {
  /** Of the form that the page shows; a new one begins afresh. */
  protected abstract readonly formId: string;
  /** What is filled in. */
  protected abstract values: Values;
  /** Fields that the user has gone on from: what is wrong with them may be said. */
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

  /** Takes values as they are filled in. */
  protected fill(values: Values): void {
    this.values = values;
  }

  /** Where a row of a list is gone, the others move up: what was told of them was of other rows. @param next what replaces it */
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
