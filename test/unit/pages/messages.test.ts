import { strict as assert } from "node:assert";
import { ContactCheck } from "../../../src/pages/contact/contactCheck";
import { isDraft } from "../../../src/pages/draft";
import { isFromPage, isToPage, type FromPage, type ToPage } from "../../../src/pages/messages";
import { registerStart } from "../../../src/pages/register/registerForm";
import { registerForm } from "../../../src/pages/register/registerState";

const values = { ...registerStart("example.com"), RegistrantProfileId: "" };
const { spec, state } = registerForm({
  account: { id: "s", kind: "sandbox", name: "Sandbox", keyHint: "" },
  access: { kind: "active" },
  templates: { kind: "fetched", profiles: [] },
  values,
  revision: 3,
  touched: new Set(["Email"]),
  contactCheck: new ContactCheck({ verify: () => Promise.resolve(undefined), explainText: String }, () => undefined),
  asked: { kind: "unanswered", reason: "No network." },
  message: { tone: "warning", text: "Read it again.", actions: [{ id: "x", label: "X" }] },
  now: 0,
});

/** As a message arrives on the other side. */
const sent = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

describe("messages between a form's host and its page", () => {
  it("are taken as they are sent", () => {
    const toPage: ToPage[] = [
      { kind: "form", formId: "f", accountId: "s", spec, values, changes: {}, state },
      { kind: "state", state, changes: {}, focus: undefined },
      {
        kind: "state",
        state: { ...state, outcome: { title: "Ordered", sentences: [], actions: [{ id: "a", label: "A" }] } },
        changes: {},
        focus: "outcome",
      },
    ];
    for (const message of toPage) assert.ok(isToPage(sent(message)), JSON.stringify(message));
    const fromPage: FromPage[] = [
      { kind: "ready", draft: undefined },
      { kind: "ready", draft: { formId: "f", accountId: "s", values } },
      { kind: "changed", revision: 1, values },
      { kind: "left", field: "Email" },
      { kind: "submit", formId: "f", agreed: ["Register example.com."], table: undefined },
      { kind: "action", id: "checkAgain" },
    ];
    for (const message of fromPage) assert.ok(isFromPage(sent(message)), JSON.stringify(message));
  });

  it("are refused in any other shape", () => {
    const wrong: unknown[] = [
      undefined,
      null,
      "ready",
      [],
      {},
      { kind: "order", formId: "f" },
      { kind: "changed", revision: "1", values },
      { kind: "changed", revision: 1, values: { DomainName: { toString: "x" } } },
      { kind: "changed", revision: 1, values: [] },
      { kind: "submit", formId: "f" },
      { kind: "submit", formId: "f", agreed: [1], table: undefined },
      { kind: "ready", draft: { formId: "f", values } },
    ];
    for (const message of wrong) assert.equal(isFromPage(message), false, JSON.stringify(message));
    assert.equal(isToPage(sent({ kind: "state", state: { ...state, submit: "now" }, changes: {} })), false);
    assert.equal(
      isToPage(sent({ kind: "form", formId: "f", accountId: "s", spec: {}, values, changes: {}, state })),
      false,
    );
    assert.equal(isDraft({ values }), false);
  });
});
