import { sha256Hex } from "@assay/bytes";
import type { RecordedEvent } from "@assay/core";
import { frameworkDigest } from "@assay/rules";
import * as fc from "fast-check";
import { Play } from "./play.test-data.ts";
import { strictStream } from "./strict-process.test-data.ts";

/** What differs from one strict stream to another. */
export interface Turns {
  /** By judgement, in the framework's order: the proposed grade, the second, and what moderation makes of it. */
  readonly grades: readonly (readonly [number, number, number])[];
  readonly revises: boolean;
  readonly delegates: boolean;
  readonly asks: boolean;
  readonly comments: "none" | "no-comment" | "challenge";
  readonly corrects: boolean;
  readonly reopens: boolean;
}

export const turns: fc.Arbitrary<Turns> = fc.record({
  grades: fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 5 })), {
    minLength: 7,
    maxLength: 7,
  }),
  revises: fc.boolean(),
  delegates: fc.boolean(),
  asks: fc.boolean(),
  comments: fc.constantFrom("none", "no-comment", "challenge"),
  corrects: fc.boolean(),
  reopens: fc.boolean(),
});

/** Turns in which everything happens that can. */
export const eventful: Turns = {
  grades: [
    [2, 2, 4],
    [3, 3, 4],
    [1, 2, 4],
    [2, 2, 1],
    [2, 2, 4],
    [2, 2, 4],
    [2, 2, 4],
  ],
  revises: true,
  delegates: true,
  asks: true,
  comments: "challenge",
  corrects: true,
  reopens: true,
};

