import { describe, expect, test } from "vitest";
import { mayBind, type Source, type Strength, weakest } from "./source.ts";

const weakestFirst: readonly Strength[] = ["likely", "normally", "must"];

test("weakest() of any two strengths is the one that binds less", () => {
  for (const a of weakestFirst) {
    for (const b of weakestFirst) {
      const place = Math.min(weakestFirst.indexOf(a), weakestFirst.indexOf(b));
      expect([a, b, weakest(a, b)]).toEqual([a, b, weakestFirst[place]]);
    }
  }
});

describe("mayBind()", () => {
  test.each<[Omit<Source, "cite">, boolean]>([
    [{ status: "documented" }, true],
    [{ status: "observed", cases: 30, exceptions: 0 }, true],
    [{ status: "observed", cases: 29, exceptions: 0 }, false],
    [{ status: "observed", cases: 90, exceptions: 1 }, false],
    [{ status: "observed", exceptions: 0 }, false],
    [{ status: "inferred", cases: 90, exceptions: 0 }, false],
    [{ status: "assumption", cases: 90, exceptions: 0 }, false],
  ])("%j by itself: %s; whoever adopts it makes it bind", (source, binds) => {
    expect(mayBind({ cite: "Somewhere", ...source }, undefined)).toBe(binds);
    expect(mayBind({ cite: "Somewhere", ...source }, "Society of Gardens")).toBe(true);
  });
});
