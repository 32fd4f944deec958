/**
 * Opens every page in every state in the pseudo language and writes what they show as JSON: a program of its own, since texts
 * that a module makes as it is loaded keep the language of that moment.
 */
import { setLanguage } from "../../../src/texts/language";
import { pseudoLanguage } from "./pseudoLanguage";

/** Parts of messages that are not shown: by what they are called. */
const unseen = new Set([
  "kind",
  "id",
  "formId",
  "accountId",
  "name",
  "kept",
  "value",
  "visible",
  "version",
  "part",
  "tone",
  "submit",
  "request",
]);

/** The texts of a message, each where it stands. */
function textsIn(value: unknown, place: string, found: Record<string, string>): void {
  if (typeof value === "string") found[place] = value;
  else if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value))
      if (!unseen.has(key) || Array.isArray(value)) textsIn(part, `${place}.${key}`, found);
}

async function main(): Promise<void> {
  setLanguage(pseudoLanguage.tag, pseudoLanguage.texts);
  const { Stage } = await import("../../../scripts/pages/stage");
  const { pageStates } = await import("../../../scripts/pages/states/states");
  const { pageWords } = await import("../../../src/pages/pageWords");
  const found: Record<string, string> = {};
  textsIn(pageWords(), "words", found);
  for (const [page, states] of Object.entries(pageStates))
    for (const [name, state] of Object.entries(states)) {
      const stage = await Stage.open(page as keyof typeof pageStates, state as never);
      // The values of a form are what was typed; those of facts are ours.
      stage.show((message) => textsIn({ ...message, values: undefined }, `${page}/${name}`, found));
      stage.receive({ kind: "ready", draft: undefined });
      await stage.close();
    }
  process.stdout.write(JSON.stringify(found));
}

main().catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exitCode = 1;
});
