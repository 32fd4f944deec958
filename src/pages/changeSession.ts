import { randomUUID } from "node:crypto";
import * as l10n from "@vscode/l10n";
import { itemName } from "../model/order";
import { mayChange, type AccountAccess } from "./accountAccess";
import { type FormSpec, type FormState, type Message, type FormResult, type Values } from "./formSpec";
import { type Draft } from "./draft";
import { type ToPage } from "./messages";
import { type ConfirmedOrder } from "../orders/effects/effects";
import { type PlaceResult } from "../orders/placeOrder";
import { type Account } from "../model/account";
import { type Disposable } from "../stores/emitter";
import { PageSession, type Submitted } from "./pageSession";

/** A form that changes one thing with one request: what it shows, and what it sends. */
export interface ChangeForm<Params> extends Disposable {
  /** The initial values; after a reload, they also identify what the form is about. */
  start: Values;
  /** Computes everything from the values and the form's own data. */
  draw(situation: ChangeSituation): DrawnChange<Params>;
  /** Further values to fill in after the user changes something. */
  follow?(before: Values, now: Values): Values;
  /** Fires when the form's own data changes. */
  onDidChange(listener: () => void): Disposable;
  /**
   * Called before sending: reloads everything `draw` depends on. If that changes the words of the review, nothing is
   * sent and the user reads them first.
   * @throws why nothing can be sent
   */
  lookAgain(params: Params): Promise<void>;
  /** Handles a button of a message or of the outcome. @returns the values it fills in */
  act(id: string, values: Values): Values | undefined;
  agreed(params: Params, sentences: readonly string[]): ConfirmedOrder;
  /** The result to show once the service accepts the request; a button that shows its task is added. */
  outcome(params: Params, taskNo: string | undefined): FormResult;
}

export interface ChangeSituation {
  account: Account;
  access: AccountAccess;
  values: Values;
  /** The revision of the page's latest change. */
  revision: number;
  /** Fields whose mistakes may be shown, by name or path. */
  touched: ReadonlySet<string>;
  /** The outcome of the last attempt. */
  message: Message | undefined;
}

/** What a page draws, and what the button would send. */
export interface DrawnChange<Params> {
  spec: FormSpec;
  state: FormState;
  /** Names or paths of the fields that block sending, in the form's order. */
  wrong: string[];
  /** Undefined while anything is wrong. */
  params: Params | undefined;
}

export interface ChangeSessionParts {
  account: Account;
  access: () => AccountAccess;
  place: (agreed: ConfirmedOrder) => Promise<PlaceResult>;
  showTask: (taskNo: string) => void;
  /** Describes a failure for the user, with buttons for what helps. */
  explain: (error: unknown) => Message;
  post: (message: ToPage) => void;
}

type Phase =
  | { kind: "editing"; message: Message | undefined }
  | { kind: "sending" }
  | { kind: "done"; outcome: FormResult; taskNo: string | undefined };

const showTask = { id: "showTask", label: l10n.t("Show Task") };

/**
 * One form of this kind, from the first keystroke to the result. Holds the values while the page comes and goes. Sends
 * once: only from the form the page shows, only under the words the user saw, and never while it is already sending.
 */
export class ChangeSession<Params> extends PageSession {
  protected override readonly formId: string;
  protected override values: Values;
  private revision = 0;
  private phase: Phase = { kind: "editing", message: undefined };
  private readonly watching: Disposable;
  private showsTable = false;

  /** @param draft what the page kept before the window was reloaded */
  constructor(
    private readonly parts: ChangeSessionParts,
    private readonly form: ChangeForm<Params>,
    draft?: Draft,
  ) {
    super();
    this.formId = draft?.formId ?? randomUUID();
    this.values = { ...form.start, ...draft?.values };
    this.watching = form.onDidChange(() => this.postForm());
  }

  get account(): Account {
    return this.parts.account;
  }

  get isDone(): boolean {
    return this.phase.kind === "done";
  }

  dispose(): void {
    this.watching.dispose();
    this.form.dispose();
  }

