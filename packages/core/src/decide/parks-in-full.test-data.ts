import { frameworkDigest, requirements, type Calendar, type Framework } from "@assay/rules";
import type { FrameworkReference } from "../event/opening.ts";
import { parks, parsed } from "./story.test-data.ts";

/** The second edition of the review of parks, whose process asks for all that a process can ask for. */

/** May and June 2007, with a holiday on a Monday in each. */
export const springDays: Calendar = {
  title: "Working days of Northmere, spring 2007",
  source: "made up",
  covers: { from: "2007-05-01", to: "2007-06-30" },
  weekend: [6, 7],
  holidays: ["2007-05-28", "2007-06-04"],
};

export const roles: readonly string[] = ["visitor", "second", "arbiter", "judge", "head", "clerk", "signer"];

/** The same parks, in full: two gradings of the overall, two rounds, samples, representations, and every requirement. */
export const parksAgain: Framework = parsed({
  ...parks,
  edition: "2",
  facts: { flooded: { says: "The park was under water.", whenUnknown: "false" } },
  process: {
    roles,
    acts: {
      record: ["visitor"],
      propose: ["visitor"],
      secondGrade: ["second"],
      adjudicate: ["arbiter"],
      settle: ["head"],
      write: ["visitor"],
      query: ["judge", "visitor"],
      sample: ["clerk"],
      signOff: ["signer"],
      determine: ["clerk"],
      issue: ["head"],
      reopen: ["head"],
    },
    secondGrading: {
      which: { judgements: ["overall"], sample: { oneIn: 2 } },
      tolerance: 1,
      resolve: "keep-first-within-tolerance",
    },
    rounds: [
      { id: "first", by: "judge", which: "all" },
      { id: "second", by: "judge", quorum: 2, which: { changed: true, sample: { oneIn: 2 } } },
    ],
    separation: [
      ["propose", "moderate"],
      ["propose", "settle"],
      ["propose", "determine"],
      ["propose", "signOff"],
      ["propose", "issue"],
      ["secondGrade", "moderate"],
      ["secondGrade", "signOff"],
      ["adjudicate", "signOff"],
      ["moderate", "signOff"],
      ["moderate", "issue"],
    ],
    reasons: [{ code: "no-change", says: "Nothing changes." }],
    evidenceCutOff: "assessment-end",
    representation: { workingDays: 2, calendar: springDays, blocksIssue: true },
    issue: { requires: requirements },
  },
});

/** The same with a judgement that rules compute, and one that takes over another body's grade. */
export const parksInFull: Framework = withMore(parksAgain);

/** The same with another process. */
export function inFullBut(process: Partial<Framework["process"]>): Framework {
  return { ...parksInFull, process: { ...parksInFull.process, ...process } };
}

function withMore(framework: Framework): Framework {
  const [first] = framework.judgements;
  if (first === undefined) throw new Error("a framework has judgements");
  const { internal: _internal, role: _role, ...like } = first;
  const map = [
    { from: "1", to: "poor" },
    { from: "2", to: "good" },
  ];
  return {
    ...framework,
    judgements: [
      ...framework.judgements,
      { ...like, id: "lowest", basis: "derived" },
      { ...like, id: "walk", imported: { framework: "walks", judgement: "the-walk", map } },
    ],
  };
}

export const secondEdition: FrameworkReference = {
  id: "parks",
  edition: "2",
  digest: frameworkDigest(parksAgain),
};
