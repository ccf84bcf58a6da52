import { own } from "@assay/core";
import { judgementOf, type Framework } from "@assay/rules";
import { gradeOn } from "./grade-view.ts";

/** What readers call the parts of a framework. An id that it does not have stands for itself. */
export interface Names {
  readonly title: (judgement: string) => string;
  readonly titles: (judgements: readonly string[]) => string;
  /** A grade by its number and its word: "3 Good". */
  readonly grade: (judgement: string, key: string) => string;
  readonly fact: (fact: string) => string;
}

/** The names that a framework gives to judgements, grades and facts. */
export function namesIn(framework: Framework): Names {
  const title = (judgement: string): string => judgementOf(framework, judgement)?.title ?? judgement;
  return {
    title,
    titles: (judgements) => judgements.map(title).join(", "),
    grade: (judgement, key) => {
      const scale = own(framework.scales, judgementOf(framework, judgement)?.scale ?? "");
      const { label, value } = gradeOn(scale, key);
      return value === null || String(value) === label ? label : `${value} ${label}`;
    },
    fact: (fact) => own(framework.facts, fact)?.says ?? fact,
  };
}
