import { itemName } from "../../model/order";
import { randomUUID } from "node:crypto";
import * as l10n from "@vscode/l10n";
import { type CallAs } from "../../api/domainApi";
import { type PreviewContext, requestPreview } from "../../api/requestPreview";
import { catalogue, type OperationName, type ParamsOf } from "../../catalogue/catalogue";
import { type Operation } from "../../catalogue/operation";
import { type AccountAccess } from "../accountAccess";
import { type Draft } from "../draft";
import { type Message, type FormResult, type Values } from "../formSpec";
import { type ToPage } from "../messages";
import { answerDocument } from "./operationAnswer";
import { isSentOnce, type OperationForm, operationForm, operationStart, secretsOf } from "./operationForm";
import { operationQuestion, operationSentences, type Question } from "./operationWords";
import { type ConfirmedOrder, effectOf, orderFrom } from "../../orders/effects/effects";
import { type OrderName } from "../../orders/effects/effect";
import { type PlaceResult } from "../../orders/placeOrder";
import { type Account } from "../../model/account";
import { timeOfDayText, timeText } from "../../texts/dates";
import { PageSession, type Submitted } from "../pageSession";

export interface OperationSessionParts {
  account: Account;
  access: () => AccountAccess;
  call: CallAs;
  place: (agreed: ConfirmedOrder) => Promise<PlaceResult>;
  /** The name of a domain of the account. Rejects if it cannot be determined. */
  nameOf: (instanceId: string) => Promise<string>;
  /** Which of the account's domains have a premium price, as far as that can be determined. */
  premiumNames: () => Promise<ReadonlySet<string>>;
  confirm: (question: Question) => Promise<boolean>;
  /** Shows an answer as a document. */
  showAnswer: (document: string, answeredAt: number) => void;
  showTask: (taskNo: string) => void;
  preview: () => Omit<PreviewContext, "keyHint" | "now">;
  /** Describes a failure for the user, with buttons for what helps. */
  explain: (error: unknown) => Message;
  post: (message: ToPage) => void;
  /** Milliseconds since 1970. */
  now: () => number;
}

type Phase =
  | { kind: "editing"; message: Message | undefined }
  | { kind: "sending" }
  | { kind: "done"; outcome: FormResult; taskNo: string | undefined };

const showAnswerAgain = { id: "showAnswer", label: l10n.t("Show Answer") };

/**
 * The form of one operation, from the first keystroke to its answer. A read is sent at once; anything that changes
 * something or costs money needs another confirmation, and goes through the journal if it must not be sent twice.
 */
export class OperationSession extends PageSession {
  protected override formId: string;
  protected override values: Values;
  private revision = 0;
  private phase: Phase = { kind: "editing", message: undefined };
  private lastAnswer: { document: string; at: number } | undefined;

  /** @param draft what the page kept before the window was reloaded */
  constructor(
    private readonly parts: OperationSessionParts,
    readonly name: OperationName,
    draft?: Draft,
  ) {
    super();
    this.formId = draft?.formId ?? randomUUID();
    this.values = { ...operationStart(name), ...draft?.values };
  }

  get account(): Account {
    return this.parts.account;
  }

  dispose(): void {
    // Nothing to watch.
  }

  protected override change(values: Values, revision: number): void {
    this.forgetMoved(values);
    this.values = values;
    this.revision = revision;
    if (this.phase.kind === "editing") this.phase = { kind: "editing", message: undefined };
    this.postState();
  }

  protected override act(id: string): void {
    if (id === showAnswerAgain.id && this.lastAnswer) {
      this.parts.showAnswer(this.lastAnswer.document, this.lastAnswer.at);
    } else if (id === "showTask" && this.phase.kind === "done" && this.phase.taskNo !== undefined) {
      this.parts.showTask(this.phase.taskNo);
    } else if (id === "again" && this.phase.kind === "done") {
      this.formId = randomUUID();
      this.values = operationStart(this.name);
      this.touched.clear();
      this.phase = { kind: "editing", message: undefined };
      this.postForm();
    }
  }

  /** A second message, from a second click or a replay, finds the first one sending, or another form. */
  protected override async submit({ formId, agreed }: Submitted): Promise<void> {
    if (this.phase.kind !== "editing" || formId !== this.formId) return;
    const { params, wrong, state } = this.form();
    if (!params || state.submit === "closed") {
      wrong.forEach((path) => this.touched.add(path));
      return this.edit(undefined, wrong[0]);
    }
    if (state.review.sentences.join("\n") !== agreed.join("\n")) {
      const text = l10n.t("The request has changed since you selected Send. Review it, then select Send again.");
      return this.edit({ tone: "warning", text, actions: [] }, "review");
    }
    this.phase = { kind: "sending" };
    this.postState();
    try {
      await this.send(params);
    } catch (error) {
      this.edit(this.parts.explain(error), "review");
    }
  }

