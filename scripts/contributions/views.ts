import { type ViewName } from "../../src/commands/contextKey";

/** What is told of a view; its name and its two welcomes are found by its name. */
export interface ViewPlace {
  /** Its share of the height, in relation to the others. */
  initialSize: number;
  collapsed?: true;
}

/** The views, from top to bottom. */
export const views: Readonly<Record<ViewName, ViewPlace>> = {
  domains: { initialSize: 5 },
  tasks: { initialSize: 2 },
  transfers: { initialSize: 2 },
  registrants: { initialSize: 2, collapsed: true },
  activity: { initialSize: 2, collapsed: true },
};
