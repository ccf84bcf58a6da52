import type { Act } from "@assay/rules";
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
interface GivenGrade extends Timed {
  readonly grade: string;
  readonly revision: number;
}

/** A second grade that waits. `commit` is the id under which its opening is kept beside the log. */
interface Seal {
  readonly by: readonly string[];
  readonly commitment: string;
  readonly commit: string;
  readonly revision: number;
}

/** Two grades that were opened: the one that stands since, if one does without anybody deciding. */
interface Revealed extends Timed {
  readonly revision: number;
  readonly graders: readonly string[];
  readonly how: "agreed" | "kept-first" | "worst" | "to-adjudicate" | "to-agree";
  readonly stands?: string;
}

/** One judgement as decisions see it. Each time that it is reopened a new sitting begins. */
export interface JudgementState {
  /** Units: counts from 1. */
  readonly sitting: number;
  readonly proposal?: GivenGrade;
  readonly seal?: Seal;
  readonly revealed?: Revealed;
  readonly adjudicated?: GivenGrade;
  readonly moderations: readonly (GivenGrade & { readonly round: string; readonly by: string })[];
  readonly settlement?: GivenGrade;
  /** Everybody who ever did each act to it, in whatever sitting. */
  readonly did: Readonly<Partial<Record<Act, readonly string[]>>>;
  /** Who gave or confirmed its grade, in whatever sitting. */
  readonly graders: readonly string[];
  /** The evidence that its grade rests on. */
  readonly cited: readonly string[];
  /** Whether the standing grade was given with a reason for departing. */
  readonly reasoned: boolean;
  /** Whether a step after the proposal has changed the grade in this sitting. */
  readonly changed: boolean;
  /** The revision at which the standing grade last became another; 0 before there is one. */
  readonly movedAt: number;
  /** The revision of the last act of a person who gave or confirmed the grade; 0 before there is one. */
  readonly gradedAt: number;
  /** The revision of its narrative; 0 before there is one. */
  readonly narratedAt: number;
  /** The commit of its first proposal: what a sample is drawn over. */
  readonly firstProposal?: string;
}

/** Whoever granted may be acted for by another, in these roles. */
export interface Delegation {
  readonly from: string;
  readonly to: string;
  readonly roles: readonly string[];
  readonly until?: string;
}

/** A sample whose seed is fixed, and what it drew once the seed was told. */
interface Sample {
  readonly step: string;
  readonly commitment: string;
  readonly commit: string;
  readonly drawn?: readonly string[];
}

/** A piece of evidence as decisions see it: the last revision at which it was corrected or withdrawn, 0 for never. */
export interface EvidenceState extends Timed {
  readonly changedAt: number;
  readonly withdrawn: boolean;
}

/** Another body's grade, as it was last taken over. */
export interface ImportedGrade {
  readonly grade: string;
  readonly framework: string;
  readonly judgement: string;
  /** Whether that body still reviews it. */
  readonly subjectToReview: boolean;
}

interface RepresentationState {
  readonly nature: "challenge" | "no-comment";
  readonly judgements: readonly string[];
  readonly determined: boolean;
}

