import * as z from "zod";

/** The schema inside `.optional()`. */
export function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema;
}

/** The title of a field, on whichever side of `.optional()` it was set. */
export function titleOf(schema: z.ZodType): string | undefined {
  return schema.meta()?.title ?? (schema instanceof z.ZodOptional ? titleOf(schema.unwrap() as z.ZodType) : undefined);
}
