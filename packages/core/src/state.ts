import type { ClaimedTime } from "./claimed-time.ts";
import type { FrameworkReference } from "./event/opening.ts";
import type { Instant } from "./instant.ts";
import { own } from "./own.ts";

/** When something was recorded, and when it is claimed to have come about; `happenedBy` makes one moment of the two. */
export interface Timed {
  readonly at: Instant;
  readonly occurred?: ClaimedTime;
}

/** A grade as it was given at some point, with the revision that a later act can rest on. */
export interface GivenGrade extends Timed {
  readonly grade: string;
  readonly revision: number;
}

/** One judgement as decisions see it. */
export interface JudgementState {
  readonly proposal?: GivenGrade;
  /** Everyone who proposed or revised, in order. */
  readonly proposers: readonly string[];
  readonly moderations: readonly (GivenGrade & { readonly round: string; readonly by: string })[];
  readonly settlement?: GivenGrade;
}

/** What has gone on in an assessment so far, as far as decisions need it. Units: `revision` counts events from 1. */
export interface Proceedings {
  readonly revision: number;
  readonly framework: FrameworkReference;
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly links: Readonly<Record<string, true>>;
  readonly sources: Readonly<Record<string, true>>;
  readonly evidence: Readonly<Record<string, Timed>>;
  readonly judgements: Readonly<Record<string, JudgementState>>;
  readonly areas: Readonly<Record<string, true>>;
}

interface NotOpened {
  readonly phase: "not-opened";
}
interface Open {
  readonly phase: "open";
  readonly proceedings: Proceedings;
}
interface Issued {
  readonly phase: "issued";
  readonly proceedings: Proceedings;
  readonly letter: { readonly digest: string; readonly revision: number };
}

/** The state of one assessment: a union by phase, held in one place so that recipes can move it on. */
export interface AssessmentState {
  readonly current: NotOpened | Open | Issued;
}

/** A stream before its first event. */
export function initialState(): AssessmentState {
  return { current: { phase: "not-opened" } };
}

/** Proceedings in which nothing has happened yet. */
export function emptyProceedings(): Proceedings {
  return {
    revision: 0,
    framework: { id: "", edition: "", digest: "" },
    roles: {},
    links: {},
    sources: {},
    evidence: {},
    judgements: {},
    areas: {},
  };
}

/** What has gone on, whatever the phase. */
export function proceedingsOf(state: AssessmentState): Proceedings {
  return state.current.phase === "not-opened" ? emptyProceedings() : state.current.proceedings;
}

/** The judgement as it stands, or as one that nobody has touched. */
export function judgementState(proceedings: Proceedings, judgement: string): JudgementState {
  return own(proceedings.judgements, judgement) ?? { proposers: [], moderations: [] };
}

/** The grade that stands: settled, else last moderated, else proposed. */
export function standingGrade(judgement: JudgementState): GivenGrade | undefined {
  return judgement.settlement ?? judgement.moderations.at(-1) ?? judgement.proposal;
}
