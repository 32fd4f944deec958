import { type Availability } from "../../model/availability";
import { displayName } from "../../model/domain";
import { type Message } from "../formSpec";
import { describePrice } from "./registerReview";

/** The action that asks the service once more. */
export const checkAgain = { id: "checkAgain", label: "Check Again" };

/** What is said beside a domain name: whether it can be registered, in both forms where it is internationalized. */
export function nameMessage(name: string, availability: Availability | "checking"): Message {
  const shown = displayName(name);
  if (availability === "checking")
    return { tone: "busy", text: `Checking whether ${shown} is available…`, actions: [] };
  switch (availability.kind) {
    case "available": {
      const { premium, price } = availability;
      if (!premium) return { tone: "good", text: `${shown} is available.`, actions: [] };
      const asks = price ? `the service names ${describePrice(price)}` : "the service does not tell the price";
      return { tone: "warning", text: `${shown} is available at a premium price: ${asks}.`, actions: [] };
    }
    case "unavailable":
      return { tone: "error", text: `${shown} cannot be registered: ${availability.reason}.`, actions: [] };
    case "unanswered":
      return {
        tone: "error",
        text: `It cannot be checked at present whether ${shown} is available. ${availability.reason}`,
        actions: [checkAgain],
      };
  }
}
