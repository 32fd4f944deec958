import assert from "node:assert/strict";
import * as z from "zod";
import { bare } from "../../src/catalogue/schema";
import { catalogue } from "../../src/catalogue/catalogue";
import { type Operation } from "../../src/catalogue/operation";
import official from "../fixtures/official.json";

/** What the official SDKs and the document say of an operation, distilled; the catalogue is not derived from it. */
interface Official {
  /** Of the document; without one, the version of the SDK that alone has it. */
  section?: string;
  sdk?: string;
  kind: string;
  billed: boolean;
  request: Record<string, OfficialParameter>;
  response: Record<string, OfficialField>;
  errors: string[];
}
interface OfficialParameter {
  type: string;
  required: string;
  values?: string[];
  fields?: Record<string, OfficialParameter>;
  /** Named by the document alone; the service's own description does not know it, so it is not sent. */
  documentOnly?: boolean;
}
interface OfficialField {
  type: string;
  element?: string;
  bareInJson?: boolean;
  fields?: Record<string, OfficialField>;
}

const kinds: Record<string, Operation["kind"]> = { query: "read", mutation: "change", taskSubmit: "change" };

describe("catalogue", () => {
  it("has every operation of the document and the SDK", () => {
    const actions = Object.values(catalogue).map(({ action }) => action);
    assert.deepEqual(actions.toSorted(), Object.keys(official).toSorted());
  });

  for (const operation of Object.values(catalogue) as Operation[]) {
    describe(operation.action, () => {
      const truth = (official as unknown as Record<string, Official>)[operation.action]!;

      it("is documented where it says, and of the right kind", () => {
        assert.deepEqual(operation.documented, truth.section ? { document: truth.section } : { sdk: truth.sdk });
        assert.equal(operation.kind, truth.billed ? "spend" : kinds[truth.kind]);
        if (operation.kind !== "read") assert.equal(operation.answers, truth.kind === "taskSubmit" ? "task" : "now");
      });

      it("takes the official parameters, no more and no less", () => {
        compareParameters(operation.params, truth.request, operation);
      });

      it("answers the official fields, lists with the official element names", () => {
        compareFields(operation.result, { ...truth.response });
      });

      it("knows the documented error codes", () => {
        assert.deepEqual(Object.keys(operation.errors).sort(), [...truth.errors].sort());
      });
    });
  }
});

function compareParameters(schema: z.ZodObject, truth: Record<string, OfficialParameter>, operation?: Operation): void {
  const sent = Object.entries(truth).filter(([, parameter]) => !parameter.documentOnly);
  const everywhere = operation ? ["Lang", "UserClientIp"] : [];
  assert.deepEqual(
    Object.keys(schema.shape).sort(),
    [...new Set([...sent.map(([name]) => name), ...everywhere])].sort(),
  );
  for (const [name, parameter] of sent) {
    const field = schema.shape[name] as z.ZodType;
    const required = !(field instanceof z.ZodOptional);
    if (parameter.required === "yes") assert.ok(required, `${name} is required`);
    if (parameter.required === "no") assert.ok(!required, `${name} is optional`);
    const type = bare(field);
    if (parameter.type === "RepeatList") {
      assert.ok(type instanceof z.ZodArray, `${name} is a list`);
      if (parameter.fields) compareParameters(bare(type.element as z.ZodType) as z.ZodObject, parameter.fields);
    } else if (parameter.type === "Boolean") {
      assert.ok(type instanceof z.ZodBoolean, `${name} is true or false`);
    } else if (parameter.type === "Integer") {
      assert.ok(type instanceof z.ZodNumber, `${name} is a whole number`);
    }
    if (parameter.values && type instanceof z.ZodEnum)
      assert.deepEqual([...type.options].map(String).sort(), [...parameter.values].sort(), name);
  }
}

function compareFields(schema: z.ZodObject, truth: Record<string, OfficialField>): void {
  delete truth["RequestId"]; // of every answer, read by the decoder
  for (const [name, field] of Object.entries(truth)) {
    const own = schema.shape[name] as z.ZodType | undefined;
    assert.ok(own, `${name} is missing`);
    const type = bare(own);
    assert.equal(type instanceof z.ZodArray, field.type === "List", `${name} is a list, or not`);
    if (!(type instanceof z.ZodArray)) {
      if (field.fields) compareFields(type as z.ZodObject, { ...field.fields });
      continue;
    }
    assert.equal(type.meta()?.element, field.element, name);
    assert.equal(type.meta()?.bareInJson ?? false, field.bareInJson, `${name} is bare in JSON, or not`);
    if (field.fields) compareFields(bare(type.element as z.ZodType) as z.ZodObject, { ...field.fields });
  }
}
