import {
  judgementState,
  lastGrading,
  letterDigest,
  own,
  proceedingsOf,
  project,
  type AssessmentState,
  type Instant,
  type Proceedings,
  type RecordedEvent,
} from "@assay/core";
import { letterModel, type LetterModel } from "@assay/projection";
import type { Framework } from "@assay/rules";
import { stream, type Kept, type Standing } from "./life.ts";

/** What stands when somebody is about to act, and what he would put into a command: mostly what fits, now and then not. */
export interface Hand {
  readonly framework: Framework;
  readonly replacement: Framework;
  readonly state: AssessmentState;
  readonly proceedings: Proceedings;
  readonly events: readonly RecordedEvent[];
  readonly at: Instant;
  /** The revision of the last event. */
  readonly head: number;
  /** A number from 0 up to, and not, `below`. */
  readonly number: (below: number) => number;
  /** Whether one time in so many has come. */
  readonly now: (oneIn: number) => boolean;
  /** One of some; undefined where there are none. */
  readonly one: <T>(some: readonly T[]) => T | undefined;
  readonly judgement: () => string;
  readonly grade: (judgement: string) => string;
  readonly evidence: () => readonly string[];
  readonly member: () => string;
  readonly restsOn: (judgement: string) => number;
  /** An id that is free, or now and then one that is taken. */
  readonly fresh: (prefix: string, taken: Readonly<Record<string, unknown>>) => string;
  /** An id that is known, or now and then one that is not. */
  readonly known: (known: Readonly<Record<string, unknown>>) => string;
  readonly kept: (commit: string) => Kept | undefined;
  readonly letter: (at: number) => LetterModel;
  readonly digest: (at: number, on: string, signatory: string) => string;
}

/** The hand of somebody whose choices are drawn one after the other, and begin again where they end. */
export function handOf(life: Standing, draws: readonly number[]): Hand {
  const state = life.state();
  const proceedings = proceedingsOf(state);
  const { events } = life;
  const framework = life.framework();
  let drawn = 0;
  const number = (below: number): number => {
    const draw = draws[drawn % draws.length] ?? 0;
    drawn += 1;
    return below <= 0 ? 0 : (draw + Math.floor(drawn / draws.length)) % below;
  };
  const now = (oneIn: number): boolean => number(oneIn) === oneIn - 1;
  const one = <T>(some: readonly T[]): T | undefined => some[number(some.length)];
  const letter = (at: number): LetterModel =>
    project(letterModel, events.slice(0, at), { framework, stream });
  return {
    framework,
    replacement: life.replacement,
    state,
    proceedings,
    events,
    at: life.at(),
    head: events.length,
    number,
    now,
    one,
    judgement: () => (now(40) ? "nowhere" : (one(framework.judgements)?.id ?? "")),
    grade(judgement) {
      const scale = framework.judgements.find(({ id }) => id === judgement)?.scale ?? "";
      const { grades = [], nonGrades = [] } = own(framework.scales, scale) ?? {};
      return now(40) ? "splendid" : (one([...grades, ...nonGrades])?.key ?? "splendid");
    },
    evidence() {
      const sound = Object.entries(proceedings.evidence).flatMap(([id, { withdrawn }]) =>
        withdrawn && !now(20) ? [] : [id],
      );
      const start = number(sound.length);
      return sound.slice(start, start + 1 + number(2));
    },
    member: () => (now(30) ? "stranger" : (one(Object.keys(proceedings.roles)) ?? "stranger")),
    restsOn(judgement) {
      const seen = lastGrading(judgementState(proceedings, judgement))?.revision ?? 1;
      return now(12) ? Math.max(1, seen - 1) : seen;
    },
    fresh: (prefix, taken) =>
      (now(20) ? one(Object.keys(taken)) : undefined) ?? `${prefix}${events.length + 1}`,
    known: (known) => (now(20) ? undefined : one(Object.keys(known))) ?? "nowhere",
    kept: life.kept,
    letter,
    digest: (at, on, signatory) => letterDigest(letter(at), { on, signatory }),
  };
}
