import type { AssessmentCommand, By } from "@assay/core";

/** A command that somebody might give. */
export interface SupposedCommand {
  readonly command: AssessmentCommand;
  readonly by: By;
}

/**
 * A grade that a judgement might have. It stands for the commands that would come next to give it: a proposal where there is
 * none, else moderation, after the judgement was reopened where it is settled.
 */
export interface SupposedGrade {
  readonly judgement: string;
  readonly grade: string;
  readonly by: By;
  /** Left out: the words "What if". */
  readonly because?: string;
  /** Why the grade leaves a rule that holds *normally*, where it does. */
  readonly departureReason?: string;
  /** Left out: all evidence that serves the judgement. */
  readonly evidence?: readonly string[];
}

/** Something that might happen next. */
export type Hypothesis = SupposedCommand | SupposedGrade;
