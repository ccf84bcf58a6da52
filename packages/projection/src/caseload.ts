import { own, type Instant, type Provenance } from "@assay/core";
import { untouched } from "./account.ts";
import type { AssessmentAccount } from "./assessment-account.ts";
import { type AssessmentPhase } from "./phase.ts";
import type { Stage } from "./stage.ts";
import { statusAt, type LetterStatus, type StatusView } from "./status.ts";

/** Where one assessment stands among others. Units: days are whole days of 24 hours by recorded time. */
export interface Case {
  readonly stream: string;
  readonly body: string | null;
  readonly cycle: string | null;
  readonly framework: { readonly id: string; readonly edition: string; readonly title: string };
  readonly state: AssessmentPhase;
  readonly provenance: Provenance;
  readonly revision: number;
  /** How many judgements have come how far. */
  readonly stages: Readonly<Record<Stage, number>>;
  readonly letter: LetterStatus;
  readonly representation: StatusView["representation"];
  readonly queriesOpen: readonly string[];
  /** Since it was opened, and since anything was last recorded; null where the record is later than the moment asked. */
  readonly age: { readonly days: number | null; readonly idleDays: number | null };
}

/** Where each assessment stands as at a moment, and what its letter waits for; in the order given. */
export function caseload(assessments: readonly AssessmentAccount[], at: Instant): readonly Case[] {
  return assessments.map((assessment) => caseOf(assessment, at));
}

function caseOf({ stream, framework, account }: AssessmentAccount, at: Instant): Case {
  const status = statusAt(account, { stream, framework }, at);
  const count = (stage: Stage): number => status.judgements.filter((each) => each.stage === stage).length;
  return {
    stream,
    body: status.body,
    cycle: status.cycle,
    framework: status.framework,
    state: status.state,
    provenance: status.provenance,
    revision: status.revision,
    stages: {
      ungraded: count("ungraded"),
      proposed: count("proposed"),
      moderated: count("moderated"),
      settled: count("settled"),
      issued: count("issued"),
    },
    letter: status.letter,
    representation: status.representation,
    queriesOpen: framework.judgements.flatMap(({ id }) =>
      (own(account.judgements, id) ?? untouched()).queries
        .filter(({ answer }) => answer === undefined)
        .map((query) => query.id),
    ),
    age: { days: daysBetween(account.opening?.at, at), idleDays: daysBetween(account.at, at) },
  };
}

function daysBetween(from: Instant | undefined, to: Instant): number | null {
  if (from === undefined || from > to) return null;
  return Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
