import type { JudgementView } from "@assay/projection";
import { isBetter, scaleOf } from "@assay/rules";
import { gradeWords, placedGrade } from "../words/grade-place.ts";
import type { Moment } from "./moment.ts";

/** What is other in one judgement than at another moment, in words; never empty. */
export interface JudgementChange {
  readonly judgement: string;
  readonly title: string;
  readonly says: readonly string[];
}

/** What changed in the judgements from one moment to a later or an earlier one. */
export function changesBetween(before: Moment, after: Moment): readonly JudgementChange[] {
  return after.view.judgements.flatMap((now): JudgementChange[] => {
    const was = before.view.judgements.find(({ judgement }) => judgement === now.judgement);
    const says = was === undefined ? ["new in this definition"] : saysOf(was, now, after);
    return says.length === 0 ? [] : [{ judgement: now.judgement, title: now.title, says }];
  });
}

function saysOf(was: JudgementView, now: JudgementView, { framework }: Moment): readonly string[] {
  const words = (key: string): string => gradeWords(placedGrade(framework, now.judgement, key));
  return [
    ...gradeChange(was.grade?.key, now.grade?.key, words, better(now.judgement, { framework })),
    ...(was.stage === now.stage ? [] : [`now ${now.stage}, was ${was.stage}`]),
    ...(was.sitting === now.sitting ? [] : [`sitting ${now.sitting} begun`]),
    ...count(was.areas.length, now.areas.length, "area for development", "areas for development"),
    ...expectation(was, now, words),
  ];
}

function better(
  judgement: string,
  { framework }: Pick<Moment, "framework">,
): (a: string, b: string) => boolean | undefined {
  const scale = scaleOf(framework, judgement);
  return (a, b) => {
    const known = scale?.grades.filter(({ key }) => key === a || key === b).length === 2;
    return scale === undefined || !known ? undefined : isBetter(scale, a, b);
  };
}

function gradeChange(
  was: string | undefined,
  now: string | undefined,
  words: (key: string) => string,
  isBetterThan: (a: string, b: string) => boolean | undefined,
): readonly string[] {
  if (was === now) return [];
  if (was === undefined) return [`graded ${words(now ?? "")}, had no grade`];
  if (now === undefined) return [`no grade any more, was ${words(was)}`];
  const raised = isBetterThan(now, was);
  const did = raised === undefined ? "changed" : raised ? "raised" : "lowered";
  return [`${did} from ${words(was)} to ${words(now)}`];
}

function expectation(
  was: JudgementView,
  now: JudgementView,
  words: (key: string) => string,
): readonly string[] {
  const expected = ({ outcome }: JudgementView): string | undefined =>
    outcome._tag === "Judged" ? outcome.expected : undefined;
  const [before, after] = [expected(was), expected(now)];
  if (before === after) return [];
  if (after === undefined) return ["the rules expect no grade any more"];
  return [
    `the rules now expect ${words(after)}${before === undefined ? "" : `, and expected ${words(before)}`}`,
  ];
}

function count(was: number, now: number, one: string, many: string): readonly string[] {
  return was === now ? [] : [`${now} ${now === 1 ? one : many}, had ${was}`];
}
