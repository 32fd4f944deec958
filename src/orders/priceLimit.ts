import { yearsOf } from "./effects/effect";
import { effectOf, type ProposedOrder } from "./effects/effects";
import { type Account } from "../model/account";
import { type Price } from "../model/availability";
import { displayName } from "../model/domain";
import { moneyText } from "../texts/numbers";
import { type PriceQuestion, type Prices } from "./prices";

/** A domain of an order, and its price where the service tells it. */
export interface Priced {
  name: string;
  price: Price | undefined;
}

/** An order that costs more than the user has set as a limit, or of which nobody knows what it costs. Nothing was sent. */
export class PriceLimitError extends Error {
  override readonly name = "PriceLimitError";
}

/**
 * Why an order may not be placed under the limit that the user has set, if so.
 * @param limit in the currency that the service names; 0: none
 */
export function limitHindrance(all: readonly Priced[], limit: number): string | undefined {
  if (limit <= 0) return undefined;
  const set = `you have set a limit of ${limit} ${all.find(({ price }) => price)?.price?.currency ?? ""}`.trimEnd();
  const untold = all.filter(({ price }) => !price).map(({ name }) => displayName(name));
  if (untold.length > 0) {
    const more = untold.length > 3 ? ` and ${untold.length - 3} more` : "";
    return `The service does not tell the price of ${untold.slice(0, 3).join(", ")}${more}, and ${set}.`;
  }
  // Whole numbers, as the service gives them: no sum of them is rounded.
  return totalOf(all) > limit ? `This costs ${totalText(all)} in all, and ${set}.` : undefined;
}

/** The sum of the prices that were told, in words: "198 USD". */
export function totalText(all: readonly Priced[]): string {
  return moneyText(totalOf(all), all.find(({ price }) => price)?.price?.currency ?? "");
}

/**
 * Checks an order that is about to be placed, whoever made it: asks for the prices that are not known.
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
  if (hindrance !== undefined) throw new PriceLimitError(`${hindrance} Nothing was sent.`);
}

function questionsOf({ operation, items }: ProposedOrder): PriceQuestion[] {
  const { fee } = effectOf(operation);
  if (fee === "free") return [];
  return items.map((item) => ({ name: item.domainName, fee, years: yearsOf(item) }));
}

function totalOf(all: readonly Priced[]): bigint {
  return all.reduce((sum, { price }) => sum + BigInt(price?.amount ?? 0), 0n);
}
