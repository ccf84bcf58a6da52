import type { RecordedEvent } from "@assay/core";
import type { Framework, LimitRule, Rule } from "@assay/rules";
import { describe, expect, test } from "vitest";
import type { AssessmentHistory } from "../assessment-account.ts";
import { homes, lived, type Step } from "../life.test-data.ts";
import { first, next, nextYear, toDraft, toLetter, toReopened, toSuperseded } from "../lives.test-data.ts";
import { errata } from "./errata.ts";

const history = (steps: readonly Step[], framework: Framework = homes): AssessmentHistory => ({
  stream: first,
  framework,
  events: lived(first, steps),
});

const limit = (id: string, cap: string, when: LimitRule["when"]): LimitRule => ({
  id,
  judgement: "overall",
  kind: "limit",
  limit: { cap },
  ...(when === undefined ? {} : { when }),
  says: "As corrected.",
  source: { cite: "Rules of homes, corrected", status: "documented" },
  strength: "must",
});
const corrected = (...rules: readonly Rule[]): Framework => ({
  ...homes,
  edition: "1a",
  rules: [...homes.rules, ...rules],
});
const fairCare = corrected(limit("fair-care", "fair", { judgement: "care", is: "fair" }));
const fairBuilding = corrected(limit("fair-building", "fair", { judgement: "building", is: "fair" }));

/** A history with one more event before the last, and all after it one later. */
function withEvent(
  { events, ...rest }: AssessmentHistory,
  before: RecordedEvent["type"],
  type: RecordedEvent["type"],
  data: object,
): AssessmentHistory {
  const place = events.findLastIndex((event) => event.type === before);
  const beside = events[place];
  // A story says what an event needs; the record answers for the rest of it.
  const inserted = { ...beside, type, data } as unknown as RecordedEvent;
  const all = [...events.slice(0, place), inserted, ...events.slice(place)];
  return { ...rest, events: all.map((event, index) => ({ ...event, revision: index + 1 })) };
}

