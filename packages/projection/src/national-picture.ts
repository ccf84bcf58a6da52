import { own } from "@assay/core";
import type { Framework, Judgement } from "@assay/rules";
import type { AssessmentAccount } from "./assessment-account.ts";
import { gradeOn, type GradeView } from "./grade-view.ts";
import { issuedGrade } from "./issued-grade.ts";
import { phaseOf } from "./phase.ts";

/** How the issued grades of one judgement are distributed in one year, worst grade first. Units: counts of assessments. */
export interface Distribution {
  readonly framework: string;
  /** The editions of the framework that are counted together, because their scale of this judgement is the same. */
  readonly editions: readonly string[];
  readonly judgement: string;
  readonly title: string;
  readonly cycle: string;
  readonly grades: readonly (GradeView & { readonly count: number })[];
  /** A letter was issued, and states no grade of the scale. */
  readonly notGraded: number;
  /** No letter has been issued so far. */
  readonly notIssued: number;
  readonly withdrawn: number;
  /** Of those counted under a grade, how many have been reopened: their letter stands until another takes its place. */
  readonly underReview: number;
  readonly total: number;
}

/**
 * Issued grades by judgement and year. Grades are ordinal and scales of different frameworks no common measure: there are
 * no averages, and nothing is summed over frameworks.
 * @law the counts of a distribution add up to its total, and the totals of a judgement to the assessments
 */
export function nationalPicture(assessments: readonly AssessmentAccount[]): readonly Distribution[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of assessments.flatMap(entriesOf)) {
    const { framework, judgement, cycle, scale } = entry;
    const key = JSON.stringify([framework.id, judgement.id, cycle, scale]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()]
    .map((entries) => ({ ...distributionOf(entries), place: entries[0]?.place ?? 0 }))
    .toSorted(inOrder)
    .map(({ place: _place, ...distribution }) => distribution);
}

type Group = Distribution & Pick<Entry, "place">;

interface Entry {
  readonly framework: Framework;
  readonly judgement: Judgement;
  /** The place of the judgement in its framework, from 0. */
  readonly place: number;
  readonly scale: readonly GradeView[];
  readonly cycle: string;
  readonly fate: "graded" | "not-graded" | "not-issued" | "withdrawn";
  readonly grade?: string;
  readonly reopened: boolean;
}

function entriesOf({ framework, account }: AssessmentAccount): readonly Entry[] {
  const phase = phaseOf(account);
  if (phase === "not-opened") return [];
  return framework.judgements
    .filter(({ internal }) => internal !== true)
    .map((judgement, place): Entry => {
      const scale = own(framework.scales, judgement.scale);
      const views = (scale?.grades ?? []).map(({ key }) => gradeOn(scale, key));
      const { letter } = account;
      const grade = letter === undefined ? undefined : issuedGrade(framework, account, judgement, letter);
      const known = views.some(({ key }) => key === grade);
      return {
        framework,
        judgement,
        place,
        scale: views,
        cycle: account.opening?.cycle ?? "",
        fate:
          phase === "withdrawn"
            ? "withdrawn"
            : letter === undefined
              ? "not-issued"
              : known
                ? "graded"
                : "not-graded",
        ...(grade === undefined ? {} : { grade }),
        reopened: phase === "reopened",
      };
    });
}

function distributionOf(entries: readonly Entry[]): Distribution {
  // Groups are made of at least one entry.
  const [first] = entries as readonly [Entry, ...Entry[]];
  const { framework, judgement, cycle, scale } = first;
  const count = (fate: Entry["fate"]): number => entries.filter((entry) => entry.fate === fate).length;
  return {
    framework: framework.id,
    editions: [...new Set(entries.map((entry) => entry.framework.edition))].toSorted(),
    judgement: judgement.id,
    title: judgement.title,
    cycle,
    grades: scale.map((grade) => ({
      ...grade,
      count: entries.filter((entry) => entry.fate === "graded" && entry.grade === grade.key).length,
    })),
    notGraded: count("not-graded"),
    notIssued: count("not-issued"),
    withdrawn: count("withdrawn"),
    underReview: entries.filter(({ fate, reopened }) => fate === "graded" && reopened).length,
    total: entries.length,
  };
}

/** By framework, by judgement in the framework's order, by year. */
function inOrder(a: Group, b: Group): number {
  return compare(a.framework, b.framework) || a.place - b.place || compare(a.cycle, b.cycle);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
