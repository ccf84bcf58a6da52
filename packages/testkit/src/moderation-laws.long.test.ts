import { decide, proceedingsOf, sightOf, type AssessmentState } from "@assay/core";
import { describe, expect, test } from "vitest";
import { engineThat, engineWithout } from "./engine-without.test-data.ts";
import { harbours, harboursWith, jetties } from "./harbours.ts";
import { moderationLaws, type LawOptions } from "./moderation-laws.ts";

/** Changes a state where nobody may: tests only. */
const spoil = (state: AssessmentState, change: (grade: { grade: string }) => void): void => {
  for (const { proposal } of Object.values(proceedingsOf(state).judgements)) {
    if (proposal !== undefined) change(proposal);
  }
};
let folded = 0;

/** For each law: engines in which it does not hold. */
const broken: readonly (readonly [string, string, LawOptions["engine"]])[] = [
  [
    "no grade differs between two moments",
    "withdrawn evidence takes grades down",
    engineThat((state, { type }) => {
      if (type === "EvidenceWithdrawn") spoil(state, (proposal) => (proposal.grade = "weak"));
    }),
  ],
  [
    "confirming a grade changes nothing",
    "a confirmed grade goes up",
    engineThat((state, event) => {
      if (event.type !== "GradeModerated" || event.data.from !== event.data.to) return;
      const [moderation] = proceedingsOf(state).judgements[event.data.judgement]?.moderations ?? [];
      if (moderation !== undefined) (moderation as { grade: string }).grade = "fine";
    }),
  ],
  ["rounds go forward only", "rounds are held in any order", engineWithout("RoundOutOfTurn")],
  ["rounds go forward only", "rounds are held by too few", engineWithout("QuorumMissing")],
  ["a judgement is settled only when", "rounds are left out", engineWithout("RoundsOutstanding")],
  [
    "a judgement is settled only when",
    "no second grade is waited for",
    engineWithout("SecondGradeOutstanding"),
  ],
  [
    "a judgement is settled only when",
    "no adjudication is waited for",
    engineWithout("AdjudicationOutstanding"),
  ],
  ["a judgement is settled only when", "no answer is waited for", engineWithout("QueryOpen")],
  ["nobody does two acts", "proposers moderate", engineWithout("ModeratorIsProposer")],
  ["nobody does two acts", "acts are not kept apart", engineWithout("SeparationBreached")],
  [
    "nobody does two acts",
    "proposers grade a second time",
    engineWithout("SecondGraderIsProposer", "SeparationBreached"),
  ],
  ["nobody does two acts", "graders adjudicate", engineWithout("AdjudicatorIsGrader")],
  [
    "nobody does two acts",
    "two names are two persons",
    engineThat((state) => {
      for (const name of Object.keys(proceedingsOf(state).persons)) {
        delete (proceedingsOf(state).persons as Record<string, string>)[name];
      }
    }),
  ],
  ["nobody acts who has been declared", "conflicts are forgotten", engineWithout("ConflictOfInterest")],
  ["a letter is issued only when", "nothing need be settled", engineWithout("JudgementsUnsettled")],
  ["a letter is issued only when", "flags may be open", engineWithout("FlagsOpen")],
  ["a letter is issued only when", "texts may be old", engineWithout("NarrativeOutdated")],
  ["a letter is issued only when", "nobody signs off", engineWithout("NotSignedOff")],
  ["a letter is issued only when", "representations may be open", engineWithout("RepresentationOpen")],
  ["a letter is issued only when", "nobody waits for the time", engineWithout("RepresentationTimeRunning")],
  ["a letter is issued only when", "no draft need be sent", engineWithout("DraftNotSent")],
  ["after issue come only", "letters lock nothing", engineWithout("LetterAlreadyIssued", "NotIssued")],
  ["after issue come only", "withdrawal ends nothing", engineWithout("AssessmentAlreadyWithdrawn")],
  [
    "an issued letter replays",
    "letters rest on an older head",
    engineWithout("ChangedSinceSeen", "NotSignedOff"),
  ],
  [
    "a command that is refused changes nothing",
    "refusals are counted in the state",
    {
      decide: (framework) => (command, state, by) => {
        const answer = decide(framework)(command, state, by);
        if (answer._tag === "Left") spoil(state, (proposal) => (proposal.grade += "!"));
        return answer;
      },
    },
  ],
  [
    "the state folded in place",
    "a recipe remembers what it did before",
    engineThat((state) => {
      folded += 1;
      (proceedingsOf(state) as { signedOffAt: number }).signedOffAt = folded;
    }),
  ],
  [
    "swapping two blind graders",
    "the first grade is called the worse one",
    {
      decide: (framework) => (command, state, by) => {
        const answer = decide(framework)(command, state, by);
        const made = answer._tag === "Right" ? answer.right[0] : undefined;
        if (made?.type !== "GradesRevealed") return answer;
        const resolution = { how: "worst" as const, stands: made.data.first };
        return { _tag: "Right", right: [{ ...made, data: { ...made.data, resolution } }] };
      },
    },
  ],
  [
    "widening the tolerance",
    "a wide tolerance is none",
    {
      decide: (framework) => {
        const { secondGrading } = framework.process;
        const none = { secondGrading: { which: "all", tolerance: 0, resolve: "adjudicate" } } as const;
        return decide(
          (secondGrading?.tolerance ?? 0) < 3 ? framework : harboursWith(framework.edition, none),
        );
      },
    },
  ],
  [
    "no view and no answer",
    "everybody sees everything",
    { sight: (_framework, _state, events) => ({ seen: events, withheld: [] }) },
  ],
  [
    "no view and no answer",
    "what is seen grows longer with a grade that is withheld",
    {
      sight: (framework, state, events, actor) => {
        const { seen, withheld } = sightOf(framework, state, events, actor);
        const fine = events.some(({ type, data }) => type === "GradeProposed" && data.grade === "weak");
        return { seen: fine ? seen : seen.slice(0, -1), withheld };
      },
    },
  ],
  [
    "no view and no answer",
    "a sealed grade is told by its commitment",
    {
      decide: (framework) => (command, state, by) => {
        const answer = decide(framework)(command, state, by);
        if (answer._tag === "Right" || answer.left._tag !== "SealDiffers") return answer;
        const seal = proceedingsOf(state).judgements[answer.left.judgement]?.seal;
        return { _tag: "Left", left: { ...answer.left, judgement: seal?.commitment ?? "" } };
      },
    },
  ],
];

describe("under an engine in which", () => {
  test.each(broken)("law %s… is broken: %s", (law, _how, engine) => {
    // Where a letter must come about first, it is to come about soon.
    const framework = /letter|issue/.test(law) ? jetties : harbours;
    const found = moderationLaws(framework, { runs: 200, engine: engine ?? {} }).find(({ name }) =>
      name.startsWith(law),
    );
    expect(found?.holds).toThrow(/^Broken: .*\n\ngiven\(/s);
  });
});