  protected override change(values: Values, revision: number): void {
    this.forgetMoved(values);
    const changes = this.form.follow?.(this.values, values) ?? {};
    this.values = { ...values, ...changes };
    this.revision = revision;
    if (this.phase.kind === "editing") this.phase = { kind: "editing", message: undefined };
    this.postState({ changes });
  }

  protected override act(id: string): void {
    if (id === showTask.id && this.phase.kind === "done" && this.phase.taskNo !== undefined) {
      return this.parts.showTask(this.phase.taskNo);
    }
    const changes = this.form.act(id, this.values);
    if (!changes) return;
    this.values = { ...this.values, ...changes };
    if (this.phase.kind === "editing") this.phase = { kind: "editing", message: undefined };
    this.postState({ changes });
  }

  /** A second message, from a second click or a replay, finds the first one sending, or another form. */
  protected override async submit({ formId, agreed }: Submitted): Promise<void> {
    if (this.phase.kind !== "editing" || formId !== this.formId) return;
    const { params } = this.draw();
    if (params !== undefined) {
      this.phase = { kind: "sending" };
      this.postState();
      try {
        await this.form.lookAgain(params);
      } catch (error) {
        return this.edit(this.parts.explain(error), "review");
      }
    }
    const latest = this.draw();
    const { wrong, state } = latest;
    if (latest.params === undefined || !this.isOpen()) {
      wrong.forEach((path) => this.touched.add(path));
      return this.edit(undefined, wrong[0] ?? "review");
    }
    if (state.review.sentences.join("\n") !== agreed.join("\n")) {
      const text = l10n.t(
        "The request has changed since you pressed the button. Review it, then press the button again.",
      );
      return this.edit({ tone: "warning", text, actions: [] }, "review");
    }
    await this.send(latest.params, state.review.sentences);
  }

  private async send(params: Params, sentences: readonly string[]): Promise<void> {
    const { place, explain } = this.parts;
    let placed: PlaceResult;
    try {
      placed = await place(this.form.agreed(params, sentences));
    } catch (error) {
      return this.edit(explain(error), "review");
    }
    switch (placed.kind) {
      case "accepted": {
        const { taskNo } = placed;
        const outcome = this.form.outcome(params, taskNo);
        const actions = [...outcome.actions, ...(taskNo === undefined ? [] : [showTask])];
        this.phase = { kind: "done", outcome: { ...outcome, actions }, taskNo };
        return this.postState({ focus: "outcome" });
      }
      case "refused":
      case "unknown":
        return this.edit(explain(placed.error), "review");
      case "already": {
        const names = placed.conflicts.map(({ item }) => itemName(item)).join(", ");
        const text = l10n.t("This is already in progress for {0}. Nothing was sent this time.", names);
        return this.edit({ tone: "warning", text, actions: [] }, "review");
      }
    }
  }

  private isOpen(): boolean {
    return mayChange(this.parts.access());
  }

  private edit(message: Message | undefined, focus: string): void {
    this.phase = { kind: "editing", message };
    this.postState({ focus });
  }

  protected override postForm(changes: Values = {}): void {
    const { formId, account, values } = this;
    const { spec, state } = this.draw();
    this.showsTable = state.table !== undefined;
    this.parts.post({ kind: "form", formId, accountId: account.id, spec, values, changes, state });
  }

  protected override postState({ changes = {}, focus }: { changes?: Values; focus?: string } = {}): void {
    const { state } = this.draw();
    // A page keeps its table when a state has none, so redraw the form to remove it.
    if (this.showsTable && !state.table && !state.outcome) return this.postForm(changes);
    this.showsTable = state.table !== undefined;
    this.parts.post({ kind: "state", state, changes, focus });
  }

  private draw(): DrawnChange<Params> {
    const { phase, parts, account, values, revision, touched } = this;
    const message = phase.kind === "editing" ? phase.message : undefined;
    const drawn = this.form.draw({ account, access: parts.access(), values, revision, touched, message });
    if (phase.kind === "sending") drawn.state.submit = "sending";
    else if (!this.isOpen()) drawn.state.submit = "closed";
    if (phase.kind === "done") drawn.state.outcome = phase.outcome;
    return drawn;
  }
}
