import type { Framework } from "@assay/rules";
import type * as z from "zod";
import { crossReferenceProblems } from "./cross-references.ts";
import { factsSchema, type Facts } from "./facts.ts";
import { oneOf, problemAt, type FactsProblem } from "./facts-problem.ts";
import { frameworkName, knownFrameworks } from "./known-frameworks.ts";

/** Facts that are whole and agree with themselves and with the framework that they name. */
export interface ParsedFacts {
  readonly facts: Facts;
  readonly framework: Framework;
}

/** What reading a facts file comes to: the facts with their framework, or all that is wrong with the file. */
export type FactsOutcome =
  | { readonly _tag: "Right"; readonly right: ParsedFacts }
  | { readonly _tag: "Left"; readonly left: readonly FactsProblem[] };

/**
 * Reads the facts of a letter from JSON that may come from anywhere.
 * The shape is checked first; only where it is right, what the parts say of each other and of the framework.
 * @param frameworks those that a file may name
 */
export function parseFacts(value: unknown, frameworks: readonly Framework[] = knownFrameworks): FactsOutcome {
  const shape = factsSchema.safeParse(value);
  if (!shape.success) return wrong(shape.error.issues.flatMap((issue) => shapeProblems(value, issue)));
  const facts = shape.data;
  const framework = frameworks.find((candidate) => frameworkName(candidate) === facts.framework);
  if (framework === undefined) {
    return wrong([problemAt(value, ["framework"], oneOf(frameworks.map(frameworkName)))]);
  }
  const problems = crossReferenceProblems(facts, framework);
  return problems.length > 0 ? wrong(problems) : { _tag: "Right", right: { facts, framework } };
}

function wrong(problems: readonly FactsProblem[]): FactsOutcome {
  return { _tag: "Left", left: problems };
}

type Issue = z.core.$ZodIssue;

function shapeProblems(file: unknown, issue: Issue): readonly FactsProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      problemAt(file, [...issue.path, key], "nothing: there is no such property"),
    );
  }
  return [problemAt(file, issue.path, allowedBy(issue))];
}

function allowedBy(issue: Issue): string {
  if (issue.code === "invalid_type") return `${/^[aio]/.test(issue.expected) ? "an" : "a"} ${issue.expected}`;
  if (issue.code === "invalid_value") {
    return issue.values.length === 1 ? JSON.stringify(issue.values[0]) : oneOf(issue.values.map(String));
  }
  if (issue.code === "too_small") {
    return issue.origin === "array" ? `at least ${issue.minimum} of them` : "a text that is not empty";
  }
  return issue.message.startsWith("must ") ? `a value that ${issue.message}` : issue.message;
}
