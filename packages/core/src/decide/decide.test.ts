import { isLeft } from "fp-ts/lib/Either.js";
import { freeze } from "immer";
import { describe, expect, test } from "vitest";
import type { AssessmentCommand, CommandOf } from "../command/commands.ts";
import { actOf } from "./acts.ts";
import { decide, obstaclesMet } from "./decide.ts";
import type { RefusalTag } from "./refusal.ts";
import { situationOf, type Situation } from "./situation.ts";
import {
  begun,
  closed,
  framework,
  identified,
  issued,
  moderated,
  opened,
  parksDeriving,
  proposed,
  rated,
  settled,
  shared,
  stateAfter,
  upheld,
  type Happening,
} from "./story.test-data.ts";

type Given = readonly Happening[];

/** One way to be refused, as what it changes of an act that is accepted: the history, the command, or who gives it. */
interface Breach<C> {
  readonly given?: (given: Given) => Given;
  readonly command?: Partial<C>;
  readonly actor?: string;
}

/** An act that is accepted, and its breaches in the documented order. */
interface Precedence<C> {
  readonly given: Given;
  readonly actor: string;
  readonly command: C;
  readonly breaches: { readonly [T in RefusalTag]?: Breach<C> };
}

const at = "2007-06-02T09:00:00.000Z";
const then =
  (...more: Given) =>
  (given: Given): Given => [...given, ...more];
const instead =
  (revision: number, happening: Happening) =>
  (given: Given): Given =>
    given.with(revision - 1, happening);

const early = { occurred: "2006" };
const begunFirst = {
  NotOpened: { given: (): Given => [] },
  LetterAlreadyIssued: { given: then(issued(14)) },
  OccurredAfterRecording: { command: { occurred: "2008" } },
};
const byMember = { ...begunFirst, RoleMissing: { actor: "zoe" } };
const ofJudgement = { JudgementUnknown: { command: { judgement: "noise" } } };
const gradable = { ...ofJudgement, JudgementIsDerived: { command: { judgement: "lowest" } } };
const onGrade = { GradeUnknown: { command: { grade: "splendid" } } };
const unknownEvidence = { EvidenceUnknown: { command: { evidence: ["rumour"] } } };
const noEvidence = { EvidenceMissing: { command: { evidence: [] } } };
const byRule = {
  GradeNotPermitted: { given: instead(6, proposed("safety", "poor")), command: { grade: "good" } },
  DepartureUnreasoned: { given: instead(7, proposed("upkeep", "poor")), command: { grade: "good" } },
};
const ungrounded = { OccurredBeforeItsGrounds: { command: early } };

const observedAgain: Happening = {
  actor: "vic",
  type: "EvidenceRecorded",
  data: {
    id: "path",
    kind: "evidence",
    judgements: ["upkeep"],
    statement: "The path is swept.",
    source: { name: "The keeper's diary", class: "document", id: "diary" },
    polarity: "strength",
    comparisons: [],
  },
};
const assessment = "park";
const of = { assessment, judgement: "overall" };
const because = "It is so.";

