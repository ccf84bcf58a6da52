import type { Framework } from "@assay/rules";

/** A framework without one of its rules, made once for each. */
export function withoutRules(framework: Framework): (rule: string) => Framework {
  const made = new Map<string, Framework>();
  return (rule) => {
    const known = made.get(rule) ?? {
      ...framework,
      rules: framework.rules.filter(({ id }) => id !== rule),
    };
    made.set(rule, known);
    return known;
  };
}
