import path from "node:path";
import * as vscode from "vscode";
import { AccountStore } from "./stores/accountStore";
import { SandboxHost } from "./stores/sandboxHost";
import { addSandbox } from "./ui/accountActs";
import { AccountsData } from "./ui/accountsData";
import { AccountStatus } from "./ui/accountStatus";
import { AccountView, type ViewContents } from "./ui/accountView";
import { registerCommands } from "./ui/commands";
import { domainBranch } from "./ui/domainRows";
import { explain } from "./ui/explain";
import { OrderFollowing } from "./ui/orderFollowing";
import { RegisterPanel } from "./ui/registerPanel";
import { showFailure } from "./ui/showFailure";
import { showTask } from "./ui/showTask";
import { cloudEndpoint, SignedCalls } from "./ui/signedCalls";
import { openOrdersBadge, taskBranch } from "./ui/taskRows";
import { transferBranch } from "./ui/transferRows";

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
  const data = new AccountsData(accounts, call);
  const following = new OrderFollowing({
    folder: path.join(folder, "orders"),
    accounts,
    data,
    call,
    log,
    showTask: (account, taskNo) => void showTask(accounts, tasks, account, taskNo).catch(showFailure),
  });

  const view = (contents: ViewContents) => new AccountView({ accounts, data }, contents);
  const domains = view({ viewId: "domainDesk.domains", root: domainBranch });
  const tasks = view({
    viewId: "domainDesk.tasks",
    root: (shown) => taskBranch(shown, following.openOf(shown.account)),
    badge: (account) => openOrdersBadge(following.openOf(account)),
  });
  const transfers = view({ viewId: "domainDesk.transfers", root: transferBranch });
  const registerPanel = new RegisterPanel({
    extensionUri: context.extensionUri,
    call,
    accounts,
    dataOf: (account) => data.of(account),
    following,
  });
  registerPanel.register(context);
  const operationPanel = lazily(async () => {
    const { OperationPanel } = await import("./ui/operationPanel");
    const panel = new OperationPanel({
      extensionUri: context.extensionUri,
      call,
      accounts,
      dataOf: (account) => data.of(account),
      following,
      showTask: (account, taskNo) => void showTask(accounts, tasks, account, taskNo).catch(showFailure),
      explain,
      showFailure,
    });
    context.subscriptions.push(panel);
    return panel;
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
    domains,
    tasks,
    transfers,
    registerPanel,
    new AccountStatus(accounts),
    ...registerCommands({
      accounts,
      calls,
      data,
      following,
      registerPanel,
      operationPanel,
      domains,
      tasks,
      transfers,
      log,
    }),
    accounts.onDidChange(() => void following.lookAgain()),
    following.onDidChangeOpen(() => tasks.redraw()),
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
