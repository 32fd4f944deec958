import { type Choice } from "./formSpec";
import { yearsText } from "../texts/counts";

/** The periods for which domains can be registered or renewed. */
export const yearsChoices: Choice[] = Array.from({ length: 10 }, (_, at) => ({
  value: String(at + 1),
  label: yearsText(at + 1),
}));
