import {
  evolve,
  foldOwned,
  initialState,
  letterDigest,
  project,
  ruleInputs,
  type RecordedEvent,
} from "@assay/core";
import {
  judgements,
  letterModel,
  moderationTrail,
  procedure,
  status,
  type JudgementView,
} from "@assay/projection";
import { evaluate, parseFramework, type Outcome } from "@assay/rules";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stream } from "./life/life.ts";
import { factsTold, gradesTold } from "./laws/told.ts";
import { moderationLaws } from "./moderation-laws.ts";
import { moorings } from "./moorings.ts";
import { wholeLife } from "./whole-life.ts";

const context = { framework: moorings, stream };
const lives = wholeLife(moorings);

/** Looks at every moment of random lives. What is counted says that the cases that matter were among them. */
function always(runs: number, hold: (events: readonly RecordedEvent[]) => void): void {
  fc.assert(
    fc.property(lives, ({ events }) => {
      for (let end = 0; end <= events.length; end += 1) hold(events.slice(0, end));
    }),
    { numRuns: runs, seed: 2031 },
  );
}

const viewIn = (events: readonly RecordedEvent[], judgement: string): JudgementView | undefined =>
  project(judgements, events, context).judgements.find((each) => each.judgement === judgement);

function expectedOf(outcome: Outcome): string | undefined {
  return outcome._tag === "Judged" ? outcome.expected : undefined;
}

test("the moorings are a framework", () => {
  expect(parseFramework(moorings)).toMatchObject({ _tag: "Right" });
});

describe("under the moorings", () => {
  for (const { name, holds } of moderationLaws(moorings, { runs: 8 })) test(name, holds);
});

test("rules read the same for a reader as for a decision, and as the record tells it", () => {
  const seen = new Set<string>();
  always(20, (events) => {
    const decided = ruleInputs(moorings, foldOwned(evolve, initialState(), events));
    expect(project(judgements, events, context).ruleInputs).toEqual(decided);
    expect(decided).toEqual({ inputs: gradesTold(events, moorings), facts: factsTold(events) });
    for (const [id, key] of Object.entries(decided.inputs)) seen.add(`${id}: ${key ?? ""}`);
    for (const [fact, holds] of Object.entries(decided.facts)) seen.add(`${fact}: ${holds ?? ""}`);
  });
  expect([...seen]).toEqual(
    expect.arrayContaining([
      "safety: not-inspected",
      "berths: not-applicable",
      "approach: not-inspected",
      "approach: weak",
      "dredged: true",
      "dredged: false",
      "spill: true",
    ]),
  );
});

test("a derived judgement is what rules make of the grades that stand, at every moment, on every surface", () => {
  const seen = new Map<string, number>();
  always(40, (events) => {
    const outcome = evaluate(moorings, "overall", gradesTold(events, moorings), factsTold(events));
    const view = viewIn(events, "overall");
    expect(view?.outcome).toEqual(outcome);
    expect(viewIn(events, "least")).toBeUndefined();
    const grade = expectedOf(outcome) ?? null;
    expect(view?.grade?.key ?? null).toBe(grade);
    const unjudged = outcome._tag === "Unjudged" ? { reason: outcome.reason, rule: outcome.rule } : undefined;
    expect(view?.derived?.unjudged).toEqual(unjudged);
    const told = project(status, events, context).judgements.find(({ judgement }) => judgement === "overall");
    expect(told).toMatchObject({ grade: view?.grade ?? null, stage: view?.stage });
    const [section] = project(letterModel, events, context).sections;
    expect(section).toMatchObject({ judgement: "overall", grade: view?.grade ?? null });
    if (unjudged !== undefined) expect(section?.gradeLine).toBe(unjudged.reason);
    const trail = project(moderationTrail, events, context).judgements.find(
      ({ judgement }) => judgement === "overall",
    );
    expect(trail?.derived).toEqual({ grade: view?.grade ?? null, ...view?.derived });
    const kind = unjudged === undefined ? (grade === null ? "open" : "graded") : "unjudged";
    seen.set(`${kind} ${view?.stage ?? ""}`, 1);
  });
  expect([...seen.keys()].toSorted()).toEqual(
    expect.arrayContaining(["graded issued", "graded settled", "open ungraded", "unjudged settled"]),
  );
});

test("a letter freezes what rules computed, and says so for ever", () => {
  let [letters, unjudged] = [0, 0];
  fc.assert(
    fc.property(lives, ({ events }) => {
      for (const event of events) {
        if (event.type !== "LetterIssued" && event.type !== "LetterSuperseded") continue;
        const before = events.slice(0, event.revision - 1);
        const outcome = evaluate(moorings, "overall", gradesTold(before, moorings), factsTold(before));
        const [frozen, ...others] = event.data.derived ?? [];
        expect(others).toEqual([]);
        expect(frozen?.judgement).toBe("overall");
        expect(frozen?.grade).toBe(expectedOf(outcome));
        expect(frozen?.unjudgedBy).toBe(outcome._tag === "Unjudged" ? outcome.rule : undefined);
        const after = events.slice(0, event.revision);
        expect(letterDigest(project(letterModel, before, context), event.data)).toBe(event.data.digest);
        expect(viewIn(after, "overall")).toMatchObject({ stage: "issued" });
        expect(viewIn(after, "overall")?.grade?.key).toBe(frozen?.grade);
        const trail = project(moderationTrail, events, context).judgements.find(
          ({ judgement }) => judgement === "overall",
        );
        const steps = trail?.steps.filter(
          ({ act, revision }) => act === "issued" && revision === event.revision,
        );
        expect(steps?.map(({ to }) => to?.key)).toEqual(frozen?.grade === undefined ? [] : [frozen.grade]);
        letters += 1;
        if (frozen?.unjudgedBy !== undefined) unjudged += 1;
      }
    }),
    { numRuns: 50, seed: 2031 },
  );
  expect(letters).toBeGreaterThan(10);
  expect(unjudged).toBeGreaterThan(0);
});

test("whoever follows the process under the moorings breaches no procedure, and a letter that freezes another grade does", () => {
  let changed = 0;
  fc.assert(
    fc.property(lives, ({ events }) => {
      const unmet = (history: readonly RecordedEvent[]): readonly string[] =>
        project(procedure, history, context).requirements.flatMap(({ id, status: met }) =>
          met === "unmet" ? [id] : [],
        );
      // What took its place is not at hand here.
      if (events.some(({ type }) => type === "FrameworkReplaced")) return;
      expect(unmet(events)).toEqual([]);
      const other = events.map((event): RecordedEvent => {
        if (event.type !== "LetterIssued") return event;
        const [frozen] = event.data.derived ?? [];
        const grade = frozen?.grade === "weak" ? "fine" : "weak";
        return { ...event, data: { ...event.data, derived: [{ judgement: "overall", grade }] } };
      });
      if (events.some(({ type }) => type === "LetterIssued")) {
        changed += 1;
        expect(unmet(other)).toContain("grades-carried-over");
      }
    }),
    { numRuns: 25, seed: 2031 },
  );
  expect(changed).toBeGreaterThan(3);
});
