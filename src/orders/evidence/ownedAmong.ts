import { type CallAs, type Answer } from "../../api/domainApi";
import { eachItem, pageSize } from "../../api/everyItem";
import { type Account } from "../../model/account";

type ListedDomain = Answer<"listDomains">["Data"][number];

/**
 * Which of these names the account owns, spelled as they are here. Asks for them one by one, or reads the account's
 * whole list if that takes fewer calls. Throws as `CallAs` does.
 */
export async function ownedAmong(domainNames: readonly string[], account: Account, call: CallAs): Promise<string[]> {
  const owned = new Set<string>();
  for (const part of (await isListShorter(domainNames.length, account, call)) ? [undefined] : domainNames)
    for await (const { DomainName } of domainsOf(part, account, call)) owned.add(DomainName.toLowerCase());
  return domainNames.filter((name) => owned.has(name.toLowerCase()));
}

/** The account's domain with this name, or `undefined` if it has none. Throws as `CallAs` does. */
export async function ownedDomain(
  domainName: string,
  account: Account,
  call: CallAs,
): Promise<ListedDomain | undefined> {
  for await (const domain of domainsOf(domainName, account, call))
    if (domain.DomainName.toLowerCase() === domainName.toLowerCase()) return domain;
  return undefined;
}

async function isListShorter(names: number, account: Account, call: CallAs): Promise<boolean> {
  if (names === 1) return false;
  const { TotalItemNum } = await call(account, "listDomains", { PageNum: 1, PageSize: 1 });
  return TotalItemNum <= names * pageSize;
}

/** @param part what the names contain (5.12 filters by a part of the name); absent: every domain */
function domainsOf(part: string | undefined, account: Account, call: CallAs): AsyncGenerator<ListedDomain> {
  const filter = part === undefined ? {} : { DomainName: part };
  return eachItem({
    fetchPage: (page) => call(account, "listDomains", { ...page, ...filter }),
    itemsOf: ({ Data }) => Data,
    idOf: ({ DomainName }) => DomainName.toLowerCase(),
  });
}
