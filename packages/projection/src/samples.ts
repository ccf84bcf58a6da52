import { commitmentToSeed, drawSample, type RecordedEvent, type Sampled } from "@assay/core";
import { secondGradingSample, type Framework, type Sampling } from "@assay/rules";
import type { Trace } from "./account.ts";
import { gradedHere } from "./graded-here.ts";
import { traceOf } from "./trace.ts";

/** What is wrong with a sample. */
export type SampleProblem =
  /** The seed that was told is not the one that was committed. */
  | "seed-differs"
  /** Drawn again from the seed, it is another sample. */
  | "drawn-differs"
  /** The seed was committed when every judgement had a proposal: it could be chosen by what it draws. */
  | "committed-late"
  /** It was drawn before every judgement had a proposal: a later one could be given by whether it is drawn. */
  | "drawn-early"
  /** The process has no sample for this step. */
  | "not-asked";

/** One sample: whose seed was committed when, what it drew, and what it draws when anybody draws it again. */
export interface SampleCheck {
  readonly id: string;
  readonly step: string;
  readonly oneIn: number | null;
  readonly commitment: string;
  readonly committed: Trace;
  readonly drawn: (Trace & { readonly seed: string; readonly judgements: readonly string[] }) | null;
  /** What the seed draws; null before the seed was told. */
  readonly drawnAgain: readonly string[] | null;
  /** Empty where it verifies, as far as it has come. */
  readonly problems: readonly SampleProblem[];
}

/**
 * Every sample of an assessment, recomputed from its seed and the commits of the first proposals. A sample whose seed has
 * not been told yet has nothing to recompute.
 * @param frameworkAt the framework that was pinned at a revision
 * @law a sample that was drawn by decisions has no problem
 */
export function samples(
  events: readonly RecordedEvent[],
  stream: string,
  frameworkAt: (revision: number) => Framework,
): readonly SampleCheck[] {
  return events.flatMap((event): readonly SampleCheck[] => {
    if (event.type !== "SampleCommitted") return [];
    const told = events.find((later) => later.type === "SampleDrawn" && later.data.id === event.data.id);
    return [checkOf(event, told?.type === "SampleDrawn" ? told : undefined, { events, stream, frameworkAt })];
  });
}

interface Read {
  readonly events: readonly RecordedEvent[];
  readonly stream: string;
  readonly frameworkAt: (revision: number) => Framework;
}

function checkOf(
  committed: RecordedEvent<"SampleCommitted">,
  drawn: RecordedEvent<"SampleDrawn"> | undefined,
  read: Read,
): SampleCheck {
  const { id, step, commitment } = committed.data;
  const framework = read.frameworkAt(drawn?.revision ?? committed.revision);
  const sampling = samplingOf(framework, step);
  const population = populationBefore(read.events, drawn?.revision ?? Infinity, framework);
  const again =
    drawn === undefined || sampling === undefined
      ? null
      : drawSample(drawn.data.seed, read.stream, population.members, sampling);
  const atCommitment = populationBefore(read.events, committed.revision, framework);
  const problems: readonly (SampleProblem | false)[] = [
    sampling === undefined && "not-asked",
    atCommitment.complete && "committed-late",
    drawn !== undefined && commitmentToSeed(drawn.data.seed) !== commitment && "seed-differs",
    drawn !== undefined && !population.complete && "drawn-early",
    drawn !== undefined && again !== null && !sameMembers(again, drawn.data.drawn) && "drawn-differs",
  ];
  return {
    id,
    step,
    oneIn: sampling?.oneIn ?? null,
    commitment,
    committed: traceOf(committed),
    drawn:
      drawn === undefined ? null : { ...traceOf(drawn), seed: drawn.data.seed, judgements: drawn.data.drawn },
    drawnAgain: again,
    problems: problems.filter((problem) => problem !== false),
  };
}

/** The first proposals that had been made before a revision, and whether every judgement that people grade had one. */
function populationBefore(
  events: readonly RecordedEvent[],
  revision: number,
  framework: Framework,
): { readonly members: readonly Sampled[]; readonly complete: boolean } {
  const given = gradedHere(framework);
  const members = given.flatMap((id): readonly Sampled[] => {
    const first = events.find((event) => event.type === "GradeProposed" && event.data.judgement === id);
    return first === undefined || first.revision >= revision ? [] : [{ judgement: id, commit: first.commit }];
  });
  return { members, complete: members.length === given.length };
}

function samplingOf(framework: Framework, step: string): Sampling | undefined {
  const { rounds, secondGrading } = framework.process;
  const which =
    step === secondGradingSample ? secondGrading?.which : rounds.find(({ id }) => id === step)?.which;
  return typeof which === "object" ? which.sample : undefined;
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());
}
