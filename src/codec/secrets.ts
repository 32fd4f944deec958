import { type Operation } from "../catalogue/operation";
import { parametersOf } from "./parameters";

/** In place of what is not shown. */
export const mask = "••••••";

/** Names of the parameters that are not to be shown, kept or written down. */
export function secretNames(operation: Operation): string[] {
  return parametersOf(operation)
    .filter(({ secret }) => secret)
    .map(({ name }) => name);
}
