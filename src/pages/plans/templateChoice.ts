import * as l10n from "@vscode/l10n";
import { type Field, type Values } from "../formSpec";
import { choiceLabel, preselectedProfile, templatesPending } from "../register/registerForm";
import { describeProfile } from "../register/registerReview";
import { type RegistrantProfile } from "../../model/registrant";
import { type PlanLine } from "./plan";

type Profiles = readonly RegistrantProfile[] | undefined;

/** The choice of a template for all domains of a list; the account's default unless the user chooses another. */
export function templateField(profiles: Profiles): Field {
  const preset = profiles?.find(({ id }) => id === preselectedProfile(profiles));
  const label = !profiles
    ? "…"
    : preset
      ? l10n.t("Default: {0}", describeProfile(preset))
      : l10n.t("Choose a template");
  const others = (profiles ?? [])
    .filter(({ id }) => id !== preset?.id)
    .map((profile) => ({ value: profile.id, label: choiceLabel(profile) }));
  return {
    name: "RegistrantProfileId",
    label: l10n.t("Registrant template"),
    help: l10n.t(
      "Rows with a template of their own keep it. They name it by ID, name, organization, or e-mail address.",
    ),
    control: { kind: "choice", choices: [{ value: "", label }, ...others] },
  };
}

/** The ID of the template for all; empty if there is none. */
export function templateOfAll(values: Values, profiles: Profiles): string {
  const chosen = values["RegistrantProfileId"];
  if (typeof chosen === "string" && profiles?.some(({ id }) => id === chosen)) return chosen;
  return preselectedProfile(profiles ?? []);
}

/** Why there is none for all, if so. */
export function templateProblem(values: Values, profiles: Profiles): string | undefined {
  if (templateOfAll(values, profiles) !== "") return undefined;
  return profiles ? l10n.t("Choose a template.") : templatesPending();
}

/** Why a line has none. */
export function lineTemplateProblem({ given }: PlanLine, values: Values, profiles: Profiles): string {
  const words = given["template"];
  if (words === undefined) return templateProblem(values, profiles) ?? "";
  return l10n.t('"{0}" doesn\'t match exactly one template of this account.', words);
}

/** The template of a line, or the one for all; undefined if the line's words match none, or several. */
export function templateOf({ given }: PlanLine, values: Values, profiles: Profiles): RegistrantProfile | undefined {
  const words = given["template"]?.toLowerCase();
  const fits = ({ id, name, organization, email }: RegistrantProfile) =>
    words === undefined
      ? id === templateOfAll(values, profiles)
      : [id, name, organization, email].some((text) => text.toLowerCase() === words);
  const fitting = profiles?.filter(fits) ?? [];
  return fitting.length === 1 ? fitting[0] : undefined;
}
