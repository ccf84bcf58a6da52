import type { Inputs } from "@assay/rules";

const grades = ["inadequate", "adequate", "good", "outstanding"];

/** The rules of APA 2007's overall grade as a person would write them in a program, from the grades as they are called. */
export function byHand(inputs: Inputs): string | undefined {
  return overall(
    placeOf(inputs["being-healthy"]),
    placeOf(inputs["staying-safe"]),
    placeOf(inputs["enjoying-and-achieving"]),
    placeOf(inputs["making-a-positive-contribution"]),
    placeOf(inputs["achieving-economic-well-being"]),
    placeOf(inputs["capacity-to-improve"]),
  );
}

function placeOf(grade: string | undefined): number {
  switch (grade) {
    case "inadequate":
      return 1;
    case "adequate":
      return 2;
    case "good":
      return 3;
    case undefined:
    default:
      return 4;
  }
}

/** The same from the places of the grades, counted from 1. */
export function byHandFromPlaces(places: Uint8Array): string | undefined {
  const at = (judgement: number): number => places[judgement] ?? 1;
  return overall(at(0), at(1), at(2), at(3), at(4), at(5));
}

function overall(
  healthy: number,
  safe: number,
  enjoying: number,
  positive: number,
  economic: number,
  capacity: number,
): string | undefined {
  const outcomes = [healthy, safe, enjoying, positive, economic].toSorted((a, b) => a - b);
  const lowest = Math.min(outcomes[0] ?? 1, capacity);
  const highest = Math.max(outcomes[4] ?? 1, capacity);
  let grade = outcomes[1] ?? 1;
  if (safe === 1) grade = Math.min(grade, capacity === 1 ? 1 : 2);
  return grades[Math.min(highest, Math.max(lowest, grade)) - 1];
}

/** The same from places with every trick: no list is made and nothing is sorted; the two lowest of five are kept on the way. */
export function byHandWithEveryTrick(places: Uint8Array): string | undefined {
  const healthy = places[0] ?? 1;
  const safe = places[1] ?? 1;
  const enjoying = places[2] ?? 1;
  const positive = places[3] ?? 1;
  const economic = places[4] ?? 1;
  const capacity = places[5] ?? 1;
  let lowest = Math.min(healthy, safe);
  let second = Math.max(healthy, safe);
  if (enjoying < lowest) {
    second = lowest;
    lowest = enjoying;
  } else if (enjoying < second) second = enjoying;
  if (positive < lowest) {
    second = lowest;
    lowest = positive;
  } else if (positive < second) second = positive;
  if (economic < lowest) {
    second = lowest;
    lowest = economic;
  } else if (economic < second) second = economic;
  const highest = Math.max(healthy, safe, enjoying, positive, economic, capacity);
  let grade = second;
  if (safe === 1) grade = Math.min(grade, capacity === 1 ? 1 : 2);
  return grades[Math.min(highest, Math.max(Math.min(lowest, capacity), grade)) - 1];
}
