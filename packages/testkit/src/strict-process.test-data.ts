import { apa2007 } from "@assay/frameworks/apa-2007";
import type { Framework } from "@assay/rules";

/** A made-up process that asks for everything that a process can ask for, over the judgements of 2007. */
export const strict: Framework = {
  ...apa2007,
  id: "strict",
  rules: [
    ...apa2007.rules,
    {
      id: "unsafe-caps-the-overall",
      judgement: "overall-effectiveness",
      kind: "limit",
      when: { judgement: "staying-safe", is: "inadequate" },
      limit: { cap: "adequate" },
      says: "Where staying safe is inadequate, the overall grade is no better than adequate.",
      source: { cite: "Made up.", status: "documented" },
      strength: "must",
    },
    {
      id: "unable-caps-the-overall",
      judgement: "overall-effectiveness",
      kind: "limit",
      when: { judgement: "capacity-to-improve", is: "inadequate" },
      limit: { cap: "adequate" },
      says: "Where the capacity to improve is inadequate, the overall grade is normally no better than adequate.",
      source: { cite: "Made up.", status: "documented" },
      strength: "normally",
    },
  ],
  process: {
    roles: ["inspector", "second", "third", "moderator", "lead", "issuer", "addressee"],
    acts: {
      record: ["inspector", "lead"],
      propose: ["inspector"],
      secondGrade: ["second"],
      adjudicate: ["third"],
      settle: ["lead"],
      write: ["inspector", "lead"],
      sample: ["lead"],
      signOff: ["lead"],
      determine: ["lead"],
      issue: ["issuer"],
      reopen: ["lead"],
    },
    secondGrading: {
      which: { judgements: ["staying-safe"], sample: { oneIn: 3 } },
      tolerance: 0,
      resolve: "adjudicate",
    },
    rounds: [
      { id: "regional", by: "moderator", which: "all" },
      {
        id: "national",
        by: "moderator",
        quorum: 2,
        which: { gradeIs: ["inadequate", "outstanding"], changed: true, sample: { oneIn: 2 } },
      },
    ],
    separation: [
      ["propose", "moderate"],
      ["moderate", "issue"],
      ["propose", "issue"],
      ["settle", "issue"],
    ],
    reasons: apa2007.process.reasons,
    evidenceCutOff: "assessment-end",
    representation: {
      workingDays: 10,
      calendar: {
        title: "Working days of Northmere",
        source: "Made up.",
        covers: { from: "2031-01-01", to: "2031-12-31" },
        weekend: [6, 7],
        holidays: ["2031-05-26"],
      },
      blocksIssue: true,
    },
    issue: {
      requires: [
        "all-settled",
        "overall-permitted",
        "departures-reasoned",
        "no-open-flags",
        "no-open-query",
        "narrative-newer-than-last-grade-change",
        "signed-off",
        "no-open-representation",
      ],
    },
  },
};

export const strictStream = "northmere-2031";
