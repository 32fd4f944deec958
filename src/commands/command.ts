import { type Account } from "../model/account";
import { type Domain } from "../model/domain";
import { type Askable, type CommandId, type commandTable, type Need } from "./commandTable";
import { type Subject, type SubjectOf } from "./subject";

/** What a command does, by what it needs. A failure it throws is explained to the user. */
export type Command<N extends Need> = N extends "nothing"
  ? () => unknown
  : N extends "account"
    ? (account: Account) => unknown
    : N extends "domain"
      ? DomainCommand<Domain>
      : N extends "domains"
        ? DomainCommand<readonly [Domain, ...Domain[]]>
        : N extends Subject["kind"]
          ? SubjectCommand<N>
          : never;

export interface DomainCommand<Chosen> {
  /** Of the question which domain. */
  title: string;
  /** Which domains it can be done to: others are not offered. */
  fits: (domain: Domain) => boolean;
  run: (account: Account, chosen: Chosen) => unknown;
  /** Opens a page that takes a list, pasted or from a file: for whoever was asked and chose no domain. */
  forList?: (account: Account) => unknown;
}

export type SubjectCommand<Kind extends Subject["kind"]> = {
  /** @param all that is selected of the same kind, the one it was called on first */
  run: (subject: SubjectOf<Kind>, all: readonly [SubjectOf<Kind>, ...SubjectOf<Kind>[]]) => unknown;
} & (Kind extends Askable ? { pick: (account: Account) => Promise<SubjectOf<Kind> | undefined> } : unknown);

/** The acts of all commands, or of those of one area, like `ActsOf<"domain">` for `domainDesk.domain.…`. */
export type CommandsOf<Area extends string> = {
  [Id in Extract<CommandId, `domainDesk.${Area}.${string}`>]: Command<(typeof commandTable)[Id]>;
};
