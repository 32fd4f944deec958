import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { pageDocument } from "../../pages/pageDocument";

/** The folders of the pages' files; pages can read nothing else. */
export function pageFolders(extensionUri: vscode.Uri): { bundles: vscode.Uri; media: vscode.Uri } {
  return {
    bundles: vscode.Uri.joinPath(extensionUri, "dist", "webview"),
    media: vscode.Uri.joinPath(extensionUri, "media"),
  };
}

/** The HTML of a page: one script and two style sheets. It has no network access. */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, script: "form.js" | "facts.js"): string {
  const { bundles, media } = pageFolders(extensionUri);
  const address = (folder: vscode.Uri, file: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString();
  return pageDocument({
    source: webview.cspSource,
    nonce: randomBytes(24).toString("base64"),
    codicons: address(bundles, "codicon.css"),
    styles: [address(media, "form.css")],
    scripts: [address(bundles, script)],
  });
}
