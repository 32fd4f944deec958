import { type Field, type Values } from "../formSpec";
import { choiceLabel, preselectedProfile } from "../register/registerForm";
import { describeProfile } from "../register/registerReview";
import { type RegistrantProfile } from "../../model/registrant";
import { type PlanLine } from "./plan";

type Profiles = readonly RegistrantProfile[] | undefined;

/** The choice of a template for all domains of a list; the account's default unless another one is chosen. */
export function templateField(profiles: Profiles): Field {
  const preset = profiles?.find(({ id }) => id === preselectedProfile(profiles));
  const label = !profiles ? "…" : preset ? `The default: ${describeProfile(preset)}` : "Choose…";
  const others = (profiles ?? [])
    .filter(({ id }) => id !== preset?.id)
    .map((profile) => ({ value: profile.id, label: choiceLabel(profile) }));
  return {
    name: "RegistrantProfileId",
    label: "Registrant information template",
    help: "A line of the list that names its own keeps it. By its ID, name, organization or e-mail address.",
    control: { kind: "choice", choices: [{ value: "", label }, ...others] },
  };
}

/** The ID of the template that is chosen for all; empty where there is none. */
export function templateOfAll(values: Values, profiles: Profiles): string {
  const chosen = values["RegistrantProfileId"];
  if (typeof chosen === "string" && profiles?.some(({ id }) => id === chosen)) return chosen;
  return preselectedProfile(profiles ?? []);
}

/** The template of a line, or that of all; nothing where the line's words fit none, or several. */
export function templateOf({ given }: PlanLine, values: Values, profiles: Profiles): RegistrantProfile | undefined {
  const words = given["template"]?.toLowerCase();
  const fits = ({ id, name, organization, email }: RegistrantProfile) =>
    words === undefined
      ? id === templateOfAll(values, profiles)
      : [id, name, organization, email].some((text) => text.toLowerCase() === words);
  const fitting = profiles?.filter(fits) ?? [];
  return fitting.length === 1 ? fitting[0] : undefined;
}
