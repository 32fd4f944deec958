import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../../../src/catalogue/catalogue";
import { type Operation } from "../../../src/catalogue/operation";

/** One answer of the document. */
export interface Sample {
  operation: Operation;
  format: "json" | "xml";
  /** 400 for the samples of errors. */
  status: number;
  text: string;
}

/** Every sample answer in `test/fixtures/document`. */
export function samples(): Sample[] {
  const folder = path.join(__dirname, "../../fixtures/document");
  const operations = new Map(
    (Object.values(catalogue) as Operation[]).map((operation) => [operation.action, operation]),
  );
  return ["", "errors"].flatMap((kind) =>
    readdirSync(path.join(folder, kind))
      .filter((file) => /\.(json|xml)$/.test(file))
      .map((file): Sample => {
        const [action, format] = file.split(".");
        return {
          operation: operations.get(action!) ?? catalogue.listDomains,
          format: format as Sample["format"],
          status: kind === "errors" ? 400 : 200,
          text: readFileSync(path.join(folder, kind, file), "utf8"),
        };
      }),
  );
}
