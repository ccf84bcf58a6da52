import type { Framework, Process } from "@assay/rules";
import { harbours } from "@assay/testkit/harbours";
import { moorings } from "@assay/testkit/moorings";

const { secondGrading: _sampled, ...process } = harbours.process;
const rounds = harbours.process.rounds.map((round) =>
  round.id === "panel"
    ? { ...round, which: { gradeIs: ["weak"], departures: true, changed: true } as const }
    : round,
);
/** Without second grading and samples: what is graded is moderated. */
const plain = { ...process, rounds };

export type FrameworkName =
  | "harbours@1"
  | "harbours@plain"
  | "harbours@twice"
  | "harbours@loose"
  | "harbours@jointly"
  | "moorings@1";

const twice: Process = {
  ...plain,
  separation: [...plain.separation, ["secondGrade", "determine"]],
  secondGrading: {
    which: { judgements: ["safety", "overall"] },
    tolerance: 1,
    resolve: "keep-first-within-tolerance",
  },
};

/** The frameworks of the vectors: the harbours of the testkit, and what each leaves out or has otherwise. */
export const vectorFrameworks: Readonly<Record<FrameworkName, Framework>> = {
  "harbours@1": harbours,
  "harbours@plain": { ...harbours, edition: "plain", process: plain },
  "harbours@twice": { ...harbours, edition: "twice", process: twice },
  "harbours@loose": { ...harbours, edition: "loose", process: { ...twice, issue: { requires: [] } } },
  "harbours@jointly": {
    ...harbours,
    edition: "jointly",
    process: {
      ...plain,
      secondGrading: { which: { judgements: ["safety"] }, tolerance: 0, resolve: "jointly" },
    },
  },
  "moorings@1": moorings,
};
