import type { Departure, Resolution } from "@assay/core";
import type { Trace } from "./account.ts";
import type { Direction } from "./direction.ts";
import type { GradeView } from "./grade-view.ts";

/** What was done: to the grade of a judgement, or about it. */
export type TrailAct =
  | "self-evaluated"
  | "imported"
  | "proposed"
  | "revised"
  | "withdrawn"
  | "sealed"
  | "revealed"
  | "adjudicated"
  | "moderated"
  | "queried"
  | "answered"
  | "settled"
  | "reopened"
  | "issued";

/** A reason code of the process, with its words; no words where the framework has no such code. */
export interface ReasonGiven {
  readonly code: string;
  readonly says?: string;
}

/**
 * One step in the life of a judgement's grade, with who took it, for whom, when, and how we know of it. What a step does
 * not have is absent. Units: `sitting` counts from 1; each reopening begins another.
 */
export interface TrailStep extends Trace {
  readonly act: TrailAct;
  readonly sitting: number;
  /** The grade before, where one stood. */
  readonly from?: GradeView;
  /** The grade that stands after; absent where none does, or where the step is not about the grade. */
  readonly to?: GradeView;
  /** By the order of the scale; absent where there is no grade on one of the two sides. */
  readonly direction?: Direction;
  readonly round?: string;
  /** Who took part beside the actor. */
  readonly participants?: readonly string[];
  readonly reason?: ReasonGiven;
  readonly because?: string;
  readonly evidence?: readonly string[];
  readonly departure?: Departure;
  readonly assistedBy?: readonly string[];
  /** What two grades came to, and the second one. */
  readonly resolution?: Resolution["how"];
  readonly second?: GradeView;
  /** Who sealed the second grade, where it was not sealed by whoever opened both. */
  readonly sealedBy?: string;
  readonly commitment?: string;
  readonly query?: string;
  /** On which ground it was reopened. */
  readonly ground?: string;
  /** The issuer of another body's grade. */
  readonly issuer?: string;
  /** That body still reviews it. */
  readonly underReview?: true;
  /** The digest of the letter that stated the grade. */
  readonly letter?: string;
}
