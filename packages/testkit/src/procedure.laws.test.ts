import { project, projectStepwise, witness, type RecordedEvent } from "@assay/core";
import { apa2007 } from "@assay/frameworks/apa-2007";
import { procedure, procedureThrough, type RequirementView } from "@assay/projection";
import type { Framework } from "@assay/rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isFound } from "./breaches.test-data.ts";
import { breakings, broken } from "./broken-stream.test-data.ts";
import { otherProcesses } from "./other-processes.test-data.ts";
import { strict } from "./strict-process.test-data.ts";
import { eventful, strictEvents, turns } from "./strict-story.test-data.ts";
import { validStream } from "./valid-stream.ts";

function unmetIn(framework: Framework, events: readonly RecordedEvent[]): readonly RequirementView[] {
  const view = project(procedure, events, { framework, stream: events[0]?.stream ?? "none" });
  return view.requirements.filter(({ status }) => status === "unmet");
}

/** The process under which a history came about, as often as all others together. */
const processes = fc.oneof(fc.constant(strict), fc.constantFrom(...otherProcesses));

test("the eventful stream has every step of the strict process, so that the laws are about something", () => {
  const types = new Set(strictEvents(eventful).map(({ type }) => type));
  expect([...types]).toEqual(
    expect.arrayContaining([
      "ProposalRevised",
      "SecondGradeSealed",
      "GradeAdjudicated",
      "GradeModerated",
      "SampleDrawn",
      "QueryAnswered",
      "RepresentationDetermined",
      "AssessmentSignedOff",
      "LetterIssued",
      "LetterSuperseded",
    ]),
  );
});

test("in streams that decisions made, no requirement is unmet", () => {
  fc.assert(
    fc.property(turns, (choice) => {
      const events = strictEvents(choice);
      expect(unmetIn(strict, events)).toEqual([]);
    }),
    { numRuns: 25 },
  );
  fc.assert(
    fc.property(validStream(apa2007), ({ events }) => {
      // The arbitrary makes up the digest of its letter.
      const unmet = unmetIn(apa2007, events).filter(({ id }) => id !== "letter-digest");
      expect(unmet).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("procedure finds every breach that a decision would have refused, in streams made by breaking valid ones", () => {
  fc.assert(
    fc.property(breakings, processes, (breaking, framework) => {
      const events = broken(breaking);
      const unmet = unmetIn(framework, events);
      const missed = witness(framework, events).filter((flag) => !isFound(flag, unmet));
      expect(missed.map(({ flag, revision, type }) => `r${revision} ${type}: ${flag}`)).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

test("the fold over whole history and the fold step by step show the same", () => {
  fc.assert(
    fc.property(breakings, (breaking) => {
      const events = broken(breaking);
      const context = { framework: strict, stream: "northmere-2031" };
      expect(projectStepwise(procedure, events, context)).toEqual(project(procedure, events, context));
    }),
    { numRuns: 10 },
  );
});

test("whoever goes to and fro in a history is told at each moment what the history up to it shows", () => {
  const visits = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(breakings, visits, (breaking, counts) => {
      const events = broken(breaking);
      const stream = "northmere-2031";
      const after = procedureThrough(events, stream, {});
      for (const count of [...counts, events.length, ...counts]) {
        const history = events.slice(0, count);
        const view = project(procedure, history, { framework: strict, stream });
        expect(after(history.length, strict)).toEqual(view);
      }
    }),
    { numRuns: 12 },
  );
});
