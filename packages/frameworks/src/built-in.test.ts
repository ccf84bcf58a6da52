import {
  blockingFindings,
  type Framework,
  parseFramework,
  prove,
  proveProcess,
  rowsOf,
  type Source,
} from "@assay/rules";
import { describe, expect, test } from "vitest";
import { builtInFramework, builtInFrameworks } from "./built-in.ts";

const named = builtInFrameworks.map((framework) => ({ name: nameOf(framework), framework }));

function nameOf({ id, edition }: Framework): string {
  return `${id}@${edition}`;
}

/** Everything with an id and a source of its own. */
function saidIn({ rules }: Framework): readonly { id: string; says: string; source: Source }[] {
  return rules.flatMap((rule) => [rule, ...(rule.kind === "aggregate" ? rowsOf(rule.aggregate) : [])]);
}

describe.each(named)("$name", ({ name, framework }) => {
  test("is found by its name, and after a round through JSON is accepted and the same", () => {
    expect(builtInFramework(name)).toBe(framework);
    expect(parseFramework(JSON.parse(JSON.stringify(framework)))).toEqual({
      _tag: "Right",
      right: framework,
    });
  });

  test("passes every check of the proof that must hold, and waives none that holds", () => {
    const report = prove(framework);
    expect(blockingFindings(report)).toEqual([]);
    expect(report.idleWaivers).toEqual([]);
    const faults = report.checks.filter(
      ({ severity, status }) => severity === "should" && status === "fails",
    );
    expect(faults).toEqual([]);
  });

  test("says each rule and row in one sentence, with a source", () => {
    for (const { says, source } of saidIn(framework)) {
      expect(says).toMatch(/^[A-Z“].*[^.]\.$/);
      expect(says).not.toMatch(/\. [A-Z]/);
      expect(source.cite.length).toBeGreaterThan(20);
    }
  });

  test("has a process that is proved, or tells none, so that no log adopts it by mistake", () => {
    expect(proveProcess(framework).length > 0).toBe(framework.process.roles.length === 0);
  });
});

test("no name is there twice, and a name that nobody has finds nothing", () => {
  expect(new Set(named.map(({ name }) => name)).size).toBe(named.length);
  expect(builtInFramework("apa@1999")).toBeUndefined();
});

test("editions of one framework follow each other without a day that belongs to two", () => {
  for (const { id, edition, effective } of builtInFrameworks) {
    for (const other of builtInFrameworks) {
      if (other.id !== id || other.edition <= edition) continue;
      expect(effective.to).toBeDefined();
      expect((effective.to ?? "") < other.effective.from).toBe(true);
    }
  }
});
