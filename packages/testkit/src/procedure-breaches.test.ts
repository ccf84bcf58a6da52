import { readFileSync } from "node:fs";
import { project, witness, type NewEvent, type RecordedEvent, type RefusalTag } from "@assay/core";
import { procedureUnder, type RequirementId, type RequirementView } from "@assay/projection";
import { frameworkDigest, type Framework, type Process } from "@assay/rules";
import { expect, test } from "vitest";
import { business, isFound } from "./breaches.test-data.ts";
import { breakings, broken } from "./broken-stream.test-data.ts";
import * as fc from "fast-check";
import { strict, strictStream } from "./strict-process.test-data.ts";
import { eventful, strictEvents, type Turns } from "./strict-story.test-data.ts";

type Events = readonly RecordedEvent[];

const whole = strictEvents(eventful);
const digest = frameworkDigest(strict);
const pinned = { id: strict.id, edition: strict.edition, digest };
const smaller: Framework = { ...strict, judgements: strict.judgements.slice(1) };
const other = { ...pinned, digest: frameworkDigest(smaller) };
const definitions = { [digest]: strict, [other.digest]: smaller };

/** A story with other grades: by judgement in the framework's order, all else good. */
function graded(overall: number, safety: number, capacity: number): Turns {
  const rest = [2, 2, 4] as const;
  const grades = [[overall, overall, 4] as const, rest, [safety, safety, 4] as const, rest, rest, rest];
  return { ...eventful, grades: [...grades, [capacity, capacity, 4] as const] };
}

/** The events with the n-th of a type changed. */
function edited(events: Events, type: RecordedEvent["type"], data: object, judgement?: string): Events {
  const at = events.findIndex(
    (event) => event.type === type && (judgement === undefined || aboutOf(event) === judgement),
  );
  // What a history says may be anything that has the shape of an event.
  return events.map((event, index) =>
    index === at ? ({ ...event, data: { ...event.data, ...data } } as RecordedEvent) : event,
  );
}

function aboutOf({ data }: RecordedEvent): string | undefined {
  return "judgement" in data ? data.judgement : undefined;
}

/** The events up to one of a type, and something that is put in its place. */
function upTo(type: RecordedEvent["type"], added: NewEvent, actor = "lead-1"): Events {
  const before = whole.slice(
    0,
    whole.findIndex((event) => event.type === type),
  );
  const revision = before.length + 1;
  const at = before.at(-1)?.at ?? "2031-04-01T06:00:00.000Z";
  return [...before, { ...added, stream: strictStream, revision, at, actor, commit: `c${revision}` }];
}

/** The events with the first of a type done by somebody else, or otherwise. */
function by(actor: string, type: RecordedEvent["type"], data: object = {}): Events {
  const at = whole.findIndex((event) => event.type === type);
  return edited(whole, type, data).map((event, index) => (index === at ? { ...event, actor } : event));
}

/** A letter that went out on the day on which the draft was sent. */
function soon(event: RecordedEvent): RecordedEvent {
  return event.type === "LetterIssued" ? { ...event, at: "2031-05-02T18:00:00.000Z" } : event;
}

function records({ type, data }: RecordedEvent, id: string): boolean {
  return type === "EvidenceRecorded" && data.id === id;
}

/** The first draft with a withdrawal in its place. */
function withdrawing(event: RecordedEvent): RecordedEvent {
  if (event.type !== "LetterDrafted" || event.data.id !== "d1") return event;
  const data = { id: "staying-safe.e1", because: "It was of another." };
  return { ...event, type: "EvidenceWithdrawn", data };
}

const opening: NewEvent = {
  type: "AssessmentOpened",
  data: { framework: pinned, body: { name: "Northmere County Council", identifiers: [] }, cycle: "2031" },
};

function under(process: Partial<Process>): Framework {
  return { ...strict, process: { ...strict.process, ...process } };
}

const imported = { framework: "theirs", judgement: "all", map: [{ from: "good", to: "good" }] };
const derived: Framework = {
  ...strict,
  judgements: strict.judgements.map((each) =>
    each.id === "being-healthy" ? { ...each, basis: "derived" } : each,
  ),
};
const importing: Framework = {
  ...strict,
  judgements: strict.judgements.map((each) => (each.id === "being-healthy" ? { ...each, imported } : each)),
};
const jointly = under({
  secondGrading: { which: { judgements: ["staying-safe"] }, tolerance: 0, resolve: "jointly" },
});
const shortCalendar = under({
  representation: {
    workingDays: 10,
    blocksIssue: true,
    calendar: {
      title: "A short calendar",
      source: "Made up.",
      covers: { from: "2031-01-01", to: "2031-05-05" },
      weekend: [6, 7],
      holidays: [],
    },
  },
});

