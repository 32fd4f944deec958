/** Draws from numbers that were drawn beforehand, so that a run can be repeated and made smaller. */
export class Dice {
  #next = 0;

  constructor(private readonly numbers: readonly number[]) {}

  /** A whole number from 0 to below `below`. */
  upTo(below: number): number {
    const number = this.numbers[this.#next++ % this.numbers.length] ?? 0;
    return below === 0 ? 0 : number % below;
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  pick<Item>(items: readonly Item[]): Item | undefined;
  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[this.upTo(items.length)];
  }

  /** Happens once in so many times. */
  once(inTimes: number): boolean {
    return this.upTo(inTimes) === 1;
  }

  flag(): boolean {
    return this.upTo(2) === 1;
  }

  /** Up to `most` of them, each once at most. */
  some<Item>(items: readonly Item[], most: number): Item[] {
    const chosen = Array.from({ length: 1 + this.upTo(most) }, () => this.pick(items));
    return [...new Set(chosen)].filter((item) => item !== undefined);
  }
}
