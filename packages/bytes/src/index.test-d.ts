import { canonical, encodeRecord, parseRecord, recordLimits } from "./index.ts";
import type { Frontier, Json, RecordProblem, RecordProblemCode, Result } from "./index.ts";

/** As fp-ts declares it: a result must pass for one, both ways, without this package importing fp-ts. */
type Either<E, A> =
  | { readonly _tag: "Left"; readonly left: E }
  | { readonly _tag: "Right"; readonly right: A };

const either: Either<RecordProblem, string> = encodeRecord({});
const result: Result<string, RecordProblem> = either;

const parsed: Result<Json, RecordProblem> = parseRecord("{}");
export const json: Json | undefined = parsed._tag === "Right" ? parsed.right : undefined;

// @ts-expect-error The answer stands in `right` only once the tag has been looked at.
export type Unchecked = (typeof parsed)["right"];

interface Line {
  readonly stream: string;
}
declare const line: Line;
/** An interface without an index signature can be encoded as it is. */
export const encoded: readonly [string, Result<string, RecordProblem>] = [
  canonical(line),
  encodeRecord(line),
];

// @ts-expect-error JSON has no undefined.
export const notJson: Json = { key: undefined };

// @ts-expect-error The codes are a closed union.
export const code: RecordProblemCode = "Strange";

export function append(frontier: Frontier): void {
  // @ts-expect-error A frontier is never changed in place.
  frontier.peaks.push("");
  // @ts-expect-error The limits are constants of the record.
  recordLimits.depthMax = 65;
}

export { result };
