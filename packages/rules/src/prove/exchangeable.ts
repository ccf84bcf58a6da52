import type { Framework } from "../framework.ts";
import { judgementOf } from "../lookup.ts";
import { rulesBehind } from "./behind.ts";

/** A judgement or a fact, by name. */
interface Named {
  readonly name: string;
  readonly kind: "judgement" | "fact";
}

/**
 * Whether two judgements, or two facts, may change places in every case without changing a judgement's outcome, because the
 * rules themselves are the same when the two names are exchanged in them. What is so by coincidence is not found.
 *
 * @law Where this says so, `evaluate` answers alike for a case and the same case with the two exchanged.
 */
export function exchangeable(framework: Framework, judgement: string, one: Named, other: Named): boolean {
  if (one.kind !== other.kind || !alike(framework, one, other)) return false;
  const rules = rulesBehind(framework, judgement);
  const words = wordsOf(rules);
  // A name that is also a grade or a group would be exchanged where it stands for that. No rule names a scale.
  const elsewhere = [...otherWords(framework)];
  if (elsewhere.includes(one.name) || elsewhere.includes(other.name)) return false;
  const groups = Object.entries(framework.groups).filter(([group]) => words.has(group));
  return (
    groups.every(([, members]) => members.includes(one.name) === members.includes(other.name)) &&
    canonical(rules, (word) => word) === canonical(rules, exchanging(one.name, other.name))
  );
}

function alike(framework: Framework, one: Named, other: Named): boolean {
  if (one.kind === "fact") {
    return framework.facts[one.name]?.whenUnknown === framework.facts[other.name]?.whenUnknown;
  }
  const [first, second] = [one, other].map(({ name }) => judgementOf(framework, name));
  return first !== undefined && first.scale === second?.scale && first.basis === second.basis;
}

function exchanging(one: string, other: string): (word: string) => string {
  return (word) => (word === one ? other : word === other ? one : word);
}

function otherWords(framework: Framework): readonly string[] {
  return [
    ...Object.keys(framework.groups),
    ...Object.values(framework.scales).flatMap(({ grades, nonGrades }) =>
      [...grades, ...(nonGrades ?? [])].map(({ key }) => key),
    ),
  ];
}

/** What only describes a rule, and decides nothing. */
const descriptive: ReadonlySet<string> = new Set(["id", "says", "source", "adoptedBy"]);
/** The lists whose order means nothing: the members of a condition, the judgements that a count counts, and weights, which name theirs. */
const unordered: ReadonlySet<string> = new Set(["all", "any", "count of", "weights"]);

/** What rules decide, as text, with each name put through `renamed`: the same text for the same rules. */
function canonical(value: unknown, renamed: (word: string) => string, under = ""): string {
  if (typeof value === "string") return JSON.stringify(renamed(value));
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) {
    const members = value.map((member: unknown) => canonical(member, renamed));
    return `[${(unordered.has(under) ? members.toSorted() : members).join()}]`;
  }
  const parts = Object.entries(value)
    .filter(([key]) => !descriptive.has(key))
    .map(
      ([key, part]) =>
        `${JSON.stringify(renamed(key))}:${canonical(part, renamed, under === "count" ? `count ${key}` : key)}`,
    );
  return `{${parts.toSorted().join()}}`;
}

function wordsOf(value: unknown): ReadonlySet<string> {
  if (typeof value === "string") return new Set([value]);
  if (typeof value !== "object" || value === null) return new Set();
  return new Set(Object.values(value).flatMap((part: unknown) => [...wordsOf(part)]));
}
