import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { pageWords } from "../../pages/pageWords";
import { language } from "../../texts/language";

/** The folders of pages' files; nothing else is readable for them. */
export function pageFolders(extensionUri: vscode.Uri): { bundles: vscode.Uri; media: vscode.Uri } {
  return {
    bundles: vscode.Uri.joinPath(extensionUri, "dist", "webview"),
    media: vscode.Uri.joinPath(extensionUri, "media"),
  };
}

/**
 * The document of a page: one script, by nonce, and two style sheets. It reaches no network, and nothing in it runs or
 * styles but these files. It brings the page's own words, since no texts are loaded in it.
 */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, script: "form.js" | "facts.js"): string {
  const { bundles, media } = pageFolders(extensionUri);
  const address = (folder: vscode.Uri, file: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(folder, file)).toString();
  const nonce = randomBytes(24).toString("base64");
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link id="vscode-codicon-stylesheet" rel="stylesheet" href="${address(bundles, "codicon.css")}">
<link rel="stylesheet" href="${address(media, "form.css")}">
<title>Domain Desk</title>
</head>
<body data-words="${attribute(JSON.stringify(pageWords()))}">
<main></main>
<script nonce="${nonce}" src="${address(bundles, script)}"></script>
</body>
</html>`;
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
