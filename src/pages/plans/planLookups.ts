import * as l10n from "@vscode/l10n";
import { type Account } from "../../model/account";
import { type Availability, type Price } from "../../model/availability";
import { type Contact, type ContactKind } from "../../model/contact";
import { type Domain, type DomainDetails } from "../../model/domain";
import { type Order } from "../../model/order";
import { type Task, type TaskDetail } from "../../model/task";
import { type AccountCache } from "../../stores/accountCache";
import { atMostEvery } from "../../stores/atMostEvery";
import { feeOf, type Plan } from "./plan";
import { type PriceQuestion, type Quote } from "../../orders/prices";

export interface PlanLookupsParts {
  account: Account;
  data: AccountCache;
  openOrders: () => Promise<Order[]>;
  /** Asks the service for a price and whether a name can be registered. @param again ask even if it is known */
  quote: (question: PriceQuestion, again: boolean) => Promise<Quote>;
  /** Describes a failure for the user. */
  explainText: (error: unknown) => string;
}

/** The number of years to get a domain's price for. */
export interface Priced {
  name: string;
  years: number;
}

/** How many domains are looked up in parallel: the service limits the request rate. */
const atOnce = 4;

/** The service allows ten queries for names and prices a second. */
const quotesAtOnce = 2;

/** Milliseconds between two progress updates. */
const pictureMs = 100;

/** What is known about a plan's domains. Looks them up as they are added, and again before something is sent. */
export class PlanLookups {
  private readonly details = new Map<string, DomainDetails>();
  /** By name and kind. */
  private readonly contacts = new Map<string, Contact>();
  private readonly failures = new Map<string, string>();
  private readonly availabilities = new Map<string, Availability>();
  /** By name and years; undefined if the service quoted none. */
  private readonly prices = new Map<string, Price | undefined>();
  private busy: ReadonlyMap<string, string> = new Map();
  private wanted: readonly string[] = [];
  private running: Promise<void> | undefined;
  /** Which contact of each domain is needed besides its details. */
  contactKind: ContactKind | undefined;
  private isListed = false;
  private asksAgain = false;
  private isDisposed = false;
  private list: { of: readonly Domain[] | undefined; byName: ReadonlyMap<string, Domain> } | undefined;
  private readonly tell: ReturnType<typeof atMostEvery>;

  constructor(
    private readonly parts: PlanLookupsParts,
    private readonly plan: Plan,
    /** Which domains need a price, given the values and what is known when it is called. */
    private readonly pricesWanted: () => readonly Priced[],
    private readonly onChange: () => void,
  ) {
    this.tell = atMostEvery(pictureMs, onChange);
  }

  /** Whether something that sending requires is still being looked up. */
  get isLooking(): boolean {
    return !this.isListed || this.wanted.some((name) => this.isMissing(name));
  }

  /** How many of the domains have been looked up. */
  get known(): number {
    return this.isListed ? this.wanted.filter((name) => !this.isMissing(name)).length : 0;
  }

  domainOf(name: string): Domain | undefined {
    const { value } = this.parts.data.domains;
    if (!this.list || this.list.of !== value) {
      this.list = { of: value, byName: new Map(value?.map((domain) => [domain.name.toLowerCase(), domain])) };
    }
    return this.list.byName.get(name);
  }

  detailsOf(name: string): DomainDetails | undefined {
    return this.details.get(name);
  }

  /** The contact of `contactKind`. */
  contactOf(name: string): Contact | undefined {
    return this.contacts.get(`${name} ${this.contactKind}`);
  }

  availabilityOf(name: string): Availability | undefined {
    return this.availabilities.get(name);
  }

  /**
   * The price for this many years: `price` is undefined if the service quotes none, the result itself until it has
   * answered.
   */
  priceOf(name: string, years: number): { price: Price | undefined } | undefined {
    const key = priceKey(name, years);
    return this.prices.has(key) ? { price: this.prices.get(key) } : undefined;
  }

  /** Why a domain could not be looked up. */
  failureOf(name: string): string | undefined {
    const { known, value } = this.parts.data.domains;
    if (this.isListed && known.kind === "failed" && value === undefined) return this.parts.explainText(known.error);
    return this.failures.get(name);
  }

  /** Why a domain has to wait: what is in progress for it, as a sentence. */
  busyWith(name: string): string | undefined {
    return this.busy.get(name);
  }

  /**
   * Looks up what is not known yet about these domains, then their prices. Never rejects; failures are reported row by
   * row.
   */
  async look(wanted: readonly string[]): Promise<void> {
    this.wanted = wanted;
    this.running ??= this.run();
    await this.running;
  }

  /**
   * Looks up everything again; a recent price stays.
   * @throws why the list of domains could not be read
   */
  async lookAgain(wanted: readonly string[]): Promise<void> {
    this.forget();
    this.asksAgain = this.plan.looks === "availability";
    await this.look(wanted);
    const { known } = this.parts.data.domains;
    if (known.kind === "failed") throw known.error;
  }

  /** Makes the next lookup request everything. */
  forget(): void {
    this.details.clear();
    this.contacts.clear();
    this.failures.clear();
    this.availabilities.clear();
    this.prices.clear();
    this.isListed = false;
    this.asksAgain = true;
  }

