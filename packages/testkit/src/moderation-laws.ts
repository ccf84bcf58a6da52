import type { Framework } from "@assay/rules";
import { lockedAfterIssue } from "./laws/after-issue.ts";
import { blindness } from "./laws/blindness.ts";
import { confirmingTwice } from "./laws/confirming.ts";
import { conflictedActNoMore } from "./laws/conflicts.ts";
import { foldsAgree } from "./laws/folding.ts";
import { issuedLetterReplays } from "./laws/issued-letter.ts";
import type { Bench, Law } from "./laws/law.ts";
import { refusalsChangeNothing } from "./laws/refusals.ts";
import { letterMeetsRequirements } from "./laws/requirements.ts";
import { roundsGoForward, settledAfterAllRounds } from "./laws/rounds.ts";
import { separationHolds } from "./laws/separation.ts";
import { noSilentChange } from "./laws/silent-change.ts";
import { blindSwap, wideningTolerance } from "./laws/two-grades.ts";
import { assay, type Engine } from "./life/engine.ts";

/** How hard to look, and at what. */
export interface LawOptions {
  /** How many lives each law is looked at in; left out, 50. */
  readonly runs?: number;
  /** From which the lives are drawn; the same seed draws the same lives. */
  readonly seed?: number;
  /** Left out, the engine as it ships; another one shows that a law can fail. */
  readonly engine?: Partial<Engine>;
}

/**
 * What is true of every assessment under a framework's process, as a list for a test suite of one's own. Laws of second
 * grading are in it where the process asks for it.
 * @example for (const { name, holds } of moderationLaws(mine)) test(name, holds)
 */
export function moderationLaws(framework: Framework, options: LawOptions = {}): readonly Law[] {
  const { runs = 50, seed = 2031, engine = {} } = options;
  const bench: Bench = { framework, runs, seed, engine: { ...assay, ...engine } };
  const twice =
    framework.process.secondGrading === undefined ? [] : [blindSwap, wideningTolerance, blindness];
  return [...always, ...twice].map((law) => law(bench));
}

const always: readonly ((bench: Bench) => Law)[] = [
  noSilentChange,
  confirmingTwice,
  roundsGoForward,
  settledAfterAllRounds,
  separationHolds,
  conflictedActNoMore,
  letterMeetsRequirements,
  lockedAfterIssue,
  issuedLetterReplays,
  refusalsChangeNothing,
  foldsAgree,
];
