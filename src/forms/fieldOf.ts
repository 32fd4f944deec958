import { type Parameter } from "../codec/parameters";
import { countryChoices } from "./countryChoices";
import { type Control, type Field } from "./formSpec";

/** The field by which a parameter is filled in; a form gives help, or another label or control, where it knows better. */
export function fieldOf(parameter: Parameter, own: Partial<Omit<Field, "name">> = {}): Field {
  return { name: parameter.name, label: parameter.title, help: "", control: controlOf(parameter), ...own };
}

function controlOf({ type }: Parameter): Control {
  switch (type.kind) {
    case "flag":
      return { kind: "flag" };
    case "wholeNumber":
      return type;
    case "choice":
      return { kind: "choice", choices: Object.entries(type.values).map(([value, label]) => ({ value, label })) };
    case "text":
      return type.format === "countryCode" ? { kind: "search", choices: countryChoices() } : { kind: "text" };
  }
}
