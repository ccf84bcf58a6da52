import { readdirSync, readFileSync } from "node:fs";
import { builtInFramework, builtInFrameworks } from "@assay/frameworks";
import { evaluate, type Framework, frameworkDigest, type TestVectors } from "@assay/rules";
import { describe, expect, test } from "vitest";
import { vectorFilesOf } from "./rule-vectors.ts";

const folder = new URL("../vectors/rules/", import.meta.url);
const files = readdirSync(folder).toSorted();

/** What a rule does in a case in which it has no say. */
const silent: ReadonlySet<string> = new Set(["didNotApply", "unknown", "noRow", "tooFewRated", "ambiguous"]);

function read(name: string): TestVectors {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8")) as TestVectors;
}

function frameworkOf({ framework: name }: TestVectors): Framework {
  const framework = builtInFramework(name);
  if (framework === undefined)
    throw new Error(`Cannot run vectors of ${name}: no such framework is built in.`);
  return framework;
}

test("there is a file of vectors for every judgement with rules of every built-in framework", () => {
  expect(files).toEqual(
    builtInFrameworks.flatMap((framework) => vectorFilesOf(framework).map(({ name }) => name)).toSorted(),
  );
});

describe.each(files)("the vectors of %s", (name) => {
  const vectors = read(name);
  const framework = frameworkOf(vectors);

  test("are of this edition, and what would be written today", () => {
    expect(vectors.digest).toBe(frameworkDigest(framework));
    expect(vectorFilesOf(framework).find((file) => file.name === name)?.vectors).toEqual(vectors);
  });

  test.each(vectors.cases.map((each, place) => [place + 1, each] as const))(
    "case %i is answered",
    (_place, each) => {
      const outcome = evaluate(framework, vectors.judgement, each.inputs, each.facts);
      if (outcome._tag === "Unjudged") {
        expect(each.answer).toEqual({ unjudged: outcome.reason });
        return;
      }
      const { base = null, permitted, usual, likely, expected = null, findings } = outcome;
      expect(each.answer).toEqual({ base, permitted, usual, likely, expected });
      expect(each.rules).toEqual(findings.map(({ rule, effect, binding }) => ({ rule, effect, binding })));
    },
  );

  test("exercise every rule both ways, but where no case can", () => {
    const never = new Set(vectors.never.map(({ rule, way }) => `${rule} ${way}`));
    for (const rule of framework.rules.filter(({ judgement }) => judgement === vectors.judgement)) {
      const { id } = rule;
      const withheld = vectors.cases.some(
        ({ answer }) => "unjudged" in answer && rule.kind === "gate" && answer.unjudged === rule.unjudged,
      );
      const seen = vectors.cases.flatMap(({ rules }) => rules.filter((each) => each.rule === id));
      const shown: Readonly<Record<string, boolean>> = {
        applies: withheld || seen.some(({ effect }) => !silent.has(effect)),
        doesNotApply: seen.some(({ effect }) => effect !== "unknown" && silent.has(effect)),
        binds: seen.some(({ binding }) => binding),
        appliesWithoutBinding: seen.some(({ effect, binding }) => !silent.has(effect) && !binding),
      };
      for (const [way, isShown] of Object.entries(shown)) expect(isShown).toBe(!never.has(`${id} ${way}`));
    }
  });
});
