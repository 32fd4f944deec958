import * as l10n from "@vscode/l10n";
import { type ParamsOf } from "../../catalogue/catalogue";
import { accountNotices } from "../accountAccess";
import { checkContact, ContactCheck, type ContactCheckParts } from "../contact/contactCheck";
import { checkField, contactIn, contactRemarks, followCountry } from "../contact/contactFields";
import { type Message, type FormResult, type Values } from "../formSpec";
import { toFixText } from "../formValues";
import {
  editedTemplate,
  type FieldChange,
  savedValues,
  takeSaved,
  templateChanges,
  templateDifferences,
  templateLabels,
  templateName,
  templateParams,
  templateProblems,
  templateSentences,
  templateSpec,
  templateVisible,
} from "./templateFields";
import { saveRegistrantProfile } from "../../orders/effects/templates";
import { type ConfirmedOrder } from "../../orders/effects/effects";
import { type RegistrantProfile } from "../../model/registrant";
import { type Disposable, Emitter } from "../../stores/emitter";
import { type Resource } from "../../stores/resource";
import { type ChangeForm, type ChangeSituation, type DrawnChange } from "../changeSession";
import { comparisonTable } from "../comparison";

type Params = ParamsOf<"saveRegistrantProfile">;

const takeTheirs = { id: "takeTheirs", label: l10n.t("Use Current Values") };
const verifyEmail = { id: "verifyEmail", label: l10n.t("Send Verification E-mail…") };

export interface TemplateFormParts extends ContactCheckParts {
  profiles: Resource<RegistrantProfile[]>;
  /** Starts the verification of an e-mail address. */
  verifyEmail: () => void;
}

/** Creates or changes a registrant information template. */
export class TemplateForm implements ChangeForm<Params> {
  private readonly changed = new Emitter<void>();
  private readonly watching: Disposable;
  private readonly check: ContactCheck;

  constructor(
    private readonly parts: TemplateFormParts,
    readonly start: Values,
  ) {
    this.check = new ContactCheck(parts, () => this.changed.fire());
    this.watching = parts.profiles.onDidChange(() => this.changed.fire());
    void parts.profiles.ensure();
  }

  onDidChange(listener: () => void): Disposable {
    return this.changed.event(listener);
  }

  follow(before: Values, now: Values): Values {
    return followCountry(before, now);
  }

  draw({ account, access, values, revision, touched, message }: ChangeSituation): DrawnChange<Params> {
    const id = editedTemplate(values);
    const { value: profiles } = this.parts.profiles;
    const saved = profiles?.find((profile) => profile.id === id);
    const data = contactIn(values);
    const visible = templateVisible(saved);
    const problems: Record<string, string> = { ...this.check.problems(data), ...templateProblems(values, saved) };
    const wrong = visible.filter((name) => name in problems);
    const changes = saved && templateChanges(values, savedValues(saved));
    const hindrance =
      id !== undefined && !saved ? missingWords(profiles !== undefined) : hindranceOf(values, wrong, changes);
    const table = saved && comparisonTable(templateDifferences(values, savedValues(saved)));
    return {
      spec: templateSpec(id),
      wrong,
      params: hindrance === undefined ? templateParams(values, saved) : undefined,
      state: {
        revision,
        visible,
        messages: {
          [checkField]: this.check.message(data, wrong.length === 0),
          ...contactRemarks(values),
          ...errorsIn(problems, touched),
        },
        notices: [
          ...accountNotices(account, access, "send"),
          ...(id !== undefined && profiles && !saved ? [gone] : []),
        ],
        table: table && { ...table, summary: { ...table.summary, actions: [takeTheirs] } },
        review: {
          sentences: hindrance === undefined ? templateSentences(values, account.name, changes, profiles) : [hindrance],
          message,
          request: undefined,
        },
        submit: "open",
        outcome: undefined,
      },
    };
  }

  /** @throws why the templates could not be fetched, or why the data could not be checked */
  async lookAgain(params: Params): Promise<void> {
    const { profiles } = this.parts;
    if (params.RegistrantProfileId !== undefined) {
      await profiles.refresh();
      if (profiles.known.kind === "failed") throw profiles.known.error;
    }
    await this.check.ensure(params);
  }

  act(id: string, values: Values): Values | undefined {
    const data = contactIn(values);
    // The user sees the result beside the button.
    if (id === checkContact.id) void this.check.ensure(data).catch(() => undefined);
    if (id === verifyEmail.id) this.parts.verifyEmail();
    if (id !== takeTheirs.id) return undefined;
    const saved = this.parts.profiles.value?.find((profile) => profile.id === editedTemplate(values));
    if (!saved) return undefined;
    return takeSaved(values, savedValues(saved));
  }

  agreed(params: Params, sentences: readonly string[]): ConfirmedOrder {
    const { parts, shared } = saveRegistrantProfile.split(params);
    const domainName = parts[0]?.domainName ?? templateName(params);
    const item = saveRegistrantProfile.item({ domainName, terms: params });
    return { operation: "saveRegistrantProfile", items: [item], shared, sentence: sentences.join(" ") };
  }

  outcome(params: Params): FormResult {
    const name = templateName(params);
    const isNew = params.RegistrantProfileId === undefined;
    return {
      title: isNew ? l10n.t("Created registrant template {0}", name) : l10n.t("Changed registrant template {0}", name),
      sentences: [
        isNew
          ? l10n.t("You can now choose it for registrations and contacts.")
          : l10n.t("Domains keep their current contact data."),
        l10n.t(
          "Verify {0} unless you already have: the registry may put domains on hold (they stop resolving) while the registrant's e-mail address isn't verified.",
          params.Email ?? "",
        ),
      ],
      actions: [verifyEmail],
    };
  }

  dispose(): void {
    this.watching.dispose();
  }
}

const gone: Message = {
  tone: "error",
  text: l10n.t("This template no longer exists: someone has deleted it."),
  actions: [],
};

/** Why nothing can be sent yet, if so. */
function hindranceOf(
  values: Values,
  wrong: readonly string[],
  changes: readonly FieldChange[] | undefined,
): string | undefined {
  // What the service rejects is not missing: it was filled in.
  if (wrong.length > 0) return toFixText({ ...values, [checkField]: true }, wrong, templateLabels);
  return changes?.length === 0 ? l10n.t("No changes to save.") : undefined;
}

function missingWords(isFetched: boolean): string {
  return isFetched ? l10n.t("There's nothing to change.") : l10n.t("Loading the template…");
}

function errorsIn(problems: Record<string, string>, touched: ReadonlySet<string>): Record<string, Message> {
  const shown = Object.entries(problems).filter(([name]) => touched.has(name));
  return Object.fromEntries(shown.map(([name, text]) => [name, { tone: "error", text, actions: [] }]));
}
