import type { Act } from "@assay/rules";

/** The name of a requirement of a process. Those of pairs and rounds carry their names. */
export type RequirementId =
  | "stages-in-order"
  | "framework-pinned"
  | "names-known"
  | "roles-held"
  | "delegations-held"
  | "conflicts-kept-out"
  | "persons-decide"
  | `separation.${Act}.${Act}`
  | "times-agree"
  | "evidence-by-cut-off"
  | "evidence-relied-on"
  | "steps-in-turn"
  | "decided-on-sight"
  | "grades-carried-over"
  | "grades-permitted"
  | "departures-reasoned"
  | "reasons-coded"
  | "sampling"
  | "proposed"
  | "second-grading"
  | `round.${string}`
  | "settled"
  | "queries-answered"
  | "narrative-newer"
  | "flags-closed"
  | "signed-off"
  | "representations"
  | "reopened-before-superseded"
  | "letter-digest"
  | "letter-template"
  | "letter-signatory";
