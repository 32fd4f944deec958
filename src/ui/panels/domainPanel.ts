import * as vscode from "vscode";
import { type FactsKept, isFactsKept } from "../../pages/factsPage";
import { type Account } from "../../model/account";
import { type Domain } from "../../model/domain";
import { type AppServices } from "../appServices";
import { DomainTab } from "./domainTab";

/** The editor tabs about one domain each. */
export class DomainPanel implements vscode.Disposable {
  readonly viewType = "domainDesk.domainPage";
  private readonly opened = new Map<string, DomainTab>();

  constructor(private readonly services: AppServices) {}

  /** Shows the page of a domain. */
  open(account: Account, domain: Domain): void {
    const open = this.opened.get(keyOf(account, domain));
    if (open) return open.panel.reveal();
    this.fill(vscode.window.createWebviewPanel(this.viewType, domain.name, vscode.ViewColumn.Active), account, domain);
  }

  /** Brings a page back after the window was reloaded, whether or not the service can be reached. @param kept what it had kept */
  restore(panel: vscode.WebviewPanel, kept: unknown): void {
    const account = isFactsKept(kept) ? this.services.accounts.byId(kept.accountId) : undefined;
    if (!isFactsKept(kept) || !account) {
      panel.dispose();
      return;
    }
    void this.services.data.of(account).domains.ensure();
    this.fill(panel, account, domainOf(kept));
  }

  /** The tabs stay, and come back after a reload. */
  dispose(): void {
    for (const tab of this.opened.values()) tab.dispose();
  }

  private fill(panel: vscode.WebviewPanel, account: Account, domain: Domain): void {
    const key = keyOf(account, domain);
    const tab = new DomainTab(panel, this.services, account, domain);
    this.opened.set(key, tab);
    panel.onDidDispose(() => {
      tab.dispose();
      this.opened.delete(key);
    });
  }
}

function keyOf({ id }: Account, { instanceId }: Domain): string {
  return `${id} ${instanceId}`;
}

/** Of a domain whose page comes back, the list of domains tells more once it is there. */
function domainOf({ name, subject: instanceId }: FactsKept): Domain {
  return {
    name,
    instanceId,
    registeredAt: undefined,
    expiresAt: undefined,
    expiresText: undefined,
    needs: "nothing",
    premium: false,
    tldKind: undefined,
  };
}
