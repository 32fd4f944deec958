import { type NotifyWhich } from "../../src/ui/settings";
import { type Acknowledge } from "../../src/orders/following/followOrders";
import { type AnswerFormat } from "../../src/sandbox/answer";
import { type NetworkSettings } from "../../src/transport/dispatcher";

/** A setting; the first of its `values` is its default. What explains it is found by its name. */
export type Setting =
  { kind: "choice"; values: readonly string[]; explained: boolean } | { kind: "amount"; default: number };

/** A choice of what the code knows: another value does not compile. */
function choice<Value extends string>(values: readonly [Value, ...Value[]], explained = true): Setting {
  return { kind: "choice", values, explained };
}

export const settings: Readonly<Record<string, Setting>> = {
  "api.format": choice<AnswerFormat>(["JSON", "XML"], false),
  "network.transport": choice<NetworkSettings["transport"]>(["auto", "undici", "editor"]),
  "orders.priceLimit": { kind: "amount", default: 0 },
  notifications: choice<NotifyWhich>(["all", "failures", "none"]),
  "tasks.acknowledge": choice<Acknowledge>(["own", "all", "never"]),
};