const replacing = (to: typeof pinned): NewEvent => ({
  type: "FrameworkReplaced",
  data: { from: pinned, to, because: "A slip." },
});

/** The breaches that striking at random brings about seldom or never: the refusal, the history, and the framework that it is under. */
const planted: readonly (readonly [RefusalTag, Events, Framework?])[] = [
  ["FrameworkAlreadyPinned", upTo("LetterDrafted", replacing(pinned))],
  ["FrameworkDoesNotFit", upTo("LetterDrafted", replacing(other))],
  [
    "RoleUnknown",
    edited(whole, "TeamAssigned", { members: [{ actor: "x", kind: "person", roles: ["keeper"] }] }),
  ],
  [
    "RelationUnknown",
    upTo("LetterDrafted", {
      type: "AssessmentLinked",
      data: { id: "l", to: { title: "T" }, relation: "cousin-of" },
    }),
  ],
  ["JudgementIsDerived", whole, derived],
  ["JudgementIsImported", whole, importing],
  [
    "ImportDiffers",
    upTo("LetterDrafted", {
      type: "JudgementImported",
      data: {
        judgement: "being-healthy",
        grade: "good",
        from: { issuer: "Another body", framework: "theirs", judgement: "part" },
        on: "2031",
        standing: "final",
      },
    }),
    importing,
  ],
  [
    "FactUnknown",
    upTo("LetterDrafted", {
      type: "FactEstablished",
      data: { fact: "nothing", holds: true, because: "So.", evidence: [] },
    }),
  ],
  [
    "AreaUnknown",
    upTo("LetterDrafted", {
      type: "AreaForDevelopmentRevised",
      data: { id: "nothing", text: "Go on.", evidence: [], because: "So." },
    }),
  ],
  ["RoundUnknown", edited(whole, "GradeModerated", { round: "ninth" })],
  [
    "GradeNotPermitted",
    edited(strictEvents(graded(1, 0, 2)), "GradeModerated", { to: "good" }, "overall-effectiveness"),
  ],
  [
    "DepartureUnreasoned",
    edited(
      strictEvents(graded(2, 2, 0)),
      "GradeModerated",
      { departure: { strength: "normally", rules: [] } },
      "overall-effectiveness",
    ),
  ],
  [
    "GraderMissing",
    edited(whole, "GradesRevealed", { resolution: { how: "to-agree" } }, "staying-safe"),
    jointly,
  ],
  ["SampleNotAsked", edited(whole, "SampleCommitted", { step: "regional" })],
  ["RepresentationUnknown", edited(whole, "RepresentationDetermined", { id: "nothing" })],
  ["DeadlineUnknown", whole, shortCalendar],
  ["RepresentationOpen", edited(whole, "RepresentationDetermined", { id: "nothing" })],
  ["AssessmentAlreadyOpened", upTo("TeamAssigned", opening)],
  [
    "NothingSettled",
    upTo("LetterDrafted", {
      type: "AssessmentReopened",
      data: { judgements: ["staying-sane"], ground: "error", because: "A slip." },
    }),
  ],
  [
    "SourceUnknown",
    edited(whole, "EvidenceRecorded", { source: { name: "Hearsay", class: "data", id: "hearsay" } }),
  ],
  ["ActorIsNoPerson", by("robot", "GradeModerated")],
  ["AdjudicatorIsGrader", by("second-1", "GradeAdjudicated")],
  ["SecondGradingNotAsked", edited(whole, "SecondGradeSealed", { judgement: "overall-effectiveness" })],
  ["SealDiffers", edited(whole, "SecondGradeSealed", { commitment: "0".repeat(64) })],
  ["QuorumMissing", by("moderator-1", "GradeModerated", { round: "national", participants: [] })],
  ["DraftNotSent", whole.filter(({ type }) => type !== "LetterDrafted")],
  ["RepresentationLate", edited(whole, "RepresentationReceived", { on: "2031-05-30" })],
  ["RepresentationTimeRunning", whole.map(soon)],
  ["NotSignedOff", whole.filter(({ type }) => type !== "AssessmentSignedOff")],
  // Withdrawn without ever having been recorded: what rests on it is not what it was all the same.
  ["FlagsOpen", whole.filter((event) => !records(event, "staying-safe.e1")).map(withdrawing)],
  ["EvidenceMissing", edited(whole, "GradeProposed", { evidence: [] })],
  ["SignatoryUnknown", edited(whole, "LetterIssued", { signatory: "stranger" })],
  ["TemplateDiffers", edited(whole, "LetterIssued", { template: { id: "apa-letter", version: 99 } })],
];

