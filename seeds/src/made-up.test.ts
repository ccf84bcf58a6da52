import { readFileSync } from "node:fs";
import {
  describeFailure,
  importNdjson,
  memoryStore,
  openLedger,
  witness,
  type Failure,
  type Ledger,
} from "@assay/core";
import { renderMarkdown } from "@assay/letter";
import { describeJudgement, explainJudgement, judgements, letterPage } from "@assay/projection";
import { beforeAll, describe, expect, test } from "vitest";
import { factsIn, madeUpPaths, readFactsJson } from "./facts-file.test-data.ts";
import { makeStream } from "./make-stream.ts";

const reference = readFileSync(new URL("../../docs/reference/facts-format.md", import.meta.url), "utf8");
const example: unknown = JSON.parse(/```json\n(.*?)```/s.exec(reference)?.[1] ?? "null");

const files: readonly (readonly [string, unknown])[] = [
  ...madeUpPaths.map((path): readonly [string, unknown] => [path, readFactsJson(path)]),
  ["the example of the reference", example],
];

/** A ledger that has nothing but the NDJSON that some facts made. */
async function ledgerOf(parsed: ReturnType<typeof factsIn>): Promise<Ledger> {
  const made = await makeStream(parsed);
  if (made._tag === "Left") throw new Error(made.left);
  const store = memoryStore({ clock: () => "2030-01-01T00:00:00.000Z", newId: () => "" });
  await rightOf(importNdjson(store, new TextEncoder().encode(made.right)));
  return rightOf(openLedger({ store, log: parsed.facts.log }));
}

async function rightOf<T>(
  task: () => Promise<{ _tag: "Left"; left: Failure } | { _tag: "Right"; right: T }>,
): Promise<T> {
  const answer = await task();
  if (answer._tag === "Left") throw new Error(describeFailure(answer.left));
  return answer.right;
}

describe.each(files)("%s", (_name, file) => {
  const parsed = factsIn(file);
  const { facts, framework } = parsed;
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await ledgerOf(parsed);
  });

  test("replays to the grades that were issued", async () => {
    const view = await rightOf(ledger.project(judgements, facts.stream));
    const standing = view.judgements.map(({ judgement: id, grade, stage }) => ({
      id,
      grade: grade?.key,
      stage,
    }));
    expect(view.state).toBe("issued");
    expect(standing).toEqual(facts.judgements.map(({ id, grade }) => ({ id, grade, stage: "issued" })));
  });

  test("holds nothing that would have been refused", async () => {
    const { events } = await rightOf(ledger.read(facts.stream));
    expect(witness(framework, events)).toEqual([]);
  });

  test("explains each grade by the statements of its section", async () => {
    const view = await rightOf(ledger.project(judgements, facts.stream));
    for (const { id } of facts.judgements) {
      const explanation = explainJudgement(framework, view, id);
      const own = facts.statements.filter(({ judgements: [section] }) => section === id);
      expect(explanation?.evidence).toMatchObject(own);
      expect(explanation?.steps.map(({ act }) => act)).toEqual([
        "proposed",
        "moderated",
        "settled",
        "issued",
      ]);
    }
  });

  test("writes a letter with its narrative, its areas and no wording left open", async () => {
    const letter = await rightOf(ledger.project(letterPage, facts.stream));
    const areas = letter.sections.flatMap((section) => section.areas?.items ?? []);
    expect(letter.sections.flatMap(({ paragraphs }) => paragraphs)).toEqual(
      facts.narrative.flatMap(({ paragraphs }) => paragraphs),
    );
    expect(areas).toEqual(facts.areas.map(({ id, text }) => ({ id, text })));
    expect(letter.issued?.on).toBe(facts.occurred.letter);
    const written = renderMarkdown(letter);
    expect(letter.sections.filter(({ heading }) => !written.includes(`## ${heading}`))).toEqual([]);
    expect(written).not.toMatch(/\{[a-z]+\}/);
  });
});

test("a departure from what the rules make likely is issued, and told", async () => {
  const parsed = factsIn(readFactsJson("made-up/kingsbarrow-2007.json"));
  const ledger = await ledgerOf(parsed);
  const view = await rightOf(ledger.project(judgements, parsed.facts.stream));
  const explanation = explainJudgement(parsed.framework, view, "overall-effectiveness");
  if (explanation === undefined) throw new Error("there is no such judgement");
  expect(explanation.judgement.departure).toMatchObject({
    strength: "likely",
    rules: ["four-of-the-five-outcomes-reach-the-overall"],
  });
  expect(describeJudgement(explanation, parsed.framework)).toContain("departs from what likely holds");
});

test("the reference names every property that a file has", () => {
  const named = new Set(Array.from(reference.matchAll(/^\| `(\w+)`/gm), ([, name]) => name));
  const used = files.flatMap(([, file]) => Object.keys(file as object));
  expect(used.filter((property) => !named.has(property))).toEqual([]);
});
