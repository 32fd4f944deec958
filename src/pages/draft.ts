import { type FormSpec, type FormState, type Row, type Value, type Values } from "./formSpec";
import { either, type Guard, isFlag, isText, listOf, objectOf, recordOf } from "./guards";

/** What a page keeps of itself, so that nothing is lost when its tab is hidden or the window reloads. */
export interface Draft {
  /** Distinguishes successive forms in the same tab. */
  formId: string;
  accountId: string;
  /** The values of the form, including those that identify what the page is about. */
  values: Values;
}

/** What a form's page keeps: nothing once it has been ordered, and never a secret. */
export function draftOf({
  formId,
  accountId,
  spec,
  state,
  values,
}: Draft & { spec: FormSpec; state: FormState }): Draft | undefined {
  if (state.outcome) return undefined;
  const secret = spec.groups
    .flatMap(({ fields }) => fields)
    .filter(({ control }) => control.kind === "secret")
    .map(({ name }) => name);
  const open = Object.entries(values).filter(([name]) => !secret.includes(name));
  return { formId, accountId, values: Object.fromEntries(open) };
}

const row: Guard<Row> = recordOf(either<string | boolean>(isText, isFlag));

/** Whether this could be the values of a form. */
export const isValues: Guard<Values> = recordOf(either<Value>(isText, isFlag, listOf(row)));

/** Whether this is a draft that a page kept, possibly from an earlier version. */
export const isDraft = objectOf<Draft>({ formId: isText, accountId: isText, values: isValues });
