import { readFileSync } from "node:fs";
import { describeFactsProblem } from "./facts-problem.ts";
import { parseFacts, type ParsedFacts } from "./parse-facts.ts";

/** A facts file as JSON, by its path in this workspace; a fresh copy each time. */
export function readFactsJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8")) as Record<string, unknown>;
}

/** Facts that must be right. */
export function factsIn(value: unknown): ParsedFacts {
  const parsed = parseFacts(value);
  if (parsed._tag === "Left") throw new Error(parsed.left.map(describeFactsProblem).join("\n"));
  return parsed.right;
}

export const leicestershirePath = "leicestershire-2007/facts.json";
export const madeUpPaths: readonly string[] = [
  "made-up/northmere-2007.json",
  "made-up/eastholm-2007.json",
  "made-up/kingsbarrow-2007.json",
];
