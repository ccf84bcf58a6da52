import { exportNdjson, memoryStore, openLedger, witness, type Command } from "@assay/core";
import { frameworkDigest } from "@assay/rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkStream } from "./check-stream.ts";
import { harbours, jetties } from "./harbours.ts";
import { happeningsOf, history } from "./history.ts";
import { countingIds, fixedClock } from "./ports.ts";
import { wholeLife } from "./whole-life.ts";

const opened = {
  type: "AssessmentOpened",
  actor: "ann",
  data: {
    framework: { id: "jetties", edition: "1", digest: "0".repeat(64) },
    body: { name: "Northmere", identifiers: [] },
    cycle: "2031",
  },
};
const team = {
  type: "TeamAssigned",
  actor: "ann",
  data: { members: [{ actor: "ann", kind: "person", roles: ["surveyor", "moderator", "warden"] }] },
};
const evidence = {
  type: "EvidenceRecorded",
  actor: "ann",
  data: {
    id: "e1",
    kind: "evidence",
    judgements: ["overall"],
    statement: "Seen.",
    source: { name: "not stated", class: "not-stated" },
    polarity: "neutral",
    comparisons: [],
  },
};
const proposed = {
  type: "GradeProposed",
  actor: "ann",
  data: { judgement: "overall", grade: "fair", because: "It is so.", evidence: ["e1"] },
};
const moderated = {
  type: "GradeModerated",
  actor: "ann",
  data: {
    judgement: "overall",
    round: "first",
    from: "fair",
    to: "fair",
    reason: "no-change",
    because: "It is so.",
    evidence: [],
    participants: [],
    restsOn: 4,
  },
};
const lines = (...events: readonly unknown[]): string =>
  events.map((event) => `${typeof event === "string" ? event : JSON.stringify(event)}\n`).join("");

test("finds in the plain events of another engine what our own would have refused", () => {
  expect(checkStream(lines(opened, team, evidence, proposed, moderated), jetties)).toEqual([
    {
      line: 5,
      flag: "ModeratorWasProposer",
      stream: "assessment",
      revision: 5,
      // oxlint-disable-next-line typescript/no-unsafe-assignment -- a matcher stands for any text that it matches.
      says: expect.stringMatching(
        /^Revision 5 of "assessment", GradeModerated by ann, is ModeratorWasProposer: .+\.$/,
      ),
    },
  ]);
});

test("judges by a process alone, and then says nothing of scales and rules", () => {
  const splendid = { ...proposed, data: { ...proposed.data, grade: "splendid" } };
  const stream = lines(opened, team, evidence, splendid, moderated);
  expect(checkStream(stream, jetties.process).map(({ flag }) => flag)).toEqual(["ModeratorWasProposer"]);
  expect(checkStream(stream, jetties).map(({ flag }) => flag)).toEqual([
    "GradedOffTheScale",
    "ModeratorWasProposer",
  ]);
});

test("tells bad lines by their number, keeps their place in the count, and judges the others", () => {
  const bad: readonly (readonly [unknown, RegExp])[] = [
    ["{", /^Line 3: it is no JSON object/],
    [[], /^Line 3: it is no JSON object/],
    [{ ...evidence, type: "Noise" }, /^Line 3: its type is "Noise", which is no event/],
    [{ ...evidence, actor: "Ann B" }, /^Line 3: its actor is no id/],
    [{ ...evidence, at: "today" }, /^Line 3: at is no moment/],
    [{ ...evidence, occurred: "soon" }, /^Line 3: occurred is no claimed time/],
    [{ ...evidence, stream: "A B" }, /^Line 3: its stream is no id/],
    [{ ...evidence, data: { ...evidence.data, polarity: "good" } }, /^Line 3: data\.polarity: /],
    [{ ...evidence, data: undefined }, /^Line 3: data: /],
  ];
  for (const [line, says] of bad) {
    const found = checkStream(lines(opened, team, line, proposed, moderated), jetties);
    expect(found.map(({ line: at, flag }) => [at, flag])).toEqual([
      [3, undefined],
      [4, "CitedUnknownEvidence"],
      [5, "ModeratorWasProposer"],
    ]);
    expect(found[0]?.says).toMatch(says);
  }
});

test("never throws, whatever the bytes", () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json(), fc.string()), (bytes) => {
      expect(Array.isArray(checkStream(bytes, harbours))).toBe(true);
    }),
  );
});

test("finds nothing in whole lives, told as plain events, and what the witness finds where they were mixed up", () => {
  const swapped = fc.tuple(wholeLife(harbours, { intentsMax: 30 }), fc.nat(), fc.nat());
  fc.assert(
    fc.property(swapped, ([{ events, definitions }, a, b]) => {
      fc.pre(!events.some(({ type }) => type === "FrameworkReplaced"));
      const told = happeningsOf(events);
      expect(checkStream(lines(...told), harbours)).toEqual([]);
      const [i, j] = [a % told.length, b % told.length];
      const [one, other] = [told[i], told[j]];
      if (one === undefined || other === undefined) return;
      const mixed = told.with(i, other).with(j, one);
      const found = checkStream(lines(...mixed), harbours).map(({ flag, revision }) => [flag, revision]);
      const flags = witness(harbours, history("assessment", mixed), definitions);
      expect(found).toEqual(flags.map(({ flag, revision }) => [flag, revision]));
    }),
    { numRuns: 30 },
  );
});

test("reads an export of our own, and tells a broken chain and a broken line by number", async () => {
  const store = memoryStore({ clock: fixedClock("2031-03-03T09:00:00.000Z"), newId: countingIds() });
  const ledger = await openLedger({ store, log: "made-up", frameworks: [jetties] })();
  if (ledger._tag === "Left") throw new Error("the ledger did not open");
  const command = (fields: object): Command => ({ assessment: "pier", ...fields }) as Command;
  const { id, edition } = jetties;
  const commands = [
    command({
      ...opened.data,
      type: "OpenAssessment",
      framework: { id, edition, digest: frameworkDigest(jetties) },
    }),
    command({ ...team.data, type: "AssignTeam" }),
    command({ ...evidence.data, type: "RecordEvidence" }),
  ];
  for (const each of commands)
    expect((await ledger.right.execute(each, { actor: "ann" })())._tag).toBe("Right");
  const exported = await exportNdjson(store, "made-up")();
  if (exported._tag === "Left") throw new Error("nothing was exported");
  const text = exported.right;
  expect(checkStream(text, jetties)).toEqual([]);
  expect(checkStream(text, harbours).map(({ flag }) => flag)).toEqual([]);
  const cut = text.split("\n");
  const without = [...cut.slice(0, 2), ...cut.slice(3)].join("\n");
  expect(checkStream(without, jetties)[0]?.says).toMatch(/^Line 3: Cannot follow the record/);
  const spoilt = cut.with(2, (cut[2] ?? "").replace('"kind":"person"', '"kind":"ghost"')).join("\n");
  expect(checkStream(spoilt, jetties)[0]?.says).toMatch(/^Line 3: /);
});
