import "@vscode-elements/elements/dist/vscode-checkbox/index.js";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { leftOutField, type Table, type TableRow } from "../forms/formSpec";
import { type Drawn } from "./drawForm";
import { drawMessage } from "./drawMessage";

/** Draws what would happen to each of many, with a box before each to leave it out. */
export function drawTable(table: Table, drawn: Drawn): TemplateResult {
  const { about, columns, rows, summary } = table;
  const choosable = rows.filter(({ part }) => part === "in" || part === "out");
  const { isFixed, hasMessages } = shapeOf(table);
  return html`
    <section class="table" role="group" aria-label="${about}: table">
      <div role="status" class="summary">${summary.text === "" ? nothing : drawMessage(summary, drawn.act)}</div>
      ${
        rows.length === 0
          ? nothing
          : html`<div class="scroll" tabindex="0" role="region" aria-label="${about}: rows">
              <table>
                <thead>
                  <tr>
                    ${isFixed ? nothing : html`<th class="box">${drawAllBox(rows, choosable, drawn)}</th>`}
                    <th scope="col">${about}</th>
                    ${columns.map((title) => html`<th scope="col">${title}</th>`)}
                    ${hasMessages ? html`<th scope="col">${isFixed ? "Result" : "Remarks"}</th>` : nothing}
                  </tr>
                </thead>
                <tbody>
                  ${repeat(
                    rows,
                    ({ id }) => id,
                    (row) => drawRow(row, table, drawn),
                  )}
                </tbody>
              </table>
            </div>`
      }
    </section>
  `;
}

function drawRow(row: TableRow, table: Table, drawn: Drawn): TemplateResult {
  const { id, label, cells, message, part } = row;
  const { rows } = table;
  const { isFixed, hasMessages } = shapeOf(table);
  return html`
    <tr class=${part}>
      ${
        isFixed
          ? nothing
          : html`<td class="box">
              <vscode-checkbox
                aria-label="Include ${label}"
                .checked=${live(part === "in")}
                ?disabled=${part === "never"}
                @change=${({ target }: Event) => leaveOut([id], !(target as HTMLInputElement).checked, rows, drawn)}
              ></vscode-checkbox>
            </td>`
      }
      <th scope="row">${label}</th>
      ${cells.map((cell) => html`<td>${cell}</td>`)}
      ${hasMessages ? html`<td>${message ? drawMessage(message, drawn.act) : nothing}</td>` : nothing}
    </tr>
  `;
}

/** A table that only says something has no boxes, and no column of results where there are none. */
function shapeOf({ rows }: Table) {
  const isFixed = rows.some(({ part }) => part === "fixed");
  return { isFixed, hasMessages: !isFixed || rows.some(({ message }) => message !== undefined) };
}

function drawAllBox(rows: readonly TableRow[], choosable: readonly TableRow[], drawn: Drawn): TemplateResult {
  const isAll = choosable.every(({ part }) => part === "in");
  const ids = choosable.map(({ id }) => id);
  return html`<vscode-checkbox
    aria-label="Include all that can be done"
    .checked=${live(isAll && choosable.length > 0)}
    .indeterminate=${live(!isAll && choosable.some(({ part }) => part === "in"))}
    ?disabled=${choosable.length === 0}
    @change=${({ target }: Event) => leaveOut(ids, !(target as HTMLInputElement).checked, rows, drawn)}
  ></vscode-checkbox>`;
}

function leaveOut(ids: readonly string[], isOut: boolean, rows: readonly TableRow[], drawn: Drawn): void {
  const before = rows.filter(({ part }) => part === "out").map(({ id }) => id);
  const after = isOut ? [...before, ...ids] : before.filter((id) => !ids.includes(id));
  drawn.change(
    leftOutField,
    after.map((id) => ({ "": id })),
  );
}
