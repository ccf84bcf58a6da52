import type { Framework } from "@assay/rules";
import { expect, test } from "vitest";
import { proceedingsOf } from "../state.ts";
import type { FlagName } from "./flags.ts";
import {
  begunInFull,
  by,
  everybody,
  ratedInFull,
  revealedGrades,
  sealedGrade,
} from "./full-story.test-data.ts";
import { parksInFull, secondEdition } from "./parks-in-full.test-data.ts";
import {
  assigned,
  begun,
  closed,
  framework,
  history,
  identified,
  issued,
  linked,
  moderated,
  observed,
  opened,
  parks,
  parksDeriving,
  proposed,
  rated,
  received,
  settled,
  shared,
  stateAfter,
  upheld,
  type Happening,
} from "./story.test-data.ts";
import { witness } from "./witness.ts";

const flagsOf = (happenings: readonly Happening[]): readonly FlagName[] =>
  witness(parksDeriving, history(happenings)).map(({ flag }) => flag);

const revised = (parts: { readonly to?: string; readonly restsOn?: number }): Happening =>
  by("vic", {
    type: "ProposalRevised",
    data: {
      judgement: "overall",
      from: "fair",
      to: "fair",
      because: "It is so.",
      evidence: ["gate"],
      restsOn: 8,
      ...parts,
    },
  });
const related = (from: string, to: string): Happening =>
  by("vic", { type: "EvidenceRelated", data: { relation: "explains", from, to: [to] } });
const narrated = (judgement: string, evidence: string): Happening =>
  by("vic", {
    type: "NarrativeWritten",
    data: { judgement, paragraphs: [{ text: "So.", evidence: [evidence] }] },
  });

/** Each breach: what it is, the flags that it gets, the history before it, and the happenings that breach. */
const breaches: readonly (readonly [string, readonly FlagName[], readonly Happening[]])[] = [
  ["a second opening", ["OpenedTwice"], [...begun, opened]],
  ["an act before any opening", ["ActedBeforeOpening", "ActedWithoutRole"], [shared]],
  ["an act after the letter", ["ActedAfterIssue"], [...closed, issued(14), shared]],
  ["a second letter", ["ActedAfterIssue"], [...closed, issued(14), issued(15)]],
  [
    "a claim later than its recording",
    ["ClaimedAfterRecording"],
    [...begun, { ...shared, occurred: "2008" }],
  ],
  [
    "a role that the process lacks",
    ["AssignedUnknownRole"],
    [
      ...begun,
      by("hal", {
        type: "TeamAssigned",
        data: { members: [{ actor: "sam", kind: "person", roles: ["juggler"] }] },
      }),
    ],
  ],
  ["an act without the role", ["ActedWithoutRole"], [...begun, { ...shared, actor: "jo" }]],
  ["a moderation without the role", ["ActedWithoutRole"], [...rated, moderated("safety", 6, "fair", "hal")]],
  [
    "a relation that the letter lacks",
    ["LinkedByUnknownRelation"],
    [
      ...begun,
      by("vic", {
        type: "AssessmentLinked",
        data: { id: "next", to: { title: "The next" }, relation: "precedes" },
      }),
    ],
  ],
  ["a link again", ["LinkedTwice"], [...begun, linked]],
  ["a source again", ["SourceReceivedTwice"], [...begun, received]],
  ["evidence from a source never received", ["CitedUnknownSource"], [opened, assigned, observed]],
  ["evidence again", ["EvidenceRecordedTwice"], [...begun, observed]],
  ["grounds never recorded", ["CitedUnknownEvidence"], [...begun, narrated("safety", "rumour")]],
  ["a grade without grounds", ["GradedWithoutEvidence"], [...begun, ungrounded()]],
  ["evidence related to itself", ["EvidenceRelatedToItself"], [...begun, related("gate", "gate")]],
  ["a judgement that the framework lacks", ["NamedUnknownJudgement"], [...begun, narrated("noise", "gate")]],
  ["a grade for what rules compute", ["GradedDerivedJudgement"], [...begun, proposed("lowest")]],
  ["a grade off its scale", ["GradedOffTheScale"], [...begun, proposed("safety", "splendid")]],
  [
    "a grade named like what every object inherits",
    ["GradedOffTheScale"],
    [...begun, proposed("safety", "constructor")],
  ],
  ["a moderation off the scale", ["GradedOffTheScale"], [...rated, moderated("safety", 6, "splendid")]],
  ["a proposal again", ["ProposedTwice"], [...rated, proposed("safety")]],
  ["a moderation of nothing", ["ActedWithoutProposal"], [...begun, moderated("safety", 5)]],
  [
    "a settlement of nothing",
    ["ActedWithoutProposal", "SettledBeforeLastRound"],
    [...begun, settled("safety", 5)],
  ],
  ["a revision after moderation", ["RevisedAfterModeration"], [...upheld, revised({ restsOn: 11 })]],
  [
    "a revision after settlement",
    ["ChangedAfterSettlement", "RevisedAfterModeration"],
    [...closed, revised({ restsOn: 14 })],
  ],
  ["a settlement again", ["ChangedAfterSettlement"], [...closed, settled("overall", 14)]],
  ["a moderation on superseded sight", ["DecidedOnSupersededSight"], [...rated, moderated("safety", 5)]],
  ["a letter on superseded sight", ["DecidedOnSupersededSight"], [...closed, shared, issued(14)]],
  [
    "a moderator who had proposed",
    ["ModeratorWasProposer"],
    [...begun, playing("jo", ["visitor", "judge"]), proposed("safety", "fair", "jo"), moderated("safety", 7)],
  ],
  [
    "an issuer who had moderated",
    ["IssuerTookPart"],
    [...closed, playing("jo", ["head"]), { ...issued(15), actor: "jo" }],
  ],
  [
    "a round that the process lacks",
    ["ModeratedInUnknownRound", "ModeratedOutOfTurn"],
    [...rated, moderating({ round: "ninth" })],
  ],
  ["a round over again", ["ModeratedOutOfTurn"], [...upheld, moderated("safety", 9)]],
  [
    "a reason that the process lacks",
    ["ModeratedForUnknownReason"],
    [...rated, moderating({ reason: "whim" })],
  ],
  ["a settlement before the last round", ["SettledBeforeLastRound"], [...rated, settled("safety", 6)]],
  [
    "a grade that is not permitted",
    ["GradedOutsidePermitted"],
    [...begun, proposed("safety", "poor"), proposed("upkeep"), proposed("overall", "good")],
  ],
  [
    "a departure without a reason",
    ["DepartedWithoutReason"],
    [...begun, proposed("safety"), proposed("upkeep", "poor"), proposed("overall", "good")],
  ],
  [
    "a grade before its grounds",
    ["PrecededItsGrounds"],
    [...begun, { ...proposed("safety"), occurred: "2006" }],
  ],
  ["an area again", ["AreaIdentifiedTwice"], [...begun, identified, identified]],
  ["a letter before settlement", ["IssuedUnsettled"], [...upheld, issued(11)]],
  [
    "a letter that gives what is not permitted",
    ["IssuedOutsidePermitted"],
    [
      ...upheld,
      settled("safety", 9, "poor"),
      settled("upkeep", 10),
      settled("overall", 11, "good"),
      issued(14),
    ],
  ],
  ["a signatory outside the team", ["SignedByUnknownPerson"], [...closed, issuing({ signatory: "zoe" })]],
  [
    "another template",
    ["IssuedOnOtherTemplate"],
    [...closed, issuing({ template: { id: "parks", version: 2 } })],
  ],
];

