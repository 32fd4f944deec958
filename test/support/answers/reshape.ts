/** Choices for a mutation, one after another; the first again after the last. */
export type Choose = (count: number) => number;

/** Makes choices from generated numbers, so that fast-check can shrink and repeat them. */
export function chooser(numbers: readonly number[]): Choose {
  let at = 0;
  return (count) => (numbers.length === 0 ? 0 : numbers[at++ % numbers.length]! % count);
}

/**
 * The same answer in another guise the service is known to use: keys in another case, numbers and booleans as text,
 * fields nobody knows, lists bare or wrapped or as their one element.
 */
export function inAnotherGuise(value: unknown, choose: Choose, depth = 0): unknown {
  if (typeof value === "number" && Number.isInteger(value) && choose(2) === 1) return String(value);
  if (typeof value === "boolean" && choose(2) === 1)
    return choose(2) === 1 ? String(value).toUpperCase() : String(value);
  if (Array.isArray(value)) return value.map((item) => inAnotherGuise(item, choose, depth + 1));
  if (!isRecord(value)) return value;
  const list = depth > 0 ? wrappedList(value) : undefined;
  if (list) return listInAnotherGuise(...list, choose, depth);
  const entries = Object.entries(value).map(([key, inner]) => [
    recased(key, choose),
    inAnotherGuise(inner, choose, depth + 1),
  ]);
  if (choose(3) === 1) entries.push(["SomethingNew", choose(2) === 1 ? { Deep: [1, null] } : "x"]);
  if (choose(2) === 1) entries.reverse();
  return Object.fromEntries(entries) as unknown;
}

function wrappedList(record: Record<string, unknown>): [element: string, items: unknown[]] | undefined {
  const [only, ...more] = Object.entries(record);
  return only && more.length === 0 && Array.isArray(only[1]) ? [only[0], only[1]] : undefined;
}

function listInAnotherGuise(element: string, items: unknown[], choose: Choose, depth: number): unknown {
  const inner = items.map((item) => inAnotherGuise(item, choose, depth + 2));
  const key = recased(element, choose);
  if (inner.length === 0) return [{}, "", null, [], { [key]: [] }][choose(5)];
  if (inner.length === 1) return [{ [key]: inner }, inner, { [key]: inner[0] }][choose(3)];
  return choose(2) === 1 ? inner : { [key]: inner };
}

function recased(key: string, choose: Choose): string {
  return [key, key[0]!.toLowerCase() + key.slice(1), key.toLowerCase(), key.toUpperCase()][choose(4)]!;
}

/** The same tree with one thing in it broken: another type, missing, doubled, far too large, of a hostile name. */
export function damaged(value: unknown, choose: Choose): unknown {
  if (Array.isArray(value) && value.length > 0 && choose(3) > 0) {
    const at = choose(value.length);
    return value.map((item: unknown, index) => (index === at ? damaged(item, choose) : item));
  }
  if (isRecord(value) && Object.keys(value).length > 0 && choose(4) > 0) {
    const keys = Object.keys(value);
    const key = keys[choose(keys.length)]!;
    const rest = Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    switch (choose(4)) {
      case 0:
        return rest;
      case 1:
        return { ...value, [key.toLowerCase()]: odd(choose) };
      case 2:
        return { ...rest, [["constructor", "toString", "length", ""][choose(4)]!]: value[key] };
      default:
        return { ...value, [key]: damaged(value[key], choose) };
    }
  }
  return odd(choose);
}

const oddities: readonly unknown[] = [
  ...[null, true, false, 0, -1, 0.5, 1e300, 2 ** 53, "", " ", "null", "0x10", "-", "1e3", "\u0000", "\ud800"],
  ...[[], [[]], [null], {}, { "": {} }, [[[[{}]]]], "9".repeat(400), "x".repeat(3000)],
];

function odd(choose: Choose): unknown {
  return oddities[choose(oddities.length)];
}

/** The same bytes with one run of them cut, flipped, doubled, turned round or replaced. */
export function damagedBytes(bytes: Uint8Array, choose: Choose): Uint8Array {
  const from = choose(bytes.length + 1);
  const to = Math.min(bytes.length, from + 1 + choose(40));
  const [head, middle, tail] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  switch (choose(6)) {
    case 0:
      return head;
    case 1:
      return Buffer.concat([head, tail]);
    case 2:
      return Buffer.concat([head, middle.map((byte) => byte ^ (1 << choose(8))), tail]);
    case 3:
      return Buffer.concat([head, middle, middle, tail]);
    case 4:
      return Buffer.concat([tail, middle, head]);
    default:
      return Buffer.concat([head, Buffer.from(shards[choose(shards.length)]!), tail]);
  }
}

/** Pieces that mean something to a parser. */
export const shards: readonly string[] = [
  ...["<Data>", "</Data>", "<Domain>", "</Domain>", "<TaskNo>", "</TaskNo>", "<Error>", "</Error>", "<Code>", "<a/>"],
  ...[
    "&#0;",
    "&#x110000;",
    "&x;",
    "&amp;",
    "&#xD800;",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?xml",
    "?>",
    "<!DOCTYPE r [",
  ],
  ...[
    '<!ENTITY a "b">',
    '<a b="c">',
    "<a b=c d>",
    "<__proto__>",
    "</__proto__>",
    "<constructor/>",
    "<ns:a xmlns:ns='u'>",
  ],
  ...['{"', '":', '"', "{", "}", "[", "]", ",", ":", "\\u0000", "\\ud800", "\\", "1e999", "-0", "12345678901234567890"],
  ...['"__proto__":', '"toString":1', "null", "true", "NaN", "Infinity", "//", "\ufeff", "\u2028", "\r\n", "\u0000"],
];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
