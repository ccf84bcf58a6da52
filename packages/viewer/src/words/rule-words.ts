import type { Framework } from "@assay/rules";

/** A rule as readers know it: by what it says, and by its id where the framework has none of that id. */
export function ruleWords({ rules }: Framework, id: string): string {
  const rule = rules.find((each) => each.id === id);
  return rule === undefined ? id : `“${rule.says}”`;
}
