import "./ui/editorLanguage";
import path from "node:path";
import * as vscode from "vscode";
import { AccountStore } from "./stores/accountStore";
import { SandboxHost } from "./stores/sandboxHost";
import { type Account } from "./model/account";
import { type Order } from "./model/order";
import { explain, explanationText } from "./pages/explain";
import { systemClock } from "./stores/clock";
import { settings } from "./ui/settings";
import { AccountCaches } from "./stores/accountCaches";
import { AccountStatus } from "./ui/views/accountStatus";
import { AccountView, type ViewContents } from "./ui/views/accountView";
import { Activity } from "./orders/activity";
import { pageTable, restoredPages } from "./pages/pageTable";
import { registerCommands } from "./ui/registerCommands";
import { DomainArrangement } from "./ui/domainArrangement";
import { DomainDecoration } from "./ui/views/domainDecoration";
import { everyHour } from "./ui/everyHour";
import { showLookups } from "./ui/views/lookupProgress";
import { Orders } from "./orders/orders";
import { OrderStatus } from "./ui/views/orderStatus";
import { branch } from "./ui/views/rowTree";
import { RowView } from "./ui/views/rowView";
import { followTransfers } from "./ui/views/followTransfers";
import { logCall, logWait } from "./ui/log";
import { networkSettings } from "./ui/networkSettings";
import { showFailure } from "./ui/showFailure";
import { cloudEndpoint, SignedCalls } from "./stores/signedCalls";
import { numberText } from "./texts/numbers";
import { taskRowId } from "./commands/rowIds";

