import { strict as assert } from "node:assert";
import { CursorList } from "../../../src/stores/cursorList";

/** Numbers from 1 to `size`, two a page; a cursor is the first number of its page. */
function numbers(size: () => number) {
  const asked: (number | undefined)[] = [];
  let isDown = false;
  const list = new CursorList<number, number>((cursor) => {
    asked.push(cursor);
    if (isDown) return Promise.reject(new Error("down"));
    const first = cursor ?? 1;
    const items = [first, first + 1].filter((item) => item <= size());
    return Promise.resolve({ items, next: first + 2 <= size() ? first + 2 : undefined });
  });
  return { list, asked, setDown: (down: boolean) => (isDown = down) };
}

describe("a list by cursors", () => {
  it("fetches one page more each time, until there is none", async () => {
    const { list, asked } = numbers(() => 5);
    await list.loaded.ensure();
    assert.deepEqual(list.loaded.value, { items: [1, 2], next: 3 });
    await list.more();
    assert.deepEqual(list.loaded.value, { items: [1, 2, 3, 4], next: 5 });
    await list.more();
    await list.more();
    assert.deepEqual(list.loaded.value, { items: [1, 2, 3, 4, 5], next: undefined });
    assert.deepEqual(asked.slice(-3), [undefined, 3, 5]);
  });

  it("keeps what it has when more cannot be fetched, and gets it when asked again", async () => {
    const { list, setDown } = numbers(() => 4);
    await list.loaded.ensure();
    setDown(true);
    await list.more();
    assert.equal(list.loaded.known.kind, "failed");
    assert.deepEqual(list.loaded.value?.items, [1, 2]);
    setDown(false);
    await list.loaded.refresh();
    assert.deepEqual(list.loaded.value?.items, [1, 2, 3, 4]);
  });

  it("refreshes as many pages as were asked for, and begins anew with one", async () => {
    let size = 3;
    const { list } = numbers(() => size);
    await list.loaded.ensure();
    await list.more();
    size = 9;
    await list.loaded.refresh();
    assert.deepEqual(list.loaded.value, { items: [1, 2, 3, 4], next: 5 });
    await list.restart();
    assert.deepEqual(list.loaded.value, { items: [1, 2], next: 3 });
  });
});
