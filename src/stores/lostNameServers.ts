import { Resolver } from "node:dns/promises";

/** A resolver's own answer takes longer only where it is broken; then nothing is said about the name server. */
const patienceMs = 3_000;

/**
 * Which of these name servers are not to be found: the DNS answers that there is no such name. One that could not be
 * looked up in time is not among them, and none is where this machine's DNS does not know the world, as behind some proxies.
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
