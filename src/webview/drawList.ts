import "@vscode-elements/elements/dist/vscode-button/index.js";
import { html, nothing, type TemplateResult } from "lit";
import { type Control, type Field, fieldPath, type Plain, type Row, type Value } from "../pages/formSpec";
import { type PageWords } from "../pages/pageWords";
import { drawField, type Drawn } from "./drawField";
import { drawMessage } from "./drawMessage";
import { fillIn, words } from "./words";

type ListField = Field & { control: Extract<Control, { kind: "list" }> };

/**
 * Draws a list: its rows, a button that removes each, and one that adds another. The button's id is the list's name.
 */
export function drawList(list: ListField, value: Value | undefined, drawn: Drawn): TemplateResult {
  const { name, label, help, control } = list;
  const rows = typeof value === "object" ? value : [];
  const message = drawn.state.messages[name];
  const title = `list-${name}`;
  return html`
    <div class="field list" role="group" aria-labelledby=${title}>
      <h3 id=${title}>${label}</h3>
      ${help === "" ? nothing : html`<p class="help">${help}</p>`}
      ${rows.map((row, index) => drawRow(list, rows, row, index, drawn))}
      <vscode-button
        id=${name}
        secondary
        ?disabled=${control.max !== undefined && rows.length >= control.max}
        @click=${() => add(list, rows, drawn)}
      >
        ${wordsOf(name).add}
      </vscode-button>
      <div aria-live="polite">${message ? drawMessage(message, drawn.act) : nothing}</div>
    </div>
  `;
}

function drawRow(list: ListField, rows: readonly Row[], row: Row, index: number, drawn: Drawn): TemplateResult {
  const { name, control } = list;
  const isPlain = control.fields[0]?.name === "";
  const title = fillIn(wordsOf(name).row, String(index + 1));
  const removal = fillIn(words.removeRow, title);
  const fields = control.fields.filter((field) => drawn.state.visible.includes(fieldPath(name, index, field.name)));
  const change = (field: string, value: Plain) => {
    const changed = rows.map((other, at) => (at === index ? { ...other, [field]: value } : other));
    drawn.change(name, changed, fieldPath(name, index, field));
  };
  return html`
    <div class="row ${isPlain ? "plain" : ""}" role="group" aria-label=${title}>
      ${isPlain ? nothing : html`<h4>${title}</h4>`}
      <div class="fields">
        ${fields.map((field) => {
          const shown = isPlain ? { ...field, label: title } : field;
          return drawField(shown, fieldPath(name, index, field.name), row[field.name], drawn, (value) =>
            change(field.name, value),
          );
        })}
      </div>
      <vscode-button
        secondary
        ?icon-only=${isPlain}
        icon="trash"
        aria-label=${removal}
        title=${removal}
        @click=${() => remove(list, rows, index, drawn)}
      >
        ${isPlain ? nothing : words.remove}
      </vscode-button>
    </div>
  `;
}

function wordsOf(list: string): PageWords["lists"][string] {
  return words.lists[list] ?? { row: "{0}", add: "+" };
}

function add({ name, control }: ListField, rows: readonly Row[], drawn: Drawn): void {
  drawn.change(name, [...rows, {}]);
  drawn.focus(fieldPath(name, rows.length, control.fields[0]?.name ?? ""));
}

/** Removes a row; the focus moves to the row before it, or to the button that adds one. */
function remove({ name, control }: ListField, rows: readonly Row[], index: number, drawn: Drawn): void {
  drawn.change(
    name,
    rows.filter((_row, at) => at !== index),
  );
  drawn.focus(rows.length === 1 ? name : fieldPath(name, Math.max(index - 1, 0), control.fields[0]?.name ?? ""));
}
