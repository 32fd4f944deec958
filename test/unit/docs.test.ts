import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");
const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].concat(
  readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => path.join("docs", file)),
);

/** Folders of the journal, which are on people's disks. */
const ofJournal = ["open", "closed", "claims", "fates", "told", "archive", "cleared"];

/** What stands between backticks and is a path, from the root of the project, from `src` or from `src/ui`. */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`(\w[\w.-]*\/[\w./-]*)`/g)]
    .map(([, named = ""]) => named)
    .filter((named) => !ofJournal.includes(named.split("/")[0] ?? ""));
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, linked = ""]) => linked);
}

describe("docs", () => {
  for (const page of pages) {
    const text = readFileSync(path.join(root, page), "utf8");

    it(`${page} links only to what there is`, () => {
      const gone = linksIn(text).filter((linked) => !existsSync(path.resolve(root, path.dirname(page), linked)));
      assert.deepEqual(gone, []);
    });

    // The generated page names tests of test/vscode, which are looked for in operationsDoc.test.ts.
    if (page === path.join("docs", "operations.md")) continue;

    it(`${page} names only paths that there are`, () => {
      const gone = pathsIn(text).filter(
        (named) =>
          !["", "src", "src/ui"].some((from) =>
            ["", ".ts"].some((ending) => existsSync(path.join(root, from, named + ending))),
          ),
      );
      assert.deepEqual(gone, []);
    });
  }
});
