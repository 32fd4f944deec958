import "@vscode-elements/elements/dist/vscode-checkbox/index.js";
import "@vscode-elements/elements/dist/vscode-single-select/index.js";
import "@vscode-elements/elements/dist/vscode-textarea/index.js";
import "@vscode-elements/elements/dist/vscode-textfield/index.js";
import { html, type LitElement, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { type Field, type FormSpec, type FormState, type Value, type Values } from "../pages/formSpec";
import { drawMessage } from "./drawMessage";
import { words } from "./words";

/** A form, its values, and callbacks for what the user does. */
export interface Drawn {
  spec: FormSpec;
  state: FormState;
  values: Values;
  /** @param path of the field itself if the value is a list's */
  change: (field: string, value: Value, path?: string) => void;
  leave: (path: string) => void;
  /** Moves the focus to an element, by its id, once it is drawn. */
  focus: (id: string) => void;
  submit: () => void;
  act: (id: string) => void;
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
        @input=${control.kind === "search" ? sayNoMatch : nothing}
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

/** A multi-line text is as high as it needs to be, within these limits; above that it scrolls. */
const [fewestLines, mostLines] = [3, 8];

/** Enter takes the first choice that matches the typed text, as if the arrow key had moved to it first. */
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

/** The component only says it in English. */
async function sayNoMatch({ currentTarget }: Event): Promise<void> {
  const select = currentTarget as LitElement;
  await select.updateComplete;
  const none = select.shadowRoot?.querySelector(".no-options");
  if (none) none.textContent = words.noChoices;
}
