import type { Command, LetterToIssue, Provenance } from "@assay/core";
import { frameworkDigest, type Framework } from "@assay/rules";
import { provenanceByDefault, type FactKind, type Facts, type IssuedGrade } from "./facts.ts";

/** The code of the reason of a moderator who upholds a grade. */
export const noChange = "no-change";

/** What an act makes of the revision that it rests on: that of the act about the same judgement before it, or 0. */
type CommandAt = (restsOn: number) => Command;

/**
 * One act on the way from the facts to the letter: who does it, and the command. What rests on an earlier grade of a
 * judgement is made once the revision of that grade is known.
 */
export type PlannedAct =
  | {
      readonly _tag: "Command";
      readonly actor: string;
      readonly judgement?: string;
      readonly command: CommandAt;
    }
  | { readonly _tag: "Letter"; readonly actor: string; readonly letter: LetterToIssue };

/** The acts that lead from the facts of a letter to its issue, in order: the aspects are graded first, the outcome last. */
export function actsOf(facts: Facts, framework: Framework): readonly PlannedAct[] {
  const assessment = facts.stream;
  const { by } = facts.reconstruction;
  const about = (kind: FactKind): Claim => claimOf(facts, kind);
  const { id, edition } = framework;
  const reference = { id, edition, digest: frameworkDigest(framework) };
  const { cycle, body, dates, retells } = facts;
  const opening = {
    framework: reference,
    body,
    cycle,
    ...(dates === undefined ? {} : { dates }),
    ...(retells === undefined ? {} : { retells }),
  };
  return [
    act(by.record, { type: "AdoptFramework", definition: framework, ...about("framework") }),
    act(by.record, { type: "OpenAssessment", assessment, ...opening, ...about("opening") }),
    act(by.record, { type: "AssignTeam", assessment, ...facts.team, ...about("team") }),
    ...facts.links.map((link) =>
      act(by.record, { type: "LinkAssessment", assessment, ...link, ...about("links") }),
    ),
    ...facts.sources.map((source) =>
      act(by.record, { type: "ReceiveSource", assessment, ...source, ...about("sources") }),
    ),
    ...facts.sharedFindings.map((findings) =>
      act(by.record, { type: "ShareFindings", assessment, ...findings, ...about("sharedFindings") }),
    ),
    ...facts.statements.map((statement) =>
      act(by.record, { type: "RecordEvidence", assessment, ...statement, ...about("statements") }),
    ),
    ...facts.relations.map((relation) =>
      act(by.record, { type: "RelateEvidence", assessment, ...relation, ...about("relations") }),
    ),
    ...facts.narrative.map((narrative) =>
      act(by.write, { type: "WriteNarrative", assessment, ...narrative, ...about("narrative") }),
    ),
    ...facts.areas.map((area) =>
      act(by.write, { type: "IdentifyAreaForDevelopment", assessment, ...area, ...about("areas") }),
    ),
    ...outcomeLast(facts, framework).flatMap((issued) => gradingActs(facts, framework, issued)),
    ...(facts.designation === undefined
      ? []
      : [
          act(by.issue, {
            type: "DesignateRating",
            assessment,
            ...facts.designation,
            ...about("designation"),
          }),
        ]),
    ...(facts.conveyance === undefined
      ? []
      : [act(by.issue, { type: "ConveyRating", assessment, ...facts.conveyance, ...about("conveyance") })]),
    {
      _tag: "Letter",
      actor: by.issue,
      letter: { assessment, on: facts.occurred.letter, signatory: facts.signatory, ...about("letter") },
    },
  ];
}

/** An act that rests on nothing that somebody saw. */
function act(actor: string, command: Command): PlannedAct {
  return { _tag: "Command", actor, command: () => command };
}

/** A proposal equal to the issued grade, upheld in every round, and settled: what must have led there, and is not told. */
function gradingActs(facts: Facts, framework: Framework, issued: IssuedGrade): readonly PlannedAct[] {
  const assessment = facts.stream;
  const { by } = facts.reconstruction;
  const { id: judgement, grade, departureReason } = issued;
  const departure = departureReason === undefined ? {} : { departureReason };
  const step = (actor: string, command: CommandAt): PlannedAct => ({
    _tag: "Command",
    actor,
    judgement,
    command,
  });
  return [
    step(by.propose, () => ({
      type: "ProposeGrade",
      assessment,
      judgement,
      grade,
      because: "Reconstructed: the source tells no proposal; this one equals the grade that was issued.",
      evidence: facts.statements.filter(({ judgements: [own] }) => own === judgement).map(({ id }) => id),
      ...departure,
      ...claimOf(facts, "proposals"),
    })),
    ...framework.process.rounds.map((round) =>
      step(by.moderate, (restsOn) => ({
        type: "ModerateGrade",
        assessment,
        judgement,
        round: round.id,
        grade,
        reason: noChange,
        because: "Reconstructed: the source tells no moderation; the grade that was issued is upheld.",
        restsOn,
        ...departure,
        ...claimOf(facts, "moderations"),
      })),
    ),
    step(by.settle, (restsOn) => ({
      type: "SettleJudgement",
      assessment,
      judgement,
      restsOn,
      ...claimOf(facts, "settlements"),
    })),
  ];
}

function outcomeLast({ judgements }: Facts, { outcome }: Framework): readonly IssuedGrade[] {
  return [...judgements.filter(({ id }) => id !== outcome), ...judgements.filter(({ id }) => id === outcome)];
}

interface Claim {
  readonly occurred: string;
  readonly provenance: Provenance;
}

function claimOf({ occurred, provenance = {} }: Facts, kind: FactKind): Claim {
  const stated: { readonly [K in FactKind]?: Provenance } = provenance;
  return {
    occurred: occurred[kind] ?? occurred.notAfter,
    provenance: stated[kind] ?? provenanceByDefault[kind],
  };
}
