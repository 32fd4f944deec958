import * as l10n from "@vscode/l10n";
import { randomUUID } from "node:crypto";
import { type AccountAccess } from "../accountAccess";
import { checkContact, ContactCheck, type ContactCheckParts } from "../contact/contactCheck";
import { keepLines } from "./domainLines";
import { leftOutField, type Message, type Table, type Value, type Values } from "../formSpec";
import { rowsOf } from "../formValues";
import { type Draft } from "../draft";
import { type ToPage } from "../messages";
import { type Account } from "../../model/account";
import { type RegistrantProfile } from "../../model/registrant";
import { type Disposable } from "../../stores/emitter";
import { type Resource } from "../../stores/resource";
import { LostServers } from "./lostServers";
import { type Plan } from "./plan";
import { PlanLookups, type PlanLookupsParts, type Priced } from "./planLookups";
import { type PlanForm, planForm, type PlanPhase } from "./planForm";
import { PlanOrders, type PlanOrdersParts } from "./planOrders";
import { domainsText } from "../../texts/counts";
import { exportRows, planFields } from "./planParts";
import { isHopeless, type PlannedRow } from "./planRows";
import { PageSession, type Submitted } from "../pageSession";
import { readAgain } from "../readAgain";

export interface PlanSessionParts extends PlanLookupsParts, PlanOrdersParts, ContactCheckParts {
  access: () => AccountAccess;
  profiles: Resource<RegistrantProfile[]>;
  onDidChangeOrders: (listener: () => void) => Disposable;
  /** Asks for a file with a list of domains, and reads it. */
  openList: () => Promise<string | undefined>;
  /** Asks for a file and writes a plan's rows to it. */
  saveTable: (title: string, table: Table) => Promise<void>;
  /** See `PlanSituation`. */
  priceLimit: () => number;
  /** Which of these name servers the DNS cannot find. */
  lookUpServers: (names: readonly string[]) => Promise<readonly string[]>;
  post: (message: ToPage) => void;
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * One plan, from the list of domains to the result for each: keeps the values while the page comes and goes, looks
 * everything up again before it sends, sends each request once, and follows its orders.
 */
export class PlanSession extends PageSession {
  protected override formId: string;
  protected override values: Values;
  private revision = 0;
  private phase: PlanPhase = { kind: "editing", message: undefined };
  private readonly lookups: PlanLookups;
  private readonly contactCheck: ContactCheck;
  private readonly lostServers: LostServers;
  private readonly watching: Disposable[];
  private orders: PlanOrders;
  private before = new Map<string, readonly string[]>();
  private posted = "";

  constructor(
    private readonly parts: PlanSessionParts,
    private readonly plan: Plan,
    start: { domains?: readonly string[]; values?: Values; draft?: Draft | undefined } = {},
  ) {
    super();
    this.formId = start.draft?.formId ?? randomUUID();
    this.values = { ...this.startOf((start.domains ?? []).join("\n")), ...start.values, ...start.draft?.values };
    this.orders = new PlanOrders(parts, this.formId);
    this.contactCheck = new ContactCheck(parts, () => this.postState());
    this.lookups = new PlanLookups(
      parts,
      plan,
      () => this.pricesWanted(),
      () => this.postState(),
    );
    this.lostServers = new LostServers(parts.lookUpServers, () => this.postState());
    this.watching = [
      parts.profiles.onDidChange(() => this.postForm()),
      parts.onDidChangeOrders(() => void this.follow()),
    ];
    void parts.profiles.ensure();
    if (rowsOf(this.values[planFields.sent]).length > 0) {
      // Nothing can be retried until the journal is read: orders already sent would look as if they had not been.
      this.phase = { kind: "sending" };
      void this.resume();
    } else {
      this.look();
    }
  }

  get account(): Account {
    return this.parts.account;
  }

  dispose(): void {
    this.lookups.dispose();
    this.lostServers.dispose();
    for (const watching of this.watching) watching.dispose();
  }

  private startOf(domains: string): Values {
    const { plan } = this;
    return {
      ...plan.start,
      [planFields.plan]: plan.id,
      [planFields.domains]: domains,
      [leftOutField]: [],
      [planFields.sent]: [],
    };
  }

  protected override change(values: Values, revision: number): void {
    this.revision = revision;
    if (this.phase.kind !== "editing") return this.postState();
    const changes = this.plan.follow?.(this.values, values) ?? {};
    this.values = { ...values, ...changes };
    this.phase = { kind: "editing", message: undefined };
    this.look();
    this.postState({ changes });
  }

  private set(changes: Values): void {
    this.values = { ...this.values, ...changes };
    this.postState({ changes });
  }

  protected override async act(id: string): Promise<void> {
    if (id === "stop") this.orders.stop();
    if (id === exportRows.id) return this.parts.saveTable(this.plan.title, this.form().state.table);
    if (id === "retryThese" && this.phase.kind === "sent") return this.retry();
    if (this.phase.kind !== "editing") return;
    const contact = this.plan.contactData?.(this.values);
    // The user sees the result beside the button.
    if (id === checkContact.id && contact) this.contactCheck.ensure(contact).catch(() => undefined);
    if (id === "lookAgain") {
      this.lookups.forget();
      this.look();
      this.postState();
    } else if (id === "leaveOutBad") {
      const out = this.form().rows.filter((row) => row.isOut || isHopeless(row));
      this.set({ [leftOutField]: out.map(({ id }) => ({ "": id })) });
    } else if (id === "openList") {
      const list = await this.parts.openList();
      const kept = textOf(this.values[planFields.domains]).trim();
      if (list === undefined) return;
      this.set({ [planFields.domains]: kept === "" ? list : `${kept}\n${list}` });
      this.look();
      this.postState();
    }
  }

