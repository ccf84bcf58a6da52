import type { Framework } from "../framework.ts";
import type { Rule } from "../rule.ts";
import { smallFramework as withNonGrade } from "../small-framework.test-data.ts";

/** The made-up framework with grades alone on its scale: each of its final cases is complete. */
export function smallFramework(parts: Partial<Framework> = {}): Framework {
  const { scales } = withNonGrade();
  const graded = Object.entries(scales).map(([id, { title, grades }]) => [id, { title, grades }] as const);
  return withNonGrade({ scales: Object.fromEntries(graded), ...parts });
}

/** The same with these rules. */
export function withRules(...rules: readonly Rule[]): Framework {
  return smallFramework({ rules });
}
