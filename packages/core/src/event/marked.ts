import * as z from "zod";

/**
 * Why a field may have to be withheld from a reader: it names a person, it is exempt from publication,
 * or it is free text, in which anything may stand. `decide` never depends on a marked field.
 */
export type Mark = "personal" | "exempt" | "free-text";

const marks = z.registry<{ readonly mark: Mark }>();
const textLengthMax = 100_000;
/** A whole letter as JSON must fit into a line beside all else that the line holds. */
const keptLengthMax = 400_000;

/** A text that tells who somebody is. */
export const personalText: z.ZodType<string> = markedText("personal");
/** A text in somebody's own words. */
export const freeText: z.ZodType<string> = markedText("free-text");
/** A document that is kept in content, in which anything may stand. */
export const keptText: z.ZodType<string> = markedText("free-text", keptLengthMax);
/** A short text that identifies nobody: a title, a name of an office, a label. */
export const plainText: z.ZodType<string> = z.string().min(1).max(2_000);

function markedText(mark: Mark, lengthMax = textLengthMax): z.ZodType<string> {
  return z.string().min(1).max(lengthMax).register(marks, { mark });
}

/** What stands in place of a marked field that a reader may not see. */
export const withheldText = "[withheld]";

/** The same value with every marked field withheld. Shape: as given; only marked texts differ. */
export function withhold(schema: z.ZodType, value: unknown): unknown {
  if (marks.has(schema)) return withheldText;
  if (schema instanceof z.ZodExactOptional) return withhold(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((element) => withhold(schema.element as z.ZodType, element));
  }
  if (schema instanceof z.ZodObject && typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => {
        const fieldSchema = schema.shape[key] as z.ZodType | undefined;
        return [key, fieldSchema === undefined ? field : withhold(fieldSchema, field)];
      }),
    );
  }
  return value;
}

/** The JSON pointers of the marked fields of a shape, `*` standing for every element of a list. */
export function markedPointers(schema: z.ZodType, pointer = ""): readonly { pointer: string; mark: Mark }[] {
  const mark = marks.get(schema)?.mark;
  if (mark !== undefined) return [{ pointer, mark }];
  if (schema instanceof z.ZodExactOptional) return markedPointers(schema.unwrap() as z.ZodType, pointer);
  if (schema instanceof z.ZodArray) return markedPointers(schema.element as z.ZodType, `${pointer}/*`);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
    markedPointers(field, `${pointer}/${key}`),
  );
}
