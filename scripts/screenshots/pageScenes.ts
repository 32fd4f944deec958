import { type PageId } from "../../src/pages/pageTable";
import { type PageState } from "../pages/pageState";
import { pageStates } from "../pages/states/states";
import { type Scene } from "./studio";

/** High enough for most pages. */
const usualHeight = 1100;

/** The states of pages that come about in VS Code, by the names of their pictures: those of the sandbox or of the cloud. */
export function pageScenes(from: "sandbox" | undefined): Record<string, Scene> {
  const scenes: Record<string, Scene> = {};
  for (const [id, states] of Object.entries(pageStates)) {
    for (const [name, state] of Object.entries(states as Record<string, PageState<PageId>>)) {
      if (state.from === from) scenes[state.picture?.name ?? `${id}-${name}`] = sceneOf(id as PageId, name, state);
    }
  }
  return scenes;
}

function sceneOf(id: PageId, stateName: string, state: PageState<PageId>): Scene {
  const { name = `${id}-${stateName}`, height = usualHeight, andNarrow, andFocus } = state.picture ?? {};
  return async (studio) => {
    for (const view of ["Domains", "Tasks", "Transfers"]) await studio.editor.tree(view).open();
    const user = await studio.bring(id, state);
    await studio.take(name, undefined, { height });
    if (andNarrow) await studio.take(`${name}-narrow`, undefined, { height, isNarrow: true });
    if (andFocus !== undefined) await studio.take(`${name}-focus`, () => user.tabTo(andFocus), { height });
  };
}
