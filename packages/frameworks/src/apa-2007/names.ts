import type { Names } from "@assay/rules";

/** The grades of the annual performance assessment. */
export type Apa2007Grade = "inadequate" | "adequate" | "good" | "outstanding";

/** The judgements of the annual performance assessment of 2007. */
export type Apa2007Judgement =
  | "overall-effectiveness"
  | "being-healthy"
  | "staying-safe"
  | "enjoying-and-achieving"
  | "making-a-positive-contribution"
  | "achieving-economic-well-being"
  | "capacity-to-improve";

/** Everything that the framework gives a name to. */
export interface Apa2007Names extends Names {
  readonly scale: "four-grades";
  readonly grade: Apa2007Grade;
  readonly judgement: Apa2007Judgement;
  readonly group: "outcomes" | "six";
  readonly fact: never;
  readonly role: "inspector" | "moderator" | "lead" | "issuer" | "addressee";
  readonly round: "consistency";
  readonly reason:
    | "evidence-not-considered"
    | "evidence-misread"
    | "descriptor-misapplied"
    | "rule-or-limiter-overlooked"
    | "new-evidence"
    | "transfer-error"
    | "consistency-with-other-assessments"
    | "factual-inaccuracy-accepted"
    | "conflict-of-interest"
    | "no-change";
  readonly relation:
    | "preceded-by"
    | "informed-scope-of"
    | "ran-alongside"
    | "outcomes-considered"
    | "areas-align";
}