/** What has gone on in an assessment so far, as far as decisions need it. Units: `revision` counts events from 1. */
export interface Proceedings {
  readonly revision: number;
  readonly framework: FrameworkReference;
  /** The end of the inspection, where the opening gives it. */
  readonly endsOn?: ClaimedTime;
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly kinds: Readonly<Record<string, "person" | "service" | "import">>;
  /** For an actor id that shares its person with another: the name that both go by. */
  readonly persons: Readonly<Record<string, string>>;
  readonly delegations: readonly Delegation[];
  /** The revision at which an actor was declared to have a conflict of interest. */
  readonly conflicts: Readonly<Record<string, number>>;
  readonly links: Readonly<Record<string, true>>;
  readonly sources: Readonly<Record<string, true>>;
  readonly attachments: Readonly<Record<string, true>>;
  readonly evidence: Readonly<Record<string, EvidenceState>>;
  readonly facts: Readonly<Record<string, boolean>>;
  readonly judgements: Readonly<Record<string, JudgementState>>;
  /** The grades of other bodies, by the judgement here that takes them over. */
  readonly imported: Readonly<Record<string, ImportedGrade>>;
  readonly areas: Readonly<Record<string, true>>;
  /** The areas of earlier cycles whose fate was told, as `stream#area`. */
  readonly reviewedAreas: Readonly<Record<string, true>>;
  readonly queries: Readonly<
    Record<string, { readonly judgement: string; readonly by: string; readonly open: boolean }>
  >;
  readonly samples: Readonly<Record<string, Sample>>;
  /** `waived`: the body has said since that it will not challenge. */
  readonly drafts: Readonly<Record<string, { readonly sentOn?: string; readonly waived?: boolean }>>;
  readonly representations: Readonly<Record<string, RepresentationState>>;
  readonly challenges: Readonly<Record<string, { readonly open: boolean }>>;
  readonly plans: Readonly<Record<string, true>>;
  /** Who ever signed off, determined a representation or issued: acts to all judgements at once. */
  readonly did: Readonly<Partial<Record<Act, readonly string[]>>>;
  /** The revision of the last sign-off, and of the last change to what the letter says; 0 for never. */
  readonly signedOffAt: number;
  readonly contentAt: number;
}

/** A letter that was issued. */
interface IssuedLetter {
  readonly digest: string;
  readonly revision: number;
}

interface NotOpened {
  readonly phase: "not-opened";
}
interface Open {
  readonly phase: "open";
  readonly proceedings: Proceedings;
}
/** `letter` is the last one; `reopened` says that judgements of it have been taken up again. */
interface Issued {
  readonly phase: "issued" | "reopened";
  readonly proceedings: Proceedings;
  readonly letter: IssuedLetter;
}
interface Withdrawn {
  readonly phase: "withdrawn";
  readonly proceedings: Proceedings;
  readonly letter?: IssuedLetter;
  /** The revision at which it was withdrawn. */
  readonly withdrawnAt: number;
}

/** The state of one assessment: a union by phase, held in one place so that recipes can move it on. */
export interface AssessmentState {
  readonly current: NotOpened | Open | Issued | Withdrawn;
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
    kinds: {},
    persons: {},
    delegations: [],
    conflicts: {},
    links: {},
    sources: {},
    attachments: {},
    evidence: {},
    facts: {},
    judgements: {},
    imported: {},
    areas: {},
    reviewedAreas: {},
    queries: {},
    samples: {},
    drafts: {},
    representations: {},
    challenges: {},
    plans: {},
    did: {},
    signedOffAt: 0,
    contentAt: 0,
  };
}

/** A judgement that nobody has touched. */
export function untouchedJudgement(): JudgementState {
  return {
    sitting: 1,
    moderations: [],
    did: {},
    graders: [],
    cited: [],
    reasoned: false,
    changed: false,
    movedAt: 0,
    gradedAt: 0,
    narratedAt: 0,
  };
}

/** What has gone on, whatever the phase. */
export function proceedingsOf(state: AssessmentState): Proceedings {
  return state.current.phase === "not-opened" ? emptyProceedings() : state.current.proceedings;
}

/** The judgement as it stands, or as one that nobody has touched. */
export function judgementState(proceedings: Proceedings, judgement: string): JudgementState {
  return own(proceedings.judgements, judgement) ?? untouchedJudgement();
}

/**
 * The last act that gave a grade: settled, else last moderated, else adjudicated, else revealed, else proposed. What a
 * later act rests on; the grade is absent where two were revealed that nobody has brought to one yet.
 */
export function lastGrading(
  judgement: JudgementState,
): (Timed & { readonly revision: number; readonly grade?: string }) | undefined {
  const { settlement, moderations, adjudicated, revealed, proposal } = judgement;
  const later = settlement ?? moderations.at(-1) ?? adjudicated;
  if (later !== undefined || revealed === undefined) return later ?? proposal;
  const { stands, ...rest } = revealed;
  return stands === undefined ? rest : { ...rest, grade: stands };
}

/** The name that all actor ids of one person go by. */
export function personOf({ persons }: Proceedings, actor: string): string {
  return own(persons, actor) ?? actor;
}
