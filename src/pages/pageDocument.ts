import { language } from "../texts/language";
import { pageWords } from "./pageWords";

/** What the document of a page is made of. */
export interface PageFiles {
  /** Where its files come from, as a content security policy source. */
  source: string;
  nonce: string;
  /** Addresses. */
  codicons: string;
  styles: readonly string[];
  scripts: readonly string[];
  /** What it may connect to, as a content security policy source; absent means nothing. */
  connect?: string;
}

/**
 * The document of a page, whatever its frame: style sheets and scripts (scripts by nonce); nothing else runs or styles
 * in it. It includes the page's own words, since it loads no texts.
 */
export function pageDocument({ source, nonce, codicons, styles, scripts, connect }: PageFiles): string {
  const policy = [
    "default-src 'none'",
    `style-src ${source}`,
    `font-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    ...(connect === undefined ? [] : [`connect-src ${connect}`]),
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link id="vscode-codicon-stylesheet" rel="stylesheet" href="${codicons}">
${styles.map((address) => `<link rel="stylesheet" href="${address}">`).join("\n")}
<title>Domain Desk</title>
</head>
<body data-words="${attribute(JSON.stringify(pageWords()))}">
<main></main>
${scripts.map((address) => `<script nonce="${nonce}" src="${address}"></script>`).join("\n")}
</body>
</html>`;
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
