import { quoted } from "../../advice.ts";
import type { Words } from "./words.ts";

type Tag =
  | "GradeUnknown"
  | "AlreadyProposed"
  | "NothingProposed"
  | "AlreadyModerated"
  | "AlreadySettled"
  | "ChangedSinceSeen"
  | "GradeNotPermitted"
  | "DepartureUnreasoned"
  | "SecondGradingNotAsked"
  | "SecondGraderIsProposer"
  | "SecondGradeAlreadySealed"
  | "SecondGradeOutstanding"
  | "SealDiffers"
  | "GradesAlreadyRevealed"
  | "GradesUnrevealed"
  | "NothingToAdjudicate"
  | "AdjudicationOutstanding"
  | "AdjudicatorIsGrader"
  | "GraderMissing";

/** What stands in the way of a grade. */
export const gradingWords: Pick<Words, Tag> = {
  GradeUnknown: ({ grade, known }) => ({
    what: `the scale has no grade "${grade}"`,
    mend: `use ${quoted(known)}`,
  }),
  AlreadyProposed: ({ judgement, revision }) => ({
    what: `a grade for "${judgement}" was proposed at revision ${revision}`,
    mend: "revise that proposal",
  }),
  NothingProposed: ({ judgement }) => ({
    what: `no grade has been proposed for "${judgement}"`,
    mend: "propose one first",
  }),
  AlreadyModerated: ({ judgement, revision }) => ({
    what: `"${judgement}" was moderated at revision ${revision}`,
    mend: "let the next round change the grade",
  }),
  AlreadySettled: ({ judgement, revision }) => ({
    what: `"${judgement}" was settled at revision ${revision}`,
    mend: "what was settled stands",
  }),
  ChangedSinceSeen: ({ restsOn, now }) => ({
    what: `it rests on revision ${restsOn}, and what was seen there has moved to revision ${now}`,
    mend: "look again and decide anew",
  }),
  GradeNotPermitted: ({ judgement, grade, permitted, rules }) => ({
    what: `"${grade}" is not permitted for "${judgement}"${rules.map(({ rule, says, cite }) => ` (${rule}: ${says} Source: ${cite})`).join("")}`,
    mend: `permitted are ${quoted(permitted)}`,
  }),
  DepartureUnreasoned: ({ judgement, grade, rules }) => ({
    what: `"${grade}" for "${judgement}" leaves what normally holds (${rules.join(", ")})`,
    mend: "give the reason for the departure",
  }),
  SecondGradingNotAsked: ({ judgement }) => ({
    what: `the process asks for no second grade of "${judgement}"`,
    mend: "moderate the grade instead",
  }),
  SecondGraderIsProposer: ({ judgement }) => ({
    what: `the actor had a part in the other grade for "${judgement}"`,
    mend: "let another person grade",
  }),
  SecondGradeAlreadySealed: ({ judgement, revision }) => ({
    what: `a second grade for "${judgement}" was sealed at revision ${revision}`,
    mend: "open both",
  }),
  SecondGradeOutstanding: ({ judgement }) => ({
    what: `a second grade for "${judgement}" has not been sealed and opened`,
    mend: "let a second person grade it, and reveal both",
  }),
  SealDiffers: ({ judgement }) => ({
    what: `what is opened for "${judgement}" is not what was sealed`,
    mend: "open what was sealed",
  }),
  GradesAlreadyRevealed: ({ judgement, revision }) => ({
    what: `both grades for "${judgement}" were opened at revision ${revision}`,
    mend: "change the grade by adjudication or moderation",
  }),
  GradesUnrevealed: ({ judgements }) => ({
    what: `grades wait for a second one, and the letter would tell them: ${quoted(judgements)}`,
    mend: "reveal them first",
  }),
  NothingToAdjudicate: ({ judgement }) => ({
    what: `there are no two grades for "${judgement}" that somebody must bring to one`,
    mend: "go on with moderation",
  }),
  AdjudicationOutstanding: ({ judgement }) => ({
    what: `the two grades for "${judgement}" have not been brought to one`,
    mend: "let them be adjudicated",
  }),
  AdjudicatorIsGrader: ({ judgement }) => ({
    what: `the actor, or somebody who took part, gave one of the two grades for "${judgement}"`,
    mend: "let a third person decide",
  }),
  GraderMissing: ({ judgement, graders }) => ({
    what: `the two graders of "${judgement}" must agree together, and ${quoted(graders)} did not take part`,
    mend: "name both as taking part",
  }),
};
