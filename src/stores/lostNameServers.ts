import { Resolver } from "node:dns/promises";

/** A working resolver never takes longer; if it does, we say nothing about the name server. */
const patienceMs = 3_000;

/**
 * Returns those of the given name servers that do not exist: DNS answers that there is no such name. Leaves out any
 * that could not be looked up in time, and returns none at all if this machine's DNS cannot resolve public names, as
 * behind some proxies.
 * @param known a name that every working DNS finds
 */
export async function lostNameServers(names: readonly string[], known: string): Promise<string[]> {
  const resolver = new Resolver({ timeout: patienceMs, tries: 1 });
  const isLost = async (name: string): Promise<boolean> => {
    const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    return answers.every(({ status, ...rest }) => status === "rejected" && isNoSuchName(rest));
  };
  const [isBlind, ...lost] = await Promise.all([known, ...names].map(isLost));
  if (isBlind) return [];
  return names.filter((_name, at) => lost[at]);
}

function isNoSuchName(settled: object): boolean {
  const { reason } = settled as { reason?: NodeJS.ErrnoException };
  return reason?.code === "ENOTFOUND" || reason?.code === "ENODATA";
}
