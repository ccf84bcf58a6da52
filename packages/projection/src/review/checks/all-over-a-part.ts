import type { RecordedEvidence } from "../../account.ts";
import { found } from "../finding.ts";
import { called, liveEvidence, revisionsOf, sectionOf, type Look, type Reading } from "../reading.ts";
import { speaksOfAll } from "../words.ts";

/**
 * What is measured of a part of a population is not claimed of all of it: by a statement that is inferred from the measure,
 * or that speaks of all of the same population in the sentence beside it.
 */
export const allOverAPart: Look = (reading) => {
  const told = liveEvidence(reading);
  return told.filter(isPart).flatMap((part) =>
    told.flatMap((claim) => {
      if (claim === part || isPart(claim) || !speaksOfAll(claim.statement)) return [];
      const inferred = inferences(reading, claim.id, part.id);
      if (inferred.length === 0 && !standBeside(claim, part)) return [];
      return [
        found("all-over-a-part", {
          judgement: sectionOf(claim),
          severity: "tension",
          events: [...revisionsOf(part), ...revisionsOf(claim), ...inferred],
          evidence: [part.id, claim.id],
          detail: `Under ${called(reading, sectionOf(claim))}, ${part.id} measures ${shareOf(part)}, and ${claim.id} speaks of all: "${claim.statement}".`,
        }),
      ];
    }),
  );
};

/** Whether a measure is of less than the whole. */
function isPart({ measure }: RecordedEvidence): boolean {
  if (measure?.value === undefined || measure.fromWord === "all") return false;
  const value = Number(measure.value);
  if (measure.of !== undefined) return value < Number(measure.of);
  return measure.unit === "percent" && value < 100;
}

function shareOf({ measure, population }: RecordedEvidence): string {
  const { value = "", unit = "", of } = measure ?? {};
  const share = of === undefined ? `${value} ${unit}` : `${value} of ${of} ${unit}`;
  return population === undefined ? share : `${share} of those ${population}`;
}

function standBeside(claim: RecordedEvidence, part: RecordedEvidence): boolean {
  if (claim.population === undefined || claim.population !== part.population) return false;
  if (claim.measure !== undefined || sectionOf(claim) !== sectionOf(part)) return false;
  const [a, b] = [claim.place, part.place];
  return (
    a !== undefined &&
    b !== undefined &&
    a.paragraph === b.paragraph &&
    Math.abs(a.sentence - b.sentence) <= 1
  );
}

function inferences({ account }: Reading, from: string, to: string): readonly number[] {
  return account.relations
    .filter(
      (each) =>
        each.relation === "infers" && each.from === from && each.to.includes(to) && each.stream === undefined,
    )
    .map(({ revision }) => revision);
}
