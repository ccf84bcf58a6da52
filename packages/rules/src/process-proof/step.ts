import type { Act } from "../process.ts";

/** What somebody has to do on the way to a letter: an act that may be kept apart from others, or one that never is. */
export type StepAct = Act | "record" | "write";

/** One thing to be done in one judgement, or for the letter as a whole, by one or more different persons. */
export interface Step {
  readonly act: StepAct;
  /** The round of moderation, where it is one. */
  readonly round?: string;
  /** How many different persons take part. */
  readonly persons: number;
  /** Who has one of these may take part. */
  readonly roles: readonly string[];
  /** Whether a service may not, whatever its role. An import retells what persons did, and may. */
  readonly personsOnly: boolean;
  /** The other act that the same persons do in doing this: two graders who adjudicate jointly. */
  readonly alsoDoes?: Act;
}

/** The steps of one judgement, or of the letter. */
export interface Course {
  /** Absent for the letter, whose steps are acts to all judgements. */
  readonly judgement?: string;
  readonly steps: readonly Step[];
}

const forPersons: readonly StepAct[] = [
  "secondGrade",
  "adjudicate",
  "moderate",
  "signOff",
  "determine",
  "issue",
];

/** A step that one person does. */
export function stepOf(act: StepAct, roles: readonly string[] = []): Step {
  return { act, persons: 1, roles, personsOnly: forPersons.includes(act) };
}

/** The same step, in which its persons also do another act, which is for persons. */
export function alsoDoing(step: Step, act: Act): Step {
  return { ...step, alsoDoes: act, personsOnly: true };
}

/** What the persons of a step do: its act, and the other that comes with it. */
export function actsOf({ act, alsoDoes }: Step): readonly StepAct[] {
  return alsoDoes === undefined ? [act] : [act, alsoDoes];
}
