import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-checkbox/index.js";
import "@vscode-elements/elements/dist/vscode-single-select/index.js";
import "@vscode-elements/elements/dist/vscode-textfield/index.js";
import { html, nothing, render, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import {
  type Action,
  type Field,
  type FormSpec,
  type FormState,
  type Group,
  type Message,
  type Outcome,
  type Value,
  type Values,
} from "../forms/formSpec";

/** A form, what is filled in, and who is told what the user does. */
export interface Drawn {
  spec: FormSpec;
  state: FormState;
  values: Values;
  change: (field: string, value: Value) => void;
  leave: (field: string) => void;
  submit: () => void;
  act: (id: string) => void;
}

/** Draws any form into its place. Ids: a field's name, `review`, `outcome`. */
export function drawForm(place: HTMLElement, drawn: Drawn): void {
  const { notices, outcome } = drawn.state;
  const content = html`
    <div role="status">
      ${notices.map((notice) => html`<div class="notice">${drawMessage(notice, drawn.act)}</div>`)}
    </div>
    ${outcome ? drawOutcome(outcome, drawn.act) : drawFields(drawn)}
  `;
  render(content, place);
}

function drawFields(drawn: Drawn): TemplateResult {
  const { spec, state } = drawn;
  const isSending = state.submit === "sending";
  return html`
    <h1>${spec.title}</h1>
    <div ?inert=${isSending}>${spec.groups.map((group) => drawGroup(group, drawn))}</div>
    <section class="review" id="review" tabindex="-1" aria-labelledby="review-title">
      <h2 id="review-title">Review</h2>
      <div id="review-words">
        ${state.review.sentences.map((sentence, index) => html`<p class=${index === 0 ? "order" : ""}>${sentence}</p>`)}
      </div>
      <div role="alert">${state.review.message ? drawMessage(state.review.message, drawn.act) : nothing}</div>
      <vscode-button
        aria-describedby="review-words"
        aria-disabled=${state.submit !== "open"}
        ?disabled=${state.submit !== "open"}
        @click=${drawn.submit}
      >
        ${isSending ? "Sending…" : spec.submit}
      </vscode-button>
    </section>
  `;
}

function drawGroup({ title, fields }: Group, drawn: Drawn): TemplateResult | typeof nothing {
  const visible = fields.filter(({ name }) => drawn.state.visible.includes(name));
  if (visible.length === 0) return nothing;
  const id = `group-${title.replace(/\W/g, "-")}`;
  return html`
    <section role="group" aria-labelledby=${id}>
      <h2 id=${id}>${title}</h2>
      <div class="fields">
        ${repeat(
          visible,
          ({ name }) => name,
          (field) => drawField(field, drawn),
        )}
      </div>
    </section>
  `;
}

function drawField(field: Field, drawn: Drawn): TemplateResult {
  const message = drawn.state.messages[field.name];
  return html`
    <div class="field ${field.control.kind}">
      ${field.control.kind === "flag" ? nothing : html`<label for=${field.name}>${field.label}</label>`}
      ${drawControl(field, drawn, message?.tone === "error")}
      ${field.help === "" ? nothing : html`<p class="help">${field.help}</p>`}
      <div aria-live="polite">${message ? drawMessage(message, drawn.act) : nothing}</div>
    </div>
  `;
}

function drawControl({ name, label, control }: Field, drawn: Drawn, isWrong: boolean): TemplateResult {
  const value = drawn.values[name];
  const text = typeof value === "string" ? value : "";
  const changeText = ({ target }: Event) => drawn.change(name, (target as HTMLInputElement).value);
  const leave = () => drawn.leave(name);
  switch (control.kind) {
    case "flag":
      return html`<vscode-checkbox
        id=${name}
        label=${label}
        .checked=${live(value === true)}
        ?invalid=${isWrong}
        @change=${({ target }: Event) => drawn.change(name, (target as HTMLInputElement).checked)}
        @blur=${leave}
      ></vscode-checkbox>`;
    case "choice":
    case "search":
      return html`<vscode-single-select
        id=${name}
        .label=${label}
        ?combobox=${control.kind === "search"}
        filter="contains"
        .options=${control.choices}
        .value=${live(text)}
        ?invalid=${isWrong}
        @change=${changeText}
        @blur=${leave}
      ></vscode-single-select>`;
    case "wholeNumber":
    case "text":
      return html`<vscode-textfield
        id=${name}
        .label=${label}
        .value=${live(text)}
        ?invalid=${isWrong}
        autocomplete="off"
        @input=${changeText}
        @blur=${leave}
      ></vscode-textfield>`;
  }
}

const icons: Record<Message["tone"], string> = {
  info: "info",
  busy: "sync",
  good: "check",
  warning: "warning",
  error: "error",
};

function drawMessage({ tone, text, actions }: Message, act: (id: string) => void): TemplateResult {
  return html`
    <div class="message ${tone}">
      <span class="codicon codicon-${icons[tone]}" aria-hidden="true"></span>
      <span>${text} ${actions.map((action) => drawAction(action, act))}</span>
    </div>
  `;
}

function drawAction({ id, label }: Action, act: (id: string) => void): TemplateResult {
  return html`<button type="button" class="link" @click=${() => act(id)}>${label}</button> `;
}

function drawOutcome({ title, sentences, action }: Outcome, act: (id: string) => void): TemplateResult {
  return html`
    <section class="outcome" id="outcome" tabindex="-1" aria-labelledby="outcome-title">
      <h1 id="outcome-title"><span class="codicon codicon-pass" aria-hidden="true"></span> ${title}</h1>
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      <vscode-button @click=${() => act(action.id)}>${action.label}</vscode-button>
    </section>
  `;
}
