import { type Account } from "../model/account";
import { type Domain } from "../model/domain";
import { type Askable, type CommandId, type commandNeeds, type Need } from "./commandNeeds";
import { type Subject, type SubjectOf } from "./subject";

/** What a command does, by what it needs. A failure it throws is explained to the user. */
export type Act<N extends Need> = N extends "nothing"
  ? () => unknown
  : N extends "account"
    ? (account: Account) => unknown
    : N extends "domain"
      ? DomainAct<Domain>
      : N extends "domains"
        ? DomainAct<readonly [Domain, ...Domain[]]>
        : N extends Subject["kind"]
          ? SubjectAct<N>
          : never;

export interface DomainAct<Chosen> {
  /** Of the question which domain. */
  title: string;
  /** Which domains it can be done to: others are not offered. */
  fits: (domain: Domain) => boolean;
  run: (account: Account, chosen: Chosen) => unknown;
  /** Opens a page that takes a list, pasted or from a file: for whoever was asked and chose no domain. */
  forList?: (account: Account) => unknown;
}

export type SubjectAct<Kind extends Subject["kind"]> = {
  /** @param all that is selected of the same kind, the one it was called on first */
  run: (subject: SubjectOf<Kind>, all: readonly [SubjectOf<Kind>, ...SubjectOf<Kind>[]]) => unknown;
} & (Kind extends Askable ? { pick: (account: Account) => Promise<SubjectOf<Kind> | undefined> } : unknown);

/** The acts of all commands, or of those of one area, like `ActsOf<"domain">` for `domainDesk.domain.…`. */
export type ActsOf<Area extends string> = {
  [Id in Extract<CommandId, `domainDesk.${Area}.${string}`>]: Act<(typeof commandNeeds)[Id]>;
};
