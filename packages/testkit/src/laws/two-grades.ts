import {
  commitmentTo,
  evolve,
  foldOwned,
  initialState,
  type CommandOf,
  type RecordedEvent,
  type Resolution,
} from "@assay/core";
import { frameworkDigest, secondGradingSample, type Framework } from "@assay/rules";
import { history, instantAt, type Happening } from "../history.ts";
import { samplings } from "../life/sampled-steps.ts";
import { lawOfCases, type Bench, type Breach, type Law } from "./law.ts";
import { givenIn } from "./told.ts";

/** What two grades came to, and the story of it. */
interface Opening {
  readonly resolution: Resolution | undefined;
  readonly breach: (says: string) => Breach;
}

/** It does not matter who of two graded first, but where the process says that the first grade is kept. */
export function blindSwap(bench: Bench): Law {
  return lawOfCases(
    "swapping two blind graders gives the same resolution, but where the first grade is kept",
    () => {
      for (const [judgement, first, second] of pairs(bench.framework)) {
        const one = opening(bench, judgement, first, second);
        const other = opening(bench, judgement, second, first);
        const [a, b] = [one.resolution, other.resolution];
        if (a?.how === "kept-first" && b?.how === "kept-first") continue;
        if (JSON.stringify(a) !== JSON.stringify(b)) {
          return one.breach(`Swapped, ${first} and ${second} come to ${JSON.stringify(b)}.`);
        }
      }
      return undefined;
    },
  );
}

/** A wider tolerance lets a first grade stand that a narrower one let stand. */
export function wideningTolerance(bench: Bench): Law {
  return lawOfCases("widening the tolerance never adds a change of a first grade", () => {
    const { framework } = bench;
    for (const [judgement, first, second] of pairs(framework)) {
      let stood = false;
      for (const [tolerance] of gradesOf(framework, judgement).entries()) {
        const wider = { ...bench, framework: withTolerance(framework, tolerance) };
        const { resolution, breach } = opening(wider, judgement, first, second);
        const stands = resolution?.stands === first;
        if (stood && !stands) {
          return breach(`With a tolerance of ${tolerance - 1}, ${first} stood against ${second}.`);
        }
        stood = stands;
      }
    }
    return undefined;
  });
}

function withTolerance(framework: Framework, tolerance: number): Framework {
  const { secondGrading } = framework.process;
  if (secondGrading === undefined) return framework;
  return { ...framework, process: { ...framework.process, secondGrading: { ...secondGrading, tolerance } } };
}

/** Every judgement that is graded twice, or may be, with every pair of grades. */
function pairs(framework: Framework): readonly (readonly [string, string, string])[] {
  const which = framework.process.secondGrading?.which;
  const all = which === "all" || which?.sample !== undefined;
  const judgements = givenIn(framework).filter(
    (id) => all || (typeof which === "object" && which.judgements?.includes(id) === true),
  );
  return judgements.flatMap((id) => {
    const grades = gradesOf(framework, id);
    return grades.flatMap((first) => grades.map((second) => [id, first, second] as const));
  });
}

function gradesOf({ judgements, scales }: Framework, judgement: string): readonly string[] {
  const scale = judgements.find(({ id }) => id === judgement)?.scale ?? "";
  return scales[scale]?.grades.map(({ key }) => key) ?? [];
}

const nonce = "5".repeat(64);
const assessment = "two-grades";

/** A judgement is graded twice, by persons of whom nothing else is known, and both grades are opened. */
function opening({ framework, engine }: Bench, judgement: string, first: string, second: string): Opening {
  const events = history(assessment, gradedTwice(framework, judgement, first, second));
  const opened = { grade: second, because: "It is so.", evidence: ["e1"], nonce };
  const command: CommandOf<"RevealGrades"> = { type: "RevealGrades", assessment, judgement, opened };
  const by = { actor: "opener", at: instantAt(events.length + 1) };
  const answer = engine.decide(framework)(command, foldOwned(evolve, initialState(), events), by);
  const made = answer._tag === "Right" ? answer.right[0] : undefined;
  return {
    resolution: made?.type === "GradesRevealed" ? made.data.resolution : undefined,
    breach: (says) => ({ says, framework, events, command, by, answer }),
  };
}

function gradedTwice(
  framework: Framework,
  judgement: string,
  first: string,
  second: string,
): readonly Happening[] {
  const { id, edition, process } = framework;
  const member = (actor: string): { actor: string; kind: "person"; roles: readonly string[] } => ({
    actor,
    kind: "person",
    roles: process.roles,
  });
  const evidence: RecordedEvent<"EvidenceRecorded">["data"] = {
    id: "e1",
    kind: "evidence",
    judgements: [judgement],
    statement: "It was seen.",
    source: { name: "not stated", class: "not-stated" },
    polarity: "neutral",
    comparisons: [],
  };
  const drawn: readonly Happening[] = Object.hasOwn(samplings(framework), secondGradingSample)
    ? [
        {
          actor: "opener",
          type: "SampleCommitted",
          data: { id: "sample", step: secondGradingSample, commitment: "0".repeat(64) },
        },
        { actor: "opener", type: "SampleDrawn", data: { id: "sample", seed: nonce, drawn: [judgement] } },
      ]
    : [];
  return [
    {
      actor: "opener",
      type: "AssessmentOpened",
      data: {
        framework: { id, edition, digest: frameworkDigest(framework) },
        body: { name: "Northmere", identifiers: [] },
        cycle: "2031",
      },
    },
    { actor: "opener", type: "TeamAssigned", data: { members: ["opener", "one", "two"].map(member) } },
    { actor: "one", type: "EvidenceRecorded", data: evidence },
    {
      actor: "one",
      type: "GradeProposed",
      data: { judgement, grade: first, because: "It is so.", evidence: ["e1"] },
    },
    ...drawn,
    { actor: "two", type: "SecondGradeSealed", data: { judgement, commitment: commitmentTo(second, nonce) } },
  ];
}
