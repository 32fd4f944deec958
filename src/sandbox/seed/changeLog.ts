import { taskTypes } from "../taskTypes";
import { type Text } from "../text";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A row of the change log. `details`: from what to what. */
export interface Change {
  domainName: string;
  operation: Text;
  succeeded: boolean;
  details: string;
  ip: string;
  at: number;
}

const rows = 1_100;
/** Older than any task of the account. */
const newestMsAgo = 560 * dayMs;
const names = ["examplecartography.com", "exampletidepool.com", "example-archive.org", "exampletrail.com"];
const details = [
  "ns1.examplehosting.net;ns2.examplehosting.net -> ns7.alidns.com;ns8.alidns.com",
  "ns7.alidns.com;ns8.alidns.com -> ns1.examplehosting.net;ns2.examplehosting.net",
];

/**
 * What was done in the years before there were tasks: more rows than one query of the log searches. Generated on
 * demand, because they would only bloat the state file.
 */
export function pastChanges(seededAt: number): Change[] {
  return Array.from({ length: rows }, (_, index) => ({
    domainName: names[index % names.length] ?? "",
    operation: taskTypes.CHG_DNS,
    succeeded: index % 13 !== 0,
    details: details[Math.floor(index / names.length) % details.length] ?? "",
    ip: "127.0.0.1",
    at: seededAt - newestMsAgo - index * 7 * hourMs,
  }));
}
