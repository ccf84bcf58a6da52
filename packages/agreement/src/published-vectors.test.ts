/// <reference types="node" />
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findingsFor } from "./vector-findings.test-data.ts";
import type { Vector, Vectors } from "./vector.test-data.ts";

/** Reads the vectors from the folder that may lie beside the repository; where it does not, says how many are left out. */
function published(): Vectors | undefined {
  const file = new URL("../../../../shared/data/vectors/agreement.json", import.meta.url);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Vectors;
  console.info("Left out 68 published cases of agreement.json: they do not lie beside the repository.");
  return undefined;
}

function toleranceOf({ tolerance }: Vector, name: string): number {
  if (typeof tolerance === "number") return tolerance;
  const kind = name.endsWith("SE") ? "SE" : name.startsWith("perCategory") ? "perCategory" : name;
  const stated = tolerance[kind] ?? tolerance["coefficient"] ?? tolerance["kappa"];
  if (stated === undefined) throw new Error(`No tolerance is stated for ${name}.`);
  return stated;
}

/** Holds numbers, and lists and records of them, against what is expected, within a tolerance. */
function expectNear(found: unknown, expected: unknown, tolerance: number): void {
  if (typeof expected !== "object" || expected === null) {
    expect(found).toBeTypeOf("number");
    expect(Math.abs(Number(found) - Number(expected))).toBeLessThanOrEqual(tolerance);
    return;
  }
  const parts = found as Readonly<Record<string, unknown>>;
  expect(Object.keys(parts)).toEqual(Object.keys(expected));
  for (const [key, value] of Object.entries(expected)) expectNear(parts[key], value, tolerance);
}

const file = published();

describe.runIf(file)("published figures of agreement", () => {
  const figures = (file?.vectors ?? []).flatMap((vector) =>
    Object.entries(vector.expected).map(([name, expected]) => ({ id: vector.id, name, expected, vector })),
  );

  test.each(figures)("$id: $name", ({ name, expected, vector }) => {
    const find = findingsFor(vector, file?.datasets ?? {})[name];
    expect(find).toBeDefined();
    expectNear(find?.(), expected, toleranceOf(vector, name));
  });

  test("no case is missing", () => {
    expect(file?.vectors.length).toBeGreaterThanOrEqual(68);
    expect(figures.length).toBeGreaterThanOrEqual(399);
  });
});
