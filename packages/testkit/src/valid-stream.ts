import {
  decide,
  evolve,
  foldOwned,
  initialState,
  type AssessmentCommand,
  type AssessmentState,
  type NewEvent,
  type RecordedEvent,
} from "@assay/core";
import { frameworkDigest, type Framework } from "@assay/rules";
import * as fc from "fast-check";
import { fixedClock } from "./ports.ts";

/** A stream that decisions alone have made, and the commands that were refused on the way. */
export interface MadeStream {
  readonly events: readonly RecordedEvent[];
  readonly commands: readonly {
    readonly command: AssessmentCommand;
    readonly actor: string;
    readonly at: number;
  }[];
}

const recordedAt = fixedClock("2031-05-01T09:00:00.000Z")();
const stream = "made-up-assessment";

/** What somebody means to do next; which judgement, grade and person it is about is counted round. */
interface Intent {
  readonly act: "record" | "propose" | "revise" | "moderate" | "settle" | "narrate" | "area" | "relate";
  readonly pick: number;
  readonly grade: number;
  readonly actor: number;
  readonly text: string;
}

/**
 * Streams of assessments under a framework, made by random commands that were decided one by one: valid by construction.
 * Shape: `events` from revision 1; `commands` holds every command tried, with the number of events before it.
 */
export function validStream(framework: Framework): fc.Arbitrary<MadeStream> {
  const intent: fc.Arbitrary<Intent> = fc.record({
    act: fc.constantFrom("record", "propose", "revise", "moderate", "settle", "narrate", "area", "relate"),
    pick: fc.nat({ max: framework.judgements.length - 1 }),
    grade: fc.nat({ max: 20 }),
    actor: fc.nat({ max: 1 }),
    text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  });
  return fc.array(intent, { maxLength: 60, size: "max" }).map((intents) => play(framework, intents));
}

function play(framework: Framework, intents: readonly Intent[]): MadeStream {
  const events: RecordedEvent[] = [];
  const commands: { command: AssessmentCommand; actor: string; at: number }[] = [];
  let state = initialState();
  const attempt = (command: AssessmentCommand, actor: string): void => {
    commands.push({ command, actor, at: events.length });
    const decided = decide(framework)(command, state, { actor, at: recordedAt });
    if (decided._tag === "Left") return;
    for (const event of decided.right) {
      const recorded = record(event, actor, events.length + 1);
      events.push(recorded);
      state = foldOwned(evolve, state, [recorded]);
    }
  };
  for (const command of opening(framework)) attempt(command, "inspector-1");
  for (const [count, each] of intents.entries()) {
    const { command, role } = commandFor(framework, state, each, count);
    attempt(command, `${role}-${each.actor + 1}`);
  }
  return { events, commands };
}

function record(event: NewEvent, actor: string, revision: number): RecordedEvent {
  const commit = `019f0000-0000-7000-8000-${revision.toString(16).padStart(12, "0")}`;
  return { ...event, stream, revision, at: recordedAt, actor, commit };
}

function opening(framework: Framework): readonly AssessmentCommand[] {
  const { id, edition } = framework;
  const roles = framework.process.roles;
  const member = (
    role: string,
    number: number,
  ): { actor: string; kind: "person"; roles: string[]; name: string } => ({
    actor: `${role}-${number}`,
    kind: "person",
    roles: [role],
    name: `The ${number}. ${role}`,
  });
  return [
    {
      type: "OpenAssessment",
      assessment: stream,
      framework: { id, edition, digest: frameworkDigest(framework) },
      body: { name: "Northmere County Council", identifiers: [] },
      cycle: "2031",
    },
    {
      type: "AssignTeam",
      assessment: stream,
      members: roles.flatMap((role) => [member(role, 1), member(role, 2)]),
    },
  ];
}

function commandFor(
  framework: Framework,
  state: AssessmentState,
  intent: Intent,
  count: number,
): { readonly command: AssessmentCommand; readonly role: string } {
  const { acts, rounds, reasons } = framework.process;
  const judgement = framework.judgements[intent.pick]?.id ?? "";
  const scale = framework.judgements[intent.pick]?.scale ?? "";
  const grades = framework.scales[scale]?.grades ?? [];
  const grade = grades[intent.grade % grades.length]?.key ?? "";
  const proceedings = state.current.phase === "not-opened" ? undefined : state.current.proceedings;
  const recorded = Object.keys(proceedings?.evidence ?? {});
  const evidence = recorded.slice(0, 1 + (intent.grade % 3));
  const standing = proceedings?.judgements[judgement];
  const restsOn =
    (standing?.settlement ?? standing?.moderations.at(-1) ?? standing?.proposal)?.revision ??
    Math.max(1, intent.grade);
  const about = { assessment: stream, judgement };
  const [round] = rounds;
  switch (intent.act) {
    case "record":
      return {
        role: acts.record[0] ?? "",
        command: {
          type: "RecordEvidence",
          assessment: stream,
          id: `e${count}`,
          kind: "evidence",
          judgements: [judgement],
          statement: intent.text,
          source: { name: "not stated", class: "not-stated" },
          polarity: "neutral",
          comparisons: [],
        },
      };
    case "relate":
      return {
        role: acts.record[0] ?? "",
        command: {
          type: "RelateEvidence",
          assessment: stream,
          relation: "mitigates",
          from: `e${intent.grade}`,
          to: evidence.length === 0 ? ["e0"] : evidence,
        },
      };
    case "propose":
      return {
        role: acts.propose[0] ?? "",
        command: {
          type: "ProposeGrade",
          ...about,
          grade,
          because: intent.text,
          evidence,
          departureReason: intent.text,
        },
      };
    case "revise":
      return {
        role: acts.propose[0] ?? "",
        command: {
          type: "ReviseProposal",
          ...about,
          grade,
          because: intent.text,
          evidence,
          restsOn,
          departureReason: intent.text,
        },
      };
    case "moderate":
      return {
        role: round?.by ?? "",
        command: {
          type: "ModerateGrade",
          ...about,
          round: round?.id ?? "",
          grade,
          reason: reasons[intent.grade % reasons.length]?.code ?? "",
          because: intent.text,
          restsOn,
          departureReason: intent.text,
        },
      };
    case "settle":
      return { role: acts.settle[0] ?? "", command: { type: "SettleJudgement", ...about, restsOn } };
    case "narrate":
      return {
        role: acts.write[0] ?? "",
        command: { type: "WriteNarrative", ...about, paragraphs: [{ text: intent.text, evidence }] },
      };
    case "area":
      return {
        role: acts.write[0] ?? "",
        command: {
          type: "IdentifyAreaForDevelopment",
          ...about,
          id: `a${count}`,
          text: intent.text,
          evidence,
        },
      };
    default:
      return absurd(intent.act);
  }
}

function absurd(act: never): never {
  throw new Error(`Cannot play the intent "${String(act)}": it is none`);
}
