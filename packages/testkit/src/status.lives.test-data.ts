import {
  decide,
  evolve,
  foldOwned,
  initialState,
  type AssessmentCommand,
  type AssessmentState,
  type RecordedEvent,
} from "@assay/core";
import { frameworkDigest } from "@assay/rules";
import { attemptsFor, seeds, type Attempt, type Intent } from "./status.attempts.test-data.ts";
import { homes } from "./status.framework.test-data.ts";

export const stream = "made-up-home";

/** A moment of a made-up life: all that has been recorded, the state, and the time. `fresh` are the events since the last. */
export interface Moment {
  readonly events: readonly RecordedEvent[];
  readonly fresh: readonly RecordedEvent[];
  readonly state: AssessmentState;
  readonly at: string;
}

/** Lives a life of intents and shows every moment of it. What is refused on the way is no matter. */
export function live(plan: readonly Intent[], show: (moment: Moment) => void): void {
  const events: RecordedEvent[] = [];
  let state = initialState();
  let days = 0;
  const now = (): string => new Date(Date.UTC(2031, 4, 1 + days, 9, 0, events.length)).toISOString();
  const attempt = ([actor, fields]: Attempt): void => {
    // Intents say what a command needs by its type; what is malformed would be a fault of this file, and is refused.
    const command = { ...fields, assessment: stream } as unknown as AssessmentCommand;
    const at = now();
    const decided = decide(homes)(command, state, { actor, at });
    if (decided._tag === "Left") return;
    const fresh = decided.right.map((event, index): RecordedEvent => {
      const revision = events.length + 1 + index;
      const commit = `019f0000-0000-7000-8000-${revision.toString(16).padStart(12, "0")}`;
      return { ...event, stream, revision, at, actor, commit };
    });
    events.push(...fresh);
    state = foldOwned(evolve, state, fresh);
    show({ events, fresh, state, at });
  };
  opening().forEach(attempt);
  for (const [count, intent] of plan.entries()) {
    if (intent.does === "wait") {
      days += 1 + (intent.pick % 7);
      show({ events, fresh: [], state, at: now() });
    }
    for (const each of attemptsFor(intent, count, () => state)) attempt(each());
  }
}

function opening(): readonly Attempt[] {
  const members = homes.process.roles.flatMap((role) =>
    [1, 2].map((number) => ({ actor: `${role}-${number}`, kind: "person", roles: [role] })),
  );
  return [
    [
      "lead-1",
      {
        type: "OpenAssessment",
        framework: { id: "homes", edition: "1", digest: frameworkDigest(homes) },
        body: { name: "Northmere Home", identifiers: [] },
        cycle: "2031",
      },
    ],
    ["lead-1", { type: "AssignTeam", members }],
    ...["e1", "e2"].map((id): Attempt => [
      "inspector-1",
      {
        type: "RecordEvidence",
        id,
        kind: "evidence",
        judgements: ["care"],
        statement: "Seen.",
        source: { name: "not stated", class: "not-stated" },
        polarity: "neutral",
        comparisons: [],
      },
    ]),
    ...Object.entries(seeds).map(([step, seed]): Attempt => [
      "lead-1",
      { type: "CommitSample", id: `for-${step}`, step, seed },
    ]),
  ];
}
