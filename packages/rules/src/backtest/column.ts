import type { Framework } from "../framework.ts";
import { factOf, judgementOf, requiredScale, scaleOf } from "../lookup.ts";
import type { Scale } from "../scale.ts";
import { type CaseProblem, caseProblem } from "./case-problem.ts";
import { leftBlank } from "./left-blank.ts";

/** What a column of a table of published cases holds, and how its cells are read. */
export type CaseColumn =
  | {
      readonly kind: "judgement" | "outcome";
      readonly name: string;
      readonly keyOf: ReadonlyMap<string, string>;
      /** The non-grade that a blank cell stands for; absent where it stands for nothing. */
      readonly blank?: string;
    }
  | { readonly kind: "fact" | "cases"; readonly name: string };

/** The column of the weights. */
const weightColumn = "cases";

/** The columns of a heading, or everything that is wrong with it. */
export function columnsOf(
  framework: Framework,
  outcome: string,
  heading: readonly string[],
  line: number,
): { readonly columns: readonly CaseColumn[]; readonly problems: readonly CaseProblem[] } {
  const columns: CaseColumn[] = [];
  const problems: CaseProblem[] = [];
  for (const [place, name] of heading.entries()) {
    const found = columnFor(framework, outcome, name);
    if (heading.indexOf(name) < place) {
      problems.push(caseProblem(line, name, "it stands there twice", "leave one of the two out"));
    } else if (name === weightColumn && isNamed(framework, name)) {
      const what = "it could be the weights, and is a name of the framework too";
      problems.push(caseProblem(line, name, what, "give that another name in the framework"));
    } else if (typeof found === "string") {
      problems.push(caseProblem(line, name, found, allowedIn(framework, outcome)));
    } else columns.push(found);
  }
  for (const name of [outcome, weightColumn]) {
    if (heading.includes(name)) continue;
    const add =
      name === outcome
        ? "add one for what was published"
        : "add one that says for how many cases each row stands";
    problems.push(caseProblem(line, undefined, `it has no column "${name}"`, add));
  }
  return { columns, problems };
}

function isNamed(framework: Framework, name: string): boolean {
  return judgementOf(framework, name) !== undefined || factOf(framework, name) !== undefined;
}

/** The column under a heading, or why there can be none. */
function columnFor(framework: Framework, outcome: string, name: string): CaseColumn | string {
  if (name === weightColumn) return { kind: "cases", name };
  const scale = scaleOf(framework, name);
  if (scale !== undefined) {
    if (name === outcome) return { kind: "outcome", name, keyOf: keysIn(scale) };
    if (judgementOf(framework, name)?.basis !== "given") return "it is computed by rules and takes no grade";
    const blank = leftBlank(framework, name);
    return { kind: "judgement", name, keyOf: keysIn(scale), ...(blank === undefined ? {} : { blank }) };
  }
  return factOf(framework, name) === undefined
    ? "it is no judgement, no fact and no weight"
    : { kind: "fact", name };
}

/** The key that a cell stands for: a key itself, or a published value that one grade alone has. */
function keysIn({ grades, nonGrades = [] }: Scale): ReadonlyMap<string, string> {
  const single = grades.filter(({ value }) => grades.filter((each) => each.value === value).length === 1);
  return new Map([
    ...single.map(({ key, value }) => [String(value), key] as const),
    // Keys come last, so that one which looks like another grade's value stands for itself.
    ...[...nonGrades, ...grades].map(({ key }) => [key, key] as const),
  ]);
}

/** What a cell of a graded column may hold, in words. */
export function gradesAllowed(framework: Framework, judgement: string): string {
  const { grades, nonGrades = [] } = requiredScale(framework, judgement);
  const shown = [
    ...grades.map(({ key, value }) => (key === String(value) ? `"${key}"` : `"${key}" (${value})`)),
    ...nonGrades.map(({ key }) => `"${key}"`),
  ];
  return `give one of ${shown.join(", ")}, or leave it blank where it was not rated`;
}

function allowedIn(framework: Framework, outcome: string): string {
  const names = [
    ...framework.judgements
      .filter(({ id, basis }) => basis === "given" && id !== outcome)
      .map(({ id }) => id),
    ...Object.keys(framework.facts),
    outcome,
    weightColumn,
  ];
  return `name one of ${names.map((name) => `"${name}"`).join(", ")}`;
}
