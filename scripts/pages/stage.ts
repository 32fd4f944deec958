import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type CallAs, DomainApi } from "../../src/api/domainApi";
import { type Account } from "../../src/model/account";
import { Orders } from "../../src/orders/orders";
import { explain, explanationText } from "../../src/pages/explain";
import { type ToFactsPage } from "../../src/pages/factsPage";
import { type Message, type Plain, type Values } from "../../src/pages/formSpec";
import { rowsOf } from "../../src/pages/formValues";
import { isAction, type ToPage } from "../../src/pages/messages";
import { type Page, type PageKind, type Session } from "../../src/pages/pageKind";
import { pageKinds } from "../../src/pages/pageKinds";
import { type PageServices } from "../../src/pages/pageServices";
import { type PageId, type PageStarts } from "../../src/pages/pageTable";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox";
import { type AccountCache } from "../../src/stores/accountCache";
import { AccountCaches } from "../../src/stores/accountCaches";
import { AccountStore } from "../../src/stores/accountStore";
import { SessionPage } from "../../test/support/sessionPage";
import { type PageState, type PageUser, type StateStarts } from "./pageState";
import { StageClock } from "./stageClock";

/** How long a state may take to come about. */
const patienceMs = 20_000;
/** How often it is looked whether it has. */
const lookMs = 3;

type Posted = ToPage | ToFactsPage;

/** One page in one state: a session with all that it has in the editor, against a sandbox of its own. */
export class Stage implements PageUser {
  private readonly form = new SessionPage<Session>();
  private facts: ToFactsPage | undefined;
  private calls = 0;
  private isOpened = false;
  private isOpen = true;
  private readonly closing: (() => unknown)[] = [];
  /** Who is given what the session posts, once somebody looks. */
  private viewer: ((message: Posted) => void) | undefined;

  private constructor(
    /** What would happen outside the page, in words. */
    private readonly tell: (text: string) => void,
    private readonly clock: StageClock,
  ) {}

  /** Opens a page and brings it into a state. @param tell takes what would happen outside the page, in words */
  static async open<Id extends PageId>(
    id: Id,
    state: PageState<Id>,
    tell: (text: string) => void = () => undefined,
  ): Promise<Stage> {
    const clock = new StageClock();
    const stage = new Stage(tell, clock);
    try {
      const sandbox = await createSandbox({ now: clock.now });
      stage.closing.push(() => sandbox.stop());
      state.prepare?.(sandbox);
      const { services, account } = await stage.services(sandbox, state);
      const start = await startFinders[id](state.start, services.data.of(account));
      sandbox.faults.replace(state.faults ?? []);
      stage.openPage(id, services, account, start);
      await (state.use ? state.use(stage, sandbox) : stage.settled());
      return stage;
    } catch (error) {
      await stage.close();
      throw error;
    }
  }

  /** Hands the page over to whoever looks at it: time goes by as it does everywhere. */
  show(viewer: (message: Posted) => void): void {
    this.viewer = viewer;
    this.clock.start();
  }

  /** Takes a message of the page. */
  receive(message: unknown): void {
    if (isAction(message) && message.id.startsWith("command:")) this.tell(message.id);
    else this.form.session.receive(message);
  }

  async close(): Promise<void> {
    this.isOpen = false;
    for (const close of this.closing.splice(0).reverse()) await close();
  }

  // --- used as by a person

  fill(values: Readonly<Record<string, Plain>>): Promise<void> {
    for (const [fieldPath, value] of Object.entries(values)) {
      this.form.fill(this.changed(fieldPath, value));
      this.receive({ kind: "left", field: fieldPath });
    }
    return Promise.resolve();
  }

  addRow(list: string): Promise<void> {
    this.form.fill({ [list]: [...rowsOf(this.form.values[list]), {}] });
    return Promise.resolve();
  }

  submit(): Promise<void> {
    this.form.submit();
    return Promise.resolve();
  }

  act(id: string): Promise<void> {
    this.form.act(id);
    return Promise.resolve();
  }

