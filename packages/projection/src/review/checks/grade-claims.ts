import { judgementOf, scaleOf, type Scale } from "@assay/rules";
import { found, type ReviewFinding } from "../finding.ts";
import {
  called,
  gradeStanding,
  liveById,
  liveEvidence,
  revisionsOf,
  sectionOf,
  storyOf,
  type Look,
  type Reading,
} from "../reading.ts";
import { gradesClaimed, gradesClaimedOf } from "../words.ts";

/** Statements of a grade, in the section itself or in another, claim the grade that the judgement has. */
export const statedGrades: Look = (reading) =>
  liveEvidence(reading).flatMap((statement) =>
    statement.kind !== "grade-statement"
      ? []
      : (statement.states ?? []).flatMap((judgement): readonly ReviewFinding[] => {
          const differs = differing(reading, judgement, (scale) => gradesClaimed(statement.statement, scale));
          if (differs === undefined) return [];
          const section = sectionOf(statement);
          return [
            found(section === judgement ? "grade-word-differs" : "grade-restated-differs", {
              judgement,
              severity: "tension",
              events: [...revisionsOf(statement), differs.revision],
              evidence: [statement.id],
              detail: `${statement.id}, under ${called(reading, section)}, says ${differs.claimed} of ${called(reading, judgement)}.`,
            }),
          ];
        }),
  );

/** The text of a section claims of a judgement that it names no other grade than it has. */
export const writtenGrades: Look = (reading) => {
  const { judgements, letter } = reading.framework;
  return letter.sections.flatMap((section) => {
    const { narrative, narrated } = storyOf(reading, section);
    const text = narrative.map((paragraph) => paragraph.text).join(" ");
    return judgements.flatMap(({ id }): readonly ReviewFinding[] => {
      const differs = differing(reading, id, (scale) => gradesClaimedOf(text, nameOf(reading, id), scale));
      if (differs === undefined || narrated === undefined) return [];
      return [
        found(id === section ? "grade-word-differs" : "grade-restated-differs", {
          judgement: id,
          severity: "tension",
          events: [narrated.revision, differs.revision],
          evidence: [],
          detail: `The text under ${called(reading, section)} says ${differs.claimed} of ${called(reading, id)}.`,
        }),
      ];
    });
  });
};

/** A statement that restates another claims the same grade. */
export const restatedGrades: Look = (reading) =>
  reading.account.relations.flatMap(({ relation, from, to, stream, revision }): readonly ReviewFinding[] => {
    const one = liveById(reading, from);
    if (relation !== "restates" || stream !== undefined || one === undefined) return [];
    return to.flatMap((id) => {
      const other = liveById(reading, id);
      const [judgement] = other?.states ?? [];
      const scale = judgement === undefined ? undefined : scaleOf(reading.framework, judgement);
      if (other === undefined || judgement === undefined || scale === undefined) return [];
      const [here, there] = [gradesClaimed(one.statement, scale), gradesClaimed(other.statement, scale)];
      if (here.length === 0 || there.length === 0 || here.some((grade) => there.includes(grade))) return [];
      return [
        found("grade-restated-differs", {
          judgement,
          severity: "tension",
          events: [...revisionsOf(one), ...revisionsOf(other), revision],
          evidence: [from, id],
          detail: `${from} restates ${id} as ${here.join(" or ")}, which says ${there.join(" or ")}.`,
        }),
      ];
    });
  });

/** What is claimed of a judgement, where that is not the grade that it has. */
function differing(
  reading: Reading,
  judgement: string,
  claimedOn: (scale: Scale) => readonly string[],
): { readonly claimed: string; readonly revision: number } | undefined {
  const scale = scaleOf(reading.framework, judgement);
  const standing = gradeStanding(reading, judgement);
  if (scale === undefined || standing === undefined) return undefined;
  const claimed = claimedOn(scale);
  if (claimed.length === 0 || claimed.includes(standing.grade.key)) return undefined;
  const labels = scale.grades.filter(({ key }) => claimed.includes(key)).map(({ label }) => `"${label}"`);
  return { claimed: labels.join(" and "), revision: standing.revision };
}

/** What a text calls a judgement: its title up to what only explains it. */
function nameOf({ framework }: Reading, judgement: string): string {
  const title = judgementOf(framework, judgement)?.title ?? judgement;
  return title.split(/,| of | including /)[0] ?? title;
}
