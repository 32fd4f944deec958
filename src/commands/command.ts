import { type Account } from "../model/account";
import { type Domain } from "../model/domain";
import { type Askable, type CommandId, type commandTable, type Need } from "./commandTable";
import { type Subject, type SubjectOf } from "./subject";

/** The implementation of a command, by what it needs. If it throws, the failure is explained to the user. */
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
  /** Title of the question for a domain. */
  title: string;
  /** Which domains it applies to; others aren't offered. */
  fits: (domain: Domain) => boolean;
  run: (account: Account, chosen: Chosen) => unknown;
  /** Opens a page for a list, pasted or from a file: for users who were asked and chose no domain. */
  forList?: (account: Account) => unknown;
}

export type SubjectCommand<Kind extends Subject["kind"]> = {
  /** @param all the selected ones of the same kind, starting with the one the command was called on */
  run: (subject: SubjectOf<Kind>, all: readonly [SubjectOf<Kind>, ...SubjectOf<Kind>[]]) => unknown;
} & (Kind extends Askable ? { pick: (account: Account) => Promise<SubjectOf<Kind> | undefined> } : unknown);

/** The implementations of all commands, or of one area, like `CommandsOf<"domain">` for `domainDesk.domain.…`. */
export type CommandsOf<Area extends string> = {
  [Id in Extract<CommandId, `domainDesk.${Area}.${string}`>]: Command<(typeof commandTable)[Id]>;
};