/** A stream under the strict process, made by decisions alone: what is refused on the way is left out. */
export function strictEvents(choice: Turns): readonly RecordedEvent[] {
  const table = new Play();
  const { framework } = table;
  const judgements = framework.judgements.map(({ id }) => id);
  const keys = ["inadequate", "adequate", "good", "outstanding"] as const;
  const grade = (place: number): string => keys[place] ?? "good";
  const because = "Visits and files agree.";
  const departureReason = "The year was unlike others.";
  const about = { assessment: strictStream };
  table.day("2031-04-01");
  table.play("lead-1", {
    ...about,
    type: "OpenAssessment",
    framework: { id: framework.id, edition: framework.edition, digest: frameworkDigest(framework) },
    body: { name: "Northmere County Council", identifiers: [] },
    cycle: "2031",
    dates: { from: "2031-03-01", to: "2031-04-30" },
  });
  table.play("lead-1", { ...about, type: "AssignTeam", members: team });
  table.play("lead-1", { ...about, type: "CommitSample", id: "s1", step: "second-grading", seed: seeds[0] });
  table.play("lead-1", { ...about, type: "CommitSample", id: "s2", step: "national", seed: seeds[1] });
  table.play("inspector-1", { ...about, type: "ReceiveSource", id: "files", class: "data", title: "Files" });
  if (choice.delegates)
    table.play("lead-1", {
      ...about,
      type: "GrantDelegation",
      to: "deputy",
      roles: ["lead"],
      until: "2031-12-31",
    });
  for (const judgement of judgements) {
    table.play("inspector-1", {
      ...about,
      type: "RecordEvidence",
      id: `${judgement}.e1`,
      kind: "evidence",
      judgements: [judgement],
      statement: "Visits were made on time.",
      source: { name: "Files", class: "data", id: "files" },
      polarity: "strength",
      comparisons: [],
    });
  }
  const outcomeLast = [...judgements.slice(1), ...judgements.slice(0, 1)];
  const places = new Map(judgements.map((id, at) => [id, choice.grades[at] ?? ([2, 2, 4] as const)]));
  for (const judgement of outcomeLast) {
    const evidence = [`${judgement}.e1`];
    const [first] = places.get(judgement) ?? [2];
    const proposal = { ...about, judgement, because, evidence, departureReason };
    table.play("inspector-1", { ...proposal, type: "ProposeGrade", grade: grade(first) });
    table.play("inspector-1", { ...proposal, type: "ProposeGrade", grade: "adequate" });
    if (choice.revises && judgement === "being-healthy")
      table.play("inspector-1", {
        ...proposal,
        type: "ReviseProposal",
        grade: "good",
        restsOn: table.seen(judgement),
      });
  }
  table.play("lead-1", { ...about, type: "DrawSample", id: "s1", seed: seeds[0] });
  table.play("lead-1", { ...about, type: "DrawSample", id: "s2", seed: seeds[1] });
  if (choice.corrects) {
    const { type: _type, ...said } = firstEvidence(table.events);
    table.play("inspector-1", { ...about, ...said, type: "CorrectEvidence", because: "A slip." });
  }
  for (const judgement of outcomeLast) {
    const [, second, later] = places.get(judgement) ?? [2, 2, 4];
    const evidence = [`${judgement}.e1`];
    const sealed = { grade: grade(second), because, evidence, nonce: sha256Hex(judgement) };
    table.play("second-1", { ...about, type: "SealSecondGrade", judgement, ...sealed });
    table.play("second-1", { ...about, type: "RevealGrades", judgement, opened: sealed });
    table.play("third-1", {
      ...about,
      type: "AdjudicateGrade",
      judgement,
      grade: grade(second),
      because,
      departureReason,
      restsOn: table.seen(judgement),
    });
    if (choice.asks) {
      table.play("moderator-1", {
        ...about,
        type: "RaiseQuery",
        id: `${judgement}.q`,
        judgement,
        text: "Why?",
      });
      table.play("inspector-1", { ...about, type: "AnswerQuery", id: `${judgement}.q`, text: "So." });
    }
    for (const round of ["regional", "national"]) {
      table.play("moderator-1", {
        ...about,
        type: "ModerateGrade",
        judgement,
        round,
        grade: later < 4 && round === "regional" ? grade(later) : table.gradeOf(judgement),
        reason: "no-change",
        because,
        participants: round === "national" ? ["moderator-2"] : [],
        evidence,
        restsOn: table.seen(judgement),
        departureReason,
      });
    }
    table.settle(choice.delegates, judgement);
    table.play("inspector-1", {
      ...about,
      type: "WriteNarrative",
      judgement,
      paragraphs: [{ text: "Visits were made on time.", evidence }],
    });
    table.play("inspector-1", {
      ...about,
      type: "IdentifyAreaForDevelopment",
      judgement,
      id: `${judgement}.a`,
      text: "Go on so.",
      evidence,
    });
  }
  table.send("d1", "2031-05-02", choice.comments);
  if (choice.reopens) {
    table.play("lead-1", {
      ...about,
      type: "ReopenAssessment",
      judgements: ["being-healthy"],
      ground: "error",
      because: "A slip.",
    });
    const moderation = {
      ...about,
      type: "ModerateGrade",
      judgement: "being-healthy",
      reason: "evidence-misread",
      because,
      departureReason,
    } as const;
    for (const round of ["regional", "national"])
      table.play("moderator-2", {
        ...moderation,
        round,
        grade: "good",
        participants: round === "national" ? ["moderator-1"] : [],
        restsOn: table.seen("being-healthy"),
      });
    table.settle(false, "being-healthy");
    table.play("inspector-1", {
      ...about,
      type: "WriteNarrative",
      judgement: "being-healthy",
      paragraphs: [{ text: "Visits were made on time, as was seen again.", evidence: ["being-healthy.e1"] }],
    });
    table.send("d2", "2031-06-20", "no-comment");
  }
  return table.events;
}

const person = (actor: string, ...roles: readonly string[]) => ({ actor, kind: "person" as const, roles });
const team = [
  person("inspector-1", "inspector"),
  person("inspector-2", "inspector"),
  person("second-1", "second"),
  person("third-1", "third"),
  person("moderator-1", "moderator"),
  person("moderator-2", "moderator"),
  person("lead-1", "lead"),
  person("deputy"),
  person("issuer-1", "issuer"),
  {
    actor: "alias-of-inspector-1",
    kind: "person" as const,
    roles: ["moderator", "issuer"],
    sameAs: "inspector-1",
  },
  { actor: "robot", kind: "service" as const, roles: ["moderator", "lead", "issuer"] },
];
/** Everybody who could be put in another's place. */
export const actors: readonly string[] = [...team.map(({ actor }) => actor), "stranger"];

const seeds = [sha256Hex("the first seed"), sha256Hex("the second seed")] as const;
function firstEvidence(
  events: readonly RecordedEvent[],
): RecordedEvent<"EvidenceRecorded">["data"] & { type: string } {
  const found = events.find((event) => event.type === "EvidenceRecorded");
  if (found === undefined) throw new Error("Cannot correct evidence: none was recorded; record some first.");
  return { ...found.data, type: found.type };
}
