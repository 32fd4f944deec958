/** TLDs that the sandbox sells. Prices are invented: whole US dollars per year. */
const sold: Record<string, { kind: "gTLD" | "New gTLD" | "ccTLD"; usd: number }> = {
  com: { kind: "gTLD", usd: 11 },
  net: { kind: "gTLD", usd: 12 },
  org: { kind: "gTLD", usd: 10 },
  info: { kind: "gTLD", usd: 9 },
  biz: { kind: "gTLD", usd: 14 },
  app: { kind: "New gTLD", usd: 15 },
  cloud: { kind: "New gTLD", usd: 20 },
  design: { kind: "New gTLD", usd: 35 },
  dev: { kind: "New gTLD", usd: 13 },
  online: { kind: "New gTLD", usd: 25 },
  shop: { kind: "New gTLD", usd: 28 },
  site: { kind: "New gTLD", usd: 22 },
  store: { kind: "New gTLD", usd: 45 },
  tech: { kind: "New gTLD", usd: 40 },
  top: { kind: "New gTLD", usd: 4 },
  xyz: { kind: "New gTLD", usd: 12 },
  cc: { kind: "ccTLD", usd: 10 },
  co: { kind: "ccTLD", usd: 27 },
  "co.uk": { kind: "ccTLD", usd: 8 },
  de: { kind: "ccTLD", usd: 8 },
  in: { kind: "ccTLD", usd: 10 },
  io: { kind: "ccTLD", usd: 50 },
  me: { kind: "ccTLD", usd: 18 },
  sg: { kind: "ccTLD", usd: 38 },
  "com.sg": { kind: "ccTLD", usd: 38 },
};

/** What can be paid for; `restore` is the redemption of an expired domain. */
export type Fee = "create" | "renew" | "transfer" | "restore";

const cnyPerUsd = 7;
const premiumFactor = 100;
const restoreFactor = 8;

/** The kind of a domain's TLD, or `undefined` if the sandbox does not sell it. */
export function tldKindOf(domainName: string): "gTLD" | "New gTLD" | "ccTLD" | undefined {
  return sold[endingOf(domainName)]?.kind;
}

/** The price in whole units of the currency; a restore is charged once, regardless of the years. */
export function priceOf(
  domainName: string,
  fee: Fee,
  years: number,
  currency: "USD" | "CNY",
  premium: boolean,
): number | undefined {
  const tld = sold[endingOf(domainName)];
  if (!tld) return undefined;
  const usd = tld.usd * (premium ? premiumFactor : 1) * (fee === "restore" ? restoreFactor : years);
  return currency === "CNY" ? usd * cnyPerUsd : usd;
}

/** Everything after the first dot: a name that can be registered has one label before its TLD. */
function endingOf(domainName: string): string {
  return domainName.slice(domainName.indexOf(".") + 1);
}
