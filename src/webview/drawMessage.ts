import { html, nothing, type TemplateResult } from "lit";
import { type Action, type Message } from "../pages/formSpec";

const icons: Record<Message["tone"], string> = {
  info: "info",
  busy: "sync",
  good: "check",
  warning: "warning",
  error: "error",
};

/** Draws a message with buttons for what can be done, or the buttons alone. */
export function drawMessage({ tone, text, actions }: Message, act: (id: string) => void): TemplateResult {
  return html`
    <div class="message ${tone}">
      ${text === "" ? nothing : html`<span class="codicon codicon-${icons[tone]}" aria-hidden="true"></span>`}
      <span>${text} ${actions.map((action) => drawAction(action, act))}</span>
    </div>
  `;
}

function drawAction({ id, label }: Action, act: (id: string) => void): TemplateResult {
  return html`<button type="button" class="link" data-action=${id} @click=${() => act(id)}>${label}</button> `;
}
