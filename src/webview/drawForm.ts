import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-checkbox/index.js";
import "@vscode-elements/elements/dist/vscode-single-select/index.js";
import "@vscode-elements/elements/dist/vscode-textarea/index.js";
import "@vscode-elements/elements/dist/vscode-textfield/index.js";
import { html, nothing, render, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import {
  type Field,
  type FormSpec,
  type FormState,
  type Group,
  type FormResult,
  type RequestLine,
  type Value,
  type Values,
} from "../pages/formSpec";
import { drawMessage } from "./drawMessage";
import { drawList } from "./drawList";
import { drawTable } from "./drawTable";

/** A form, what is filled in, and who is told what the user does. */
export interface Drawn {
  spec: FormSpec;
  state: FormState;
  values: Values;
  /** @param path of the field itself, where the value is that of a list */
  change: (field: string, value: Value, path?: string) => void;
  leave: (path: string) => void;
  /** Brings the keyboard to an element, by its id, once it is drawn. */
  focus: (id: string) => void;
  submit: () => void;
  act: (id: string) => void;
}

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
      ${spec.groups.map((group) => drawGroup(group, drawn))} ${state.table ? drawTable(state.table, drawn) : nothing}
    </div>
    <section class="review" id="review" tabindex="-1" aria-labelledby="review-title">
      <h2 id="review-title">${state.submit === "over" ? "Result" : "Review"}</h2>
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
              ${state.submitLabel ?? (isSending ? "Sending…" : spec.submit)}
            </vscode-button>`
      }
    </section>
  `;
}

function drawGroup({ title, fields }: Group, drawn: Drawn): TemplateResult | typeof nothing {
  const visible = fields.filter(({ name }) => drawn.state.visible.includes(name));
  if (visible.length === 0) return nothing;
  const id = `group-${title.replace(/\W/g, "-")}`;
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

/** Draws one field with its help and its message. `path` is its id. */
export function drawField(
  field: Field,
  path: string,
  value: Value | undefined,
  drawn: Drawn,
  change: (value: string | boolean) => void,
): TemplateResult {
  const { kind } = field.control;
  const message = drawn.state.messages[path];
  const leave = () => drawn.leave(path);
  return html`
    <div class="field ${kind}" id=${kind === "note" ? path : nothing} tabindex=${kind === "note" ? -1 : nothing}>
      ${kind === "flag" || kind === "note" ? nothing : html`<label for=${path}>${field.label}</label>`}
      ${drawControl(field, path, value, message?.tone === "error", change, leave)}
      ${field.help === "" ? nothing : html`<p class="help">${field.help}</p>`}
      <div aria-live="polite">${message ? drawMessage(message, drawn.act) : nothing}</div>
    </div>
  `;
}

function drawControl(
  { label, control }: Field,
  id: string,
  value: Value | undefined,
  isWrong: boolean,
  change: (value: string | boolean) => void,
  leave: () => void,
): TemplateResult | typeof nothing {
  const text = typeof value === "string" ? value : "";
  const changeText = ({ target }: Event) => change((target as HTMLInputElement).value);
  switch (control.kind) {
    case "flag":
      return html`<vscode-checkbox
        id=${id}
        label=${label}
        .checked=${live(value === true)}
        ?invalid=${isWrong}
        @change=${({ target }: Event) => change((target as HTMLInputElement).checked)}
        @blur=${leave}
      ></vscode-checkbox>`;
    case "choice":
    case "search":
      return html`<vscode-single-select
        id=${id}
        .label=${label}
        ?combobox=${control.kind === "search"}
        filter="contains"
        .options=${control.choices}
        .selectedIndex=${live(control.choices.findIndex((choice) => choice.value === text))}
        ?invalid=${isWrong}
        @change=${changeText}
        @keydown=${control.kind === "search" ? takeFirstMatch : nothing}
        @blur=${leave}
      ></vscode-single-select>`;
    case "note":
      return nothing;
    case "list":
      return nothing; // see drawList: there are no lists in lists
    case "lines":
      return html`<vscode-textarea
        id=${id}
        .label=${label}
        .value=${live(text)}
        .rows=${Math.min(Math.max(text.split("\n").length + 1, fewestLines), mostLines)}
        resize="vertical"
        monospace
        ?invalid=${isWrong}
        @input=${changeText}
        @blur=${leave}
      ></vscode-textarea>`;
    case "secret":
    case "wholeNumber":
    case "text":
      return html`<vscode-textfield
        id=${id}
        .label=${label}
        .type=${control.kind === "secret" ? "password" : "text"}
        .value=${live(text)}
        ?invalid=${isWrong}
        autocomplete="off"
        @input=${changeText}
        @blur=${leave}
      ></vscode-textfield>`;
  }
}

/** A text of several lines is as high as it needs to be, within these; it scrolls above that. */
const [fewestLines, mostLines] = [3, 8];

/** Enter takes the first of the choices that are left over by what was typed, as if the arrow key had gone to it before. */
const takeFirstMatch = {
  capture: true,
  handleEvent({ key, currentTarget }: KeyboardEvent): void {
    const select = currentTarget as HTMLElement;
    const input = select.shadowRoot?.querySelector("[role=combobox]");
    const isNoneActive =
      input?.getAttribute("aria-expanded") === "true" && input.getAttribute("aria-activedescendant") === "";
    if (key === "Enter" && isNoneActive) select.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown" }));
  },
};

function drawRequest(lines: readonly RequestLine[]): TemplateResult {
  return html`
    <details class="request" open>
      <summary>Request as it is signed, with secrets masked</summary>
      <dl tabindex="0" aria-label="Request">
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
            html`<vscode-button ?secondary=${index > 0} @click=${() => act(id)}>${label}</vscode-button>`,
        )}
      </div>
    </section>
  `;
}
