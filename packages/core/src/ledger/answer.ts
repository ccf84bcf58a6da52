import type { Either } from "fp-ts/lib/Either.js";
import { left } from "fp-ts/lib/Either.js";
import type { Refusal } from "../decide/refusal.ts";
import type { RecordedEvent } from "../event/catalogue.ts";
import type { Failure } from "../failure.ts";
import type { Commit } from "../record/commit.ts";

/** The answer was no: nothing was written. */
export interface Refused {
  readonly _tag: "Refused";
  readonly refusal: Refusal;
}

/** No answer could be given: nothing was written. */
export interface Failed {
  readonly _tag: "Failed";
  readonly failure: Failure;
}

/** What a command brought about, and where in the log it stands. */
export interface Committed {
  readonly commit: Commit;
  readonly position: number;
  readonly events: readonly RecordedEvent[];
}

/** Who gives a command. `commit` makes it repeatable: the same id and request are answered as the first time. */
export interface Giver {
  readonly actor: string;
  /** For whom the actor acts, under a delegation that this one granted. */
  readonly onBehalfOf?: string;
  readonly commit?: string;
}

export type Answer = Either<Refused | Failed, Committed>;

export function refused(refusal: Refusal): Either<Refused, never> {
  return left({ _tag: "Refused", refusal });
}

export function failed(failure: Failure): Either<Failed, never> {
  return left({ _tag: "Failed", failure });
}