  settled(): Promise<void> {
    return this.until("nothing is being looked up or sent", () => this.calls === 0 && !this.isBusy());
  }

  busy(): Promise<void> {
    return this.until("something is being looked up or sent", () => this.calls === 0 && this.isBusy());
  }

  sent(): Promise<void> {
    return this.until("everything is sent", () => {
      const { submit, outcome } = this.form.state;
      return submit === "over" || outcome !== undefined;
    });
  }

  private changed(fieldPath: string, value: Plain): Values {
    const [name = "", row, field = ""] = fieldPath.split(".");
    if (row === undefined) return { [name]: value };
    const rows = rowsOf(this.form.values[name]);
    return { [name]: rows.map((one, at) => (at === Number(row) - 1 ? { ...one, [field]: value } : one)) };
  }

  private isBusy(): boolean {
    if (this.facts) return this.facts.page.sections.some(({ message }) => message?.tone === "busy");
    const { messages, notices, table, review, submit } = this.form.state;
    const said = [
      ...Object.values(messages),
      ...notices,
      table?.summary,
      review.message,
      ...(table?.rows ?? []).map((row) => row.message),
    ];
    return submit === "sending" || said.some((message) => message?.tone === "busy");
  }

  /** Waits until something is so and stays so; where nothing goes on, skips the time to what is waited for next. */
  private async until(what: string, isSo: () => boolean): Promise<void> {
    const deadline = performance.now() + patienceMs;
    for (let [so, idle] = [0, 0]; so < 3;) {
      await delay(lookMs);
      so = isSo() ? so + 1 : 0;
      idle = so === 0 && this.calls === 0 ? idle + 1 : 0;
      if (idle > 5) {
        this.clock.skip();
        idle = 0;
      }
      if (performance.now() > deadline) {
        const shown = this.facts?.page ?? this.form.state;
        throw new Error(`Not within ${patienceMs} ms: ${what}. The page shows ${JSON.stringify(shown)}`);
      }
    }
  }

  private openPage<Id extends PageId>(id: Id, services: PageServices, account: Account, start: PageStarts[Id]): void {
    this.isOpened = true;
    const kind: PageKind<PageStarts[Id]> = pageKinds[id];
    const page: Page = {
      account,
      post: (message) => this.post(message),
      explain: explained,
      isOpen: () => this.isOpen,
    };
    const draft = { formId: id, accountId: account.id, values: kind.start(start) };
    const session = kind.session(services, page, draft);
    if (!session) throw new Error(`A page ${id} does not open with ${JSON.stringify(start)}.`);
    this.closing.push(() => session.dispose());
    this.form.session = session;
    this.receive(kind.drawnBy === "form" ? { kind: "ready", draft: undefined } : { kind: "ready" });
  }

  private post(message: Posted): void {
    if (!this.isOpen) return;
    if (message.kind === "facts") this.facts = message;
    else this.form.take(message);
    this.viewer?.(message);
  }

