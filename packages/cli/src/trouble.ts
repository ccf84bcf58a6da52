import { accountOf, describeFailure, type Failure } from "@assay/core";

/** How a run of `assay` ended: 0 fine, 1 a refusal or a failed check, 2 usage, or it could not run. */
export type ExitCode = 0 | 1 | 2;

/** Why a verb could not do what was asked. `fix` says how to mend it. */
export interface Trouble {
  readonly exit: Exclude<ExitCode, 0>;
  readonly code: string;
  readonly message: string;
  /** The file, the line or the option that it is about; left out, the verb. */
  readonly where?: string;
  readonly fix: string;
  /** The rows of a table that are bad, all of them, by line. */
  readonly rows?: readonly BadRow[];
  /** What is wrong with a definition, all of it, by path. */
  readonly problems?: readonly BadPart[];
}

/** What is wrong with a part of a definition. */
export interface BadPart {
  /** Where, as `rules[2].limit.cap`; empty for the definition as a whole. */
  readonly path: string;
  readonly found: string;
  readonly allowed: string;
}

/** What is wrong with a row of a table, and how to mend it. */
export interface BadRow {
  readonly line: number;
  readonly problem: string;
}

/** What a verb comes to: what it prints, as text or as one JSON document. `exit`: it looks for faults, and found one. */
export interface Report {
  readonly text: string;
  readonly json: object;
  /** 1 where what was asked for was done, and a check has failed; left out, 0. */
  readonly exit?: 1;
}

/** A verb that could not go on throws this to the program, which prints it; nothing else throws it. */
export class Stopped extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.message);
    this.trouble = trouble;
  }
}

/** A wrong use of the command line. */
export function usage(message: string, fix: string, where?: string): Stopped {
  return new Stopped({ exit: 2, code: "Usage", message, fix, ...(where === undefined ? {} : { where }) });
}

/** The value of a result, or a stop that tells its failure. */
export function orStop<T>(
  result: { readonly _tag: "Left"; readonly left: Failure } | { readonly _tag: "Right"; readonly right: T },
  where: string,
): T {
  if (result._tag === "Right") return result.right;
  const failure = result.left;
  const { mend } = accountOf(failure);
  const exit = couldNotRun.has(failure._tag) ? 2 : 1;
  throw new Stopped({ exit, code: failure._tag, message: describeFailure(failure), where, fix: mend });
}

/** Failures that say that the verb could not run, rather than that a check has failed. */
export const couldNotRun: ReadonlySet<Failure["_tag"]> = new Set(["StorageFailed", "StreamUnknown"]);
