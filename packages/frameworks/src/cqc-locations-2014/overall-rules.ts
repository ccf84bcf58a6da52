import type { Rule, Source } from "@assay/rules";
import type { CqcLocations2014Names } from "./names.ts";

const page: Source = {
  cite:
    "Care Quality Commission, “How we aggregate ratings using the rating principles: adult social care services”, " +
    "12 May 2022, read in a copy of the Commission's site.",
  url: "https://gl-cqc.axis12.com/guidance-providers/adult-social-care/how-we-aggregate-ratings-using-rating-principles-adult-social",
  status: "documented",
};

/** One of the principles, with how many published ratings it applies to. */
function principle(number: number, cases: number): Source {
  return {
    ...page,
    cite:
      `${page.cite} Principle ${number}. Compared with the published ratings in seeds/outcomes/cqc-locations.csv to which ` +
      "it applies.",
    cases,
    exceptions: 0,
  };
}

/**
 * The principles, read as one total order of rows. They hold normally: an inspector may depart from them with a reason. That
 * one inadequate rating makes requires improvement no principle says; it is implied, since good asks for none.
 */
export const overallRules: readonly Rule<CqcLocations2014Names>[] = [
  {
    id: "key-questions-count-equally",
    judgement: "overall",
    kind: "aggregate",
    aggregate: {
      type: "firstOf",
      rows: [
        {
          id: "two-inadequate-make-inadequate",
          gives: "inadequate",
          when: { count: { of: "key-questions", is: "inadequate" }, atLeast: 2 },
          says: "With two or more key questions inadequate, the overall rating normally is inadequate.",
          source: principle(6, 44),
        },
        {
          id: "two-requiring-improvement-make-requires-improvement",
          gives: "requires-improvement",
          when: { count: { of: "key-questions", is: "requires-improvement" }, atLeast: 2 },
          says: "With two or more key questions requiring improvement, the overall rating normally is requires improvement.",
          source: principle(5, 313),
        },
        {
          id: "one-inadequate-makes-requires-improvement",
          gives: "requires-improvement",
          when: { count: { of: "key-questions", is: "inadequate" }, atLeast: 1 },
          says: "With one key question inadequate, the overall rating is requires improvement.",
          source: {
            cite:
              "Implied: a good rating normally has no key question inadequate, and an inadequate one two. So it was in " +
              "all 26 cases of seeds/outcomes/cqc-locations.csv with one; in 25 of them two others required improvement.",
            status: "inferred",
            cases: 26,
            exceptions: 0,
          },
          strength: "likely",
        },
        {
          id: "two-outstanding-among-good-make-outstanding",
          gives: "outstanding",
          when: {
            all: [
              { count: { of: "key-questions", is: "outstanding" }, atLeast: 2 },
              { count: { of: "key-questions", atLeast: "good" }, exactly: 5 },
            ],
          },
          says: "With two or more key questions outstanding and the others good, the overall rating normally is outstanding.",
          source: principle(3, 64),
        },
      ],
      otherwise: {
        id: "at-most-one-requiring-improvement-makes-good",
        gives: "good",
        says: "With no key question inadequate and no more than one requiring improvement, the overall rating normally is good.",
        source: principle(4, 1049),
      },
    },
    says: "The five key questions count equally, and how many have which rating normally makes the overall rating.",
    source: principle(2, 1471),
    strength: "normally",
  },
  {
    id: "a-breach-limits-the-overall",
    judgement: "overall",
    kind: "limit",
    when: { fact: "breach-of-regulations" },
    limit: { cap: "requires-improvement" },
    says: "A location in breach of regulations is rated no better than requires improvement overall.",
    source: {
      ...page,
      cite: `${page.cite} Principle 1; no published file says which locations were in breach.`,
    },
    strength: "must",
  },
];
