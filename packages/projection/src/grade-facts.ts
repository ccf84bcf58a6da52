import type { JudgementAccount, Trace } from "./account.ts";
import { gradeActs } from "./grade-acts.ts";

/** What a judgement's life says about the grade that stands, as far as the issue of a letter depends on it. */
export interface GradeFacts {
  /** The revision at which the grade last became another; 0 before there is one. */
  readonly movedAt: number;
  /** The revision of the last act that gave or confirmed the grade; 0 before there is one. */
  readonly gradedAt: number;
  /** The evidence that the grade rests on. */
  readonly cited: readonly string[];
  /** Who gave or confirmed the grade, in whatever sitting. */
  readonly graders: readonly string[];
  /** Whether the grade was given with a reason for departing. */
  readonly reasoned: boolean;
  /** Whether a step after the proposal has changed the grade in this sitting. */
  readonly changed: boolean;
}

/** The facts about the grade that stands, from all that was done to it. */
export function gradeFacts(story: JudgementAccount): GradeFacts {
  let facts: GradeFacts = {
    movedAt: 0,
    gradedAt: 0,
    cited: [],
    graders: [],
    reasoned: false,
    changed: false,
  };
  let proposal: string | undefined;
  let standing: string | undefined;
  let sealedAt = 0;
  const confirm = (step: Trace & Confirming, from: string | undefined): void => {
    const reason = step.departure?.reason !== undefined;
    const { revision } = step;
    facts = {
      movedAt: step.to === from ? facts.movedAt : revision,
      gradedAt: revision,
      cited: [...facts.cited, ...step.evidence],
      graders: [...facts.graders, ...actorsOf(step), ...step.participants],
      reasoned: step.to === from ? facts.reasoned || reason : reason,
      changed: step.to === from ? facts.changed : true,
    };
    standing = step.to;
  };
  for (const step of gradeActs(story)) {
    const { revision } = step.act;
    switch (step._tag) {
      case "Proposed":
        facts = {
          movedAt: step.act.grade === proposal ? facts.movedAt : revision,
          gradedAt: revision,
          cited: step.act.evidence,
          graders: [...facts.graders, ...actorsOf(step.act)],
          reasoned: step.act.departure?.reason !== undefined,
          changed: facts.changed,
        };
        proposal = standing = step.act.grade;
        break;
      case "Withdrawn":
        facts = { ...facts, movedAt: revision };
        proposal = standing = undefined;
        break;
      case "Sealed":
        sealedAt = revision;
        facts = { ...facts, graders: [...facts.graders, ...actorsOf(step.act)] };
        break;
      case "Revealed": {
        const { first, second, resolution } = step.act;
        const moved = resolution.stands === first ? {} : { movedAt: revision, changed: true };
        // To open two grades is to give none: the one that stands was given when it was proposed, or when it was sealed.
        const given =
          resolution.stands === second.grade
            ? { gradedAt: resolution.stands === first ? Math.max(facts.gradedAt, sealedAt) : sealedAt }
            : {};
        facts = { ...facts, cited: [...facts.cited, ...second.evidence], ...given, ...moved };
        standing = resolution.stands;
        break;
      }
      case "Adjudicated":
        confirm(step.act, proposal);
        break;
      case "Moderated":
        confirm(step.act, standing);
        break;
      case "Settled":
        standing = step.act.grade;
        break;
      case "Reopened":
        facts = { ...facts, changed: false };
        if (step.act.grade !== undefined) proposal = standing = step.act.grade;
        break;
      default:
        return step satisfies never;
    }
  }
  return facts;
}

interface Confirming {
  readonly to: string;
  readonly evidence: readonly string[];
  readonly participants: readonly string[];
  readonly departure?: { readonly reason?: string };
}

function actorsOf({ by, onBehalfOf }: Trace): readonly string[] {
  return onBehalfOf === undefined ? [by] : [by, onBehalfOf];
}
