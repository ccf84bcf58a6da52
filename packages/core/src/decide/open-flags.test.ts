import { expect, test } from "vitest";
import { proceedingsOf } from "../state.ts";
import {
  agreed,
  alias,
  begunInFull,
  by,
  closedInFull,
  conflicted,
  gateWithdrawn,
  lent,
  nothing,
  proposals,
  ratedInFull,
  reopening,
  revealedGrades,
  revelation,
  seal,
} from "./full-story.test-data.ts";
import { openFlags } from "./open-flags.ts";
import { parksInFull } from "./parks-in-full.test-data.ts";
import { instead } from "./precedence/precedence.test-data.ts";
import { moderated, observed, proposed, settled, stateAfter, type Happening } from "./story.test-data.ts";

const flagsAfter = (...happenings: readonly Happening[]): readonly string[] =>
  openFlags(parksInFull, proceedingsOf(stateAfter(happenings))).map(
    ({ flag, judgement }) => `${judgement} ${flag}`,
  );
const changed = ["safety", "upkeep", "overall"].map((judgement) => `${judgement} RestsOnChangedEvidence`);
const inConflict = ["safety", "upkeep", "overall"].map((judgement) => `${judgement} GradedInConflict`);

const gateCorrected: Happening = by("vic", {
  type: "EvidenceCorrected",
  data: {
    id: "gate",
    kind: "evidence",
    judgements: ["safety"],
    statement: "The gate sticks.",
    source: { name: "The keeper's diary", class: "document", id: "diary" },
    polarity: "weakness",
    comparisons: [],
    because: "It was read wrong.",
  },
});
const revised = (judgement: string, evidence: readonly string[], actor = "vic"): Happening =>
  by(actor, {
    type: "ProposalRevised",
    data: { judgement, from: "fair", to: "fair", because: "It is so.", evidence, restsOn: 1 },
  });

test("nothing is flagged where nothing that a grade rests on has changed", () => {
  expect(flagsAfter(...closedInFull)).toEqual([]);
  expect(flagsAfter(...begunInFull, gateWithdrawn, conflicted("vic"))).toEqual([]);
});

test.each([
  ["withdrawn", gateWithdrawn],
  ["corrected", gateCorrected],
])("grades that rest on evidence are flagged once it is %s", (_how, change) => {
  expect(flagsAfter(...ratedInFull, change)).toEqual(changed);
  expect(flagsAfter(...closedInFull, change)).toEqual(changed);
  expect(flagsAfter(...begunInFull, change, proposals.safety)).toEqual([]);
});

test("evidence that a later step cites counts too, and what it no longer cites does not", () => {
  const path: Happening = { ...observed, data: { ...observed.data, id: "path" } } as Happening;
  const pathWithdrawn = by("vic", { type: "EvidenceWithdrawn", data: { id: "path", because: "It is not." } });
  const citing = by("jo", {
    type: "GradeModerated",
    data: {
      judgement: "safety",
      round: "first",
      from: "fair",
      to: "fair",
      reason: "no-change",
      because: "It is so.",
      evidence: ["path"],
      participants: [],
      restsOn: 9,
    },
  });
  expect(flagsAfter(...ratedInFull, path, citing, pathWithdrawn)).toEqual(["safety RestsOnChangedEvidence"]);
  expect(flagsAfter(...ratedInFull, path, revised("safety", ["path"]), gateWithdrawn)).toEqual(
    changed.filter((flag) => !flag.startsWith("safety")),
  );
});

test("whoever gives or confirms the grade anew closes its flags, and only its flags", () => {
  for (const change of [gateWithdrawn, conflicted("vic")]) {
    const open = flagsAfter(...ratedInFull, change);
    expect(open).toHaveLength(3);
    const others = open.filter((flag) => !flag.startsWith("upkeep"));
    expect(flagsAfter(...ratedInFull, change, moderated("upkeep", 10))).toEqual(others);
    expect(flagsAfter(...ratedInFull, change, revised("upkeep", ["gate"], "val"))).toEqual(others);
  }
});

test("settling and taking up again give no grade, and close nothing", () => {
  expect(flagsAfter(...ratedInFull, gateWithdrawn, settled("upkeep", 10))).toEqual(changed);
  expect(flagsAfter(...closedInFull, gateWithdrawn, reopening)).toEqual(changed);
});

test("grades of somebody who has since been declared to have an interest are flagged, under whatever name he gave them", () => {
  expect(flagsAfter(...ratedInFull, conflicted("vic"))).toEqual(inConflict);
  expect(flagsAfter(...ratedInFull, conflicted("val"))).toEqual([]);
  expect(flagsAfter(...ratedInFull, alias("vicky", "vic"), conflicted("vicky"))).toEqual(inConflict);
  expect(flagsAfter(...ratedInFull, conflicted("vicky"), alias("vicky", "vic"))).toEqual(inConflict);
});

test("both the one who acts and the one for whom he acts have graded", () => {
  const given = [...begunInFull, lent("val", "vic", ["visitor"])];
  const proposal: Happening = { ...proposed("safety"), onBehalfOf: "val" };
  expect(flagsAfter(...given, proposal, conflicted("val"))).toEqual(["safety GradedInConflict"]);
  expect(flagsAfter(...given, proposal, conflicted("vic"))).toEqual(["safety GradedInConflict"]);
});

test("opening two grades gives none: what has changed since each was given stays flagged", () => {
  const twice = (between: readonly Happening[], opening: Happening): readonly string[] =>
    flagsAfter(...ratedInFull, seal, ...between, opening).filter((flag) => flag.startsWith("overall"));
  expect(twice([gateWithdrawn], revelation)).toEqual(["overall RestsOnChangedEvidence"]);
  expect(twice([conflicted("sue")], revelation)).toEqual(["overall GradedInConflict"]);
  expect(twice([nothing], revelation)).toEqual([]);
});

test("a second grade confirms the first where they agree, and takes its place where it is the worse", () => {
  const between = (...opening: readonly Happening[]): readonly string[] =>
    flagsAfter(...ratedInFull, gateWithdrawn, seal, ...opening).filter((flag) => flag.startsWith("overall"));
  expect(between(revealedGrades(agreed))).toEqual([]);
  expect(between(revealedGrades({ how: "worst", stands: "poor" }, "poor"))).toEqual([]);
  expect(between(revealedGrades({ how: "kept-first", stands: "fair" }, "good"))).toEqual([
    "overall RestsOnChangedEvidence",
  ]);
  expect(between(revealedGrades({ how: "to-adjudicate" }, "good"))).toEqual([
    "overall RestsOnChangedEvidence",
  ]);
});

test("a judgement without a grade has nothing to be flagged", () => {
  const given = instead(proposals.overall, nothing)(ratedInFull);
  expect(flagsAfter(...given, gateWithdrawn)).toEqual(changed.slice(0, 2));
});
