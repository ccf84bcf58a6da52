import { type Framework, type Outcome, scaleOf } from "@assay/rules";

/** What an outcome leaves and expects, in one line: equal where two outcomes say the same, whatever rules say it. */
export function toldSets(outcome: Outcome): string {
  if (outcome._tag === "Unjudged") return "not judged";
  const { permitted, usual, likely, expected } = outcome;
  return `permitted ${permitted.join(" ")}, usual ${usual.join(" ")}, likely ${likely.join(" ")}, expected ${expected ?? "none"}`;
}

/** The places on its scale of the ends of each set and of what is expected, worst first; undefined where it is not judged. */
export function endsOf(
  framework: Framework,
  judgement: string,
  outcome: Outcome,
): readonly (number | undefined)[] | undefined {
  if (outcome._tag === "Unjudged") return undefined;
  const scale = (scaleOf(framework, judgement)?.grades ?? []).map(({ key }) => key);
  const { permitted, usual, likely, expected } = outcome;
  const ends = [permitted, usual, likely].flatMap((set) => [set[0], set.at(-1)]);
  return [...ends, expected].map((grade) => (grade === undefined ? undefined : scale.indexOf(grade)));
}
