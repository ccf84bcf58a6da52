import type { Framework, Process, SecondGrading } from "@assay/rules";
import { strict } from "./strict-process.test-data.ts";

function under(process: Partial<Process>): Framework {
  return { ...strict, process: { ...strict.process, ...process } };
}

function gradedTwice(secondGrading: SecondGrading): Framework {
  return under({ secondGrading });
}

const {
  secondGrading: _second,
  representation: _representation,
  evidenceCutOff: _cutOff,
  ...bare
} = strict.process;

/** Other processes under which a stream of the strict one can be judged: nearly everything in it is then a breach. */
export const otherProcesses: readonly Framework[] = [
  gradedTwice({ which: "all", tolerance: 0, resolve: "jointly" }),
  gradedTwice({ which: "all", tolerance: 0, resolve: "worst" }),
  gradedTwice({ which: { sample: { oneIn: 2 } }, tolerance: 1, resolve: "keep-first-within-tolerance" }),
  { ...strict, process: bare },
  under({
    separation: [
      ["propose", "secondGrade"],
      ["moderate", "settle"],
      ["secondGrade", "adjudicate"],
      ["signOff", "issue"],
      ["determine", "signOff"],
    ],
  }),
  under({
    rounds: [
      { id: "national", by: "moderator", which: { departures: true, judgements: ["staying-safe"] } },
      { id: "regional", by: "moderator", which: "all" },
    ],
  }),
  {
    ...strict,
    judgements: strict.judgements.map((each) =>
      each.id === "staying-safe" ? { ...each, basis: "derived" } : each,
    ),
  },
];
