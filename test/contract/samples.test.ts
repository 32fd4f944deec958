import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { catalogue } from "../../src/catalogue/catalogue";
import { type Operation } from "../../src/catalogue/operation";
import { decode, type Decoded } from "../../src/codec/decode";
import { bare } from "../../src/catalogue/schema";
import { encode } from "../../src/codec/encode";
import samplesDiffer from "../fixtures/samplesDiffer.json";
import requests from "../fixtures/requests.json";

const folder = path.join(__dirname, "../fixtures/document");

const decodeFile = (operation: Operation, file: string, status: number): Decoded =>
  decode(operation, { status, contentType: undefined, body: readFileSync(path.join(folder, file)) });

/** Leaves of a decoded answer by path, such as `Data.0.DomainName`. */
function leaves(value: unknown, at = ""): Map<string, unknown> {
  if (typeof value !== "object" || value === null) return new Map([[at, value]]);
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...leaves(inner, at ? `${at}.${key}` : key)]));
}

/**
 * Where the document's two samples of one operation show different things (another id, another date): read off the raw
 * samples, not off what the decoder makes of them. Everything else must decode alike.
 */
const differ: Record<string, string[]> = samplesDiffer;

describe("the document's own samples", () => {
  for (const operation of Object.values(catalogue) as Operation[]) {
    const { action, documented } = operation;
    if ("sdk" in documented) {
      it(`${action}: there are none, since only the SDK has it`, () => {
        assert.ok(!existsSync(path.join(folder, `${action}.json`)));
      });
      continue;
    }
    it(`${action}: the JSON and the XML answer decode to the same`, () => {
      const [json, xml] = ["json", "xml"].map((format) => decodeFile(operation, `${action}.${format}`, 200));
      assert.equal(json?.kind, "ok");
      assert.equal(xml?.kind, "ok");
      const [fromJson, fromXml] = [leaves(json.result), leaves(xml.result)];
      const differing = new Set<string>();
      for (const at of new Set([...fromJson.keys(), ...fromXml.keys()])) {
        if (fromJson.get(at) !== fromXml.get(at)) differing.add(at);
        if (fromJson.has(at) && fromXml.has(at)) assert.equal(typeof fromJson.get(at), typeof fromXml.get(at), at);
      }
      assert.deepEqual([...differing].sort(), (differ[action] ?? []).sort());
    });

    if (existsSync(path.join(folder, "errors", `${action}.json`))) {
      it(`${action}: the error samples are refusals with the same code`, () => {
        const [json, xml] = ["json", "xml"].map((format) => decodeFile(operation, `errors/${action}.${format}`, 400));
        assert.equal(json?.kind, "refused");
        assert.equal(xml?.kind, "refused");
        assert.equal(json.code.toLowerCase(), xml.code.toLowerCase());
        assert.ok(json.code && json.requestId);
      });
    }
  }

  it("the common error sample is a refusal whatever was asked, by its root element even with HTTP 200", () => {
    for (const [format, status] of [
      ["json", 404],
      ["xml", 404],
      ["xml", 200],
    ] as const) {
      const decoded = decodeFile(catalogue.listDomains, `errors/_CommonError.${format}`, status);
      assert.deepEqual(decoded, {
        kind: "refused",
        status,
        code: "DomainNotExist",
        message: "The domain name does not exist.",
        requestId: "8906582E-6722-409A-A6C4-0E7863B733A5",
        recommend: undefined,
      });
    }
  });

  for (const sample of requests as SampleRequest[]) {
    const operation = (Object.values(catalogue) as Operation[]).find(({ action }) => action === sample.action);
    if (!operation) continue;
    const missing = sample.missing ?? [];
    it(`${sample.action}: the sample request is ${missing.length > 0 ? `refused for want of ${missing.join(", ")}` : "encoded to its own pairs"}`, () => {
      const encoded = encode(operation, valuesOf(operation, sample.pairs));
      if (missing.length > 0) {
        assert.deepEqual(encoded.kind === "problems" && encoded.problems.map(({ field }) => field), missing);
        return;
      }
      assert.deepEqual(encoded.kind === "problems" ? encoded.problems : [], []);
      assert.deepEqual(encoded.kind === "pairs" && encoded.pairs.map(line).sort(), sample.pairs.map(line).sort());
    });
  }
});

/** A sample request of the document: the official names; what neither its table nor the SDK knows is left out already. */
interface SampleRequest {
  action: string;
  pairs: [name: string, value: string][];
  /** Required parameters that the sample forgets. */
  missing?: string[];
}

/** `0000` stands for an instant in the samples: numbers are compared as numbers. */
function line([name, value]: [string, string]): string {
  return `${name}=${/CurrentExpirationDate$/.test(name) ? Number(value) : value}`;
}

/** The plain values that a caller would give: nested by the dots of the names, of the types of the entry. */
function valuesOf(operation: Operation, pairs: readonly [string, string][]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, text] of pairs) {
    const path = name.split(".");
    let at: unknown = values;
    let schema: z.ZodType = operation.params;
    path.forEach((part, index) => {
      schema = inner(schema, part);
      const key = Array.isArray(at) ? Number(part) - 1 : part;
      const container = at as Record<string | number, unknown>;
      if (index === path.length - 1) container[key] = typed(schema, text);
      else {
        container[key] ??= schema instanceof z.ZodArray ? [] : {};
        at = container[key];
      }
    });
  }
  return values;
}

function inner(schema: z.ZodType, part: string): z.ZodType {
  const found =
    schema instanceof z.ZodArray ? (schema.element as z.ZodType) : ((schema as z.ZodObject).shape[part] as z.ZodType);
  return bare(found);
}

function typed(schema: z.ZodType, text: string): unknown {
  return schema instanceof z.ZodBoolean ? text === "true" : schema instanceof z.ZodNumber ? Number(text) : text;
}
