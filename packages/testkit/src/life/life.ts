import {
  foldOwned,
  initialState,
  proceedingsOf,
  type AssessmentCommand,
  type AssessmentState,
  type By,
  type CommandOf,
  type Instant,
  type NewEvent,
  type RecordedEvent,
  type Refusal,
} from "@assay/core";
import { frameworkDigest, type Framework } from "@assay/rules";
import { commitAt } from "../history.ts";
import type { Engine } from "./engine.ts";

/** What a decision answered. */
export type Decided =
  | { readonly _tag: "Left"; readonly left: Refusal }
  | { readonly _tag: "Right"; readonly right: readonly NewEvent[] };

/** A command that was tried, by whom, after how many events, under which definition, and what came of it. */
export interface Tried {
  readonly command: AssessmentCommand;
  readonly by: By;
  readonly after: number;
  readonly framework: Framework;
  readonly answer: Decided;
}

/** An assessment that decisions alone have made, and every command that was tried on the way. */
export interface Life {
  readonly framework: Framework;
  /** The definition that the assessment may go over to. */
  readonly replacement: Framework;
  /** Every definition that the stream has pinned, by its digest. */
  readonly definitions: Readonly<Record<string, Framework>>;
  readonly events: readonly RecordedEvent[];
  readonly tried: readonly Tried[];
}

export const stream = "made-up-assessment";

/** What is kept beside the record, under the commit that it belongs to: a sealed grade, or a seed. */
export type Kept = CommandOf<"SealSecondGrade"> | CommandOf<"CommitSample">;

/** A life as it stands: what somebody who is about to act can look at. */
export interface Standing {
  readonly events: readonly RecordedEvent[];
  readonly framework: () => Framework;
  /** The definition that the assessment may go over to. */
  readonly replacement: Framework;
  readonly state: () => AssessmentState;
  readonly at: () => Instant;
  readonly kept: (commit: string) => Kept | undefined;
}

/** A life while it is lived. */
export interface Living extends Standing {
  readonly attempt: (command: AssessmentCommand, by: Pick<By, "actor" | "onBehalfOf">) => Decided;
  readonly wait: (days: number) => void;
  readonly lived: () => Life;
}

/** A life as it stood after some of its events, without what was kept beside the record. */
export function standing(
  { framework, replacement }: Life,
  events: readonly RecordedEvent[],
  state: AssessmentState,
): Standing {
  const at = events.at(-1)?.at ?? "";
  return {
    events,
    framework: () => framework,
    replacement,
    state: () => state,
    at: () => at,
    kept: () => undefined,
  };
}

const minuteMs = 60_000;
const dayMs = 1_440 * minuteMs;

/** Begins a life under a framework. */
export function living(framework: Framework, { decide, evolve }: Engine): Living {
  const replacement = {
    ...framework,
    edition: `${framework.edition} corrected`,
    title: `${framework.title}, corrected`,
  };
  const definitions = {
    [frameworkDigest(framework)]: framework,
    [frameworkDigest(replacement)]: replacement,
  };
  const events: RecordedEvent[] = [];
  const tried: Tried[] = [];
  const secrets = new Map<string, Kept>();
  let state = initialState();
  let nowMs = Date.parse(`${firstDay(framework)}T09:00:00.000Z`);
  const at = (): Instant => new Date(nowMs).toISOString();
  const pinned = (): Framework => definitions[proceedingsOf(state).framework.digest] ?? framework;

  return {
    events,
    framework: pinned,
    replacement,
    state: () => state,
    at,
    wait: (days) => void (nowMs += days * dayMs),
    kept: (commit) => secrets.get(commit),
    attempt(command, { actor, onBehalfOf }) {
      const by: By = {
        actor,
        at: at(),
        ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
        ...(command.type === "ReplaceFramework" && Object.hasOwn(definitions, command.to.digest)
          ? { replacement: definitions[command.to.digest] ?? replacement }
          : {}),
      };
      const answer = decide(pinned())(command, state, by);
      tried.push({ command, by, after: events.length, framework: pinned(), answer });
      if (answer._tag === "Right") {
        const made = answer.right.map((event, index) => recorded(event, by, events.length + index + 1));
        if (command.type === "SealSecondGrade" || command.type === "CommitSample") {
          secrets.set(commitAt(events.length + 1), command);
        }
        events.push(...made);
        state = foldOwned(evolve, state, made);
        nowMs += minuteMs;
      }
      return answer;
    },
    lived: () => ({ framework, replacement, definitions, events, tried }),
  };
}

/** An event as the record has it, once its act was decided. */
export function recorded(event: NewEvent, by: By, revision: number): RecordedEvent {
  const { actor, onBehalfOf, at } = by;
  const acting = { actor, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
  return { ...event, ...acting, stream, revision, at, commit: commitAt(revision) };
}

/** A day on which the framework is in force, and of which its calendar knows. */
function firstDay({ effective, process }: Framework): string {
  const covered = process.representation?.calendar.covers.from ?? effective.from;
  return covered > effective.from ? covered : effective.from;
}
