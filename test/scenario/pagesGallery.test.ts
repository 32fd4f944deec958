import { strict as assert } from "node:assert";
import { startGallery, type Gallery } from "../../scripts/pages/gallery";
import { pageStates } from "../../scripts/pages/states/states";
import { isToFactsPage } from "../../src/pages/factsPage";
import { isToPage } from "../../src/pages/messages";
import { type PageId, pageTable } from "../../src/pages/pageTable";
import { plans } from "../../src/pages/plans/plans";

/** From the request until a page is drawn. */
const patienceMs = 5_000;

let gallery: Gallery;
before(async () => {
  gallery = await startGallery();
});
after(() => gallery.stop());

const file = async (name: string) => {
  const answer = await fetch(gallery.address + name);
  assert.equal(answer.status, 200, name);
  return answer.text();
};

/** What a page is told, as it comes. */
async function* eventsOf(page: string, state: string, signal: AbortSignal) {
  const { body } = await fetch(`${gallery.address}messages?${new URLSearchParams({ page, state }).toString()}`, {
    signal,
  });
  let rest = "";
  for await (const chunk of (body ?? assert.fail("no body")).pipeThrough(new TextDecoderStream())) {
    const events = (rest + chunk).split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) {
      const [, kind, data = ""] = /^event: (.*)\ndata: (.*)$/.exec(event) ?? [];
      yield { kind, data };
    }
  }
}

/** Whether a page that has drawn nothing yet draws this. */
function isDrawn(message: unknown): boolean {
  return isToPage(message) ? message.kind === "form" : isToFactsPage(message);
}

/** Opens a page as a browser does, until it is drawn. */
async function open(page: string, state: string): Promise<void> {
  const looking = new AbortController();
  try {
    for await (const { kind, data } of eventsOf(
      page,
      state,
      AbortSignal.any([looking.signal, AbortSignal.timeout(patienceMs)]),
    )) {
      if (kind === "message" && isDrawn(JSON.parse(data))) return;
      const ready = JSON.stringify({ kind: "ready" });
      if (kind === "stage") await fetch(`${gallery.address}stages/${data}`, { method: "POST", body: ready });
    }
    assert.fail("the page heard nothing that it draws");
  } finally {
    looking.abort();
  }
}

describe("the gallery of pages", () => {
  it("has every page and every plan, each in a document with all its files", async () => {
    const index = await file("");
    for (const page of Object.keys(pageTable) as PageId[]) {
      const [state = assert.fail(page)] = Object.keys(pageStates[page]);
      assert.ok(index.includes(`#${page}/${state}`), page);
      const document = await file(`page?${new URLSearchParams({ page, state }).toString()}`);
      const files = [...document.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, name = ""]) => name);
      assert.equal(files.length, 5);
      for (const name of files) assert.notEqual(await file(name), "");
    }
    const shown = Object.values(pageStates.plan).map(({ start }) => start.plan);
    assert.deepEqual([...new Set(shown)].sort(), Object.keys(plans).sort());
  });

  for (const [page, states] of Object.entries(pageStates)) {
    for (const state of Object.keys(states)) {
      it(`opens ${page} in the state ${state}`, () => open(page, state));
    }
  }

  it("knows no page and no file that is not there", async () => {
    for (const address of ["page?page=register&state=toString", "page?page=constructor&state=name", "package.json"]) {
      assert.equal((await fetch(gallery.address + address)).status, 404, address);
    }
  });
});
