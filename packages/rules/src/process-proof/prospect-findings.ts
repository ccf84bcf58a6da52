import type { Framework } from "../framework.ts";
import type { ProcessFinding } from "../process-finding.ts";
import { letterCourse } from "./course.ts";
import type { Deed, Move } from "./life.ts";
import type { Prospect } from "./prospect.ts";
import type { Step } from "./step.ts";
import { listed, sameOf, verbOf } from "./wording.ts";

/** A finding for each deed that is called for and that nobody could do, however many persons there were. */
export function impossibleFindings(
  framework: Framework,
  prospects: readonly Prospect[],
): readonly ProcessFinding[] {
  const all = prospects.flatMap(({ impossible }) => impossible);
  const first = all.filter(({ deed }, place) => all.findIndex((each) => isSame(each.deed, deed)) === place);
  return [
    ...first.map(({ deed, after }) => {
      const judgements = prospects
        .filter(({ impossible }) => impossible.some((each) => isSame(each.deed, deed)))
        .map(({ judgement }) => judgement);
      return impossibleFinding(deed, after, judgements);
    }),
    ...letterCourse(framework.process)
      .steps.filter(({ roles }) => roles.length === 0)
      .map(letterFinding),
  ];
}

/** A finding for the judgements whose life could go round for ever. */
export function unendingFindings(prospects: readonly Prospect[]): readonly ProcessFinding[] {
  const judgements = prospects
    .filter(({ actsAtMost }) => actsAtMost === undefined)
    .map(({ judgement }) => judgement);
  if (judgements.length === 0) return [];
  return [
    {
      check: "escalation-ends",
      severity: "must",
      says: `${listed(judgements)} can be graded for ever without being settled.`,
      example: { judgements, after: [], steps: [] },
    },
  ];
}

function isSame(one: Deed, other: Deed): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function impossibleFinding(deed: Deed, way: readonly Move[], judgements: readonly string[]): ProcessFinding {
  const subject = listed(judgements.slice(0, 1));
  const after = way.flatMap(({ deed: by, grade }) =>
    by === undefined || grade === undefined ? [] : [{ act: by.act, grade }],
  );
  const step = { act: deed.act, persons: 1, may: [] };
  const example = {
    judgements,
    after,
    steps: judgements.slice(0, 1).map((judgement) => ({ ...step, judgement })),
  };
  if (deed.act !== "adjudicate") {
    const says = `${subject} can never be settled: ${nobody(deed)}.${sameOf(judgements)}`;
    return { check: "every-judgement-can-be-settled", severity: "must", says, example };
  }
  // Who adjudicates alone has a role, or the framework were none.
  const why =
    'the two graders have to adjudicate jointly, and the process keeps "adjudicate" apart from what they have done';
  const [first = "", second = ""] = after.map(({ grade }) => `"${grade}"`);
  const says = `The escalation of ${subject} does not end where the first grade is ${first} and the second ${second}: ${why}.${sameOf(judgements)}`;
  return { check: "escalation-ends", severity: "must", says, example };
}

function letterFinding(step: Step): ProcessFinding {
  return {
    check: "letter-can-be-issued",
    severity: "must",
    says: `The letter can never be issued: ${nobody(step)}.`,
    example: { judgements: [], after: [], steps: [{ act: step.act, persons: step.persons, may: [] }] },
  };
}

function nobody(step: Pick<Step, "act" | "round">): string {
  return `somebody has to ${verbOf(step)}, and the process names no role that may`;
}
