import type { Framework } from "../framework.ts";
import type { Judgement } from "../judgement.ts";
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
  // A name that is also a grade or a group would be exchanged where it stands for that.
  const elsewhere = [...otherWords(framework)];
  if (elsewhere.includes(one.name) || elsewhere.includes(other.name)) return false;
  const groups = Object.entries(framework.groups).filter(([group]) => words.has(group));
  if (countsByPlace(framework, rules, new Set(groups.map(([, members]) => members.length)))) return false;
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
  return first !== undefined && second !== undefined && traits(first) === traits(second);
}

/** Everything about a judgement but what it is called and where it stands. */
function traits(judgement: Judgement): string {
  const { id: _id, title: _title, role: _role, ...rest } = judgement;
  return canonical(rest, (word) => word);
}

function exchanging(one: string, other: string): (word: string) => string {
  return (word) => (word === one ? other : word === other ? one : word);
}

function otherWords(framework: Framework): readonly string[] {
  return [
    ...Object.keys(framework.groups),
    ...Object.keys(framework.scales),
    ...Object.values(framework.scales).flatMap(({ grades, nonGrades }) =>
      [...grades, ...(nonGrades ?? [])].map(({ key }) => key),
    ),
  ];
}

/** What only describes a rule, and decides nothing. */
const descriptive: ReadonlySet<string> = new Set(["id", "says", "source", "adoptedBy"]);
/** The lists whose order means nothing: the members of a condition, and the judgements that a count counts. */
const unordered: ReadonlySet<string> = new Set(["all", "any", "count of"]);

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

/**
 * Whether rules hold a list that may stand for the members of a group in turn, as weights do: of plain values, as many as a
 * group has members, not all the same, and not just a list of judgements.
 */
function countsByPlace(framework: Framework, value: unknown, sizes: ReadonlySet<number>): boolean {
  if (typeof value !== "object" || value === null) return false;
  const parts: readonly unknown[] = Object.values(value);
  if (Array.isArray(value) && sizes.has(value.length) && parts.every((part) => typeof part !== "object")) {
    const named = parts.every((part) => framework.judgements.some(({ id }) => id === part));
    return new Set(parts).size > 1 && !named;
  }
  return parts.some((part) => countsByPlace(framework, part, sizes));
}

function wordsOf(value: unknown): ReadonlySet<string> {
  if (typeof value === "string") return new Set([value]);
  if (typeof value !== "object" || value === null) return new Set();
  return new Set(Object.values(value).flatMap((part: unknown) => [...wordsOf(part)]));
}