  /** Starts a new plan for the domains that were not done, with the same values for all; sends nothing. */
  private retry(): void {
    const { results } = this.orders;
    const sent = rowsOf(this.values[planFields.sent]).map(({ name }) => textOf(name));
    const names = new Set(sent.filter((name) => results.get(name)?.kind !== "done"));
    const own = Object.fromEntries(Object.keys(this.plan.start).map((name) => [name, this.values[name] ?? ""]));
    this.formId = randomUUID();
    this.values = { ...this.startOf(keepLines(textOf(this.values[planFields.domains]), names)), ...own };
    this.orders = new PlanOrders(this.parts, this.formId);
    this.before.clear();
    this.phase = { kind: "editing", message: undefined };
    this.lookups.forget();
    this.look();
    this.postForm();
  }

  private look(): void {
    this.lookups.contactKind = this.plan.contactKind?.(this.values);
    void this.lookups.look(namesIn(this.form().rows));
  }

  /** The price query for a name that might be available also says whether it is, so every such name is queried. */
  private pricesWanted(): Priced[] {
    const isAsked = ({ line, item }: PlannedRow) =>
      this.plan.looks === "availability" ? !line.domain && line.problem === undefined : item !== undefined;
    return this.form()
      .rows.filter(isAsked)
      .map(({ line, years = 1 }) => ({ name: line.name, years }));
  }

  protected override async submit({ formId, agreed, table }: Submitted): Promise<void> {
    if (this.phase.kind !== "editing" || formId !== this.formId) return;
    const { requests, rows, state, wrong } = this.form();
    if (state.review.sentences.join("\n") !== agreed.join("\n") || state.table.version !== table) {
      return this.edit(readAgain(), "review");
    }
    if (requests.length === 0 || state.submit === "closed") {
      wrong.forEach((field) => this.touched.add(field));
      return this.edit(undefined, wrong[0] ?? "review");
    }
    const taking = rows.filter(({ isIn }) => isIn);
    this.phase = { kind: "checking" };
    this.postState({ focus: "review" });
    try {
      await this.lookups.lookAgain(namesIn(taking));
      const contact = this.plan.contactData?.(this.values);
      if (contact) await this.contactCheck.ensure(contact);
    } catch (error) {
      return this.edit(this.parts.explain(error), "review");
    }
    const found = this.form().wrong;
    if (found.length > 0) {
      found.forEach((field) => this.touched.add(field));
      return this.edit(undefined, found[0] ?? "review");
    }
    const present = new Map(this.form().rows.map((row) => [row.id, row]));
    const changed = taking.filter(({ id, cells }) => {
      const row = present.get(id);
      return !row?.isIn || row.cells.join("\t") !== cells.join("\t");
    });
    if (changed.length > 0) {
      this.before = new Map(changed.map(({ line, cells }) => [line.name, cells]));
      const text = l10n.t(
        "{0} changed in the meantime. Review the table, then press the button again.",
        domainsText(changed.length),
      );
      return this.edit({ tone: "warning", text, actions: [] }, "review");
    }
    const sent = taking.map(({ line, cells }) => ({ name: line.name, cells: cells.join("\t") }));
    this.phase = { kind: "sending" };
    this.set({ [planFields.sent]: sent });
    this.phase = { kind: "sent", failure: await this.orders.send(requests) };
    await this.orders.read();
    this.postState({ focus: "review" });
  }

  private async resume(): Promise<void> {
    const failure = await this.orders.find().then(() => undefined, this.parts.explain);
    this.phase = { kind: "sent", failure };
    this.postState();
  }

  private async follow(): Promise<void> {
    if (this.phase.kind !== "sent" && this.phase.kind !== "sending") return;
    await this.orders.read();
    this.postState();
  }

  private edit(message: Message | undefined, focus: string): void {
    this.phase = { kind: "editing", message };
    this.postState({ focus });
  }

  protected override postForm(): void {
    const { formId, account, values } = this;
    const { spec, state } = this.form();
    this.posted = JSON.stringify(state.table);
    this.parts.post({ kind: "form", formId, accountId: account.id, spec, values, changes: {}, state });
  }

  protected override postState({ changes = {}, focus }: { changes?: Values; focus?: string } = {}): void {
    const { state } = this.form();
    const table = JSON.stringify(state.table);
    const isSame = table === this.posted;
    this.posted = table;
    this.parts.post({ kind: "state", state: isSame ? { ...state, table: undefined } : state, changes, focus });
  }

  private form(): PlanForm {
    const { plan, values, lookups, phase, revision, touched, before, parts } = this;
    const context = {
      account: parts.account,
      profiles: parts.profiles.value,
      now: parts.now(),
      isLost: (nameServer: string) => this.lostServers.has(nameServer),
    };
    return planForm({
      plan,
      context,
      access: parts.access(),
      values,
      lookups,
      phase,
      revision,
      touched,
      before,
      results: this.orders.results,
      contactCheck: this.contactCheck,
      priceLimit: parts.priceLimit(),
    });
  }
}

function namesIn(rows: readonly PlannedRow[]): string[] {
  return rows.flatMap(({ line }) => (line.problem === undefined ? [line.name] : []));
}

function textOf(value: Value | undefined): string {
  return typeof value === "string" ? value : "";
}