  private async services(
    { endpoint, accessKeyId, accessKeySecret }: Sandbox,
    { from, priceLimit = 0, unanswered = [] }: Pick<PageState<PageId>, "from" | "priceLimit" | "unanswered">,
  ): Promise<{ services: PageServices; account: Account }> {
    const { clock, tell } = this;
    const folder = await mkdtemp(path.join(tmpdir(), "domain-desk-page-"));
    this.closing.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
    const accounts = new AccountStore(folder, { get: nothing, store: nothing, delete: nothing });
    const account = from === "sandbox" ? sandboxAccount : cloudAccount;
    await accounts.add(account);
    const api = new DomainApi({ now: clock.now, sleep: nothing });
    this.closing.push(() => api.close());
    const call: CallAs = async (caller, name, params, options) => {
      if (this.isOpened && unanswered.includes(name)) return new Promise(() => undefined);
      this.calls++;
      try {
        const readOnly = accounts.byId(caller.id)?.readOnly ? caller : undefined;
        const credentials = { accessKeyId, accessKeySecret };
        return await api.call({ endpoint, credentials, readOnly }, name, params, options);
      } finally {
        this.calls--;
      }
    };
    const data = new AccountCaches(accounts, call);
    const orders = new Orders({
      folder,
      accounts,
      caches: data,
      call,
      clock,
      settings: { priceLimit: () => priceLimit, acknowledge: () => "own" },
      isFocused: () => true,
      log: { setAside: tell, trouble: (error) => tell(String(error)) },
      notifyEnded: (ended) => tell(`Notification: ${ended.length} ended.`),
      notifyTransfers: () => Promise.resolve(),
    });
    this.closing.push(() => {
      orders.dispose();
      data.dispose();
    });
    if (from === "readOnly") await accounts.setReadOnly(account.id, true);
    if (from === "inactive") await accounts.add(sandboxAccount);
    if (from === "signedOut") await accounts.remove(account.id);
    return { services: this.pageServices(accounts, call, data, orders), account };
  }

  private pageServices(accounts: AccountStore, call: CallAs, data: AccountCaches, orders: Orders): PageServices {
    const { tell, clock } = this;
    return {
      accounts,
      call,
      data,
      orders,
      clock,
      lookUpServers: (_account, names) => Promise.resolve(names.filter((name) => name.startsWith("lost"))),
      requestSettings: () => ({ format: "JSON", lang: "en" }),
      isTemporaryKey: () => Promise.resolve(false),
      confirm: ({ message }) => Promise.resolve(true).finally(() => tell(`Confirmed: ${message}`)),
      openList: () => Promise.resolve("examplebakery.com\nexampletrail.com"),
      saveTable: (title, { rows }) => Promise.resolve(tell(`Exported: ${title}, ${rows.length} rows.`)),
      showAnswer: (action) => tell(`A document shows the answer to ${action}.`),
      showTask: (_account, taskNo) => tell(`The view Tasks shows ${taskNo}.`),
      showFailure: (error) => tell(explanationText(explain(error))),
      runCommand: (id) => Promise.resolve(tell(`Command: ${id}`)),
    };
  }
}

const cloudAccount: Account = { id: "1344371", kind: "cloud", name: "LTAI…4f2c", keyHint: "LTAI…4f2c" };
const sandboxAccount: Account = { id: "sandbox", kind: "sandbox", name: "Sandbox", keyHint: "" };

const nothing = () => Promise.resolve(undefined);

/** As a tab explains it; what its buttons call is told, since there is no editor to call it in. */
function explained(error: unknown): Message {
  const explanation = explain(error);
  const actions = explanation.buttons.map(({ command, title }) => ({ id: `command:${command}`, label: title }));
  return { tone: "error", text: explanationText(explanation), actions };
}

/** Finds in the account what a page is opened with. */
const startFinders: {
  readonly [Id in PageId]: (start: StateStarts[Id], data: AccountCache) => Promise<PageStarts[Id]> | PageStarts[Id];
} = {
  register: (start) => start,
  plan: (start) => start,
  operation: (start) => start,
  template: async (start, data) => {
    if (start.act === "create") return start;
    const profiles = await data.registrantProfiles.get();
    return { act: start.act, profile: found(profiles, ({ organization }) => organization === start.of) };
  },
  dnsHost: async ({ domain: name, host }, data) => {
    const domain = await domainNamed(name, data);
    if (host === undefined) return { domain };
    return { domain, host: found(await data.dnsHosts(domain.instanceId).get(), (one) => one.name === host) };
  },
  domain: async ({ domain }, data) => ({ domain: await domainNamed(domain, data) }),
};

async function domainNamed(wanted: string, data: AccountCache) {
  return found(await data.domains.get(), ({ name }) => name === wanted);
}

function found<T>(all: readonly T[], isIt: (one: T) => boolean): T {
  const one = all.find(isIt);
  if (!one) throw new Error("The account of the sandbox has no such thing.");
  return one;
}
