import path from "node:path";
import * as vscode from "vscode";
import { AccountStore } from "./stores/accountStore";
import { SandboxHost } from "./stores/sandboxHost";
import { type Account } from "./model/account";
import { addSandbox } from "./ui/addSandbox";
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
import { showFailure } from "./ui/showFailure";
import { showTask } from "./ui/views/showTask";
import { cloudEndpoint, SignedCalls } from "./stores/signedCalls";
import { openOrdersBadge } from "./ui/views/openOrdersBadge";

/**
 * Makes every part and joins them; the only such place. Reads which accounts there are; everything else (the network,
 * the libraries, the sandbox) waits until somebody first looks.
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

  const decodeWorker = context.asAbsolutePath("dist/decodeWorker.js");
  const calls = new SignedCalls({ accounts, sandbox, endpoint: cloudEndpoint(), decodeWorker, log });
  const call = calls.callAs;
  const data = new AccountCaches(accounts, call);
  const following = new Orders({
    folder: path.join(folder, "orders"),
    accounts,
    data,
    call,
    log,
    showTask: (account, taskNo) => showTaskOrWhy(account, taskNo),
  });

  const activity = new Activity(() => following.listAll());
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
          (await import("./bundles/views")).taskRows(shown, all, await following.listAll(shown.account)),
        ),
      badge: (account) => openOrdersBadge(following.openOf(account)),
    }),
    transfers: view({
      viewId: "domainDesk.transfers",
      root: (shown) =>
        branch(shown.transfers, async (all) =>
          (await import("./bundles/views")).transferRows(shown, all, await following.listAll(shown.account)),
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
      orders: following,
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
    following,
    ...Object.values(views),
    new AccountStatus(accounts),
    arrangement,
    arrangement.onDidChange(() => views.domains.redraw()),
    showLookups(accounts, data, views.domains),
    followTransfers(accounts, data, following, views.transfers),
    everyHour(() => views.domains.redraw()),
    vscode.window.registerFileDecorationProvider(new DomainDecoration()),
    new OrderStatus(following, accounts),
    ...registerCommands(async () => (await onUse()).commands),
    ...restoredPages.map((id) =>
      vscode.window.registerWebviewPanelSerializer(pageTable[id].viewType, {
        deserializeWebviewPanel: async (panel, kept) => (await onUse()).panels.restore(id, panel, kept),
      }),
    ),
    accounts.onDidChange(() => {
      views.activity.redraw();
      void following.lookAgain();
    }),
    following.onDidChangeOpen(() => {
      views.tasks.redraw();
      void activity.refreshLookedAt();
    }),
    // Another window may have signed in or out, switched accounts, or brought a missing key back.
    saved,
    saved.onDidCreate(() => void accounts.load()),
    saved.onDidChange(() => void accounts.load()),
    context.secrets.onDidChange(() => void data.refreshFailed()),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) void accounts.load().then(() => following.lookAgain());
    }),
  );

  void following.lookAgain();
  if (process.env["DOMAIN_DESK_START_WITH_SANDBOX"] === "1" && accounts.all.length === 0) void addSandbox(accounts);
}

/** Makes something on first use, and only once. */
function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
