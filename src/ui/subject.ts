import { type Account } from "../model/account";
import { type Domain } from "../model/domain";
import { type Loaded } from "../stores/loaded";

/** What a row of a view stands for, and a command acts on. */
export type Subject =
  { kind: "domain"; account: Account; domain: Domain } | { kind: "failure"; loaded: Loaded<unknown> };

export type SubjectOf<Kind extends Subject["kind"]> = Extract<Subject, { kind: Kind }>;

/** One of several kinds of subject for which no row exists: what buttons and links hand to a command instead of a row. */
export interface HasSubject {
  readonly subject?: Subject;
}
