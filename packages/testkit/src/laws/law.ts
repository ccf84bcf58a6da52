import type { AssessmentCommand, By, RecordedEvent } from "@assay/core";
import type { Framework } from "@assay/rules";
import * as fc from "fast-check";
import type { Engine } from "../life/engine.ts";
import type { Decided, Life, Tried } from "../life/life.ts";
import { storyOf } from "../story-of.ts";
import { wholeLife } from "../whole-life.ts";

/** A sentence that is true of every history that a process allows. `holds` throws where it is not, with a story. */
export interface Law {
  readonly name: string;
  readonly holds: () => void;
}

/** What a law is looked at with. */
export interface Bench {
  readonly framework: Framework;
  readonly engine: Engine;
  readonly runs: number;
  readonly seed: number;
}

/** Where a law is broken: by which act after which events, and how. */
export interface Breach {
  readonly says: string;
  readonly framework: Framework;
  readonly events: readonly RecordedEvent[];
  readonly command: AssessmentCommand;
  readonly by: By;
  readonly answer: Decided;
}

/** A law about whole lives, each looked at by itself. The smallest life that breaks it is told as a story. */
export function lawOfLives(
  { framework, engine, runs, seed }: Bench,
  name: string,
  find: (life: Life) => Breach | undefined,
): Law {
  return {
    name,
    holds() {
      const outcome = fc.check(
        fc.property(wholeLife(framework, { engine }), (life) => find(life) === undefined),
        { seed, numRuns: runs },
      );
      if (!outcome.failed) return;
      const life = outcome.counterexample?.[0];
      const breach = life === undefined ? undefined : find(life);
      // What threw is a defect of the engine, and tells of itself.
      if (breach === undefined) throw outcome.errorInstance;
      throw new Error(brokenBy(name, breach));
    },
  };
}

/** A law about cases that are counted out: the first that breaks it is told. */
export function lawOfCases(name: string, find: () => Breach | undefined): Law {
  return {
    name,
    holds() {
      const breach = find();
      if (breach !== undefined) throw new Error(brokenBy(name, breach));
    },
  };
}

function brokenBy(name: string, { says, framework, events, command, by, answer }: Breach): string {
  return `Broken: ${name}. ${says}\n\n${storyOf(framework, events, command, by, answer)}`;
}

/** The breach that an act of a life makes. */
export function breachOf(life: Life, { command, by, after, framework, answer }: Tried, says: string): Breach {
  return { says, framework, events: life.events.slice(0, after), command, by, answer };
}

/** A step of a life: what was there, the act that was accepted, and the event that it brought about. */
export interface Step {
  readonly tried: Tried;
  readonly before: readonly RecordedEvent[];
  readonly event: RecordedEvent;
}

/** The acts of a life that were accepted, in order. */
export function stepsOf({ events, tried }: Life): readonly Step[] {
  return tried.flatMap((each) => {
    const event = each.answer._tag === "Right" ? events[each.after] : undefined;
    return event === undefined ? [] : [{ tried: each, before: events.slice(0, each.after), event }];
  });
}

/** The first step of a life of which something is wrong. */
export function firstBreach(life: Life, wrong: (step: Step) => string | undefined): Breach | undefined {
  for (const step of stepsOf(life)) {
    const says = wrong(step);
    if (says !== undefined) return breachOf(life, step.tried, says);
  }
  return undefined;
}
