import { type CallAs } from "./domainApi";

/** The same calls as work that nobody waits for: people's clicks go first. */
export function inBackground(call: CallAs): CallAs {
  return (account, name, params, options) => call(account, name, params, { ...options, priority: "background" });
}
