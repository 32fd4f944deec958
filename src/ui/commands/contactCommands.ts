import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { type Domain } from "../../model/domain";
import { type CommandsOf } from "../../commands/command";
import { type AppServices } from "../appServices";
import { type PlanId } from "../../pages/plans/plan";

/** The command for contacts of domains: asks where the new data comes from, then opens the page for it. */
export function contactCommands({
  orders,
  pages,
}: Pick<AppServices, "orders" | "pages">): Pick<CommandsOf<"domain">, "domainDesk.domain.changeContacts"> {
  const title = vscode.l10n.t("Change Contacts");
  const open = async (account: Account, domains: readonly Domain[]) => {
    orders.checkMayOrder(account.id, "changeContacts");
    const chosen = await vscode.window.showQuickPick(sources(), {
      title,
      placeHolder: vscode.l10n.t("Where does the new contact data come from?"),
    });
    if (!chosen) return;
    const names = domains.map(({ name }) => name);
    await pages.open("plan", account, { plan: chosen.plan, domains: names });
  };
  return {
    "domainDesk.domain.changeContacts": {
      title,
      fits: ({ needs }) => needs !== "redemption",
      forList: (account) => open(account, []),
      run: open,
    },
  };
}

function sources(): (vscode.QuickPickItem & { plan: PlanId })[] {
  return [
    {
      label: vscode.l10n.t("From a registrant template"),
      description: vscode.l10n.t("a template of this account"),
      plan: "contactsFromTemplate",
    },
    {
      label: vscode.l10n.t("New contact data"),
      description: vscode.l10n.t("entered once, the same for all domains"),
      plan: "contacts",
    },
  ];
}
