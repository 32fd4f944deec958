import { XMLParser, XMLValidator } from "fast-xml-parser";

/** A document's root: its element name, and its content as text, objects and arrays. */
export interface XmlRoot {
  name: string;
  content: unknown;
}

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false, // "0012" is a task number, not 12
  trimValues: true,
  processEntities: true,
  htmlEntities: true, // numeric ones too
});

/**
 * Parses an XML answer. Refuses a document type before parsing (entities can expand without end), and first checks that
 * the text is complete, because the parser accepts a truncated one.
 * @throws {SyntaxError} stating what is wrong
 */
export function parseXml(text: string): XmlRoot {
  if (/<!DOCTYPE/i.test(text)) throw new SyntaxError("a document type, which no answer of the service has");
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new SyntaxError(`not well-formed at line ${valid.err.line}`);
  const document = parser.parse(text) as Record<string, unknown>;
  const [root, ...more] = Object.entries(document).filter(([name]) => name !== "?xml");
  if (!root || more.length > 0) throw new SyntaxError("not one root element");
  return { name: root[0], content: root[1] };
}
