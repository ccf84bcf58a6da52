import {
  type AffectedJudgement,
  compareOver,
  type Framework,
  frameworkDigest,
  type Outcome,
} from "@assay/rules";
import type { Account, Letter } from "../account.ts";
import { accountFor, type AssessmentHistory } from "../assessment-account.ts";
import { issuedGrade } from "../issued-grade.ts";
import { phaseOf } from "../phase.ts";
import { issuedCase, type Unreadable } from "./issued-case.ts";

/** An issued letter about which a corrected edition says something else. */
export interface AffectedAssessment {
  readonly assessment: string;
  readonly body: string | null;
  /** The SHA-256 of the letter that stands, and the day that it bears. */
  readonly letter: { readonly digest: string; readonly on: string };
  /** In the order of the framework; steps that no letter shows are left out. */
  readonly judgements: readonly Omit<AffectedJudgement, "letter">[];
}

/** An assessment of which nothing can be said, and why. */
export type NotCompared = { readonly assessment: string } & (
  | { readonly because: "not-issued" | "withdrawn" }
  /** It was issued under another framework, or another definition under the same name: `digest` is that one's. */
  | { readonly because: "other-framework"; readonly framework: string; readonly digest: string }
  /** Grades of the letter that the one edition or the other cannot read. */
  | { readonly because: "unreadable"; readonly grades: readonly Unreadable[] }
);

/** What a corrected edition changes of letters that were issued. */
export interface Errata {
  /** How many letters were compared. */
  readonly compared: number;
  /** Those that are touched, in the order given. */
  readonly affected: readonly AffectedAssessment[];
  readonly notCompared: readonly NotCompared[];
}

/**
 * Which issued letters a corrected edition touches: those of whose judgements it expects, or leaves usual or permitted, other
 * grades than the edition did that they were issued under. Each is taken as it stood when the letter that stands was issued,
 * whatever has been reopened or found since. Other bodies' grades are read as each edition maps them.
 *
 * Nothing is changed: what to do about a letter is for the inspectorate to decide, and to record.
 *
 * @law compared and notCompared add up to the assessments given
 * @law an edition touches no letter of its own
 */
export function errata(
  assessments: readonly AssessmentHistory[],
  before: Framework,
  after: Framework,
): Errata {
  const digests = new Map<Framework, string>();
  const digestOf = (framework: Framework): string => {
    const digest = digests.get(framework) ?? frameworkDigest(framework);
    digests.set(framework, digest);
    return digest;
  };
  const found = assessments.map((history): AffectedAssessment | NotCompared => {
    const { stream: assessment, framework } = history;
    return digestOf(framework) === digestOf(before)
      ? touched(history, before, after)
      : {
          assessment,
          because: "other-framework",
          framework: `${framework.id}@${framework.edition}`,
          digest: digestOf(framework),
        };
  });
  return {
    compared: found.filter((each) => !("because" in each)).length,
    affected: found.flatMap((each) => ("because" in each || each.judgements.length === 0 ? [] : [each])),
    notCompared: found.flatMap((each) => ("because" in each ? [each] : [])),
  };
}

function touched(
  history: AssessmentHistory,
  before: Framework,
  after: Framework,
): AffectedAssessment | NotCompared {
  const { stream: assessment } = history;
  const { account } = accountFor(history);
  const { letter } = account;
  if (phaseOf(account) === "withdrawn") return { assessment, because: "withdrawn" };
  if (letter === undefined) return { assessment, because: "not-issued" };

  const then = accountFor({ ...history, events: eventsBefore(history, letter) }).account;
  const [first, second] = [before, after].map((edition) => issuedCase(edition, before, then));
  const grades = [first, second].flatMap((each) =>
    each !== undefined && "unreadable" in each ? each.unreadable : [],
  );
  if (first === undefined || second === undefined || "unreadable" in first || "unreadable" in second) {
    return { assessment, because: "unreadable", grades };
  }
  const issued = { id: assessment, ...first, toSecond: second };
  const shown = new Set(before.judgements.flatMap(({ id, internal }) => (internal === true ? [] : [id])));
  return {
    assessment,
    body: account.opening?.body.name ?? null,
    letter: { digest: letter.digest, on: letter.on },
    judgements: compareOver(before, after, [issued])
      .filter(({ judgement }) => shown.has(judgement))
      .map(({ letter: _letter, ...judgement }) => withComputed(before, account, letter, judgement)),
  };
}

/** What the record held when a letter was issued. */
function eventsBefore({ events }: AssessmentHistory, { revision }: Letter): AssessmentHistory["events"] {
  return events.filter((event) => event.revision < revision);
}

type Affected = AffectedAssessment["judgements"][number];

/** A judgement that rules compute is issued at what the letter froze. */
function withComputed(before: Framework, account: Account, letter: Letter, affected: Affected): Affected {
  const judgement = before.judgements.find(({ id }) => id === affected.judgement);
  if (judgement?.basis !== "derived") return affected;
  const issued = issuedGrade(before, account, judgement, letter);
  if (issued === undefined) return affected;
  const permits = (outcome: Outcome): boolean =>
    outcome._tag === "Judged" && outcome.permitted.includes(issued);
  const [was, is] = [permits(affected.from), permits(affected.to)];
  return { ...affected, issued, standing: was === is ? "same" : was ? "nowRefused" : "nowPermitted" };
}
