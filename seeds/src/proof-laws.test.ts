import { readFileSync } from "node:fs";
import { claims, type Framework, proofChecks } from "@assay/rules";
import { gradingLaws } from "@assay/testkit";
import { describe, expect, test } from "vitest";

const folder = new URL("../vectors/proof/", import.meta.url);

function read(name: string, state: "broken" | "mended"): Framework {
  return JSON.parse(readFileSync(new URL(`${name}.${state}.json`, folder), "utf8")) as Framework;
}

/** The laws that do not hold of a framework. */
function broken(framework: Framework): readonly string[] {
  return gradingLaws(framework, { runs: 20 }).flatMap(({ name, holds }) => {
    try {
      holds();
      return [];
    } catch {
      return [name];
    }
  });
}

/** Checks that only tell what is to be known are no laws. */
const pairs = proofChecks
  .filter((check) => claims[check].severity !== "note")
  .flatMap((check) => [
    { check, name: check },
    ...(check === "must-has-source" ? [] : [{ check, name: `${check}.non-grade` }]),
  ]);

describe.each(pairs)("the pair of $name", ({ check, name }) => {
  test("the law of the check catches the broken one, and no other law does", () => {
    expect(broken(read(name, "broken"))).toEqual([claims[check].claim]);
  });

  test("every law holds of the mended one", () => {
    expect(broken(read(name, "mended"))).toEqual([]);
  });
});
