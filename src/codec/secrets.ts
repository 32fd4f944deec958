import { type Operation } from "../catalogue/operation";
import { parametersOf } from "./parameters";

/** Replaces what must not be shown. */
export const mask = "••••••";

/** The names of the parameters that must not be shown, kept or logged. */
export function secretNames(operation: Operation): string[] {
  return parametersOf(operation)
    .filter(({ secret }) => secret)
    .map(({ name }) => name);
}
