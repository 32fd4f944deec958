import * as vscode from "vscode";
import { type NetworkSettings } from "../api/domainApi";

/**
 * What the settings say about the network at this moment. VS Code itself takes `http.…` from the user's settings alone, so
 * that no folder can turn requests elsewhere.
 */
export function networkSettings(): NetworkSettings {
  const http = vscode.workspace.getConfiguration("http");
  return {
    transport: vscode.workspace.getConfiguration("domainDesk").get("network.transport", "auto"),
    proxy: http.get("proxy") ?? "",
    noProxy: http.get("noProxy") ?? [],
    proxyAuthorization: http.get("proxyAuthorization") ?? undefined,
    proxySupport: http.get("proxySupport") ?? "override",
    systemCertificates: http.get("systemCertificates") ?? true,
    electronFetch: http.get("electronFetch") ?? false,
  };
}
