import * as l10n from "@vscode/l10n";
import { yearsOf } from "./effects/effect";
import { effectOf, type ProposedOrder } from "./effects/effects";
import { type Account } from "../model/account";
import { type Price } from "../model/availability";
import { displayName } from "../model/domain";
import { moneyText } from "../texts/numbers";
import { namesText } from "./orderWords";
import { type PriceQuestion, type Prices } from "./prices";

/** A domain of an order, and its price if the service quotes one. */
export interface Priced {
  name: string;
  price: Price | undefined;
}

/** An order that costs more than the user's limit, or whose price is unknown. Nothing was sent. */
export class PriceLimitError extends Error {
  override readonly name = "PriceLimitError";
}

/**
 * Why the user's limit forbids an order, if it does.
 * @param limit in the currency the service quotes; 0: none
 */
export function limitHindrance(all: readonly Priced[], limit: number): string | undefined {
  if (limit <= 0) return undefined;
  const set = moneyText(limit, currencyOf(all));
  const unpriced = all.filter(({ price }) => !price).map(({ name }) => displayName(name));
  if (unpriced.length > 0) {
    return l10n.t("Alibaba Cloud doesn't quote a price for {0}, and you set a limit of {1}.", namesText(unpriced), set);
  }
  // The service returns whole numbers, so no sum is rounded.
  return totalOf(all) > limit ? l10n.t("This costs {0}, and you set a limit of {1}.", totalText(all), set) : undefined;
}

/** The sum of the known prices, in words: "198 USD". */
export function totalText(all: readonly Priced[]): string {
  return moneyText(totalOf(all), currencyOf(all));
}

/**
 * Checks an order that is about to be placed, whoever made it. Asks for any unknown prices.
 * @param limit see `limitHindrance`
 * @throws {PriceLimitError}
 */
export async function checkPriceLimit(
  prices: Prices,
  account: Account,
  order: ProposedOrder,
  limit: number,
): Promise<void> {
  if (limit <= 0) return;
  const priced: Priced[] = [];
  for (const question of questionsOf(order)) {
    const quote = await prices.ask(account, question, false, "person").catch(() => undefined);
    priced.push({ name: question.name, price: quote?.price });
  }
  const hindrance = limitHindrance(priced, limit);
  if (hindrance !== undefined) throw new PriceLimitError(l10n.t("{0} Nothing was sent.", hindrance));
}

function questionsOf({ operation, items }: ProposedOrder): PriceQuestion[] {
  const { fee } = effectOf(operation);
  if (fee === "free") return [];
  return items.map((item) => ({ name: item.domainName, fee, years: yearsOf(item) }));
}

function currencyOf(all: readonly Priced[]): string {
  return all.find(({ price }) => price)?.price?.currency ?? "";
}

function totalOf(all: readonly Priced[]): bigint {
  return all.reduce((sum, { price }) => sum + BigInt(price?.amount ?? 0), 0n);
}
