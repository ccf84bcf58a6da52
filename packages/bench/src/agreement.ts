import { agreement, parseRatings, type Rating } from "@assay/agreement";
import type { Figure } from "./figure.ts";
import { elapsed, interleaved } from "./interleaved.ts";

const graders = 4;
const subjects = 250_000;
const barSeconds = 2;

/**
 * All figures of agreement of 1,000,000 ratings, from rows to the whole answer, against the bar of 2 seconds: the one
 * figure that is held against a time, for nobody else's work here does the same.
 */
export async function measureAgreement(): Promise<Figure> {
  const scale = { grades: ["inadequate", "adequate", "good", "outstanding"] };
  const ratings = [...madeUp(scale.grades)];
  const medians = await interleaved(
    [
      {
        name: "agreement",
        run: () => {
          const parsed = parseRatings(scale, ratings);
          if (parsed._tag === "Left") throw new Error("Cannot measure: a made-up rating is bad");
          return agreement(parsed.right);
        },
      },
    ],
    5,
    elapsed,
    1,
  );
  const seconds = (medians["agreement"] ?? 0) / 1000;
  return {
    what: `1,000,000 ratings to all figures of agreement in ${seconds.toFixed(2)} s, of ${barSeconds} s`,
    ratio: barSeconds / seconds,
    bar: 1,
  };
}

/** Graders who mostly agree, from a fixed seed, so that every run measures the same. */
function* madeUp(grades: readonly string[]): Generator<Rating> {
  let state = 1;
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  for (let subject = 0; subject < subjects; subject += 1) {
    const worth = next() * grades.length;
    for (let grader = 0; grader < graders; grader += 1) {
      const place = Math.floor(worth + 1.5 * (next() - 0.5));
      const grade = grades[Math.max(0, Math.min(grades.length - 1, place))] ?? "";
      yield { subject: `case-${subject}`, rater: `inspector-${grader}`, grade };
    }
  }
}
