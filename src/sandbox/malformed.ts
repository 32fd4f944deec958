import { type Answer } from "./answer";
import { type FaultOf } from "./faults";

/** An answer whose body is not necessarily text. */
export interface RawAnswer {
  status: number;
  contentType: string;
  body: string | Uint8Array;
}

/** Clients of the service should accept no more than this. */
const largestBytes = 5 * 1024 * 1024;

/** Corrupts an answer. `doctype` requires an XML answer. */
export function malformed({ status, contentType, body }: Answer, how: FaultOf<"malformed">["how"]): RawAnswer {
  switch (how) {
    case "syntax":
      return { status, contentType, body: body.slice(0, -1) };
    case "otherRoot":
      return { status, contentType, body: body.startsWith("<") ? withRoot(body, "Answer") : `[${body}]` };
    case "empty":
      return { status, contentType, body: "" };
    case "charset":
      // The header still says UTF-8.
      return { status, contentType, body: Buffer.from(`\uFEFF${body}`, "utf16le") };
    case "doctype":
      return { status, contentType, body: body.replace("?>", '?><!DOCTYPE Answer [<!ENTITY name "value">]>') };
    case "tooLarge":
      return { status, contentType, body: body + " ".repeat(largestBytes) };
  }
}

function withRoot(xml: string, name: string): string {
  const root = /\?><(\w+)>/.exec(xml)?.[1] ?? "";
  return xml.replace(`<${root}>`, `<${name}>`).replace(new RegExp(`</${root}>$`), `</${name}>`);
}
