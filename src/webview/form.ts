import { type Draft, draftOf, isDraft } from "../pages/draft";
import { fieldPath, type FormSpec, type FormState, type Value, type Values } from "../pages/formSpec";
import { type FromPage, isToPage, type ToPage } from "../pages/messages";
import { describeControls } from "./describeControls";
import { drawForm } from "./drawForm";

/** The form in its tab: draws what the host says and reports what the user does. It decides nothing by itself. */
class FormPage {
  private readonly host = acquireVsCodeApi();
  /** What was filled in when this page was last shown. */
  private readonly kept = this.readKept();
  private readonly place = document.querySelector("main") ?? document.body;
  private form: (Draft & { spec: FormSpec; state: FormState }) | undefined;
  private revision = 0;
  /** Fields that have been changed, so that leaving them is worth reporting. */
  private readonly changed = new Set<string>();
  /** The id of an element that is about to be drawn and then gets the focus. */
  private focusNext: string | undefined;

  constructor() {
    window.addEventListener("message", ({ data }: MessageEvent<unknown>) => void this.take(data));
    this.tell({ kind: "ready", draft: this.kept });
  }

  private async take(message: unknown): Promise<void> {
    if (!isToPage(message)) return;
    if (message.kind === "form") {
      const { formId, accountId, spec, state } = message;
      const isNew = this.form?.formId !== formId;
      const values = { ...(isNew ? this.start(message) : this.form?.values), ...message.changes };
      this.form = { formId, accountId, spec, values, state };
      await this.draw();
      if (isNew && !state.outcome) this.focus(firstField(spec));
      return;
    }
    if (!this.form) return;
    const values = { ...this.form.values, ...message.changes };
    // An answer to an older change says nothing about the current values.
    const isLate = message.state.revision < this.revision;
    const state = isLate ? this.form.state : { ...message.state, table: message.state.table ?? this.form.state.table };
    this.form = { ...this.form, values, state };
    await this.draw();
    this.focus(message.focus);
  }

  /** Starts a form; values entered before the page was hidden are newer than what the host knows. */
  private start({ formId, values, state }: Extract<ToPage, { kind: "form" }>): Values {
    this.revision = state.revision;
    this.changed.clear();
    return this.kept?.formId === formId ? { ...values, ...this.kept.values } : values;
  }

  private readKept(): Draft | undefined {
    const kept: unknown = this.host.getState();
    return isDraft(kept) ? kept : undefined;
  }

  private async draw(): Promise<void> {
    if (!this.form) return;
    const { spec, state, values } = this.form;
    this.host.setState(draftOf(this.form));
    drawForm(this.place, {
      spec,
      state,
      values,
      change: (field, value, path) => this.change(field, value, path),
      leave: (field) => this.leave(field),
      focus: (id) => (this.focusNext = id),
      submit: () => this.submit(),
      act: (id) => this.tell({ kind: "action", id }),
    });
    await describeControls(this.place, spec, state, values);
    this.keepFocusClear();
    this.focusWaiting();
  }

  /** Scrolls the focused element clear of a review that stays visible over the end of the page. */
  private keepFocusClear(): void {
    const review = this.find("review");
    const isOver = review !== null && getComputedStyle(review).position === "sticky";
    document.documentElement.style.scrollPaddingBottom = isOver ? `${review.offsetHeight + marginPx}px` : "";
  }

  /** A new row can take the focus only once the host has said that it is visible. */
  private focusWaiting(): void {
    if (this.focusNext === undefined || !this.find(this.focusNext)) return;
    this.focus(this.focusNext);
    this.focusNext = undefined;
  }

  private change(field: string, value: Value, path = field): void {
    if (!this.form || this.form.values[field] === value) return;
    const values: Values = { ...this.form.values, [field]: value };
    this.form = { ...this.form, values };
    this.changed.add(path);
    this.tell({ kind: "changed", revision: ++this.revision, values });
    void this.draw();
  }

  private leave(field: string): void {
    if (this.changed.has(field)) this.tell({ kind: "left", field });
  }

  private submit(): void {
    if (!this.form) return;
    const { formId, state } = this.form;
    this.tell({ kind: "submit", formId, agreed: state.review.sentences, table: state.table?.version });
    // Until the host answers, a second press must not even be sent.
    this.form = { ...this.form, state: { ...state, submit: "sending" } };
    void this.draw();
  }

  private focus(target: string | undefined): void {
    if (target === undefined) return;
    const element = this.find(target);
    element?.focus();
    element?.scrollIntoView({ block: "center" });
  }

  private find(id: string): HTMLElement | null {
    return this.place.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  }

  private tell(message: FromPage): void {
    this.host.postMessage(message);
  }
}

/** Between the focused element and what covers the page. */
const marginPx = 16;

function firstField({ groups }: FormSpec): string | undefined {
  const first = groups[0]?.fields[0];
  return first?.control.kind === "list" ? fieldPath(first.name, 0, first.control.fields[0]?.name ?? "") : first?.name;
}

new FormPage();
