import { type Pair } from "../signing/sign";

/** The version on the wire: the document shows five, every official SDK of this product sends this one. */
const version = "2017-12-18";

/** The pairs of a request before it is signed: an operation's own, and those that say which operation it is. */
export function namedPairs(action: string, format: "JSON" | "XML", pairs: readonly Pair[]): Pair[] {
  return [["Action", action], ["Version", version], ["Format", format], ...pairs];
}
