import { strict as assert } from "node:assert";
import { type FormState, type Values } from "../../src/pages/formSpec";
import { type FromPage, isToPage, type ToPage } from "../../src/pages/messages";

/** What a page would hold and do, without drawing. */
export class SessionPage<Session extends { receive(message: FromPage): void } = { receive(message: FromPage): void }> {
  formId = "";
  values: Values = {};
  focus: string | undefined;
  session!: Session;
  /** How many messages of the session have come. */
  posted = 0;
  private latest: FormState | undefined;
  private revision = 0;
  private readonly watchers = new Set<() => void>();

  /** The state as the page shows it. */
  get state(): FormState {
    assert.ok(this.latest);
    return this.latest;
  }

  readonly take = (message: ToPage): void => {
    assert.ok(isToPage(JSON.parse(JSON.stringify(message))));
    this.posted++;
    if (message.kind === "form") {
      this.values = message.formId === this.formId ? { ...this.values, ...message.changes } : message.values;
      this.formId = message.formId;
    } else {
      this.values = { ...this.values, ...message.changes };
      this.focus = message.focus ?? this.focus;
    }
    this.latest = { ...message.state, table: message.state.table ?? this.latest?.table };
    for (const watcher of this.watchers) watcher();
  };

  fill(values: Values): void {
    this.values = { ...this.values, ...values };
    this.session.receive({ kind: "changed", revision: ++this.revision, values: this.values });
  }

  /** Presses the button under what is shown. */
  submit(): void {
    const { review, table } = this.state;
    const { formId } = this;
    this.session.receive({ kind: "submit", formId, agreed: review.sentences, table: table?.version });
  }

  act(id: string): void {
    this.session.receive({ kind: "action", id });
  }

  /** Waits until the page shows what is wanted. */
  async until(isSo: (state: FormState) => boolean): Promise<void> {
    if (this.latest && isSo(this.latest)) return;
    await new Promise<void>((resolve) => {
      const watcher = () => {
        if (!isSo(this.state)) return;
        this.watchers.delete(watcher);
        resolve();
      };
      this.watchers.add(watcher);
    });
  }
}
