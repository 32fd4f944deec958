import { type LitElement } from "lit";
import { type Field, fieldPath, type FormSpec, type FormState, type Values } from "../pages/formSpec";
import { words } from "./words";

/**
 * Describes each control to screen readers: its help, its message, and whether it is wrong. The focus is on an element
 * inside the component, where the page's ids do not reach, so the words themselves are passed.
 */
export async function describeControls(
  place: HTMLElement,
  spec: FormSpec,
  state: FormState,
  values: Values,
): Promise<void> {
  const fields = spec.groups.flatMap((group) => group.fields).flatMap((field) => withRows(field, values));
  for (const { path, help } of fields.filter(({ path }) => state.visible.includes(path))) {
    const component = place.querySelector<LitElement>(`#${CSS.escape(path)}`);
    if (!component) continue;
    await component.updateComplete;
    const control = component.shadowRoot?.querySelector("input, textarea, [role=combobox]");
    const message = state.messages[path];
    control?.setAttribute("aria-description", [help, message?.text].filter(Boolean).join(" "));
    component.shadowRoot?.querySelector(".combobox-button")?.setAttribute("aria-label", words.openChoices);
    control?.setAttribute("aria-invalid", String(message?.tone === "error"));
  }
}

function withRows({ name, help, control }: Field, values: Values): { path: string; help: string }[] {
  const value = values[name];
  if (control.kind !== "list" || typeof value !== "object") return [{ path: name, help }];
  return value.flatMap((_row, index) =>
    control.fields.map((field) => ({ path: fieldPath(name, index, field.name), help: field.help })),
  );
}
