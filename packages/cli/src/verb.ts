import * as z from "zod";
import type { Argument, ArgumentValues, Option, OptionValues } from "./option.ts";
import type { Paint } from "./paint.ts";
import type { Progress } from "./progress.ts";
import type { Report } from "./trouble.ts";

/** What the verbs of a list are about; the help tells them under these words. */
export const verbGroups = [
  "Reading a record",
  "Looking for faults",
  "Keeping a record",
  "Acts on an assessment",
  "Frameworks and graders",
  "About assay",
] as const;

/** What a verb is about. */
type VerbGroup = (typeof verbGroups)[number];

/** A verb of `assay` as the table holds it: what it takes, what it prints with `--json`, and what it does. */
export interface Verb {
  readonly name: string;
  readonly group: VerbGroup;
  /** What it does, in one line without a capital or a full stop. */
  readonly summary: string;
  /** What is to be known beyond the summary; whole sentences. */
  readonly details?: string;
  /** By name, in the order in which they are given. */
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly options: Readonly<Record<string, Option>>;
  /** What can be typed after `assay <verb>`; at least one. */
  readonly examples: readonly [string, ...string[]];
  /** What `--json` prints where the verb could do what was asked. */
  readonly document: z.ZodType;
  readonly run: (given: Given, surroundings: Surroundings) => Promise<Report>;
}

/** What a verb may use of the world besides files. */
interface Surroundings {
  /** Colours for the text of the report: none unless it goes to a terminal. */
  readonly paint: Paint;
  /** Tells how far long work has come, on a terminal alone. */
  readonly progress: Progress;
  /** Whether standard output takes the document, and so nothing else. */
  readonly json: boolean;
  /** All of standard input. */
  readonly standardInput: () => Promise<Uint8Array>;
  /** All verbs. */
  readonly verbs: readonly Verb[];
  /** The help of one verb, or of all. */
  readonly helpOf: (verb: string | undefined) => string;
}

/** The words that a verb was given, taken apart. */
export interface Given {
  readonly arguments: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** A verb as its file declares it: `run` is given just the arguments and options that are declared. */
export interface VerbDeclared<
  A extends Readonly<Record<string, Argument>>,
  O extends Readonly<Record<string, Option>>,
> extends Omit<Verb, "arguments" | "options" | "run"> {
  readonly arguments: A;
  readonly options: O;
  readonly run: (
    taken: ArgumentValues<A>,
    options: OptionValues<O>,
    surroundings: Surroundings,
  ) => Report | Promise<Report>;
}

/** Declares a verb; one more line in `verb-table.ts` puts it into `assay`. */
export function defineVerb<
  const A extends Readonly<Record<string, Argument>>,
  const O extends Readonly<Record<string, Option>>,
>(declared: VerbDeclared<A, O>): Verb {
  return {
    ...declared,
    // The program takes the words apart by this very declaration, so they have the shapes that it says.
    run: async (given, surroundings) =>
      declared.run(given.arguments as ArgumentValues<A>, given.options as OptionValues<O>, surroundings),
  };
}

/** A document of these keys and no others, with the version of its shape first. */
export function documentOf(keys: Readonly<Record<string, z.ZodType>>): z.ZodType {
  return z.strictObject({ v: z.literal(0), ...keys });
}