  dispose(): void {
    this.isDisposed = true;
    this.tell.dispose();
  }

  private async run(): Promise<void> {
    let wanted: readonly string[];
    do {
      wanted = this.wanted;
      if (!this.isListed) {
        await Promise.all([this.parts.data.domains.refresh(), this.readBusy()]);
        this.isListed = true;
      }
      const missing = wanted.filter((name) => this.isMissing(name));
      if (this.plan.looks === "details") await this.each(missing, atOnce, (name) => this.readDetail(name));
      if (this.plan.looks === "availability") await this.readQuotes(missing);
      if (wanted === this.wanted) {
        this.onChange();
        await this.readQuotes(wanted);
      }
    } while (wanted !== this.wanted && !this.isDisposed);
    // A listener that sees everything is known may start another lookup at once, so this one must be over by then.
    this.running = undefined;
    this.asksAgain = false;
    this.onChange();
  }

  private isMissing(name: string): boolean {
    if (this.failures.has(name) || this.plan.looks === "list") return false;
    const domain = this.domainOf(name);
    return this.plan.looks === "details"
      ? domain !== undefined && (!this.details.has(name) || this.isContactMissing(name))
      : domain === undefined && !this.availabilities.has(name);
  }

  /** A few in parallel. Stops if the domains are no longer wanted. */
  private async each<T>(all: readonly T[], most: number, read: (one: T) => Promise<void>): Promise<void> {
    const queue = [...all];
    const { wanted } = this;
    const work = async (): Promise<void> => {
      for (let one = queue.shift(); one !== undefined && this.isStill(wanted); one = queue.shift()) {
        await read(one);
        this.tell();
      }
    };
    await Promise.all(Array.from({ length: most }, work));
  }

  private isStill(wanted: readonly string[]): boolean {
    return !this.isDisposed && wanted === this.wanted;
  }

  private isContactMissing(name: string): boolean {
    return this.contactKind !== undefined && this.contactOf(name) === undefined;
  }

  private async readDetail(name: string): Promise<void> {
    const domain = this.domainOf(name);
    const { contactKind: kind } = this;
    if (!domain) return;
    try {
      if (!this.details.has(name)) this.details.set(name, await this.parts.data.current(domain, "background"));
      if (kind && this.isContactMissing(name))
        this.contacts.set(`${name} ${kind}`, await this.readContact(domain, kind));
    } catch (error) {
      this.failures.set(name, this.parts.explainText(error));
    }
  }

  private async readContact(domain: Domain, kind: ContactKind): Promise<Contact> {
    const contact = this.parts.data.contact(domain.name, kind);
    await contact.refresh("background");
    if (contact.known.kind === "failed") throw contact.known.error;
    return contact.value as Contact;
  }

  private async readQuotes(names: readonly string[]): Promise<void> {
    if (feeOf(this.plan) === undefined) return;
    const among = new Set(names);
    const unknown = this.pricesWanted().filter(
      ({ name, years }) => among.has(name) && !this.failures.has(name) && !this.priceOf(name, years),
    );
    await this.each(unknown, quotesAtOnce, (one) => this.readQuote(one));
  }

  private async readQuote({ name, years }: Priced): Promise<void> {
    try {
      const question = { name, years, fee: feeOf(this.plan) ?? "create" };
      const { availability, price } = await this.parts.quote(question, this.asksAgain);
      this.availabilities.set(name, availability);
      this.prices.set(priceKey(name, years), price);
    } catch (error) {
      // A domain can still be renewed without a price, and the page says that there is none.
      if (this.plan.looks === "availability") this.failures.set(name, this.parts.explainText(error));
      else this.prices.set(priceKey(name, years), undefined);
    }
  }

  /** Orders of this installation, and tasks that anybody has started. */
  private async readBusy(): Promise<void> {
    const { account, data, openOrders } = this.parts;
    const busy = new Map<string, string>();
    await data.tasks.refresh();
    for (const task of (data.tasks.value ?? []).filter(({ state }) => state !== "complete")) {
      for (const { domainName } of await detailsOf(data, task)) {
        if (domainName) busy.set(domainName.toLowerCase(), taskText(task));
      }
    }
    for (const { accountId, items, state } of await openOrders()) {
      if (accountId !== account.id) continue;
      const words =
        state.kind === "unknown"
          ? l10n.t("The result of an earlier order is unknown so far. Wait until it's known.")
          : l10n.t("An order for this domain is in progress. Wait until it ends.");
      for (const { domainName } of items) busy.set(domainName.toLowerCase(), words);
    }
    this.busy = busy;
  }
}

async function detailsOf(data: AccountCache, { taskNo }: Task): Promise<readonly TaskDetail[]> {
  const details = data.taskDetails(taskNo);
  await details.refresh();
  return details.value ?? [];
}

function taskText({ title }: Task): string {
  return l10n.t("A task for this domain is in progress: {0}. Wait until it ends.", title);
}

function priceKey(name: string, years: number): string {
  return `${name} ${years}`;
}
