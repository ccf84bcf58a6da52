import { type Framework, prove } from "@assay/rules";
import { type GradingEngine, grading } from "./grading-engine.ts";
import type { GradingBench, GradingLaw } from "./grading-law.ts";
import { everyCaseIsAnswered, setsAreNested } from "./laws/answers.ts";
import { changesAreExact } from "./laws/changes.ts";
import { explanationNamesWhatDecided } from "./laws/explained.ts";
import { unknownFactIsDenied } from "./laws/facts.ts";
import { foreignIsRefused } from "./laws/foreign.ts";
import { capsNeverRaise } from "./laws/limits.ts";
import { gradingOnlyNarrows } from "./laws/missing.ts";
import { provedLaws, waiversAreNeeded } from "./laws/proved.ts";
import { tableAnswersAlike } from "./laws/table.ts";
import { orderOfRulesIsNothing, unreadChangesNothing } from "./laws/unmoved.ts";

/** How hard to look, and at what. */
export interface GradingLawOptions {
  /** In how many cases each law is looked at that is not proved; left out, 100. */
  readonly runs?: number;
  /** From which the cases are drawn; the same seed draws the same cases. */
  readonly seed?: number;
  /** Left out, the engine as it ships; another one shows that a law can fail. */
  readonly engine?: Partial<GradingEngine>;
}

/**
 * What is true of a framework's rules in every case, as a list for a test suite of one's own: first how they are answered,
 * looked at in cases that are drawn, then what is proved of them. The proof is made when the list is.
 *
 * A law that is not asked of the framework, or that it accepts not to hold, is in the list with a name that says so.
 *
 * Requires a framework that `parseFramework` accepts.
 * @example for (const { name, holds } of gradingLaws(mine)) test(name, holds)
 */
export function gradingLaws(framework: Framework, options: GradingLawOptions = {}): readonly GradingLaw[] {
  const { runs = 100, seed = 2031 } = options;
  const engine: GradingEngine = { ...grading, ...options.engine };
  const judged = framework.judgements
    .map(({ id }) => id)
    .filter((id) => framework.rules.some(({ judgement }) => judgement === id));
  const bench: GradingBench = { framework, engine, judged, runs, seed };
  const report = prove(framework);
  return [
    ...answered.map((law) => law(bench)),
    ...provedLaws(report),
    waiversAreNeeded(report, framework.accepts.length),
  ];
}

const answered: readonly ((bench: GradingBench) => GradingLaw)[] = [
  everyCaseIsAnswered,
  setsAreNested,
  tableAnswersAlike,
  foreignIsRefused,
  gradingOnlyNarrows,
  unknownFactIsDenied,
  capsNeverRaise,
  orderOfRulesIsNothing,
  unreadChangesNothing,
  explanationNamesWhatDecided,
  changesAreExact,
];
