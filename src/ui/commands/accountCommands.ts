import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { type AccountStore } from "../../stores/accountStore";
import { type CommandsOf } from "../../commands/command";
import { type AppServices } from "../appServices";
import { signIn } from "./signIn";
import { numberText } from "../../texts/numbers";

export function accountCommands({ accounts, calls, orders }: AppServices): CommandsOf<"account"> {
  return {
    "domainDesk.account.signIn": () => signIn(accounts, calls),
    "domainDesk.account.addSandbox": () =>
      accounts.add({ id: "sandbox", kind: "sandbox", name: vscode.l10n.t("Sandbox"), keyHint: "" }),
    "domainDesk.account.switch": () => switchAccount(accounts),
    "domainDesk.account.makeReadOnly": (account) => accounts.setReadOnly(account.id, true),
    "domainDesk.account.allowChanges": (account) => allowChanges(accounts, account),
    "domainDesk.account.signOut": (account) => signOut(accounts, account, orders.openOf(account).length),
  };
}

/** The icon of an account, everywhere: the sandbox has its own to set it apart from real accounts. */
function iconOf({ kind }: Account): vscode.ThemeIcon {
  return new vscode.ThemeIcon(kind === "sandbox" ? "beaker" : "globe");
}

/** Lets the user choose the active account, or add one. */
async function switchAccount(accounts: AccountStore): Promise<void> {
  const { active, all } = accounts;
  type Item = vscode.QuickPickItem & { account?: Account; command?: string };
  const items: Item[] = all.map((account) => ({
    label: account.name,
    iconPath: iconOf(account),
    description: [
      ...(account.id === active?.id ? [vscode.l10n.t("active")] : []),
      ...(account.readOnly ? [vscode.l10n.t("read-only")] : []),
    ].join(", "),
    account,
  }));
  items.push(
    { label: "", kind: vscode.QuickPickItemKind.Separator },
    {
      label: vscode.l10n.t("Sign In to Another Account…"),
      iconPath: new vscode.ThemeIcon("sign-in"),
      command: "domainDesk.account.signIn",
    },
  );
  if (!all.some(({ kind }) => kind === "sandbox")) {
    items.push({
      label: vscode.l10n.t("Add Sandbox Account"),
      iconPath: new vscode.ThemeIcon("beaker"),
      command: "domainDesk.account.addSandbox",
    });
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Switch Account"),
    placeHolder: vscode.l10n.t("Select the account whose domains you want to see"),
  });
  if (chosen?.account) await accounts.activate(chosen.account.id);
  else if (chosen?.command) await vscode.commands.executeCommand(chosen.command);
}

/** Makes a read-only account writable, after asking. */
async function allowChanges(accounts: AccountStore, account: Account): Promise<void> {
  if (!accounts.byId(account.id)?.readOnly) return;
  const yes = vscode.l10n.t("Allow Changes");
  const pressed = await vscode.window.showWarningMessage(
    vscode.l10n.t("Allow changes in account {0}?", account.name),
    {
      modal: true,
      detail:
        account.kind === "sandbox"
          ? vscode.l10n.t("You can order and change domains in the sandbox again. Nothing in it costs money.")
          : vscode.l10n.t(
              "You can order and change things in this account again. Domain Desk still asks before anything that costs money.",
            ),
    },
    yes,
  );
  if (pressed === yes) await accounts.setReadOnly(account.id, false);
}

/** Removes an account after asking. @param open number of its orders in progress */
async function signOut(accounts: AccountStore, account: Account, open: number): Promise<void> {
  const detail = [
    account.kind === "sandbox"
      ? vscode.l10n.t(
          "The sandbox is removed from the list of accounts. Its domains are kept and come back when you add it again.",
        )
      : vscode.l10n.t("Its key is deleted from the secret storage of this computer. Nothing changes at Alibaba Cloud."),
    open > 0
      ? vscode.l10n.t(
          "Orders still in progress: {0}. They continue, but Domain Desk doesn't follow them until you sign in again.",
          numberText(open),
        )
      : "",
  ];
  const yes = vscode.l10n.t("Sign Out");
  const pressed = await vscode.window.showWarningMessage(
    vscode.l10n.t("Sign out of {0}?", account.name),
    { modal: true, detail: detail.filter(Boolean).join("\n\n") },
    yes,
  );
  if (pressed === yes) await accounts.remove(account.id);
}
