import { type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { type Account, type Mail } from "./account";
import { isOpen } from "./transferIn";

export const mailboxPath = "/-/mailbox";

/**
 * Shows the e-mails that the sandbox would have sent, newest first: a page for a browser, or JSON if the `Accept`
 * header requests it. It needs no secret, so it is shown only under one of this machine's names: a website that has
 * pointed its own name here cannot read anything.
 */
export function showMailbox(
  account: Account,
  { host = "", accept = "" }: IncomingHttpHeaders,
  response: ServerResponse,
) {
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(host)) {
    response.writeHead(403).end();
    return;
  }
  const mails = account.mails.map((mail) => ({ ...mail, isUsable: isUsable(account, mail) })).reverse();
  const isJson = accept.includes("application/json");
  response.writeHead(200, {
    "content-type": `${isJson ? "application/json" : "text/html"};charset=utf-8`,
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    "cache-control": "no-store",
  });
  response.end(isJson ? JSON.stringify(mails) : pageOf(mails));
}

/** Whether an e-mail's token can still be used. */
function isUsable(account: Account, { token }: Mail): boolean {
  return (
    account.emails.some((verification) => verification.token === token) ||
    account.transfersIn.some((transfer) => isOpen(transfer) && transfer.mailToken === token)
  );
}

type ShownMail = Mail & { isUsable: boolean };

function pageOf(mails: readonly ShownMail[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Sandbox mailbox</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
  body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
  table { border-collapse: collapse; width: 100% }
  th, td { border-bottom: 1px solid; padding: 0.4rem 0.8rem 0.4rem 0; text-align: left; vertical-align: top }
  code { user-select: all }
</style>
<h1>Sandbox mailbox</h1>
<p>Nothing here has left this machine. Copy a token into the form that asks for it; reload the page for newer mail.</p>
<table>
<thead><tr><th>Sent (UTC)</th><th>To</th><th>Subject</th><th>Token</th></tr></thead>
<tbody>
${mails.map(rowOf).join("\n")}
</tbody>
</table>
</html>
`;
}

function rowOf({ sentAt, to, subject, token, isUsable }: ShownMail): string {
  const time = new Date(sentAt).toISOString();
  const cells = [
    `<time datetime="${time}">${time.slice(0, 19).replace("T", " ")}</time>`,
    escaped(to),
    escaped(subject),
    isUsable ? `<code>${escaped(token)}</code>` : "<i>used or replaced</i>",
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
