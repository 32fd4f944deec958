import * as l10n from "@vscode/l10n";
import { randomUUID } from "node:crypto";
import { type AccountAccess } from "../accountAccess";
import { checkContact, ContactCheck, type ContactCheckParts } from "../contact/contactCheck";
import { followCountry } from "../contact/contactFields";
import { type Message, type FormResult, type Values } from "../formSpec";
import { type Draft } from "../draft";
import { type ToPage } from "../messages";
import { nameIn, preselectedProfile, registerStart, yearsIn } from "./registerForm";
import { type RegisterForm, registerForm, type Templates } from "./registerState";
import { register } from "../../orders/effects/paidOrders";
import { type ConfirmedOrder } from "../../orders/effects/effects";
import { type PlaceResult } from "../../orders/placeOrder";
import { type Account } from "../../model/account";
import { type Availability } from "../../model/availability";
import { displayName } from "../../model/domain";
import { type RegistrantProfile } from "../../model/registrant";
import { type Disposable } from "../../stores/emitter";
import { type Resource } from "../../stores/resource";
import { type Clock } from "../../stores/clock";
import { NameCheck, type NameQuestion } from "./nameCheck";
import { PageSession, type Submitted } from "../pageSession";
import { readAgain } from "../readAgain";

export interface RegisterSessionParts extends ContactCheckParts {
  account: Account;
  access: () => AccountAccess;
  profiles: Resource<RegistrantProfile[]>;
  /** Never rejects. */
  lookUp: (question: NameQuestion, signal: AbortSignal) => Promise<Availability>;
  place: (agreed: ConfirmedOrder) => Promise<PlaceResult>;
  /** Describes a failure for the user, with buttons for what helps. */
  explain: (error: unknown) => Message;
  post: (message: ToPage) => void;
  clock: Clock;
}

type Phase =
  { kind: "editing"; message: Message | undefined } | { kind: "sending" } | { kind: "done"; outcome: FormResult };

/**
 * One Register form, from the first keystroke to the order. Holds the values while the page comes and goes, decides
 * what the page shows, and places an order once: only from the form the page shows, only under the words of the review
 * the user saw, and never while one is being sent.
 */
export class RegisterSession extends PageSession {
  protected override formId = randomUUID();
  protected override values: Values;
  private revision = 0;
  private phase: Phase = { kind: "editing", message: undefined };
  private readonly check: NameCheck;
  private readonly contactCheck: ContactCheck;
  private readonly watching: Disposable;

  constructor(
    private readonly parts: RegisterSessionParts,
    start: { domainName?: string | undefined; draft?: Draft | undefined } = {},
  ) {
    super();
    this.check = new NameCheck(parts.lookUp, parts.clock, () => this.postState());
    this.contactCheck = new ContactCheck(parts, () => this.postState());
    this.values = { ...registerStart(start.domainName ?? ""), ...start.draft?.values };
    this.fill(this.values);
    this.watching = parts.profiles.onDidChange(() => this.takeTemplates());
    this.preselect();
    void parts.profiles.ensure();
  }

  get account(): Account {
    return this.parts.account;
  }

  /** Fills in another name; all other values stay. */
  setName(domainName: string): void {
    if (this.phase.kind === "done") return this.startOver(domainName);
    if (this.phase.kind === "editing") this.set({ DomainName: domainName, PermitPremiumActivation: false });
  }

  /** Fills in the name that the form is requested with, if any, and moves the focus to where the user continues. */
  reopen(values: Values): void {
    const { DomainName } = values;
    if (typeof DomainName === "string" && DomainName !== "") this.setName(DomainName);
    this.postState({ focus: this.phase.kind === "done" ? "outcome" : "DomainName" });
  }

  dispose(): void {
    this.check.dispose();
    this.watching.dispose();
  }

  protected override change(values: Values, revision: number): void {
    const isOtherName = nameIn(values) !== nameIn(this.values);
    this.revision = revision;
    const changes = {
      ...followCountry(this.values, values),
      // Accepting the price of one name does not accept that of another.
      ...(isOtherName && values["PermitPremiumActivation"] === true ? { PermitPremiumActivation: false } : {}),
    };
    if (this.phase.kind === "editing") this.phase = { kind: "editing", message: undefined };
    this.fill(values);
    this.set(changes);
  }

  private set(values: Values): void {
    this.fill({ ...this.values, ...values });
    this.postState({ changes: values });
  }

  protected override fill(values: Values): void {
    this.values = values;
    const name = nameIn(values);
    this.check.about(name === undefined ? undefined : { name, years: yearsIn(values) });
  }

  protected override act(id: string): void {
    if (id === checkContact.id) {
      const { contact } = this.form();
      // The user sees the result beside the button.
      if (contact) this.contactCheck.ensure(contact).catch(() => undefined);
    } else if (id === "checkAgain") {
      this.check.again();
      this.postState();
    } else if (id === "fetchTemplates") {
      const { RegistrantProfileId: _, ...values } = this.values;
      this.fill(values);
      void this.parts.profiles.refresh();
    } else if (id === "registerAnother" && this.phase.kind === "done") {
      this.startOver("");
    }
  }

