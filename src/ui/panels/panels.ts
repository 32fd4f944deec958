import type * as vscode from "vscode";
import { type AppServices } from "../appServices";
import { DnsHostPanel } from "./dnsHostPanel";
import { DomainPanel } from "./domainPanel";
import { OperationPanel } from "./operationPanel";
import { PlanPanel } from "./planPanel";
import { RegisterPanel } from "./registerPanel";
import { TemplatePanel } from "./templatePanel";

/** The pages in editor tabs. */
export class Panels implements vscode.Disposable {
  readonly register: RegisterPanel;
  readonly operation: OperationPanel;
  readonly plan: PlanPanel;
  readonly dnsHost: DnsHostPanel;
  readonly domain: DomainPanel;
  readonly template: TemplatePanel;

  constructor(services: AppServices) {
    this.register = new RegisterPanel(services);
    this.operation = new OperationPanel(services);
    this.plan = new PlanPanel(services);
    this.dnsHost = new DnsHostPanel(services);
    this.domain = new DomainPanel(services);
    this.template = new TemplatePanel(services);
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