/** For each command: every way to be refused that its act documents. */
const table: {
  readonly [T in AssessmentCommand["type"]]: Precedence<CommandOf<T>>;
} = {
  OpenAssessment: {
    given: [],
    actor: "hal",
    command: {
      type: "OpenAssessment",
      assessment,
      framework,
      body: { name: "Park", identifiers: [] },
      cycle: "2007",
    },
    breaches: {
      AssessmentAlreadyOpened: { given: then(opened) },
      OccurredAfterRecording: begunFirst.OccurredAfterRecording,
    },
  },
  AssignTeam: {
    given: begun,
    actor: "hal",
    command: {
      type: "AssignTeam",
      assessment,
      members: [{ actor: "sam", kind: "person", roles: ["visitor"] }],
    },
    breaches: {
      ...begunFirst,
      RoleUnknown: { command: { members: [{ actor: "sam", kind: "person", roles: ["juggler"] }] } },
    },
  },
  LinkAssessment: {
    given: begun,
    actor: "vic",
    command: { type: "LinkAssessment", assessment, id: "next", to: { title: "Next" }, relation: "follows" },
    breaches: {
      ...byMember,
      RelationUnknown: { command: { relation: "precedes" } },
      LinkAlreadyRecorded: { command: { id: "before" } },
    },
  },
  ShareFindings: {
    given: begun,
    actor: "vic",
    command: { type: "ShareFindings", assessment, what: "A first view", to: "The keeper" },
    breaches: byMember,
  },
  ReceiveSource: {
    given: begun,
    actor: "vic",
    command: { type: "ReceiveSource", assessment, id: "map", class: "document", title: "The map" },
    breaches: { ...byMember, SourceAlreadyReceived: { command: { id: "diary" } } },
  },
  RecordEvidence: {
    given: begun,
    actor: "vic",
    command: {
      type: "RecordEvidence",
      assessment,
      id: "path",
      kind: "evidence",
      judgements: ["upkeep"],
      statement: "The path is swept.",
      source: { name: "The diary", class: "document", id: "diary" },
      polarity: "strength",
      comparisons: [],
    },
    breaches: {
      ...byMember,
      EvidenceAlreadyRecorded: { command: { id: "gate" } },
      JudgementUnknown: { command: { judgements: ["upkeep", "noise"] } },
      SourceUnknown: { command: { source: { name: "The map", class: "document", id: "map" } } },
    },
  },
  RelateEvidence: {
    given: [...begun, observedAgain],
    actor: "vic",
    command: { type: "RelateEvidence", assessment, relation: "explains", from: "path", to: ["gate"] },
    breaches: {
      ...byMember,
      EvidenceUnknown: { command: { from: "rumour" } },
      EvidenceRelatedToItself: { command: { to: ["gate", "path"] } },
      ...ungrounded,
    },
  },
  ProposeGrade: {
    given: [...begun, proposed("safety"), proposed("upkeep")],
    actor: "vic",
    command: { type: "ProposeGrade", ...of, grade: "fair", because, evidence: ["gate"] },
    breaches: {
      ...byMember,
      ...gradable,
      ...onGrade,
      AlreadyProposed: { given: then(proposed("overall")) },
      ...noEvidence,
      ...unknownEvidence,
      ...byRule,
      ...ungrounded,
    },
  },
  ReviseProposal: {
    given: rated,
    actor: "vic",
    command: { type: "ReviseProposal", ...of, grade: "fair", because, evidence: ["gate"], restsOn: 8 },
    breaches: {
      ...byMember,
      ...gradable,
      ...onGrade,
      NothingProposed: { given: instead(8, shared) },
      AlreadySettled: { given: then(settled("overall", 8)) },
      AlreadyModerated: { given: then(moderated("overall", 8)) },
      ChangedSinceSeen: { command: { restsOn: 7 } },
      ...noEvidence,
      ...unknownEvidence,
      ...byRule,
      ...ungrounded,
    },
  },
  ModerateGrade: {
    given: rated,
    actor: "jo",
    command: {
      type: "ModerateGrade",
      ...of,
      round: "first",
      grade: "fair",
      reason: "no-change",
      because,
      evidence: ["gate"],
      restsOn: 8,
    },
    breaches: {
      ...begunFirst,
      RoundUnknown: { command: { round: "ninth" } },
      RoleMissing: { actor: "zoe" },
      ...gradable,
      ...onGrade,
      NothingProposed: { given: instead(8, shared) },
      AlreadySettled: { given: then(settled("overall", 8)) },
      ChangedSinceSeen: { command: { restsOn: 7 } },
      ModeratorIsProposer: { given: instead(8, proposed("overall", "fair", "jo")) },
      RoundOutOfTurn: { given: then(moderated("overall", 8)), command: { restsOn: 9 } },
      ReasonUnknown: { command: { reason: "whim" } },
      ...unknownEvidence,
      ...byRule,
      ...ungrounded,
    },
  },
  SettleJudgement: {
    given: upheld,
    actor: "hal",
    command: { type: "SettleJudgement", ...of, restsOn: 11 },
    breaches: {
      ...byMember,
      ...gradable,
      NothingProposed: { given: instead(8, shared) },
      AlreadySettled: { given: then(settled("overall", 11)) },
      RoundsOutstanding: { given: instead(11, shared), command: { restsOn: 8 } },
      ChangedSinceSeen: { command: { restsOn: 10 } },
      ...ungrounded,
    },
  },
  WriteNarrative: {
    given: begun,
    actor: "vic",
    command: { type: "WriteNarrative", ...of, paragraphs: [{ text: "All is well.", evidence: ["gate"] }] },
    breaches: {
      ...byMember,
      ...ofJudgement,
      EvidenceUnknown: { command: { paragraphs: [{ text: "All is well.", evidence: ["gate", "rumour"] }] } },
      ...ungrounded,
    },
  },
  IdentifyAreaForDevelopment: {
    given: [...begun, identified],
    actor: "vic",
    command: { type: "IdentifyAreaForDevelopment", ...of, id: "pond", text: "Clear it.", evidence: ["gate"] },
    breaches: {
      ...byMember,
      AreaAlreadyIdentified: { command: { id: "fence" } },
      ...ofJudgement,
      EvidenceUnknown: { command: { continues: ["rumour"] } },
      ...ungrounded,
    },
  },
  DesignateRating: {
    given: begun,
    actor: "hal",
    command: { type: "DesignateRating", ...of, as: "park rating", statute: "Parks Act" },
    breaches: { ...byMember, ...ofJudgement },
  },
  ConveyRating: {
    given: begun,
    actor: "hal",
    command: { type: "ConveyRating", ...of, to: "The council", for: "its plan", standing: "done" },
    breaches: { ...byMember, ...ofJudgement },
  },
  IssueLetter: {
    given: closed,
    actor: "hal",
    command: {
      type: "IssueLetter",
      assessment,
      digest: "d".repeat(64),
      template: { id: "parks", version: 1 },
      on: "2007-06",
      signatory: "hal",
      restsOn: 14,
    },
    breaches: {
      ...byMember,
      ChangedSinceSeen: { command: { restsOn: 13 } },
      JudgementsUnsettled: { given: instead(13, shared) },
      GradeNotPermitted: {
        given: (given) =>
          given.with(11, settled("safety", 9, "poor")).with(13, settled("overall", 11, "good")),
      },
      SeparationBreached: { given: instead(10, moderated("upkeep", 7, "fair", "hal")) },
      SignatoryUnknown: { command: { signatory: "zoe" } },
      TemplateDiffers: { command: { template: { id: "parks", version: 2 } } },
      ...ungrounded,
    },
  },
};

