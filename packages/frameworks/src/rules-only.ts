import type { LetterPlan, Names, Process } from "@assay/rules";

/** The names of a framework whose rules alone are told: nobody has a role in it. */
export interface RulesOnlyNames extends Names {
  readonly role: never;
  readonly round: never;
  readonly reason: never;
  readonly relation: never;
}

/**
 * The process of a body of which only the rules are told here. Nobody may do anything, for who does what was not read: the
 * framework can be evaluated, proved and measured, and a log refuses to adopt it until somebody puts a process in its place.
 */
export function processNotTold<N extends RulesOnlyNames>(): Process<N> {
  return {
    roles: [],
    acts: { record: [], propose: [], settle: [], write: [], issue: [] },
    rounds: [],
    separation: [],
    reasons: [],
    issue: { requires: [] },
  };
}

/** A letter in words of our own, for a body whose letters were not read: the grades in their order, and nothing else of its. */
export function letterNotTold<N extends RulesOnlyNames>(
  sections: readonly NoInfer<N["judgement"]>[],
): LetterPlan<N> {
  return {
    template: "plain-letter",
    version: 1,
    title: "{title} {cycle}: {body}",
    opening: "These are the grades of {body} for {cycle}.",
    links: {},
    shared: "Our {what} went to the {to}.",
    sources: "The grades rest on: {sources}.",
    sections,
    grade: "{label}",
    areas: { one: "Area for development", many: "Areas for development" },
    designated: "The grade under “{judgement}” is the {as} for {statute}.",
    conveyed: {
      announced: "It will be passed to the {to} for the {for}.",
      done: "It was passed to the {to} for the {for}.",
    },
    closing: "Yours sincerely",
    retelling:
      "A retelling in our own words, and not {what} (dated {dated}), whose text as held ({held}) has the SHA-256 {sha256}.",
  };
}