describe("errata()", () => {
  test("lists the letters of which the corrected edition says something else, and what", () => {
    const found = errata([history(toLetter)], homes, fairCare);
    expect(found).toMatchObject({ compared: 1, notCompared: [] });
    expect(found.affected).toMatchObject([
      {
        assessment: first,
        body: "Northmere Home",
        letter: { on: "2031-05-07" },
        judgements: [
          {
            judgement: "overall",
            issued: "good",
            differ: ["usual", "permitted"],
            standing: "nowRefused",
            from: { permitted: ["poor", "fair", "good", "fine"] },
            to: { permitted: ["poor", "fair"] },
          },
        ],
      },
    ]);
  });

  test("touches no letter that both editions see alike", () => {
    expect(errata([history(toLetter)], homes, homes)).toEqual({ compared: 1, affected: [], notCompared: [] });
  });

  test("reads a letter as it stood when it was issued, whatever was reopened or issued since", () => {
    const touched = (steps: readonly Step[]): number =>
      errata([history(steps)], homes, fairBuilding).affected.length;
    expect([toLetter, toReopened, toSuperseded].map(touched)).toEqual([1, 1, 0]);
  });

  test("says of which assessments nothing can be said, and why", () => {
    const withdrawn: Step = { by: "lead-1", does: { type: "WithdrawAssessment", because: "Closed." } };
    const other = { ...homes, edition: "2" };
    const found = errata(
      [
        history(toDraft),
        history([...toDraft, withdrawn]),
        history(toLetter, other),
        { ...history(toLetter), stream: "northmere-2030" },
        { stream: next, framework: homes, events: lived(next, nextYear) },
      ],
      homes,
      fairCare,
    );
    expect(found.compared).toBe(1);
    expect(found.affected.map(({ assessment }) => assessment)).toEqual(["northmere-2030"]);
    expect(found.notCompared.map(({ because }) => because)).toEqual([
      "not-issued",
      "withdrawn",
      "other-framework",
      "not-issued",
    ]);
  });

  test("tells the grades that the corrected edition cannot read", () => {
    const { grades = [], ...four } = homes.scales["four"] ?? {};
    const without: Framework = {
      ...fairCare,
      scales: { four: { title: "Three", ...four, grades: grades.filter(({ key }) => key !== "good") } },
    };
    expect(errata([history(toLetter)], homes, without).notCompared).toEqual([
      { assessment: first, because: "unreadable", grades: [{ judgement: "overall", grade: "good" }] },
    ]);
  });

  test("reads the facts that were established before the letter, and no later ones", () => {
    const flooded: Framework = {
      ...homes,
      facts: { flooded: { says: "It was flooded.", whenUnknown: "false" } },
    };
    const after = { ...flooded, edition: "1a", rules: [limit("wet", "fair", { fact: "flooded" })] };
    const base = history(toReopened, flooded);
    const established = { fact: "flooded", holds: true, because: "Seen.", evidence: [] };
    const before = withEvent(base, "LetterIssued", "FactEstablished", established);
    const later = withEvent(base, "AssessmentReopened", "FactEstablished", established);
    expect(errata([before], flooded, after).affected).toHaveLength(1);
    expect(errata([later], flooded, after).affected).toHaveLength(0);
    // A fact that the edition before did not ask about.
    expect(errata([{ ...before, framework: homes }], homes, after).affected).toHaveLength(1);
  });

  test("reads another body's grade as each edition maps it", () => {
    const importing = (edition: string, sound: string): Framework => ({
      ...homes,
      edition,
      judgements: homes.judgements.map((each) =>
        each.id === "building"
          ? {
              ...each,
              imported: { framework: "roofs", judgement: "roof", map: [{ from: "sound", to: sound }] },
            }
          : each,
      ),
      rules: [limit("poor-roof", "fair", { judgement: "building", is: "poor" })],
    });
    const [one, other] = [importing("1", "fine"), importing("1a", "poor")];
    const imported = withEvent(history(toLetter, one), "LetterIssued", "JudgementImported", {
      judgement: "building",
      grade: "sound",
      from: { issuer: "Board of Roofs", framework: "roofs", judgement: "roof" },
      on: "2031-04-01",
      standing: "final",
    });
    expect(errata([imported], one, other).affected).toMatchObject([
      { judgements: [{ judgement: "overall", issued: "good", standing: "nowRefused" }] },
    ]);
    const unmapped = {
      ...other,
      judgements: importing("1a", "poor").judgements.map((each) =>
        each.imported === undefined
          ? each
          : { ...each, imported: { ...each.imported, map: [{ from: "leaking", to: "poor" }] } },
      ),
    };
    expect(errata([imported], one, unmapped).notCompared).toMatchObject([
      { because: "unreadable", grades: [{ judgement: "building", grade: "roofs roof sound" }] },
    ]);
  });

  test("takes what rules compute for issued as the letter froze it", () => {
    const computed = (edition: string, type: "lowest" | "highest"): Framework => ({
      ...homes,
      edition,
      groups: { aspects: ["care", "building"] },
      judgements: homes.judgements.map((each) =>
        each.id === "overall" ? { ...each, basis: "derived" } : each,
      ),
      rules: [
        {
          id: "overall-of-aspects",
          judgement: "overall",
          kind: "aggregate",
          of: "aspects",
          aggregate: { type },
          says: "As the aspects.",
          source: { cite: "Rules of homes, page 2", status: "documented" },
          strength: "must",
        },
      ],
    });
    const [one, other] = [computed("1", "lowest"), computed("1a", "highest")];
    const issued = history(toSuperseded, one);
    const events = issued.events.map((event) =>
      event.type === "LetterIssued" || event.type === "LetterSuperseded"
        ? // A story of one framework is told of another, whose letters also hold what rules compute.
          ({
            ...event,
            data: { ...event.data, derived: [{ judgement: "overall", grade: "fair" }] },
          } as RecordedEvent)
        : event,
    );
    expect(errata([{ ...issued, events }], one, other).affected).toMatchObject([
      {
        judgements: [
          { judgement: "overall", issued: "fair", standing: "nowRefused", to: { expected: "good" } },
        ],
      },
    ]);
    expect(errata([issued], one, other).affected).toMatchObject([{ judgements: [{ issued: null }] }]);
  });
});