test("history in which nobody overstepped has no flags", () => {
  expect(flagsOf([...closed, identified, issued(15)])).toEqual([]);
});

test.each(breaches)("%s is taken as it happened, and flagged", (_what, flags, happenings) => {
  expect(proceedingsOf(stateAfter(happenings)).revision).toBe(happenings.length);
  expect(flagsOf(happenings)).toEqual(flags);
});

test("of a sealed grade nothing is told: neither that it is off its scale nor that it has no grounds", () => {
  const flags = witness(parksInFull, history([...ratedInFull, sealedGrade("splendid")]));
  expect(flags).toEqual([]);
  const early = witness(parksInFull, history([...begunInFull, sealedGrade()]));
  expect(early.map(({ flag }) => flag)).toEqual(["ActedWithoutProposal"]);
});

test("an off-scale grade that was sealed is flagged once it is opened", () => {
  const resolution = { how: "to-adjudicate" } as const;
  const opened = [...ratedInFull, sealedGrade("splendid"), revealedGrades(resolution, "splendid")];
  expect(witness(parksInFull, history(opened)).map(({ flag, revision }) => [flag, revision])).toEqual([
    ["GradedOffTheScale", 15],
  ]);
});

test("each event is judged under the definition that was pinned when it happened", () => {
  const replaced = by("hal", {
    type: "FrameworkReplaced",
    data: { from: framework, to: secondEdition, because: "The second edition is out." },
  });
  const happenings = history([opened, everybody, replaced, everybody, { ...replaced, actor: "zoe" }]);
  const definitions = { [framework.digest]: parks, [secondEdition.digest]: parksInFull };
  const flags = (known: Readonly<Record<string, Framework>>): unknown =>
    witness(parks, happenings, known).map(({ flag, revision }) => [flag, revision]);
  expect(flags(definitions)).toEqual([
    ["AssignedUnknownRole", 2],
    ["ActedWithoutRole", 5],
    ["FrameworkReplacedByItself", 5],
  ]);
  expect(flags({})).toEqual(expect.arrayContaining([["OpenedUnderUnknownFramework", 3]]));
});

test("a definition that does not fit what was graded is flagged", () => {
  const narrow: Framework = {
    ...parks,
    judgements: parks.judgements.filter(({ id }) => id !== "upkeep"),
  };
  const to = { id: "parks", edition: "3", digest: "3".repeat(64) };
  const replaced = by("hal", {
    type: "FrameworkReplaced",
    data: { from: framework, to, because: "Upkeep is no more." },
  });
  const flags = witness(parks, history([...rated, replaced]), { [to.digest]: narrow });
  expect(flags.map(({ flag }) => flag)).toEqual(["FrameworkReplacedUnfit"]);
});

function ungrounded(): Happening {
  const data = { judgement: "safety", grade: "fair", because: "It is so.", evidence: [] };
  return by("vic", { type: "GradeProposed", data });
}

function playing(actor: string, roles: readonly string[]): Happening {
  return by("hal", { type: "TeamAssigned", data: { members: [{ actor, kind: "person", roles }] } });
}

function moderating(parts: { readonly round?: string; readonly reason?: string }): Happening {
  const upholding = { judgement: "safety", from: "fair", to: "fair", round: "first", reason: "no-change" };
  return by("jo", {
    type: "GradeModerated",
    data: { ...upholding, because: "It is so.", evidence: [], participants: [], restsOn: 6, ...parts },
  });
}

function issuing(parts: {
  readonly signatory?: string;
  readonly template?: { readonly id: string; readonly version: number };
}): Happening {
  const letter = { digest: "d".repeat(64), template: { id: "parks", version: 1 }, on: "2007-06" };
  return by("hal", { type: "LetterIssued", data: { ...letter, signatory: "hal", restsOn: 14, ...parts } });
}
