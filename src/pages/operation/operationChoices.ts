import { catalogue, type OperationName } from "../../catalogue/catalogue";
import { type Operation } from "../../catalogue/operation";

/** An operation to choose. */
export interface OperationChoice {
  name: OperationName;
  action: string;
  about: string;
  kind: Operation["kind"];
}

/** Every operation, by what it may do: read-only ones first, paid orders last. */
export function operationChoices(): OperationChoice[] {
  const all = (Object.entries(catalogue) as [OperationName, Operation][]).map(
    ([name, { action, about, kind }]): OperationChoice => ({ name, action, about, kind }),
  );
  return (["read", "change", "spend"] as const).flatMap((kind) => all.filter((one) => one.kind === kind));
}
