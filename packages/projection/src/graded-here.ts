import type { Framework } from "@assay/rules";

/** The judgements that people grade: rules do not compute them, and no other body's grade is taken over. */
export function gradedHere({ judgements }: Framework): readonly string[] {
  return judgements
    .filter(({ basis, imported }) => basis === "given" && imported === undefined)
    .map(({ id }) => id);
}
