import type { EventType, RecordedEvent } from "@assay/core";
import { gradedAt, gradersOf, groundsOf, inSitting, lastGiven, movesOf } from "../course.ts";
import { evidenceChangedAt } from "../evidence-then.ts";
import { noted, type Check, type Note } from "../note.ts";
import { courseOf, every, givenJudgements, latest, type Past } from "../past.ts";
import { meet } from "../persons.ts";
import { openThen } from "../rules-then.ts";

/** What must be so before somebody answers for a letter, and before it goes out. */

function isLetter({ type }: RecordedEvent): boolean {
  return type === "LetterIssued" || type === "LetterSuperseded";
}

/** Whether an event sends a letter out, or answers for one, in a process that asks for this then. */
function asks(event: RecordedEvent, past: Past, requirement: string): boolean {
  const requires: readonly string[] = past.framework.process.issue.requires;
  return (isLetter(event) || event.type === "AssessmentSignedOff") && requires.includes(requirement);
}

/** Every judgement is settled before the letter. */
export const settledBeforeLetter: Check = (event, past) =>
  asks(event, past, "all-settled")
    ? [
        ...givenJudgements(past.framework)
          .filter((id) => inSitting(courseOf(past, id), "JudgementSettled") === undefined)
          .map((judgement) => noted("settled", event, "it was not settled", { judgement })),
        ...openThen(past).map(({ judgement, fault }) => noted("settled", event, fault, { judgement })),
      ]
    : [];

/** The text of every judgement was written after its grade last became another. */
export const narrativeNewer: Check = (event, past) => {
  if (!asks(event, past, "narrative-newer-than-last-grade-change")) return [];
  const given = givenJudgements(past.framework);
  return past.framework.letter.sections
    .filter((id) => given.includes(id))
    .map((judgement): Note => {
      const written = every(past, "NarrativeWritten").findLast(({ data }) => data.judgement === judgement);
      const moved = movesOf(courseOf(past, judgement)).at(-1)?.event.revision ?? 0;
      if (written === undefined) return noted("narrative-newer", event, "nothing was written", { judgement });
      return written.revision > moved
        ? noted("narrative-newer", written, undefined, { judgement })
        : noted(
            "narrative-newer",
            event,
            `the text of r${written.revision} is older than the grade of r${moved}`,
            {
              judgement,
            },
          );
    });
};

/** No grade rests on evidence that was changed since, or was given by somebody with a conflict of interest, unless it was confirmed again. */
export const flagsClosed: Check = (event, past) => {
  if (!asks(event, past, "no-open-flags")) return [];
  const faults = givenJudgements(past.framework).flatMap((judgement) => {
    const course = courseOf(past, judgement);
    if (lastGiven(course) === undefined) return [];
    const at = gradedAt(course);
    const changed = groundsOf(course).filter((id) => evidenceChangedAt(past, id) > at);
    const conflicted = every(past, "ConflictDeclared").filter(
      ({ revision, data }) => revision > at && meet(past, [data.actor], gradersOf(course)),
    );
    return [
      ...changed.map((id) => `"${judgement}" rests on ${id}, which was changed since it was graded`),
      ...conflicted.map(
        ({ data }) => `"${judgement}" was graded by ${data.actor}, who has a conflict of interest`,
      ),
    ];
  });
  return [noted("flags-closed", event, faults.length === 0 ? undefined : faults.join(", and "))];
};

/** What the letter says, or could have been changed by. */
const content: readonly EventType[] = [
  "TeamAssigned",
  "AssessmentLinked",
  "FindingsShared",
  "SourceReceived",
  "FactEstablished",
  "JudgementImported",
  "GradeProposed",
  "ProposalRevised",
  "ProposalWithdrawn",
  "GradesRevealed",
  "GradeAdjudicated",
  "GradeModerated",
  "JudgementSettled",
  "NarrativeWritten",
  "AreaForDevelopmentIdentified",
  "AreaForDevelopmentRevised",
  "RatingDesignated",
  "RatingConveyed",
  "AssessmentReopened",
];

/** A person has answered for the letter as it went out. */
export const signedOff: Check = (event, past) => {
  if (!isLetter(event) || !past.framework.process.issue.requires.includes("signed-off")) return [];
  const signed = latest(past, "AssessmentSignedOff");
  const changed = Math.max(0, ...content.map((type) => latest(past, type)?.revision ?? 0));
  if (signed === undefined) return [noted("signed-off", event, "nobody had signed it off")];
  return signed.revision > changed
    ? [noted("signed-off", signed, undefined)]
    : [
        noted(
          "signed-off",
          event,
          `the letter was changed at r${changed}, after the sign-off of r${signed.revision}`,
        ),
      ];
};
