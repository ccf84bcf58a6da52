import {
  decide,
  evolve,
  foldOwned,
  initialState,
  type AssessmentCommand,
  type NewEvent,
  type RecordedEvent,
} from "@assay/core";
import { frameworkDigest, type Framework } from "@assay/rules";
import * as fc from "fast-check";
import { actNames, commandFor, madeUpStream, type Intent } from "./intent.ts";
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

/**
 * Streams of assessments under a framework, made by random commands that were decided one by one: valid by construction.
 * Shape: `events` from revision 1; `commands` holds every command tried, with the number of events before it. About a
 * third of them are brought to an issued letter, after which whatever is tried is refused.
 */
export function validStream(framework: Framework): fc.Arbitrary<MadeStream> {
  const intent: fc.Arbitrary<Intent> = fc.record({
    act: fc.constantFrom(...actNames),
    pick: fc.nat({ max: framework.judgements.length - 1 }),
    grade: fc.nat({ max: 20 }),
    actor: fc.nat({ max: 1 }),
    text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }),
  });
  const intents = fc.array(intent, { maxLength: 60, size: "max" });
  const { length } = framework.judgements;
  const grades = fc.array(fc.nat({ max: 20 }), { minLength: length, maxLength: length });
  return fc
    .tuple(intents, fc.nat({ max: 2 }), grades, fc.array(intent, { maxLength: 5 }))
    .map(([first, concluded, given, after]) =>
      play(framework, concluded > 0 ? first : [...first, ...conclusion(framework, given), ...after]),
    );
}

/**
 * What is still to do to a letter: evidence, and for each judgement a proposal, every round and a settlement; the outcome
 * last, for then the rules expect something of it.
 */
function conclusion(framework: Framework, grades: readonly number[]): readonly Intent[] {
  const on = (act: Intent["act"], pick: number): Intent => {
    return { act, pick, grade: grades[pick] ?? 0, actor: 0, text: "So." };
  };
  const picks = framework.judgements.map((_judgement, pick) => pick);
  const outcome = framework.judgements.findIndex(({ id }) => id === framework.outcome);
  const grading = [...picks.filter((pick) => pick !== outcome), ...picks.filter((pick) => pick === outcome)];
  return [
    on("record", 0),
    ...grading.flatMap((pick) => [
      on("propose", pick),
      ...framework.process.rounds.map(() => on("moderate", pick)),
      on("settle", pick),
    ]),
    on("issue", 0),
  ];
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
  return { ...event, stream: madeUpStream, revision, at: recordedAt, actor, commit };
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
      assessment: madeUpStream,
      framework: { id, edition, digest: frameworkDigest(framework) },
      body: { name: "Northmere County Council", identifiers: [] },
      cycle: "2031",
    },
    {
      type: "AssignTeam",
      assessment: madeUpStream,
      members: roles.flatMap((role) => [member(role, 1), member(role, 2)]),
    },
  ];
}
