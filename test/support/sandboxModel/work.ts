import { type Expectation } from "./expectation";
import { type Model, type ModelDetail, type ModelDomain } from "./model";
import { takes } from "./time";

/** One domain of a task: why it would be refused by itself, or what is done in the end. */
export interface Work extends Pick<ModelDetail, "templateId" | "asksForCode"> {
  name: string;
  refused?: string | undefined;
  /** Does it to the account's domain, and says whether it could be done. */
  run: (domain: ModelDomain) => boolean;
  /** In place of `run`, where the account need not have the domain. */
  runAnyway?: () => boolean;
}

/** A task that is refused as a whole. */
export function single(model: Model, works: readonly Work[]): Expectation {
  const refused = works.find((work) => work.refused)?.refused;
  if (refused) return { refused };
  const { busy } = model;
  if (works.some((work) => busy.has(work.name))) return { refused: "TaskIsBeingProcessed" };
  return started(model, works);
}

/** A task that is taken on whatever is wrong with some of its domains: those have failed at once. */
export function batch(model: Model, works: readonly Work[]): Expectation {
  const { busy } = model;
  const judged = works.map((work): Work => {
    if (busy.has(work.name)) return { ...work, refused: "TaskIsBeingProcessed" };
    if (!work.refused) busy.add(work.name);
    return work;
  });
  return started(model, judged);
}

function started(model: Model, works: readonly Work[]): Expectation {
  const details = works.map(({ name, refused, run, runAnyway, ...rest }): ModelDetail => {
    const runOnDomain = () => {
      const domain = model.domains.get(name);
      return domain !== undefined && run(domain);
    };
    return {
      ...rest,
      no: "",
      name,
      startsAt: model.now + (refused ? 0 : takes(name, 2_000)),
      endsAt: model.now + (refused ? 0 : takes(name, 6_000)),
      outcome: refused ? "failed" : "open",
      acknowledged: false,
      run: runAnyway ?? runOnDomain,
    };
  });
  return {
    then: (result) => {
      model.tasks.push({ no: String(result["TaskNo"]), createdAt: model.now, details });
    },
  };
}

/** The refusal of an operation about one domain that the account does not have. */
export function unlessOwned(model: Model, name: string): string | undefined {
  return model.domains.has(name) ? undefined : "DomainNotExist";
}
