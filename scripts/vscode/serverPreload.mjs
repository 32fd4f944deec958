// Loaded into the VS Code server before its own code: plain JavaScript, since the server's Node runs it as it is.
import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { Server } from "node:http";
import path from "node:path";

// The server's own children (file watcher, terminals) would be started with this file too, and end at once: see below.
process.execArgv.length = 0;

/**
 * The workbench keeps an extension's secrets encrypted with a key that it asks the server for with `POST /mint-key`.
 * This server does not answer that, and the secrets would be lost with the page. The key is kept with the profile.
 */
const keyFile = path.join(process.env["DOMAIN_DESK_PROFILE"], "secrets.key");
const emit = Server.prototype.emit;
Server.prototype.emit = function (event, request, response) {
  if (event !== "request" || request.method !== "POST" || request.url !== "/mint-key")
    return emit.apply(this, arguments);
  response.end(secretsKey());
  return true;
};

function secretsKey() {
  try {
    return readFileSync(keyFile);
  } catch {
    const key = randomBytes(32);
    writeFileSync(keyFile, key, { mode: 0o600 });
    return key;
  }
}

// The other end of stdin is the process that started the server: when that is killed, nothing stays behind.
process.stdin.on("end", () => process.exit(0)).resume();