function unmetIn(events: Events, framework: Framework = strict): readonly RequirementView[] {
  const context = { framework, stream: strictStream };
  // A history under another definition is judged by that one alone.
  const known = framework === strict ? definitions : {};
  return project(procedureUnder(known), events, context).requirements.filter(
    ({ status }) => status === "unmet",
  );
}

const rows = planted.map(([tag, events, framework]) => ({ tag, events, framework }));

test.each(rows)(
  "a breach that is refused with $tag is unmet, by the very event",
  ({ tag, events, framework }) => {
    const known = framework === undefined ? definitions : {};
    const flags = witness(framework ?? strict, events, known).filter(({ refusal }) => refusal._tag === tag);
    const unmet = unmetIn(events, framework);
    expect(flags).not.toEqual([]);
    expect(flags.filter((flag) => !isFound(flag, unmet))).toEqual([]);
  },
);

test("every breach that is procedure's business is brought about, planted or by striking at random", () => {
  const struck = fc
    .sample(breakings, { numRuns: 120, seed: 1 })
    .flatMap((breaking) => witness(strict, broken(breaking)).map(({ refusal }) => refusal._tag));
  const seen = new Set<string>([...struck, ...planted.map(([tag]) => tag)]);
  const never = Object.entries(business).filter(([tag, about]) => "breaches" in about && !seen.has(tag));
  expect(never).toEqual([]);
});

/** What no decision refuses, for it is the ledger that works it out: only a history that was made elsewhere can be so. */
const beyond: readonly (readonly [string, RequirementId, RegExp, Events])[] = [
  [
    "a letter that is not the one that the record makes",
    "letter-digest",
    /LetterDigestDiffers/,
    edited(whole, "LetterIssued", { digest: "0".repeat(64) }),
  ],
  [
    "a draft that is not its content",
    "letter-digest",
    /not that of its content/,
    edited(whole, "LetterDrafted", { digest: "0".repeat(64) }),
  ],
  [
    "a draft of another letter",
    "letter-digest",
    /not the letter/,
    edited(whole, "LetterDrafted", { content: "{}" }),
  ],
  [
    "a sample that its seed does not draw",
    "sampling",
    /the seed draws/,
    edited(whole, "SampleDrawn", { drawn: [] }),
  ],
  [
    "two grades that come to something else",
    "second-grading",
    /come to/,
    edited(
      whole,
      "GradesRevealed",
      { resolution: { how: "kept-first", stands: "adequate" } },
      "staying-safe",
    ),
  ],
  [
    "a grade before that never stood",
    "grades-carried-over",
    /"inadequate" over for "being-healthy"/,
    edited(whole, "GradeModerated", { from: "inadequate" }, "being-healthy"),
  ],
  [
    "a settled grade that nobody confirmed",
    "grades-carried-over",
    /"outstanding" over/,
    edited(whole, "JudgementSettled", { grade: "outstanding" }, "capacity-to-improve"),
  ],
];

test.each(beyond)("%s is found", (_what, requirement, because, events) => {
  expect(unmetIn(events).find(({ id }) => id === requirement)?.because).toMatch(because);
});

test("a change of definition that is not at hand is not shown, and nothing is claimed of it", () => {
  const events = upTo("LetterDrafted", replacing({ ...other, digest: "0".repeat(64) }));
  const view = project(procedureUnder(definitions), events, { framework: strict, stream: strictStream });
  expect(view.requirements.find(({ id }) => id === "framework-pinned")).toMatchObject({
    status: "not-shown",
    because: "The definition that it changes over to is not at hand.",
  });
});

test("the reference names every requirement, and every refusal that is none of procedure's business", () => {
  const reference = readFileSync(new URL("../../../docs/reference/procedure.md", import.meta.url), "utf8");
  const { requirements } = project(procedureUnder({}), whole, { framework: strict, stream: strictStream });
  const general = requirements.map(({ id }) =>
    id.replace(/^separation\..*/, "separation.<act>.<act>").replace(/^round\..*/, "round.<id>"),
  );
  const outside = Object.entries(business).flatMap(([tag, about]) => ("none" in about ? [tag] : []));
  expect([...new Set([...general, ...outside])].filter((name) => !reference.includes(`\`${name}\``))).toEqual(
    [],
  );
});
