import { type LitElement } from "lit";
import { type FormSpec, type FormState } from "../forms/formSpec";

/**
 * Tells screen readers what belongs to each control: its help, its message, and whether it is wrong. The focus is on an
 * element inside the component, which ids of the page do not reach, so the words themselves are given.
 */
export async function describeControls(place: HTMLElement, spec: FormSpec, state: FormState): Promise<void> {
  const fields = spec.groups.flatMap((group) => group.fields).filter(({ name }) => state.visible.includes(name));
  for (const { name, help } of fields) {
    const component = place.querySelector<LitElement>(`#${CSS.escape(name)}`);
    if (!component) continue;
    await component.updateComplete;
    const control = component.shadowRoot?.querySelector("input, [role=combobox]");
    const message = state.messages[name];
    control?.setAttribute("aria-description", [help, message?.text].filter(Boolean).join(" "));
    control?.setAttribute("aria-invalid", String(message?.tone === "error"));
  }
}
