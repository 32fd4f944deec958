/** Checks whether something from outside is what it should be. */
export type Guard<T> = (value: unknown) => value is T;

export const isText: Guard<string> = (value) => typeof value === "string";
export const isFlag: Guard<boolean> = (value) => typeof value === "boolean";
export const isNumber: Guard<number> = (value) => typeof value === "number";

/** Exactly one of these texts. */
export function is<const T extends string>(...texts: readonly T[]): Guard<T> {
  return (value): value is T => texts.includes(value as T);
}

/** One or the other. */
export function either<T>(...guards: readonly Guard<T>[]): Guard<T> {
  return (value): value is T => guards.some((guard) => guard(value));
}

export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value);
}

export function listOf<T>(guard: Guard<T>): Guard<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(guard);
}

export function recordOf<T>(guard: Guard<T>): Guard<Record<string, T>> {
  return (value): value is Record<string, T> => isObject(value) && Object.values(value).every(guard);
}

/** An object with these members; the compiler requires a guard for each. Any other members are ignored. */
export function objectOf<T extends object>(guards: { [K in keyof T]-?: Guard<T[K]> }): Guard<T> {
  const members = Object.entries<Guard<unknown>>(guards);
  return (value): value is T => isObject(value) && members.every(([name, guard]) => guard(value[name]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
