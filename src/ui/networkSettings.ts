import * as vscode from "vscode";
import { type NetworkSettings } from "../api/domainApi";

/**
 * The current network settings. VS Code itself reads `http.…` from user settings only, so no folder can redirect
 * requests.
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
