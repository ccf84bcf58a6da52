import type { DerivedGrade, RecordedEvent } from "@assay/core";
import { inSitting, lastGiven, proposalOf } from "../course.ts";
import { noted, type Check, type Note } from "../note.ts";
import { courseOf, type Past } from "../past.ts";
import { roundsAhead } from "../rounds-ahead.ts";
import { derivedThen } from "../rules-then.ts";
import { headOf } from "../stage.ts";

/** A grade is proposed once, then confirmed in the rounds that apply, in their order, and settled last. */
export const stepsInTurn: Check = (event, past) => {
  if (!isStep(event.type) || !("judgement" in event.data)) return [];
  const { judgement } = event.data;
  const course = courseOf(past, judgement);
  const faults: string[] = [];
  const proposed = proposalOf(course) !== undefined;
  if (event.type === "GradeProposed" && proposed) faults.push(`"${judgement}" had a proposal already`);
  if (needsProposal(event.type) && !proposed) faults.push(`nothing had been proposed for "${judgement}"`);
  if (mayNotFollowSettlement(event.type) && inSitting(course, "JudgementSettled") !== undefined)
    faults.push(`"${judgement}" had been settled`);
  const changesProposal = event.type === "ProposalRevised" || event.type === "ProposalWithdrawn";
  if (changesProposal && inSitting(course, "GradeModerated") !== undefined)
    faults.push(`"${judgement}" had been moderated`);
  if (event.type === "GradeModerated") {
    const [next] = roundsAhead(past, judgement);
    if (next?.round.id !== event.data.round && next?.applies !== "undrawn") {
      const turn =
        next === undefined ? "no round was left to hold" : `the turn was that of "${next.round.id}"`;
      faults.push(`"${event.data.round}" was held for "${judgement}" where ${turn}`);
    }
  }
  const fault = faults.length === 0 ? undefined : faults.join(", and ");
  return [noted("steps-in-turn", event, fault)];
};

const steps = {
  GradeProposed: { proposal: false, unsettled: false },
  ProposalRevised: { proposal: true, unsettled: true },
  ProposalWithdrawn: { proposal: true, unsettled: true },
  SecondGradeSealed: { proposal: true, unsettled: false },
  GradesRevealed: { proposal: true, unsettled: false },
  GradeAdjudicated: { proposal: false, unsettled: true },
  GradeModerated: { proposal: true, unsettled: true },
  JudgementSettled: { proposal: true, unsettled: true },
  QueryRaised: { proposal: false, unsettled: true },
} as const;

function isStep(type: string): type is keyof typeof steps {
  return Object.hasOwn(steps, type);
}

function needsProposal(type: keyof typeof steps): boolean {
  return steps[type].proposal;
}

function mayNotFollowSettlement(type: keyof typeof steps): boolean {
  return steps[type].unsettled;
}

/** Whoever decides on a grade, or on a letter, has seen it as it stood. */
export const decidedOnSight: Check = (event, past) => {
  switch (event.type) {
    case "ProposalRevised":
    case "ProposalWithdrawn":
    case "GradeAdjudicated":
    case "GradeModerated":
    case "JudgementSettled": {
      const now = lastGiven(courseOf(past, event.data.judgement))?.event.revision;
      return now === undefined ? [] : [noted("decided-on-sight", event, movedSince(event.data.restsOn, now))];
    }
    case "LetterDrafted":
    case "AssessmentSignedOff":
    case "LetterIssued":
    case "LetterSuperseded":
      return [noted("decided-on-sight", event, movedSince(event.data.restsOn, headOf(past)))];
    default:
      return [];
  }
};

function movedSince(seen: number, now: number): string | undefined {
  return seen === now ? undefined : `it rests on r${seen}, and what stood was that of r${now}`;
}

/** What an act says of the grade before it is the grade that stood; what is settled is the grade that was confirmed. */
export const gradesCarriedOver: Check = (event, past) => {
  if (event.type === "LetterIssued" || event.type === "LetterSuperseded")
    return derivedCarriedOver(event, past);
  const from =
    event.type === "ProposalRevised" || event.type === "GradeModerated"
      ? event.data.from
      : event.type === "JudgementSettled"
        ? event.data.grade
        : event.type === "GradesRevealed"
          ? event.data.first
          : undefined;
  if (from === undefined || !("judgement" in event.data)) return [];
  const { judgement } = event.data;
  const stood = lastGiven(courseOf(past, judgement))?.grade;
  if (stood === undefined) return [];
  const fault =
    stood === from ? undefined : `it carries "${from}" over for "${judgement}", where "${stood}" stood`;
  return [noted("grades-carried-over", event, fault)];
};

/** What a letter freezes of the judgements that rules compute is what the rules made of them. */
function derivedCarriedOver(
  event: RecordedEvent<"LetterIssued" | "LetterSuperseded">,
  past: Past,
): readonly Note[] {
  const frozen = event.data.derived ?? [];
  const then = derivedThen(past);
  if (then.length + frozen.length === 0) return [];
  const told = (each: DerivedGrade | undefined): string =>
    each === undefined ? "nothing" : (each.grade ?? each.unjudgedBy ?? "no grade");
  const names = [...new Set([...then, ...frozen].map(({ judgement }) => judgement))];
  const faults = names.flatMap((name) => {
    const [froze, made] = [frozen, then].map((list) => list.find(({ judgement }) => judgement === name));
    return froze?.grade === made?.grade && froze?.unjudgedBy === made?.unjudgedBy
      ? []
      : [`the letter says ${told(froze)} of "${name}", where the rules made ${told(made)}`];
  });
  return [noted("grades-carried-over", event, faults.length === 0 ? undefined : faults.join(", and "))];
}
