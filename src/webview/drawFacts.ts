import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-textfield/index.js";
import { html, nothing, render, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { type Fact, type FactsPage, type FactsSection, type FactsTable } from "../pages/factsPage";
import { type Action } from "../pages/formSpec";
import { drawMessage } from "./drawMessage";
import { fillIn, words } from "./words";

/** Callbacks for what the user does. */
export interface FactsActs {
  act: (id: string) => void;
  setRange: (section: string, from: string, to: string) => void;
}

/** Draws a page of facts into its place. */
export function drawFacts(place: HTMLElement, page: FactsPage, acts: FactsActs): void {
  const content = html`
    <header>
      <h1>${page.title}</h1>
      <p class="help">${page.subtitle}</p>
      <div class="actions">${buttons(page.actions, acts)}</div>
    </header>
    <div role="status" aria-label=${words.advice}>
      ${page.notices.map((notice) => html`<div class="notice">${drawMessage(notice, acts.act)}</div>`)}
    </div>
    ${repeat(
      page.sections,
      ({ id }) => id,
      (section) => drawSection(section, acts),
    )}
  `;
  render(content, place);
}

function drawSection(section: FactsSection, acts: FactsActs): TemplateResult {
  const { id, title, facts, table, message, actions, range } = section;
  const heading = `section-${id}`;
  return html`
    <section class="facts" id=${id} aria-labelledby=${heading}>
      <div class="heading">
        <h2 id=${heading}>${title}</h2>
        <div class="actions">${buttons(actions, acts)}</div>
      </div>
      ${range ? drawRange(id, range, acts) : nothing}
      ${facts.length === 0 ? nothing : html`<dl>${facts.map((fact) => drawFact(fact, acts))}</dl>`}
      ${table ? drawTable(table, title, acts) : nothing}
      <div aria-live="polite">${message ? drawMessage(message, acts.act) : nothing}</div>
    </section>
  `;
}

const icons: Record<Fact["tone"], string | undefined> = {
  plain: undefined,
  good: "pass",
  warning: "warning",
  bad: "error",
};

function drawFact({ label, values, tone, actions }: Fact, acts: FactsActs): TemplateResult {
  const icon = icons[tone];
  return html`
    <div class="fact ${tone}">
      <dt>${label}</dt>
      <dd>
        ${icon ? html`<span class="codicon codicon-${icon}" aria-hidden="true"></span>` : nothing}
        <span>${values.map((value) => html`<span class="value">${value}</span>`)}</span>
        ${links(actions, acts)}
      </dd>
    </div>
  `;
}

function drawTable({ columns, rows }: FactsTable, title: string, acts: FactsActs): TemplateResult {
  const hasActions = rows.some(({ actions }) => actions.length > 0);
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${fillIn(words.table, title)}>
      <table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
            ${hasActions ? html`<th scope="col"><span class="unseen">${words.actions}</span></th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ cells, actions }) => html`
              <tr>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
                ${hasActions ? html`<td>${links(actions, acts)}</td>` : nothing}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}

/** The range takes effect once the user leaves a field or presses Enter. */
function drawRange(section: string, { from, to }: { from: string; to: string }, acts: FactsActs): TemplateResult {
  const field = (id: string, label: string, value: string, change: (day: string) => void) => html`
    <div class="field">
      <label for=${id}>${label}</label>
      <input
        id=${id}
        type="date"
        .value=${live(value)}
        @change=${({ target }: Event) => change((target as HTMLInputElement).value)}
      />
    </div>
  `;
  return html`
    <div class="range">
      ${field(`${section}-from`, words.from, from, (day) => acts.setRange(section, day, to))}
      ${field(`${section}-to`, words.to, to, (day) => acts.setRange(section, from, day))}
    </div>
  `;
}

function buttons(actions: readonly Action[], { act }: FactsActs): TemplateResult[] {
  return actions.map(
    ({ id, label }) =>
      html`<vscode-button secondary data-action=${id} @click=${() => act(id)}>${label}</vscode-button>`,
  );
}

function links(actions: readonly Action[], { act }: FactsActs): TemplateResult[] {
  return actions.map(
    ({ id, label }) =>
      html`<button type="button" class="link" data-action=${id} @click=${() => act(id)}>${label}</button>`,
  );
}
