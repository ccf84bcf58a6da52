import { evolve, foldOwned, initialState, project, type RecordedEvent } from "@assay/core";
import { apa2007 } from "@assay/frameworks/apa-2007";
import { judgements, type JudgementView } from "@assay/projection";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { validStream } from "./valid-stream.ts";

const streams = validStream(apa2007);

function viewOf(events: readonly RecordedEvent[]): readonly JudgementView[] {
  return project(judgements, events, { framework: apa2007, stream: "made-up-assessment" }).judgements;
}

/** The acts that gave a judgement a grade, in order. */
function gradings(
  events: readonly RecordedEvent[],
  judgement: string,
): readonly RecordedEvent<"GradeProposed" | "ProposalRevised" | "GradeModerated">[] {
  return events.flatMap((event) => {
    const given =
      event.type === "GradeProposed" || event.type === "ProposalRevised" || event.type === "GradeModerated";
    return given && event.data.judgement === judgement ? [event] : [];
  });
}

test("as at every moment, the grade that a reader sees is the one that a decision would rest on", () => {
  let moved = 0;
  fc.assert(
    fc.property(streams, ({ events }) => {
      for (let end = 0; end <= events.length; end += 1) {
        const prefix = events.slice(0, end);
        const { current } = foldOwned(evolve, initialState(), prefix);
        const standing = current.phase === "not-opened" ? {} : current.proceedings.judgements;
        for (const { judgement, grade, stage } of viewOf(prefix)) {
          const { proposal, moderations = [], settlement } = standing[judgement] ?? {};
          const moderated = moderations.at(-1);
          if (moderated !== undefined && moderated.grade !== proposal?.grade) moved += 1;
          expect(grade?.key).toBe((settlement ?? moderated ?? proposal)?.grade);
          const settled = current.phase === "issued" ? "issued" : "settled";
          const reached = moderated === undefined ? "proposed" : "moderated";
          const graded = settlement === undefined ? reached : settled;
          expect(stage).toBe(proposal === undefined ? "ungraded" : graded);
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(moved).toBeGreaterThan(0);
});

test("a reader sees the evidence of the last proposal and of every round, and the reason of the last departure", () => {
  let departed = 0;
  fc.assert(
    fc.property(streams, ({ events }) => {
      for (const { judgement, evidence, departure } of viewOf(events)) {
        const given = gradings(events, judgement);
        const cited = given.flatMap(({ type, data }, index) => {
          const superseded = given.slice(index + 1).some((later) => later.type !== "GradeModerated");
          return type !== "GradeModerated" && superseded ? [] : (data.evidence ?? []);
        });
        expect(evidence).toEqual([...new Set(cited)]);
        const reason = given.at(-1)?.data.departure?.reason;
        if (departure === null || reason === undefined) continue;
        departed += 1;
        expect(departure.reason).toBe(reason);
      }
    }),
    { numRuns: 200 },
  );
  expect(departed).toBeGreaterThan(0);
});