describe.each(Object.values(table).map((row) => [row.command.type, row] as const))("%s", (_type, row) => {
  const { breaches } = row;
  const tags = tagsOf(row);

  test("is accepted where nothing stands in the way", () => {
    expect(refusalOf(row)).toBeUndefined();
  });

  test("documents each of its obstacles, in order", () => {
    const answers = actOf(row.command).obstacles.map((obstacle, place) => {
      const { command, situation } = caseOf(breached(row, breaches[tags[place] ?? "NotOpened"]));
      return obstacle(command, situation)?._tag;
    });
    expect(answers).toEqual(tags);
  });

  test.each(tags)("is refused with %s", (tag) => {
    expect(refusalOf(breached(row, breaches[tag]))).toBe(tag);
  });

  test("is refused for its shape before all else", () => {
    for (const tag of tags) {
      const { command, ...rest } = breached(row, breaches[tag]);
      expect(refusalOf({ ...rest, command: { ...command, assessment: "No Stream" } })).toBe(
        "CommandMalformed",
      );
    }
  });

  test("is refused for the earlier of two obstacles", () => {
    const overtaken = new Set<RefusalTag>();
    for (const [place, second] of tags.entries()) {
      for (const first of tags.slice(0, place)) {
        if (clash(breaches[first], breaches[second])) continue;
        const both = breached(breached(row, breaches[second]), breaches[first]);
        const met = metIn(both);
        if (!met.includes(first) || !met.includes(second)) continue;
        expect(tags.indexOf(refusalOf(both) ?? second)).toBeLessThanOrEqual(tags.indexOf(first));
        overtaken.add(second);
      }
    }
    // The first has none before it, and a letter is never issued before the opening.
    const alone = [tags[0], "LetterAlreadyIssued"];
    expect(tags.filter((tag) => !overtaken.has(tag) && !alone.includes(tag))).toEqual([]);
  });
});

type Row = Precedence<AssessmentCommand>;

function tagsOf({ breaches }: Row): readonly RefusalTag[] {
  // The keys of a breach table are the tags that it is typed by.
  return Object.keys(breaches) as RefusalTag[];
}

function breached(row: Row, breach: Breach<AssessmentCommand> = {}): Row {
  const { actor = row.actor } = breach;
  const given = breach.given?.(row.given) ?? row.given;
  return { ...row, given, actor, command: changed(row.command, breach.command ?? {}) };
}

function changed<C extends AssessmentCommand>(command: C, parts: Partial<C>): C {
  return { ...command, ...parts };
}

/** Whether two breaches change the same field, so that only one of them can be had. */
function clash(one: Breach<AssessmentCommand> = {}, other: Breach<AssessmentCommand> = {}): boolean {
  if (one.actor !== undefined && other.actor !== undefined) return true;
  const fields = Object.keys(other.command ?? {});
  return Object.keys(one.command ?? {}).some((field) => fields.includes(field));
}

function caseOf({ given, actor, command }: Row): {
  readonly command: AssessmentCommand;
  readonly situation: Situation;
} {
  return { command, situation: situationOf(parksDeriving, stateAfter(given), { actor, at }) };
}

function metIn(row: Row): readonly RefusalTag[] {
  const { command, situation } = caseOf(row);
  return obstaclesMet(command, situation).map(({ _tag }) => _tag);
}

/** Decides upon a frozen command and state, and holds that both stay as they were. */
function refusalOf({ given, actor, command }: Row): RefusalTag | undefined {
  const state = freeze(stateAfter(given), true);
  const decided = decide(parksDeriving)(freeze({ ...command }, true), state, { actor, at });
  expect(state).toEqual(stateAfter(given));
  return isLeft(decided) ? decided.left._tag : undefined;
}
