import { fill, type LetterPage } from "@assay/projection";
import type { LetterWordings } from "@assay/rules";
import { houseWordings } from "./house-wordings.ts";

/** A wording of the letter's plan, or else of the house, with its names filled in. */
export function say(
  { wordings }: LetterPage,
  wording: keyof LetterWordings,
  values: Readonly<Record<string, string>> = {},
): string {
  return fill(wordings[wording] ?? houseWordings[wording], values);
}

/** Whether the plan leaves a wording to the house. */
export function leansOnHouse({ wordings }: LetterPage): boolean {
  // The keys of a record are known by its type.
  return (Object.keys(houseWordings) as (keyof LetterWordings)[]).some((key) => wordings[key] === undefined);
}
