import { project } from "@assay/core";
import type { Framework } from "@assay/rules";
import { describe, expect, test } from "vitest";
import { letterModel } from "./letter-model.ts";
import { letterPage, type LetterPage } from "./letter-page.ts";
import { begun, homes, lived, type Step } from "./life.test-data.ts";
import { first, toDraft, toLetter, toReopened, toSettled, toSuperseded } from "./lives.test-data.ts";

const context = { framework: homes, stream: first };
const page = (steps: readonly Step[], framework = homes): LetterPage =>
  project(letterPage, lived(first, steps), { ...context, framework });

describe("letterPage", () => {
  test("holds the model of the letter as it is, and what the framework says beside it", () => {
    for (const steps of [toDraft, toLetter, toReopened, toSuperseded]) {
      const shown = page(steps);
      expect(shown).toMatchObject(project(letterModel, lived(first, steps), context));
      expect(shown).toMatchObject({
        issuer: "Board of Homes",
        programme: "Inspection of homes",
        wordings: {},
      });
    }
  });

  test("has one key for each scale that the letter uses, worst grade first, with what grades mean for a judgement", () => {
    const descriptor = { grade: "good", descriptor: "Residents are well", source: "Rules of homes, page 2" };
    const described = {
      ...homes,
      scales: { ...homes.scales, unused: { title: "Unused", grades: [{ key: "x", label: "X", value: 1 }] } },
      judgements: homes.judgements.map((each) =>
        each.id === "care" ? { ...each, descriptors: [descriptor] } : each,
      ),
    };
    const { keys } = page(toSettled, described);
    expect(keys.map(({ title, judgements }) => [title, judgements])).toEqual([
      ["Grades of homes", ["overall", "care", "building"]],
    ]);
    expect(keys[0]?.grades.map(({ key }) => key)).toEqual(["poor", "fair", "good", "fine"]);
    expect(keys[0]?.meanings).toEqual([{ heading: "The care", ...descriptor }]);
  });

  test("knows until when the draft can be challenged, and no day before it is sent", () => {
    expect(page(toSettled).representation).toMatchObject({ workingDays: 2, time: null, holidays: [] });
    expect(page(toDraft).representation?.time).toEqual({
      sentOn: "2031-05-02",
      workingDays: 2,
      lastDay: "2031-05-06",
      waived: false,
    });
    const { representation: _none, ...process } = homes.process;
    expect(page(toDraft, { ...homes, process }).representation).toBeNull();
  });

  test("names the holidays that moved the last day", () => {
    const { representation, ...process } = homes.process;
    if (representation === undefined) throw new Error("homes has a time for representations");
    const holidays = ["2031-05-06", "2031-05-05", "2031-05-26"];
    const calendar = { ...representation.calendar, holidays };
    const moved = { ...homes, process: { ...process, representation: { ...representation, calendar } } };
    expect(page(toDraft, moved).representation).toMatchObject({
      time: { lastDay: "2031-05-08" },
      holidays: ["2031-05-05", "2031-05-06"],
    });
  });

  test("takes no day over from the letter before it", () => {
    expect(page(toLetter).representation?.time?.lastDay).toBe("2031-05-06");
    expect(page(toReopened).representation?.time).toBeNull();
  });

  test("shows the grade that rules compute of a judgement that nobody grades, and says so", () => {
    const derived: Framework = {
      ...homes,
      groups: { both: ["care", "building"] },
      judgements: homes.judgements.map((each) =>
        each.id === "overall" ? { ...each, basis: "derived" } : each,
      ),
      rules: [
        {
          id: "overall-is-the-worse",
          judgement: "overall",
          kind: "aggregate",
          of: "both",
          aggregate: { type: "lowest" },
          says: "Overall is the worse of the two.",
          source: { cite: "Rules of homes, page 1", status: "documented" },
          strength: "must",
        },
      ],
    };
    const overall = (steps: readonly Step[]): unknown => {
      const events = lived(first, steps).filter(
        ({ data }) => !("judgement" in data && data.judgement === "overall"),
      );
      return project(letterPage, events, { ...context, framework: derived }).sections[0];
    };
    expect(overall(toSettled)).toMatchObject({
      grade: { key: "fair" },
      gradeLine: "Fair",
      derived: { rules: [{}] },
    });
    expect(overall(begun("2031"))).toMatchObject({ grade: null, gradeLine: null, derived: {} });
    expect(page(toSettled).sections.filter(({ derived: rule }) => rule !== undefined)).toEqual([]);
  });
});
