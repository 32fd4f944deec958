import { type Parameter } from "../codec/parameters";
import { countryChoices } from "./contact/countryChoices";
import { type Choice, type Control, type Field } from "./formSpec";

/** The field for a parameter; a form passes help, or another label or control, where it knows better. */
export function fieldOf(parameter: Parameter, own: Partial<Omit<Field, "name">> = {}): Field {
  return { name: parameter.name, label: parameter.title, help: "", control: controlOf(parameter), ...own };
}

/** An enumeration's values and their meanings, as choices. */
export function choicesOf(values: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(values).map(([value, label]) => ({ value, label }));
}

function controlOf({ type, secret }: Parameter): Control {
  switch (type.kind) {
    case "flag":
      return { kind: "flag" };
    case "wholeNumber":
      return type;
    case "instant":
      return { kind: "text" };
    case "choice":
    case "code":
      return { kind: "choice", choices: choicesOf(type.values) };
    case "list":
      return { kind: "list", fields: type.fields.map((field) => fieldOf(field)), min: type.min, max: type.max };
    case "text":
      if (secret) return { kind: "secret" };
      return type.format === "countryCode" ? { kind: "search", choices: countryChoices() } : { kind: "text" };
  }
}
