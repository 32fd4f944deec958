import { strict as assert } from "node:assert";
import type * as vscode from "vscode";
import { logCall, logWait } from "../../../src/ui/log";

describe("logCall", () => {
  const lines: [level: string, text: string][] = [];
  const log = {
    info: (text: string) => lines.push(["info", text]),
    warn: (text: string) => lines.push(["warn", text]),
  } as unknown as vscode.LogOutputChannel;

  beforeEach(() => (lines.length = 0));

  it("writes one line for a call", () => {
    logCall(log, { action: "QueryDomainList", durationMs: 12.6, httpStatus: 200, requestId: "ABC-1", outcome: "ok" });
    assert.deepEqual(lines, [["info", "QueryDomainList, 13 ms, HTTP 200, RequestId ABC-1, ok"]]);
  });

  it("warns of a call that did not succeed", () => {
    logCall(log, { action: "QueryTaskList", durationMs: 5, outcome: "timeout" });
    assert.deepEqual(lines, [["warn", "QueryTaskList, 5 ms, no answer, RequestId -, timeout"]]);
  });

  it("lets the service write neither lines of its own nor an endless one", () => {
    const outcome = `Bad\n[info] All is well\u2028${"x".repeat(1000)}`;
    logCall(log, { action: "QueryTaskList", durationMs: 5, httpStatus: 400, requestId: "A\r\nB", outcome });
    const [[, text] = []] = lines;
    assert.ok(text);
    assert.doesNotMatch(text, /[\r\n\u2028]/);
    assert.ok(text.length < 300);
  });

  it("says what a call waits for", () => {
    logWait(log, "listDomains", { reason: "throttled", untilMs: 12_400 }, 1_000);
    logWait(log, "listDomains", { reason: "busy" }, 1_000);
    assert.deepEqual(lines, [
      ["info", "listDomains waits for 12 s: the service has asked for a pause"],
      ["info", "listDomains waits until other calls of the account are done"],
    ]);
  });
});
