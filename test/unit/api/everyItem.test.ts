import assert from "node:assert/strict";
import fc from "fast-check";
import { eachItem, everyItem, type PagedList } from "../../../src/api/everyItem";

interface Page {
  TotalItemNum: number;
  TotalPageNum?: number | undefined;
  items: string[];
}

/** A list in pages as the service may give it, and how often it was asked. */
function listOf(pages: readonly string[][], totalAt: (asked: number) => number, size: number) {
  const asked: number[] = [];
  let running = 0;
  const list: PagedList<Page, string> & { asked: number[]; most: number } = {
    asked,
    most: 0,
    size,
    fetchPage: async ({ PageNum, PageSize }) => {
      assert.equal(PageSize, size);
      asked.push(PageNum);
      list.most = Math.max(list.most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      return { TotalItemNum: totalAt(asked.length), items: pages[PageNum - 1] ?? [] };
    },
    itemsOf: ({ items }) => items,
    idOf: (item) => item,
  };
  return list;
}

/** So many items in full pages. */
function fullPages(count: number, size: number): string[][] {
  const items = Array.from({ length: count }, (_, index) => `i${index}`);
  return Array.from({ length: Math.ceil(count / size) }, (_, page) => items.slice(page * size, (page + 1) * size));
}

describe("everyItem", () => {
  it("asks once where one page holds everything", async () => {
    for (const count of [0, 1, 9]) {
      const list = listOf(fullPages(count, 10), () => count, 10);
      assert.equal((await everyItem(list)).length, count);
      assert.deepEqual(list.asked, [1]);
    }
  });

  it("asks for the first page alone, then for some of the others side by side", async () => {
    const list = listOf(fullPages(995, 10), () => 995, 10);
    let atFirst: number | undefined;
    const { fetchPage } = list;
    list.fetchPage = async (page) => {
      const answer = await fetchPage(page);
      if (page.PageNum === 1) atFirst = list.most;
      return answer;
    };
    assert.equal((await everyItem(list)).length, 995);
    assert.equal(atFirst, 1);
    assert.ok(list.most > 1 && list.most <= 8, String(list.most));
    assert.equal(list.asked.length, 100);
  });

  it("keeps the order of the pages, whichever comes first", async () => {
    const list = listOf(fullPages(60, 10), () => 60, 10);
    const { fetchPage } = list;
    list.fetchPage = async (page) => {
      await new Promise((resolve) => setTimeout(resolve, 20 - 3 * page.PageNum));
      return fetchPage(page);
    };
    assert.deepEqual(await everyItem(list), fullPages(60, 10).flat());
  });

  it("asks for no more once the caller has seen enough", async () => {
    const list = listOf(fullPages(5_000, 10), () => 5_000, 10);
    for await (const item of eachItem(list)) if (item === "i3") break;
    assert.deepEqual(list.asked, [1]);
    for await (const item of eachItem(list)) if (item === "i13") break;
    assert.ok(list.asked.length < 12, String(list.asked));
  });

  it("fails as a whole where a page fails, and stops asking", async () => {
    const list = listOf(fullPages(5_000, 10), () => 5_000, 10);
    const { fetchPage } = list;
    list.fetchPage = (page) => (page.PageNum === 4 ? Promise.reject(new Error("page 4")) : fetchPage(page));
    await assert.rejects(everyItem(list), /page 4/);
    assert.ok(list.asked.length < 12, String(list.asked));
  });

  it("goes by the number of pages where the service makes them smaller than they were asked for", async () => {
    const list = listOf(fullPages(100, 5), () => 100, 10);
    assert.equal((await everyItem(list)).length, 100);
  });

  it("refuses a list that never ends, and does not take the beginning for the whole", async () => {
    const list = listOf([], () => 1, 1);
    list.fetchPage = ({ PageNum }) => Promise.resolve({ TotalItemNum: 1, items: [`i${PageNum}`] });
    await assert.rejects(everyItem(list), /more than 2000 pages/);
  });

  it("ends where every page is the same", async () => {
    const list = listOf([], () => 50, 10);
    const [first = []] = fullPages(10, 10);
    list.fetchPage = ({ PageNum }) => {
      list.asked.push(PageNum);
      return Promise.resolve({ TotalItemNum: 50, items: first });
    };
    assert.deepEqual(await everyItem(list), first);
    assert.equal(list.asked.length, 5);
  });

  it("finds what slipped to a page that had been answered while something was added in front", async () => {
    // Page 3 is answered, then something is added, then page 2 is.
    const before = fullPages(30, 10).flat();
    const after = ["new", ...before];
    const pageOf = (items: string[], num: number) => items.slice((num - 1) * 10, num * 10);
    let isAdded = false;
    const list: PagedList<Page, string> = {
      size: 10,
      fetchPage: async ({ PageNum }) => {
        if (PageNum === 2 && !isAdded) await new Promise((resolve) => setTimeout(resolve, 5));
        const items = PageNum === 2 || isAdded ? after : before;
        isAdded ||= PageNum === 2;
        return { TotalItemNum: items.length, items: pageOf(items, PageNum) };
      },
      itemsOf: ({ items }) => items,
      idOf: (item) => item,
    };
    assert.deepEqual((await everyItem(list)).sort(), [...after].sort());
  });

  it("gives every item once in a bounded number of calls, whatever the totals say and however pages overlap", async () => {
    const size = fc.integer({ min: 1, max: 12 });
    // How many of the items of the page before a page begins with, how many it is short of, and the total told with it.
    const cuts = fc.array(fc.record({ overlap: fc.nat(11), short: fc.nat(11) }), { maxLength: 30 });
    const totals = fc.array(fc.constantFrom("right", "none", "half", "double", "ten more"), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(150), size, cuts, totals, async (count, size, cuts, totals) => {
        const items = fullPages(count, 1).flat();
        // Where a total may be too small, only a full page tells that there is more.
        const mayBeShort = totals.every((total) => total !== "none" && total !== "half");
        const pages: string[][] = [];
        for (let from = 0, at = 0; from < count; at++) {
          const { overlap = 0, short = 0 } = cuts[at] ?? {};
          const begin = Math.max(0, from - Math.min(overlap, size - 1));
          const end = Math.max(from + 1, begin + size - (mayBeShort ? short : 0));
          pages.push(items.slice(begin, end));
          from = Math.min(end, count);
        }
        const told = { right: count, none: 0, half: Math.floor(count / 2), double: count * 2, "ten more": count + 10 };
        const list = listOf(pages, (asked) => told[totals[asked % totals.length] ?? "right"], size);
        assert.deepEqual(await everyItem(list), items);
        // Both passes, and what was asked for ahead.
        assert.ok(list.asked.length <= 2 * (pages.length + 9), `${list.asked.length} for ${pages.length} pages`);
        assert.ok(list.most <= 8);
      }),
      { numRuns: 2_000 },
    );
  });
});
