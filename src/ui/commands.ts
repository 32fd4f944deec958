import * as vscode from "vscode";
import { type Account } from "../model/account";
import { type Domain } from "../model/domain";
import { type AccountStore } from "../stores/accountStore";
import { type Loaded } from "../stores/loaded";
import { addSandbox, signOut, switchAccount } from "./accountActs";
import { type AccountsData } from "./accountsData";
import { type AccountView } from "./accountView";
import { isRenewable } from "./domainRows";
import { tellPlaced } from "./notifications";
import { type OperationPanel } from "./operationPanel";
import { type OrderFollowing } from "./orderFollowing";
import { pickDomain } from "./pickDomain";
import { type RegisterPanel } from "./registerPanel";
import { renewDomain } from "./renewDomain";
import { type Row } from "./rowTree";
import { showFailure } from "./showFailure";
import { pickTask, showTask } from "./showTask";
import { signIn } from "./signIn";
import { type SignedCalls } from "./signedCalls";

/** What commands work on. */
export interface Parts {
  accounts: AccountStore;
  calls: SignedCalls;
  data: AccountsData;
  following: OrderFollowing;
  registerPanel: RegisterPanel;
  operationPanel: () => Promise<OperationPanel>;
  domains: AccountView;
  tasks: AccountView;
  transfers: AccountView;
  log: vscode.LogOutputChannel;
}

/** What a command needs before it can run; asked for where it was not given. */
type Command =
  | { needs: "nothing"; run: () => unknown }
  | { needs: "account"; run: (account: Account) => unknown }
  | {
      needs: "domain";
      /** The title of the question where none was given. */
      title: string;
      fits: (domain: Domain) => boolean;
      run: (account: Account, domain: Domain) => unknown;
    }
  | { needs: "failure"; run: (loaded: Loaded<unknown>) => unknown };

/** Every command of package.json and what it does. */
function commandTable(parts: Parts): Record<string, Command> {
  const { accounts, calls, data, following, registerPanel, operationPanel, domains, tasks, transfers, log } = parts;
  return {
    "domainDesk.account.signIn": { needs: "nothing", run: () => signIn(accounts, calls) },
    "domainDesk.account.addSandbox": { needs: "nothing", run: () => addSandbox(accounts) },
    "domainDesk.account.switch": { needs: "account", run: () => switchAccount(accounts) },
    "domainDesk.account.signOut": {
      needs: "account",
      run: (account) => signOut(accounts, account, following.openOf(account).length),
    },
    "domainDesk.domains.refresh": { needs: "account", run: () => domains.refresh() },
    "domainDesk.tasks.refresh": { needs: "account", run: () => tasks.refresh() },
    "domainDesk.transfers.refresh": { needs: "account", run: () => transfers.refresh() },
    "domainDesk.domain.register": { needs: "account", run: () => registerPanel.show() },
    "domainDesk.domain.renew": {
      needs: "domain",
      title: vscode.l10n.t("Renew"),
      fits: isRenewable,
      run: async (account, domain) => {
        const placed = await renewDomain((owner, agreed) => following.place(owner, agreed), data.of(account), domain);
        if (!placed) return;
        if (placed.kind === "refused") throw placed.error;
        await tellPlaced(placed, (taskNo) => void showTask(accounts, tasks, account, taskNo).catch(showFailure));
      },
    },
    "domainDesk.domain.copyName": {
      needs: "domain",
      title: vscode.l10n.t("Copy Name"),
      fits: () => true,
      run: (_account, { name }) => vscode.env.clipboard.writeText(name),
    },
    "domainDesk.task.show": {
      needs: "account",
      run: async (account) => {
        const taskNo = await pickTask(data.of(account));
        if (taskNo) await showTask(accounts, tasks, account, taskNo);
      },
    },
    "domainDesk.operation.run": {
      needs: "account",
      run: async (account) => (await operationPanel()).pick(account),
    },
    "domainDesk.tree.retry": {
      needs: "failure",
      run: (loaded) => {
        const title = vscode.l10n.t("Trying again…");
        return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => loaded.refresh());
      },
    },
    "domainDesk.log.show": { needs: "nothing", run: () => log.show() },
  };
}

/** Registers all commands. A failure of one is explained to the user. */
export function registerCommands(parts: Parts): vscode.Disposable[] {
  return Object.entries(commandTable(parts)).map(([id, command]) =>
    vscode.commands.registerCommand(id, async (row?: Row) => {
      try {
        await run(command, parts, row);
      } catch (error) {
        void showFailure(error);
      }
    }),
  );
}

/** @param row the row of a view the command was called on; none from the palette */
async function run(command: Command, { accounts, data }: Parts, row: Row | undefined): Promise<void> {
  if (command.needs === "nothing") {
    await command.run();
    return;
  }
  const subject = row?.subject;
  if (command.needs === "failure") {
    if (subject?.kind === "failure") await command.run(subject.loaded);
    return;
  }
  const account = subject?.kind === "domain" ? subject.account : accounts.active;
  if (!account) {
    await offerSignIn();
    return;
  }
  if (command.needs === "account") {
    await command.run(account);
    return;
  }
  const domain =
    subject?.kind === "domain" ? subject.domain : await pickDomain(data.of(account), command.title, command.fits);
  if (domain) await command.run(account, domain);
}

/** The palette does not offer what needs an account while there is none, but a key may be bound to it. */
async function offerSignIn(): Promise<void> {
  const signInFirst = vscode.l10n.t("Sign In");
  const pressed = await vscode.window.showInformationMessage(
    vscode.l10n.t("Sign in to an account first."),
    signInFirst,
  );
  if (pressed) await vscode.commands.executeCommand("domainDesk.account.signIn");
}
