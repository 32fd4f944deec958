import "@vscode-elements/elements/dist/vscode-checkbox/index.js";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { leftOutField, type Table, type TableRow } from "../pages/formSpec";
import { type Drawn } from "./drawField";
import { drawMessage } from "./drawMessage";
import { fillIn, words } from "./words";
import { moveInRows, stopHere } from "./rowStop";

/** A cell of up to this many characters, such as a date, stays on one line. */
const longestWhole = 20;

/** Draws what would happen to each of many, with a checkbox before each to leave it out. */
export function drawTable(table: Table, drawn: Drawn): TemplateResult {
  const { about, columns, rows, summary } = table;
  const choosable = rows.filter(({ part }) => part === "in" || part === "out");
  const shape = shapeOf(table);
  const { isFixed, hasMessages } = shape;
  const isEmpty = rows.length === 0;
  return html`
    <section class="table" role="group" aria-label=${fillIn(words.table, about)}>
      <div role="status" class="summary">${summary.text === "" ? nothing : drawMessage(summary, drawn.act)}</div>
      ${
        isEmpty
          ? nothing
          : html`<div
              class="scroll"
              tabindex=${choosable.length > 0 ? -1 : 0}
              role="region"
              aria-label=${fillIn(words.rows, about)}
            >
              <table>
                <thead>
                  <tr>
                    ${isFixed ? nothing : html`<th class="box">${drawAllBox(rows, choosable, drawn)}</th>`}
                    <th scope="col">${about}</th>
                    ${columns.map((title) => html`<th scope="col">${title}</th>`)}
                    ${hasMessages ? html`<th scope="col" class="remarks">${isFixed ? words.result : words.remarks}</th>` : nothing}
                  </tr>
                </thead>
                <tbody @keydown=${moveInRows} @focusin=${stopHere}>
                  ${repeat(
                    rows,
                    ({ id }) => id,
                    (row) => drawRow(row, row === choosable[0], rows, shape, drawn),
                  )}
                </tbody>
              </table>
            </div>`
      }
    </section>
  `;
}

function drawRow(
  { id, label, cells, message, part }: TableRow,
  isFirst: boolean,
  rows: readonly TableRow[],
  { isFixed, hasMessages }: Shape,
  drawn: Drawn,
): TemplateResult {
  // Drawn twice: in its own column, or below the name if there is no room for one.
  const said = message && drawMessage(message, drawn.act);
  return html`
    <tr class=${part}>
      ${
        isFixed
          ? nothing
          : html`<td class="box">
              ${
                part === "never"
                  ? nothing
                  : html`<vscode-checkbox
                      tabindex=${isFirst ? 0 : -1}
                      .checked=${live(part === "in")}
                      @change=${({ target }: Event) => leaveOut([id], !(target as HTMLInputElement).checked, rows, drawn)}
                      ><span class="unseen">${fillIn(words.includeRow, label)}</span></vscode-checkbox
                    >`
              }
            </td>`
      }
      <th scope="row">${drawName(label)} ${said ? html`<div class="below">${said}</div>` : nothing}</th>
      ${cells.map((cell) => html`<td class=${cell.length <= longestWhole ? "whole" : ""}>${cell}</td>`)}
      ${hasMessages ? html`<td class="remarks">${said ?? nothing}</td>` : nothing}
    </tr>
  `;
}

/** A name followed by its spelling for the registry breaks between the two, and nowhere else. */
function drawName(label: string): TemplateResult[] {
  return label.split(/ (?=\()/).map((part) => html`<span class="whole">${part}</span> `);
}

interface Shape {
  isFixed: boolean;
  hasMessages: boolean;
}

/** A read-only table has no checkboxes, and no result column if there are no results. */
function shapeOf({ rows }: Table): Shape {
  const isFixed = rows.some(({ part }) => part === "fixed");
  return { isFixed, hasMessages: !isFixed || rows.some(({ message }) => message !== undefined) };
}

function drawAllBox(rows: readonly TableRow[], choosable: readonly TableRow[], drawn: Drawn): TemplateResult {
  const isAll = choosable.every(({ part }) => part === "in");
  const ids = choosable.map(({ id }) => id);
  return html`<vscode-checkbox
    .checked=${live(isAll && choosable.length > 0)}
    .indeterminate=${live(!isAll && choosable.some(({ part }) => part === "in"))}
    ?disabled=${choosable.length === 0}
    @change=${({ target }: Event) => leaveOut(ids, !(target as HTMLInputElement).checked, rows, drawn)}
    ><span class="unseen">${words.includeAll}</span></vscode-checkbox
  >`;
}

function leaveOut(ids: readonly string[], isOut: boolean, rows: readonly TableRow[], drawn: Drawn): void {
  const before = rows.filter(({ part }) => part === "out").map(({ id }) => id);
  const after = isOut ? [...before, ...ids] : before.filter((id) => !ids.includes(id));
  drawn.change(
    leftOutField,
    after.map((id) => ({ "": id })),
  );
}
