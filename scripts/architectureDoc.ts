// Writes the picture and the table of folders in docs/architecture.md from what lint enforces: `npm run docs`. The tests check that it is current.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { layers, libraries, uiFolders } from "./lint/layers.mjs";

const file = path.join(__dirname, "../docs/architecture.md");
const [begin, end] = ["<!-- Written by `npm run docs` from scripts/lint/layers.mjs. -->", "<!-- Until here. -->"];

/**
 * The whole page, with its picture and its table as lint has them now.
 * @param page as it was before
 * @throws where it has no place for the two
 */
export function architectureDoc(page: string): string {
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for the table of folders`);
  return [before, begin, `\n\n${picture()}\n\n${table()}\n\n`, end, after].join("");
}

/** Bundles are boundaries of loading beside the way of a call, not a step of it. */
const drawn = Object.keys(layers).filter((folder) => folder !== "bundles");

function usedBy(folder: string): string[] {
  return drawn.filter((other) => layers[folder]?.mayImport.includes(other));
}

function reaches(from: string, to: string): boolean {
  return usedBy(from).some((next) => next === to || reaches(next, to));
}

/** From the editor down to the wire. Where a folder may use another and what that uses, one arrow says both. */
function picture(): string {
  const arrows = drawn.toReversed().flatMap((folder) => {
    const used = usedBy(folder);
    return used
      .filter((other) => !used.some((between) => reaches(between, other)))
      .map((other) => `  ${folder} --> ${other}`);
  });
  return ["```mermaid", "flowchart TD", ...arrows, "```"].join("\n");
}

function table(): string {
  const rows = Object.entries(layers).map(([folder, { is, mayImport }]) => {
    const own = Object.keys(libraries).filter((library) => libraries[library]?.includes(folder));
    const used = [...mayImport, ...own.map((library) => `\`${library}\``)].join(", ");
    return `| \`${folder}/\` | ${is} | ${used || "nothing"} |`;
  });
  return [
    "| folder | what it is | may use |\n| --- | --- | --- |",
    ...rows,
    `\nOf \`ui/\`, the folders ${uiFolders.map((folder) => `\`${folder}/\``).join(", ")} do not import each other.`,
  ].join("\n");
}

if (require.main === module) writeFileSync(file, architectureDoc(readFileSync(file, "utf8")));
