import "@vscode-elements/elements/dist/vscode-button/index.js";
import { html, nothing, render, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { type FormResult, type Group, type RequestLine } from "../pages/formSpec";
import { drawField, type Drawn } from "./drawField";
import { drawMessage } from "./drawMessage";
import { drawList } from "./drawList";
import { drawTable } from "./drawTable";
import { words } from "./words";

/** Draws any form into its place. Ids: a field's name or path, `review`, `outcome`. */
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
    <div ?inert=${isSending}>
      ${spec.groups.map((group, at) => drawGroup(group, at, drawn))}
      ${state.table ? drawTable(state.table, drawn) : nothing}
    </div>
    <section class="review" id="review" tabindex="-1" aria-labelledby="review-title">
      <h2 id="review-title">${state.submit === "over" ? words.result : words.review}</h2>
      <div id="review-words">
        ${state.review.sentences.map((sentence, index) => html`<p class=${index === 0 ? "order" : ""}>${sentence}</p>`)}
      </div>
      ${state.review.request ? drawRequest(state.review.request) : nothing}
      <div role="alert">${state.review.message ? drawMessage(state.review.message, drawn.act) : nothing}</div>
      ${
        state.submit === "over"
          ? nothing
          : html`<vscode-button
              aria-describedby="review-words"
              aria-disabled=${state.submit !== "open"}
              ?disabled=${state.submit !== "open"}
              @click=${drawn.submit}
            >
              ${state.submitLabel ?? (isSending ? words.sending : spec.submit)}
            </vscode-button>`
      }
    </section>
  `;
}

function drawGroup({ title, fields }: Group, at: number, drawn: Drawn): TemplateResult | typeof nothing {
  const visible = fields.filter(({ name }) => drawn.state.visible.includes(name));
  if (visible.length === 0) return nothing;
  const id = `group-${at}`;
  return html`
    <section role="group" aria-labelledby=${title === "" ? nothing : id}>
      ${title === "" ? nothing : html`<h2 id=${id}>${title}</h2>`}
      <div class="fields">
        ${repeat(
          visible,
          ({ name }) => name,
          (field) => {
            const { name, control } = field;
            const value = drawn.values[name];
            return control.kind === "list"
              ? drawList({ ...field, control }, value, drawn)
              : drawField(field, name, value, drawn, (changed) => drawn.change(name, changed));
          },
        )}
      </div>
    </section>
  `;
}

function drawRequest(lines: readonly RequestLine[]): TemplateResult {
  return html`
    <details class="request" open>
      <summary>${words.signedRequest}</summary>
      <dl tabindex="0" aria-label=${words.request}>
        ${lines.map(
          ({ name, value }) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
    </details>
  `;
}

function drawOutcome({ title, sentences, actions }: FormResult, act: (id: string) => void): TemplateResult {
  return html`
    <section class="outcome" id="outcome" tabindex="-1" aria-labelledby="outcome-title">
      <h1 id="outcome-title"><span class="codicon codicon-pass" aria-hidden="true"></span> ${title}</h1>
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      <div class="actions">
        ${actions.map(
          ({ id, label }, index) =>
            html`<vscode-button ?secondary=${index > 0} data-action=${id} @click=${() => act(id)}
              >${label}</vscode-button
            >`,
        )}
      </div>
    </section>
  `;
}
