import { type AccountCache } from "../stores/accountCache";

/** Which of an account's domains have a premium price; none where the list of domains cannot be had. */
export async function premiumNamesOf({ domains }: AccountCache): Promise<ReadonlySet<string>> {
  await domains.ensure();
  return new Set((domains.value ?? []).filter(({ premium }) => premium).map(({ name }) => name));
}