  private async send(params: Record<string, unknown>): Promise<void> {
    const { account, call, confirm } = this.parts;
    const operation: Operation = catalogue[this.name];
    if (operation.kind !== "read") {
      const premiumNames = operation.kind === "spend" ? await this.parts.premiumNames() : new Set<string>();
      const question = operationQuestion(this.name, params, account, premiumNames);
      if (!(await confirm(question))) return this.edit(undefined, "review");
    }
    if (isSentOnce(operation)) return this.place(operation, params);
    const answer = await call(account, this.name, params as ParamsOf<OperationName>);
    this.answered(answer);
    const at = timeOfDayText(this.parts.now());
    const { requestId } = answer;
    const text =
      requestId === undefined
        ? l10n.t("Answered at {0}, RequestId unknown.", at)
        : l10n.t("Answered at {0}, RequestId {1}.", at, requestId);
    this.edit({ tone: "good", text, actions: [showAnswerAgain] }, "review");
  }

  private async place(operation: Operation, params: Record<string, unknown>): Promise<void> {
    const { account, place, nameOf, explain } = this.parts;
    const name = this.name as OrderName;
    const { open, secrets } = secretsOf(effectOf(name), params);
    const order = await orderFrom(name, open, account, nameOf);
    const sentence = operationSentences(this.name, params, account).join(" ");
    const placed = await place({ ...order, secrets, sentence });
    switch (placed.kind) {
      case "accepted": {
        this.answered(placed.answer);
        const { taskNo } = placed;
        this.phase = {
          kind: "done",
          outcome: acceptedOutcome(operation, taskNo, placed.answer),
          taskNo,
        };
        return this.postState("outcome");
      }
      case "refused":
      case "unknown":
        return this.edit(explain(placed.error), "review");
      case "already": {
        const [{ holder }] = placed.conflicts;
        const names = placed.conflicts.map(({ item }) => itemName(item)).join(", ");
        const text = holder
          ? l10n.t(
              "This has been in progress for {0} since {1}. Nothing was sent this time.",
              names,
              timeText(holder.createdAt),
            )
          : l10n.t("This is already in progress for {0}. Nothing was sent this time.", names);
        return this.edit({ tone: "warning", text, actions: [] }, "review");
      }
    }
  }

  private answered(answer: object): void {
    const at = this.parts.now();
    this.lastAnswer = { document: answerDocument({ name: this.name, account: this.account, at, answer }), at };
    this.parts.showAnswer(this.lastAnswer.document, at);
  }

  private edit(message: Message | undefined, focus: string | undefined): void {
    this.phase = { kind: "editing", message };
    this.postState(focus);
  }

  protected override postForm(): void {
    const { formId, account, values } = this;
    const { spec, state } = this.form();
    this.parts.post({ kind: "form", formId, accountId: account.id, spec, values, changes: {}, state });
  }

  protected override postState(focus?: string): void {
    this.parts.post({ kind: "state", state: this.form().state, changes: {}, focus });
  }

  private form(): OperationForm {
    const { phase, parts, name, account, values, revision, touched } = this;
    const message = phase.kind === "editing" ? phase.message : undefined;
    const form = operationForm({ name, account, access: parts.access(), values, revision, touched, message });
    if (form.params) {
      const context = { ...parts.preview(), keyHint: account.keyHint, now: parts.now() };
      const request = requestPreview(catalogue[name], form.params, context);
      // The journal gives every order its own address, which identifies the task if the answer is lost.
      if (isSentOnce(catalogue[name]))
        request?.push({ name: "UserClientIp", value: l10n.t("generated for this request") });
      form.state.review.request = request;
    }
    if (phase.kind === "sending") form.state.submit = "sending";
    if (phase.kind === "done") form.state.outcome = phase.outcome;
    return form;
  }
}

function acceptedOutcome(
  operation: Operation,
  taskNo: string | undefined,
  { requestId }: { requestId?: string },
): FormResult {
  return {
    title: taskNo === undefined ? l10n.t("{0}: done", operation.about) : l10n.t("{0}: accepted", operation.about),
    sentences: [
      taskNo === undefined
        ? l10n.t("The service has carried it out.")
        : l10n.t("The service is working on it as task {0}.", taskNo),
      requestId === undefined ? l10n.t("RequestId unknown.") : l10n.t("RequestId {0}.", requestId),
    ],
    actions: [
      ...(taskNo === undefined ? [] : [{ id: "showTask", label: l10n.t("Show Task") }]),
      showAnswerAgain,
      { id: "again", label: l10n.t("Run Again") },
    ],
  };
}
