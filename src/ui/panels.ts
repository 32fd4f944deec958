import type * as vscode from "vscode";
import { type Desk } from "./desk";
import { DnsHostPanel } from "./domains/dnsHostPanel";
import { DomainPanel } from "./domains/domainPanel";
import { OperationPanel } from "./pages/operationPanel";
import { PlanPanel } from "./plans/planPanel";
import { RegisterPanel } from "./pages/registerPanel";
import { TemplatePanel } from "./registrants/templatePanel";

/** The pages in editor tabs. */
export class Panels implements vscode.Disposable {
  readonly register: RegisterPanel;
  readonly operation: OperationPanel;
  readonly plan: PlanPanel;
  readonly dnsHost: DnsHostPanel;
  readonly domain: DomainPanel;
  readonly template: TemplatePanel;

  constructor(desk: Desk) {
    this.register = new RegisterPanel(desk);
    this.operation = new OperationPanel(desk);
    this.plan = new PlanPanel(desk);
    this.dnsHost = new DnsHostPanel(desk);
    this.domain = new DomainPanel(desk);
    this.template = new TemplatePanel(desk);
  }

  /** Brings a page back after the window was reloaded. @param kept what the page had kept of itself */
  async restore(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    if (panel.viewType === this.register.viewType) await this.register.restore(panel, kept);
    else if (panel.viewType === this.plan.viewType) await this.plan.restore(panel, kept);
    else if (panel.viewType === this.domain.viewType) this.domain.restore(panel, kept);
    else if (panel.viewType === this.template.viewType) await this.template.restore(panel, kept);
    else if (panel.viewType === this.dnsHost.viewType) await this.dnsHost.restore(panel, kept);
    else panel.dispose();
  }

  dispose(): void {
    this.register.dispose();
    this.operation.dispose();
    this.plan.dispose();
    this.dnsHost.dispose();
    this.domain.dispose();
    this.template.dispose();
  }
}
