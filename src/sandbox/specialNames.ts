/**
 * Names that behave in a certain way, so that a person or a test can see each case. The first label of a domain's name
 * starts with one of these words. This also applies to owned domains: renewing `failover-example.com` fails.
 */
export const specialNames = {
  taken: "Somebody else has it: it cannot be registered, but could be transferred in",
  locked: "Somebody else has it and has locked it: it can neither be registered nor transferred in",
  premium: "It has a premium price, which must be accepted",
  fail: "It looks free, but every task about it fails, as does its transfer in",
  slow: "Everything about it takes ten times as long",
  leaving: "Another registrar asks for it as soon as its transfer authorization code is handed out",
} as const;

export type SpecialName = keyof typeof specialNames;

/** How this domain's name behaves, if it is a special one. */
export function specialNameOf(domainName: string): SpecialName | undefined {
  return (Object.keys(specialNames) as SpecialName[]).find((word) => domainName.startsWith(word));
}

/** Whether the transfer authorization code of a domain elsewhere is right: all are, unless they start with `wrong`. */
export function isRightCode(code: string): boolean {
  return !code.toLowerCase().startsWith("wrong");
}
