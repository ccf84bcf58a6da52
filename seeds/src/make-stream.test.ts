import { readFileSync } from "node:fs";
import {
  eventSchema,
  readNdjson,
  recordedEvents,
  withhold,
  type EventData,
  type EventType,
  type RecordedEvent,
} from "@assay/core";
import { expect, test } from "vitest";
import { factsIn, leicestershirePath, readFactsJson } from "./facts-file.test-data.ts";
import { makeStream } from "./make-stream.ts";

const leicestershire = factsIn(readFactsJson(leicestershirePath));
const made = await streamOf(leicestershire);
const events = eventsIn(made);

async function streamOf(parsed: typeof leicestershire): Promise<string> {
  const stream = await makeStream(parsed);
  if (stream._tag === "Left") throw new Error(stream.left);
  return stream.right;
}

function eventsIn(text: string): readonly RecordedEvent[] {
  const read = readNdjson(new TextEncoder().encode(text));
  if (read._tag === "Left") throw new Error(JSON.stringify(read.left));
  return read.right.commits.flatMap(({ commit }) => recordedEvents(commit));
}

function dataOf<T extends EventType>(type: T): readonly EventData[T][] {
  return events.flatMap((event) => (event.type === type ? [event.data as EventData[T]] : []));
}

test("the stream that is kept is the one that the facts make", () => {
  const kept = readFileSync(
    new URL("../leicestershire-2007/leicestershire-2007.ndjson", import.meta.url),
    "utf8",
  );
  expect(made === kept, "it differs: run `npm run seed`").toBe(true);
});

test("the same facts make the same bytes", async () => {
  expect((await streamOf(leicestershire)) === made).toBe(true);
});

test("every fact stands in the stream as the file has it", () => {
  const { facts } = leicestershire;
  expect(dataOf("EvidenceRecorded")).toEqual(facts.statements);
  expect(dataOf("EvidenceRelated")).toEqual(facts.relations);
  expect(dataOf("NarrativeWritten")).toEqual(facts.narrative);
  expect(dataOf("AreaForDevelopmentIdentified")).toEqual(facts.areas);
  expect(dataOf("SourceReceived")).toEqual(facts.sources);
  expect(dataOf("AssessmentLinked")).toEqual(facts.links);
  expect(dataOf("FindingsShared")).toEqual(facts.sharedFindings);
  expect(dataOf("TeamAssigned")).toEqual([facts.team]);
  expect(dataOf("RatingDesignated")).toEqual([facts.designation]);
  expect(dataOf("RatingConveyed")).toEqual([facts.conveyance]);
  expect(dataOf("AssessmentOpened")).toMatchObject([
    { body: facts.body, cycle: "2007", retells: facts.retells },
  ]);
});

test("each event is marked with how we know of it and when it is claimed to have happened", () => {
  const marks = new Set(events.map(({ type, provenance, occurred }) => `${type} ${provenance} ${occurred}`));
  expect([...marks]).toEqual([
    "FrameworkAdopted reconstructed 2007",
    "AssessmentOpened reconstructed ../2007-12-04",
    "TeamAssigned reconstructed ../2007-12-04",
    "AssessmentLinked documented ../2007-12-04",
    "SourceReceived documented ../2007-12-04",
    "FindingsShared documented ../2007-12-04",
    "EvidenceRecorded documented ../2007-12-04",
    "EvidenceRelated inferred ../2007-12-04",
    "NarrativeWritten reconstructed ../2007-12-04",
    "AreaForDevelopmentIdentified documented ../2007-12-04",
    "GradeProposed reconstructed ../2007-12-04",
    "GradeModerated reconstructed ../2007-12-04",
    "JudgementSettled reconstructed ../2007-12-04",
    "RatingDesignated documented ../2007-12-04",
    "RatingConveyed documented ../2007-12-04",
    "LetterIssued documented 2007-12-04",
  ]);
});

test("everything is recorded on the day of the reconstruction", () => {
  expect(new Set(events.map(({ at }) => at))).toEqual(new Set(["2026-11-23T00:00:00.000Z"]));
});

test("each grade is proposed on the statements of its own section, the outcome last", () => {
  const proposals = dataOf("GradeProposed");
  expect(proposals.map(({ judgement }) => judgement).at(-1)).toBe("overall-effectiveness");
  expect(proposals.map(({ evidence }) => evidence.length)).toEqual([30, 39, 46, 27, 17, 31, 8]);
});

test("each moderation upholds the grade that it saw", () => {
  const moderations = dataOf("GradeModerated");
  expect(moderations).toHaveLength(7);
  expect(moderations.filter(({ from, to, reason }) => from !== to || reason !== "no-change")).toEqual([]);
});

test("the two people whom the letter names are marked as personal, and withheld they are named nowhere", () => {
  const named = leicestershire.facts.team.members.flatMap(({ name }) => name ?? []);
  expect(named).toHaveLength(2);
  const shown = JSON.stringify(events.map(({ data }) => data));
  const withheld = JSON.stringify(events.map(({ type, data }) => withhold(eventSchema(type), data)));
  expect(named.filter((name) => shown.includes(name))).toEqual(named);
  const parts = named.flatMap((name) => name.split(" "));
  expect(parts.filter((part) => withheld.includes(part))).toEqual([]);
});

test("nobody moderates or issues what they proposed", () => {
  const actors = (type: EventType): ReadonlySet<string> =>
    new Set(events.filter((event) => event.type === type).map(({ actor }) => actor));
  expect(actors("GradeProposed")).toEqual(new Set(["reconstructed-inspector"]));
  expect(actors("GradeModerated")).toEqual(new Set(["reconstructed-moderator"]));
  expect(actors("LetterIssued")).toEqual(new Set(["reconstructed-issuer"]));
});

test("makeStream stops at the first refusal and says which", async () => {
  const { facts, framework } = leicestershire;
  const early = { ...facts, occurred: { ...facts.occurred, letter: "2007-12-01" } };
  const stopped = await makeStream({ facts: early, framework });
  expect(stopped._tag === "Left" && stopped.left).toMatch(/^Cannot .*2007-12-04/);
});
