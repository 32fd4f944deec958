import * as l10n from "@vscode/l10n";
import { type Availability } from "../../model/availability";
import { displayName } from "../../model/domain";
import { type Message } from "../formSpec";
import { describePrice } from "./registerReview";

/** The action that queries the service again. */
export const checkAgain = { id: "checkAgain", label: l10n.t("Check Again") };

/** The message beside a domain name: whether it can be registered, in both forms if it is internationalized. */
export function nameMessage(name: string, availability: Availability | "checking"): Message {
  const shown = displayName(name);
  if (availability === "checking") {
    return { tone: "busy", text: l10n.t("Checking whether {0} is available…", shown), actions: [] };
  }
  switch (availability.kind) {
    case "available": {
      const { premium, price } = availability;
      if (!premium) return { tone: "good", text: l10n.t("{0} is available.", shown), actions: [] };
      const text = price
        ? l10n.t("{0} is available at a premium price: {1}.", shown, describePrice(price))
        : l10n.t("{0} is available at a premium price that Alibaba Cloud doesn't quote.", shown);
      return { tone: "warning", text, actions: [] };
    }
    case "unavailable": {
      const text = l10n.t("{0} can't be registered: {1}.", shown, availability.reason);
      return { tone: "error", text, actions: [] };
    }
    case "unanswered": {
      const text = l10n.t("Can't check whether {0} is available. {1}", shown, availability.reason);
      return { tone: "error", text, actions: [checkAgain] };
    }
  }
}