  private startOver(domainName: string): void {
    this.formId = randomUUID();
    this.phase = { kind: "editing", message: undefined };
    this.touched.clear();
    this.fill(registerStart(domainName));
    this.preselect();
    this.postForm();
  }

  /** A second message, from a second click or a replay, finds the first one sending, or another form. */
  protected override async submit({ formId, agreed }: Submitted): Promise<void> {
    if (this.phase.kind !== "editing" || formId !== this.formId) return;
    this.phase = { kind: "sending" };
    this.postState();
    await this.check.settled();
    const { contact, order: complete } = this.form();
    try {
      if (contact && complete) await this.contactCheck.ensure(contact);
    } catch (error) {
      return this.edit(this.parts.explain(error), "review");
    }
    const { order, wrong, state } = this.form();
    if (!order || state.submit === "closed") {
      wrong.forEach((field) => this.touched.add(field));
      return this.edit(undefined, wrong[0]);
    }
    if (order.sentences.join("\n") !== agreed.join("\n")) {
      return this.edit(readAgain(), "review");
    }
    await this.place(order);
  }

  private async place({ params, sentences }: NonNullable<RegisterForm["order"]>): Promise<void> {
    const { place, explain } = this.parts;
    const { DomainName: domainName, ...terms } = params;
    let placed: PlaceResult;
    try {
      placed = await place({
        operation: "registerDomain",
        items: [register.item({ domainName, terms })],
        shared: {},
        sentence: sentences.join(" "),
      });
    } catch (error) {
      // The journal failed. If the order had already left, it is open and the lookup finds it.
      this.check.again();
      return this.edit(explain(error), "review");
    }
    switch (placed.kind) {
      case "accepted":
        this.phase = { kind: "done", outcome: acceptedOutcome(domainName, placed.taskNo) };
        return this.postState({ focus: "outcome" });
      case "refused":
        return this.edit(explain(placed.error), "review");
      case "unknown":
        this.check.again();
        return this.edit(explain(placed.error), "review");
      case "already":
        this.check.again();
        return this.edit(undefined, "DomainName");
    }
  }

  private edit(message: Message | undefined, focus: string | undefined): void {
    this.phase = { kind: "editing", message };
    this.postState({ focus });
  }

  /** Keeps what is being typed right now: only the template is set. */
  private takeTemplates(): void {
    const before = this.values["RegistrantProfileId"];
    this.preselect();
    const now = this.values["RegistrantProfileId"];
    this.postForm(now === undefined || now === before ? {} : { RegistrantProfileId: now });
  }

  /** Chooses a template if none is chosen, or if the chosen one no longer exists. */
  private preselect(): void {
    const { known } = this.parts.profiles;
    if (known.kind !== "ready" && known.kind !== "failed") return;
    const profiles = known.kind === "ready" ? known.value : [];
    const chosen = this.values["RegistrantProfileId"];
    if (chosen === "" || profiles.some(({ id }) => id === chosen)) return;
    this.fill({ ...this.values, RegistrantProfileId: preselectedProfile(profiles) });
  }

  protected override postForm(changes: Values = {}): void {
    const { formId, account, values } = this;
    const { spec, state } = this.form();
    this.parts.post({ kind: "form", formId, accountId: account.id, spec, values, changes, state });
  }

  protected override postState({ changes = {}, focus }: { changes?: Values; focus?: string | undefined } = {}): void {
    this.parts.post({ kind: "state", state: this.form().state, changes, focus });
  }

  private templates(): Templates {
    const { known } = this.parts.profiles;
    if (known.kind === "failed") return { kind: "failed", message: this.parts.explain(known.error) };
    const profiles = this.parts.profiles.value;
    return profiles ? { kind: "fetched", profiles } : { kind: "fetching" };
  }

  private form(): RegisterForm {
    const { phase, parts } = this;
    const form = registerForm({
      account: this.account,
      access: parts.access(),
      templates: this.templates(),
      contactCheck: this.contactCheck,
      values: this.values,
      revision: this.revision,
      touched: this.touched,
      asked: this.check.asked?.answer,
      message: phase.kind === "editing" ? phase.message : undefined,
      now: parts.clock.now(),
    });
    if (phase.kind === "sending") form.state.submit = "sending";
    if (phase.kind === "done") form.state.outcome = phase.outcome;
    return form;
  }
}

function acceptedOutcome(name: string, taskNo: string | undefined): FormResult {
  return {
    title: l10n.t("Registration of {0} ordered", displayName(name)),
    sentences: [
      taskNo === undefined
        ? l10n.t("Alibaba Cloud accepted the order.")
        : l10n.t("Alibaba Cloud is working on it as task {0}.", taskNo),
      l10n.t(
        "A notification tells you how the task ends. Once the domain is registered, it appears in the Domains view.",
      ),
    ],
    actions: [{ id: "registerAnother", label: l10n.t("Register Another") }],
  };
}
