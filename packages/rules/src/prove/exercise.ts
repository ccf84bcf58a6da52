import type { Framework } from "../framework.ts";
import type { Answer } from "./answer.ts";
import { rulesOf } from "./behind.ts";
import { rowsOf, rowThatDecided } from "./rows.ts";
import { applied } from "./stance.ts";

/** What a case can show of a rule: that it applies or does not, and that it takes a grade away or applies without doing so. */
export type Way = "applies" | "doesNotApply" | "binds" | "appliesWithoutBinding";

/** One thing that a case shows of one rule or row. */
export interface Exercise {
  readonly rule: string;
  readonly way: Way;
}

const ways: readonly Way[] = ["applies", "doesNotApply", "binds", "appliesWithoutBinding"];

/** Everything that could be shown of the rules about a judgement and of their rows. */
export function exercisesOf(framework: Framework, judgement: string): readonly Exercise[] {
  return rulesOf(framework, judgement).flatMap((rule) => [
    ...ways.map((way) => ({ rule: rule.id, way })),
    ...rowsOf(rule).flatMap(({ id }) => [
      { rule: id, way: "applies" as const },
      { rule: id, way: "doesNotApply" as const },
    ]),
  ]);
}

/** Whether an answer shows it. */
export function shows(answer: Answer, { rule, way }: Exercise): boolean {
  if (answer._tag === "Unjudged") return way === "applies" && answer.rule === rule;
  const finding = answer.findings.find((each) => each.rule === rule);
  if (finding === undefined) {
    const decided = answer.findings.some((each) => rowThatDecided(each) === rule);
    return decided ? way === "applies" : way === "doesNotApply";
  }
  if (!applied(finding)) return way === "doesNotApply" && finding.effect !== "unknown";
  if (way === "doesNotApply") return false;
  return way === "applies" || finding.binding === (way === "binds");
}
