import { type OrderName, type Params } from "../../src/orders/effects/effect";
import { type ConfirmedOrder, effectOf } from "../../src/orders/effects/effects";

/**
 * An order as a request written by hand is made into one.
 * @param nameless what an order is called that names nothing, or an instance alone
 */
export function orderOf(
  operation: OrderName,
  params: Params,
  sentence = "Agreed.",
  nameless = "Sandbox",
): ConfirmedOrder {
  const effect = effectOf(operation);
  const { parts, shared } = effect.split(params);
  const [first, ...more] = parts.map((part) => effect.item({ domainName: nameless, ...defined(part) }));
  if (!first) throw new Error("This request names nothing.");
  return { operation, items: [first, ...more], shared, sentence };
}

function defined<T extends object>(part: T): T {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as T;
}