/**
 * The only place that creates all parts and wires them up. Reads which accounts there are; everything else (network,
 * libraries, sandbox) waits until it is first needed.
 */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const folder = context.globalStorageUri.fsPath;
  const log = vscode.window.createOutputChannel("Domain Desk", { log: true });
  const accounts = new AccountStore(folder, context.secrets);
  const sandbox = new SandboxHost({
    entry: context.asAbsolutePath("dist/sandbox.js"),
    folder: path.join(folder, "sandbox"),
    speed: Number(process.env["DOMAIN_DESK_SANDBOX_SPEED"] ?? 1),
  });
  await accounts.load();

  const calls = new SignedCalls({
    accounts,
    sandbox,
    endpoint: cloudEndpoint(),
    api: {
      // Large answers are parsed off the thread that all extensions share.
      decodeWorker: context.asAbsolutePath("dist/decodeWorker.js"),
      format: () => vscode.workspace.getConfiguration("domainDesk").get("api.format", "JSON"),
      lang: () => (vscode.env.language.startsWith("zh") ? "zh" : "en"),
      network: networkSettings,
      onCall: (record) => logCall(log, record),
    },
    onWait: (action, wait) => logWait(log, action, wait, Date.now()),
  });
  const call = calls.callAs;
  const data = new AccountCaches(accounts, call);
  const orders = new Orders({
    folder: path.join(folder, "orders"),
    accounts,
    caches: data,
    call,
    clock: systemClock,
    settings,
    isFocused: () => vscode.window.state.focused,
    log: {
      setAside: (file) => log.error(`A record of an order cannot be read and was set aside: ${file}`),
      trouble: (error) => log.warn(`Following orders: ${explanationText(explain(error))}`),
    },
    notifyEnded: (ended, isEarlier) => void notifyEnded(ended, isEarlier),
    notifyTransfers: async (account, ended) => (await import("./bundles/notify")).notifyTransfers(account, ended),
  });
  const notifyEnded = async (ended: readonly Order[], isEarlier: boolean) => {
    const notify = await import("./bundles/notify");
    await notify.notifyEnded(ended, isEarlier, { accounts, orders, showTask: showTaskOrWhy });
  };

  const activity = new Activity(() => orders.listAll());
  const arrangement = new DomainArrangement(context.globalState);
  const view = (contents: ViewContents) => new AccountView({ accounts, data }, contents);
  const views = {
    domains: view({
      viewId: "domainDesk.domains",
      canSelectMany: true,
      root: (shown) =>
        branch(shown.domains, async (all) => (await import("./bundles/views")).domainRows(shown, all, arrangement)),
    }),
    tasks: view({
      viewId: "domainDesk.tasks",
      root: (shown) =>
        branch(shown.tasks, async (all) =>
          (await import("./bundles/views")).taskRows(shown, all, await orders.listAll(shown.account)),
        ),
      badge: (account) => {
        const { length } = orders.openOf(account);
        return { value: length, tooltip: vscode.l10n.t("Orders in progress: {0}", numberText(length)) };
      },
    }),
    transfers: view({
      viewId: "domainDesk.transfers",
      root: (shown) =>
        branch(shown.transfers, async (all) =>
          (await import("./bundles/views")).transferRows(shown, all, await orders.listAll(shown.account)),
        ),
    }),
    registrants: view({
      viewId: "domainDesk.registrants",
      canSelectMany: true,
      root: (shown) =>
        branch(shown.registrantProfiles, async (all) => (await import("./bundles/views")).registrantRows(shown, all)),
    }),
    activity: new RowView("domainDesk.activity", () =>
      branch(activity.orders, async () => (await import("./bundles/views")).activityRows(activity, accounts)),
    ),
  };
  const showTaskOrWhy = (account: Account, taskNo: string) =>
    void showTask(accounts, views.tasks, account, taskNo).catch(showFailure);

  const onUse = lazily(async () => {
    const { Commands, Panels } = await import("./bundles/commands");
    const { extensionUri } = context;
    const services = {
      extensionUri,
      accounts,
      calls,
      call,
      data,
      orders,
      arrangement,
      activity,
      views,
      showTask: showTaskOrWhy,
      log,
    };
    const panels = new Panels(services);
    context.subscriptions.push(panels);
    return { panels, commands: new Commands({ ...services, pages: panels }) };
  });

  const saved = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(folder, path.basename(accounts.file)),
  );

  context.subscriptions.push(
    log,
    sandbox,
    calls,
    data,
    orders,
    ...Object.values(views),
    new AccountStatus(accounts),
    arrangement,
    arrangement.onDidChange(() => views.domains.redraw()),
    showLookups(accounts, data, views.domains),
    followTransfers(accounts, data, orders, views.transfers),
    everyHour(() => views.domains.redraw()),
    vscode.window.registerFileDecorationProvider(new DomainDecoration()),
    new OrderStatus(orders, accounts),
    ...registerCommands(async () => (await onUse()).commands),
    ...restoredPages.map((id) =>
      vscode.window.registerWebviewPanelSerializer(pageTable[id].viewType, {
        deserializeWebviewPanel: async (panel, kept) => (await onUse()).panels.restore(id, panel, kept),
      }),
    ),
    accounts.onDidChange(() => {
      views.activity.redraw();
      void orders.lookAgain();
    }),
    orders.onDidChangeOpen(() => {
      views.tasks.redraw();
      void activity.refreshLookedAt();
    }),
    // Another window may have signed in or out, switched accounts, or restored a missing key.
    saved,
    saved.onDidCreate(() => void accounts.load()),
    saved.onDidChange(() => void accounts.load()),
    context.secrets.onDidChange(() => void data.refreshFailed()),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) void accounts.load().then(() => orders.lookAgain());
    }),
  );

  void orders.lookAgain();
  if (process.env["DOMAIN_DESK_START_WITH_SANDBOX"] === "1" && accounts.all.length === 0) {
    void vscode.commands.executeCommand("domainDesk.account.addSandbox");
  }
}

/** Shows a task in the Tasks view; if it belongs to another account, that one becomes active. */
async function showTask(accounts: AccountStore, view: AccountView, account: Account, taskNo: string): Promise<void> {
  if (accounts.active?.id !== account.id) await accounts.activate(account.id);
  await view.reveal(taskRowId(account.id, taskNo));
}

/** Creates something on first use, and only once. */
function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
