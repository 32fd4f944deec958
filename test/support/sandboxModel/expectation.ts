import { type Dice } from "./dice";
import { type Model } from "./model";

/** What an operation ought to come to. */
export type Expectation =
  /** This code, and nothing has changed. */
  | { refused: string }
  /** `answer`: fields of the answer; `holds`: what else is true of it; `then`: what has changed. */
  | {
      refused?: undefined;
      answer?: object;
      holds?: (result: Record<string, unknown>) => boolean;
      then?: (result: Record<string, unknown>) => void;
    };

/** An operation as the model sees it: a request somebody might make, and what ought to come of it. */
export interface Expected {
  params: (dice: Dice, model: Model) => object;
  expect: (params: never, model: Model) => Expectation;
}

/** Makes an entry whose `expect` takes what its `params` gives. */
export function expected<Params extends object>(entry: {
  params: (dice: Dice, model: Model) => Params;
  expect: (params: Params, model: Model) => Expectation;
}): Expected {
  return entry;
}

const nobody = ["nobody-example.com", "nowhere-example.net"] as const;

/** Names that can be asked for: special ones, one that is not sold, and some that are free. */
export const wanted = [
  "alpha-example.com",
  "beta-example.de",
  "gamma-example.app",
  "taken-model.com",
  "locked-model.com",
  "fail-model.com",
  "slow-model.com",
  "premium-model.com",
  "leaving-model.com",
  "unsold-model.museum",
] as const;

/** Domains that are asked for more often than others, so that requests get in each other's way. */
const busy = [
  "exampletrail.com",
  "examplebakery.de",
  "examplefoundry.net",
  "exampletidepool.com",
  "slowfood-example.com",
  "exampleweavers.com", // has to keep its transfer lock on
] as const;

/** Mostly a domain of the account, now and then one that is not. */
export function someDomain(dice: Dice, model: Model): string {
  if (dice.once(10)) return dice.pick([...nobody, ...wanted]);
  if (dice.flag()) return dice.pick(busy);
  return dice.pick([...model.domains.keys()]) ?? nobody[0];
}

/** A few domains, most of them of the account; one may be there twice. */
export function someDomains(dice: Dice, model: Model): string[] {
  return Array.from({ length: 1 + dice.upTo(5) }, () => someDomain(dice, model));
}

/** The instance ID of a domain, or one that there is not. */
export function someInstance(dice: Dice, model: Model): string {
  return model.domains.get(someDomain(dice, model))?.instanceId ?? "S0000";
}

/** The name of the account's domain with this instance ID. */
export function nameOf(instanceId: string, model: Model): string | undefined {
  return [...model.domains].find(([, domain]) => domain.instanceId === instanceId)?.[0];
}

/** The number of a mail in the mailbox, half the time of one that is good for something; -1: of none. */
export function someMail(dice: Dice, { mails, emails, transfersIn }: Model): number {
  const good = [...emails.values(), ...transfersIn].flatMap(({ mail }) => mail ?? []);
  const mail = dice.flag() ? dice.pick(good) : dice.pick(mails);
  return mail && !dice.once(10) ? mails.indexOf(mail) : -1;
}

/** The id of a template, or one that there is not. */
export function someTemplate(dice: Dice, model: Model): string {
  return dice.once(10) ? "1" : (dice.pick(model.templates)?.id ?? "1");
}

interface Named {
  RegistrantName: string;
  Email: string;
}

const people: readonly [Named, ...Named[]] = [
  { RegistrantName: "Ada Example", Email: "ada@model.example" },
  { RegistrantName: "Ben Example", Email: "Ben@model.example" },
  { RegistrantName: "Cleo Example", Email: "cleo@model.example" },
];

/** A whole contact of one of a few people. */
export function someContact(dice: Dice) {
  return {
    ...dice.pick(people),
    RegistrantOrganization: "Model Ltd.",
    Country: "SG",
    Province: "Singapore",
    City: "Singapore",
    Address: "2 Model Road",
    PostalCode: "018901",
    TelArea: "65",
    Telephone: "61234568",
  };
}
