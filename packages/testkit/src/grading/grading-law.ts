import type { Facts, Framework, Inputs } from "@assay/rules";
import * as fc from "fast-check";
import type { Law } from "../laws/law.ts";
import { casesOf, type CaseOptions } from "./cases-of.ts";
import type { GradingEngine } from "./grading-engine.ts";

/** A sentence that is true of a framework's rules, in every case. Its name says so where it is not asked, or waived. */
export interface GradingLaw extends Law {
  /** What it forbids. */
  readonly says: string;
  /** Whether it is asked of the framework, or why not: `holds` does nothing then. */
  readonly applies: true | string;
  /** Why, and by whom, it is accepted not to hold; `holds` throws where it holds all the same. */
  readonly waived?: { readonly reason: string; readonly source: string };
}

/** What a law is looked at with. */
export interface GradingBench {
  readonly framework: Framework;
  readonly engine: GradingEngine;
  /** The judgements that rules speak about. */
  readonly judged: readonly string[];
  readonly runs: number;
  readonly seed: number;
}

/** One judgement in one case. */
export interface JudgedCase {
  readonly judgement: string;
  readonly inputs: Inputs;
  readonly facts: Facts;
}

/** A law about the answers to single cases. */
export interface LawOfCases extends CaseOptions {
  readonly name: string;
  readonly says: string;
  /** Of which judgements it is asked; left out, of all that rules speak about. */
  readonly judged?: readonly string[];
  /** Why it is not asked, where that is not because there is no judgement to ask it of. */
  readonly unless?: string | undefined;
  /** What is wrong in a case; undefined where nothing is. */
  readonly find: (subject: JudgedCase) => string | undefined;
}

/** A law that is looked at in cases that are drawn. The smallest case that breaks it is told. */
export function lawOfCases(bench: GradingBench, law: LawOfCases): GradingLaw {
  const { framework, runs, seed } = bench;
  const { name, says, judged = bench.judged, find, unless } = law;
  const why =
    unless ?? (judged.length === 0 ? "no rule speaks about a judgement that it is about" : undefined);
  if (why !== undefined) return notAsked(name, says, why);
  const subjects = fc.tuple(fc.constantFrom(...judged), casesOf(framework, law));
  const broken = ([judgement, subject]: readonly [string, Omit<JudgedCase, "judgement">]):
    | string
    | undefined => found(find, { judgement, ...subject });
  return {
    name,
    says,
    applies: true,
    holds() {
      const outcome = fc.check(
        fc.property(subjects, (subject) => broken(subject) === undefined),
        { seed, numRuns: runs },
      );
      if (!outcome.failed) return;
      const [counterexample] = outcome.counterexample ?? [];
      const wrong = counterexample === undefined ? undefined : broken(counterexample);
      if (counterexample === undefined || wrong === undefined) throw outcome.errorInstance;
      const [judgement, { inputs, facts }] = counterexample;
      throw new Error(
        `Broken: ${name}. ${wrong}\n\n${JSON.stringify({ judgement, inputs, facts }, undefined, 2)}`,
      );
    },
  };
}

/** A law that is not asked of a framework, and says so. */
export function notAsked(name: string, says: string, why: string): GradingLaw {
  return { name: `${name} (not asked: ${why})`, says, applies: why, holds: () => undefined };
}

/** What is wrong in a case; an engine that throws on it is wrong too. */
function found(find: LawOfCases["find"], subject: JudgedCase): string | undefined {
  try {
    return find(subject);
  } catch (error) {
    return `"${subject.judgement}" cannot be answered: ${error instanceof Error ? error.message : String(error)}`;
  }
}
