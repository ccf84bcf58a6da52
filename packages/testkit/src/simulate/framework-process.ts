import type { Act, Process, Resolve } from "@assay/rules";

/** How one of the made-up frameworks differs from the one with everything on. */
export interface Variant {
  readonly id: string;
  readonly edition: string;
  /** How two grades come to one; null for no second grading. */
  readonly resolve: Resolve | null;
  /** Whether all, some, or only a sample of the judgements are graded twice. */
  readonly twice?: "all" | "some" | "sample";
  /** Whether the first round is for all; otherwise a grade may be settled that nobody moderated. */
  readonly roundForAll?: boolean;
  /** Whether every requirement of an issue is on, and representations block it. */
  readonly strict?: boolean;
  /** Whether one judgement and the worst grade are missing. */
  readonly narrow?: boolean;
  /** Whether another body grades the premises, and rules compute a summary of all. */
  readonly summed?: boolean;
}

const acts: readonly Act[] = [
  "propose",
  "secondGrade",
  "adjudicate",
  "moderate",
  "settle",
  "signOff",
  "determine",
  "issue",
];

/** The process of a made-up framework. */
export function processOf(variant: Variant): Process {
  const { resolve, twice = "some", roundForAll = true, strict = true } = variant;
  return {
    roles: ["inspector", "second", "third", "regional", "national", "lead", "signer", "liaison", "issuer"],
    acts: {
      record: ["inspector", "lead"],
      propose: ["inspector"],
      secondGrade: ["second"],
      adjudicate: ["third"],
      settle: ["lead"],
      write: ["inspector"],
      ...(strict ? { query: ["regional", "national", "inspector"] } : {}),
      sample: ["lead"],
      signOff: ["signer"],
      determine: ["liaison"],
      issue: ["issuer"],
      reopen: ["lead", "issuer"],
    },
    ...(resolve === null
      ? {}
      : {
          secondGrading: {
            which: {
              all: "all" as const,
              some: { judgements: ["safety"], sample: { oneIn: 2 } },
              sample: { sample: { oneIn: 2 } },
            }[twice],
            tolerance: resolve === "keep-first-within-tolerance" ? 1 : 0,
            resolve,
          },
        }),
    rounds: [
      {
        id: "regional",
        by: "regional",
        which: roundForAll ? "all" : { judgements: ["care"], changed: true },
      },
      {
        id: "national",
        by: "national",
        quorum: 2,
        which: {
          gradeIs: [...(variant.narrow === true ? [] : ["inadequate"]), "outstanding"],
          departures: true,
          changed: true,
          ...(strict || !roundForAll ? { sample: { oneIn: 3 } } : {}),
        },
      },
    ],
    // Everything is kept apart from everything, but that two graders who agree with each other have both graded.
    separation: acts
      .filter((act) => resolve !== "jointly" || act !== "adjudicate")
      .flatMap((act, place, kept) => kept.slice(place + 1).map((other) => [act, other] as const)),
    reasons: [
      { code: "no-change", says: "Nothing changes." },
      { code: "evidence-misread", says: "Evidence was misread." },
    ],
    evidenceCutOff: "assessment-end",
    representation: {
      workingDays: 2,
      calendar: {
        title: "Working days of Northmere",
        source: "made up",
        covers: { from: "2031-01-01", to: "2036-12-31" },
        weekend: [6, 7],
        holidays: ["2031-01-01", "2031-04-11", "2031-04-14", "2031-12-25"],
      },
      blocksIssue: strict,
    },
    issue: {
      requires: [
        "all-settled",
        "overall-permitted",
        "departures-reasoned",
        "no-open-flags",
        "no-open-query",
        "narrative-newer-than-last-grade-change",
        ...(strict ? (["signed-off", "no-open-representation"] as const) : []),
      ],
    },
  };
}
