import { project, type EvidenceRecorded, type NewEvent, type RecordedEvent } from "@assay/core";
import { apa2007 } from "@assay/frameworks/apa-2007";
import { review, type ReviewFinding, type ReviewCheck, type ReviewView } from "@assay/projection";
import { frameworkDigest } from "@assay/rules";
import { describe, expect, test } from "vitest";

/** Events as a log would hold them, after an opening at revision 1. */
function record(...events: readonly NewEvent[]): readonly RecordedEvent[] {
  const framework = { id: "apa", edition: "2007", digest: frameworkDigest(apa2007) };
  const body = { name: "Northmere County Council", identifiers: [] };
  const opening: NewEvent = { type: "AssessmentOpened", data: { framework, body, cycle: "2031" } };
  return [opening, ...events].map((event, index) => ({
    ...event,
    stream: "northmere-2031",
    revision: index + 1,
    at: "2031-05-01T09:00:00.000Z",
    actor: "inspector-1",
    commit: `c${index + 1}`,
  }));
}

function reviewed(...events: readonly NewEvent[]): ReviewView {
  return project(review, record(...events), { framework: apa2007, stream: "northmere-2031" });
}

const found = (...events: readonly NewEvent[]): readonly ReviewFinding[] => reviewed(...events).findings;

function evidence(
  id: string,
  section: string,
  statement: string,
  rest: Partial<EvidenceRecorded> = {},
): NewEvent {
  const source = { name: "not stated", class: "not-stated" };
  const said = { id, judgements: [section], statement, source };
  return {
    type: "EvidenceRecorded",
    data: { kind: "evidence", polarity: "strength", comparisons: [], ...said, ...rest },
  };
}

const states = (id: string, section: string, statement: string, ...judgements: readonly string[]): NewEvent =>
  evidence(id, section, statement, { kind: "grade-statement", states: judgements });
const graded = (judgement: string, grade: string): NewEvent => ({
  type: "GradeProposed",
  data: { judgement, grade, because: "So.", evidence: [] },
});
const written = (judgement: string, text: string): NewEvent => ({
  type: "NarrativeWritten",
  data: { judgement, paragraphs: [{ text, evidence: [] }] },
});
const area = (id: string, judgement: string, ...cited: readonly string[]): NewEvent => ({
  type: "AreaForDevelopmentIdentified",
  data: { id, judgement, text: "Do better.", evidence: cited },
});
const related = (
  relation: "mitigates" | "restates" | "shares-fact" | "infers" | "corroborates",
  from: string,
  to: readonly string[],
  as?: string,
): NewEvent => ({
  type: "EvidenceRelated",
  data: { relation, from, to, ...(as === undefined ? {} : { as }) },
});
const received = (id: string, title: string, version: string): NewEvent => ({
  type: "SourceReceived",
  data: { id, class: "data", title, version },
});
const withdrawn = (id: string): NewEvent => ({
  type: "EvidenceWithdrawn",
  data: { id, because: "It was of another." },
});
const from = (id: string): Partial<EvidenceRecorded> => ({
  source: { name: "the dataset", class: "data", id },
});
const place = (section: string, paragraph: number, sentence: number): Partial<EvidenceRecorded> => ({
  place: { section, order: sentence, paragraph, sentence },
});
const safe = "staying-safe";
const healthy = "being-healthy";
const weak = { polarity: "weakness" } as const;
const ninety = { measure: { value: "90", unit: "percent" }, population: "aged 14 to 18" };

/** Each fault: what it is, its check and weight, the revisions that it rests on, and the events. */
const planted: readonly (readonly [
  string,
  ReviewCheck,
  ReviewFinding["severity"],
  readonly number[],
  readonly NewEvent[],
])[] = [
  [
    "a section that states another grade than it has",
    "grade-word-differs",
    "tension",
    [2, 3],
    [states("e1", safe, "Safety is outstanding", safe), graded(safe, "good")],
  ],
  [
    "a text that claims another grade",
    "grade-word-differs",
    "tension",
    [2, 3],
    [graded(safe, "adequate"), written(safe, "Much was done. Staying safe is now good.")],
  ],
  [
    "a restatement of another grade in another section",
    "grade-restated-differs",
    "tension",
    [2, 3],
    [states("e1", "overall-effectiveness", "Safety is restated as adequate", safe), graded(safe, "good")],
  ],
  [
    "a text that gives another section's grade otherwise",
    "grade-restated-differs",
    "tension",
    [2, 3],
    [graded(healthy, "good"), written("overall-effectiveness", "Being healthy was judged outstanding.")],
  ],
  [
    "two statements of one grade that differ, before it is given",
    "grade-restated-differs",
    "tension",
    [2, 3, 4],
    [
      states("e1", safe, "Safety is good", safe),
      states("e2", "overall-effectiveness", "Safety is adequate", safe),
      related("restates", "e2", ["e1"]),
    ],
  ],
  [
    "the word of another scale",
    "word-off-the-scale",
    "tension",
    [2, 3],
    [evidence("e1", safe, "The start is satisfactory"), written(safe, "It is a satisfactory start.")],
  ],
  [
    "the word of an inspection that has its own scale",
    "word-off-the-scale",
    "note",
    [2],
    [
      evidence("e1", safe, "Homes are rated satisfactory", {
        source: { name: "inspection", class: "inspection" },
      }),
    ],
  ],
  [
    "a rating in another word",
    "word-off-the-scale",
    "tension",
    [2],
    [evidence("e1", safe, "The board was rated as excellent")],
  ],
  [
    "a weakness that leads to nothing",
    "weakness-without-area",
    "gap",
    [2],
    [evidence("e1", safe, "Reviews are late", weak)],
  ],
  [
    "a weakness that leads to no area, and is mitigated",
    "weakness-without-area",
    "note",
    [2, 3, 4],
    [
      evidence("e1", safe, "Reviews are late", weak),
      evidence("e2", safe, "A plan is made"),
      related("mitigates", "e2", ["e1"]),
    ],
  ],
  [
    "a weakness whose mitigation was withdrawn",
    "weakness-without-area",
    "gap",
    [2],
    [
      evidence("e1", safe, "Reviews are late", weak),
      evidence("e2", safe, "A plan is made"),
      related("mitigates", "e2", ["e1"]),
      withdrawn("e2"),
    ],
  ],
  ["an area that names no evidence", "area-without-evidence", "gap", [2], [area("a1", safe)]],
  [
    "an area whose evidence was withdrawn",
    "area-without-evidence",
    "gap",
    [3],
    [evidence("e1", safe, "Reviews are in time"), area("a1", safe, "e1"), withdrawn("e1")],
  ],
  [
    "what counts against the body here and for it there",
    "evidence-opposed",
    "tension",
    [2, 3, 4],
    [
      evidence("e1", safe, "Homes are full", weak),
      evidence("e2", healthy, "Homes are full of life"),
      related("shares-fact", "e1", ["e2"], "homes"),
      area("a1", safe, "e1"),
    ],
  ],
  [
    "a strength that a weakness corroborates",
    "evidence-opposed",
    "tension",
    [2, 3, 4],
    [
      evidence("e1", safe, "Reviews are late", weak),
      evidence("e2", safe, "Reviews are in time"),
      related("corroborates", "e1", ["e2"]),
      area("a1", safe, "e1"),
    ],
  ],
  [
    "what is effective here and excellent there",
    "praise-differs",
    "tension",
    [2, 3, 4],
    [
      evidence("e1", safe, "The board is effective"),
      evidence("e2", "capacity-to-improve", "The board's excellent work shows"),
      related("shares-fact", "e1", ["e2"], "board"),
    ],
  ],
  [
    "two versions of one dataset",
    "vintages-mixed",
    "tension",
    [2, 3, 4, 5],
    [
      received("s1", "The dataset", "2 August"),
      received("s2", "The dataset", "20 September"),
      evidence("e1", safe, "Reviews are in time", from("s1")),
      evidence("e2", healthy, "Checks are in time", from("s2")),
    ],
  ],
  [
    "two sets of similar authorities",
    "vintages-mixed",
    "tension",
    [2, 3],
    ["2006", "2007"].map((set, at) =>
      evidence(`e${at}`, safe, "More than elsewhere", {
        comparisons: [{ basis: "similar-authorities", relation: "above", bearing: "favourable", set }],
      }),
    ),
  ],
  [
    "all over a part, in the sentence beside it",
    "all-over-a-part",
    "tension",
    [2, 3],
    [
      evidence("e1", safe, "90% have a plan", { ...ninety, ...place(safe, 1, 1) }),
      evidence("e2", safe, "Every young person is prepared", {
        population: "aged 14 to 18",
        ...place(safe, 1, 2),
      }),
    ],
  ],
  [
    "all inferred from some of them",
    "all-over-a-part",
    "tension",
    [2, 3, 4],
    [
      evidence("e1", safe, "Two of three were lifted", { measure: { value: "2", of: "3", unit: "notices" } }),
      evidence("e2", safe, "All is well"),
      related("infers", "e2", ["e1"]),
    ],
  ],
];

describe("review finds", () => {
  test.each(planted)("%s", (_what, check, severity, events, told) => {
    expect(found(...told)).toEqual([expect.objectContaining({ check, severity, events })]);
  });
});

/** What is in order, however near it comes to a fault. */
const inOrder: readonly (readonly [string, readonly NewEvent[]])[] = [
  ["a record in which nothing has been said", []],
  [
    "grades stated and restated as they are",
    [
      states("e1", safe, "Safety is good", safe),
      states(
        "e2",
        "overall-effectiveness",
        "Safety is restated as good, and health as outstanding",
        safe,
        healthy,
      ),
      related("restates", "e2", ["e1"]),
      graded(safe, "good"),
      graded(healthy, "outstanding"),
      written(safe, "Staying safe is good. Schools are outstanding."),
    ],
  ],
  [
    "a grade that is only compared with",
    [graded(safe, "adequate"), states("e1", safe, "Safety is adequate, and not good", safe)],
  ],
  [
    "the words of the scale, of which one holds another",
    [
      states("e1", safe, "Safety is inadequate", safe),
      graded(safe, "inadequate"),
      written(safe, "Staying safe is inadequate. The excellent team is small."),
    ],
  ],
  [
    "a weakness that leads to an area",
    [evidence("e1", safe, "Reviews are late", weak), area("a1", safe, "e1")],
  ],
  ["a weakness that was withdrawn", [evidence("e1", safe, "Reviews are late", weak), withdrawn("e1")]],
  [
    "what is shared in one sense and one word",
    [
      evidence("e1", safe, "The board is effective"),
      evidence("e2", "capacity-to-improve", "The board's good work shows"),
      related("shares-fact", "e1", ["e2"], "board"),
    ],
  ],
  [
    "excellent and effective work that nobody says is one fact",
    [
      evidence("e1", safe, "The board is effective"),
      evidence("e2", "capacity-to-improve", "The school's excellent work shows"),
    ],
  ],
  [
    "two versions, of which one is used",
    [
      received("s1", "The dataset", "2 August"),
      received("s2", "The dataset", "20 September"),
      evidence("e1", safe, "Reviews are in time", from("s2")),
    ],
  ],
  [
    "a source whose version is not stated",
    [
      received("s1", "The dataset", "not stated"),
      received("s2", "The dataset", "20 September"),
      evidence("e1", safe, "Reviews are in time", from("s1")),
      evidence("e2", safe, "Checks are in time", from("s2")),
    ],
  ],
  [
    "all of all",
    [
      evidence("e1", safe, "100% have a plan", {
        measure: { value: "100", unit: "percent" },
        population: "aged 14",
        ...place(safe, 1, 1),
      }),
      evidence("e2", safe, "Every one is prepared", { population: "aged 14", ...place(safe, 1, 2) }),
    ],
  ],
  [
    "all of another population, and all elsewhere in the text",
    [
      evidence("e1", safe, "90% have a plan", { ...ninety, ...place(safe, 1, 1) }),
      evidence("e2", safe, "Every baby is seen", { population: "aged 0", ...place(safe, 1, 2) }),
      evidence("e3", safe, "Every young person has a coach", {
        population: "aged 14 to 18",
        ...place(safe, 3, 9),
      }),
    ],
  ],
];

describe("review finds nothing in", () => {
  test.each(inOrder)("%s", (_what, events) => {
    expect(found(...events)).toEqual([]);
  });
});

test("weaknesses are counted: those without an area, and those of them that nothing mitigates", () => {
  const { weaknesses, counts } = reviewed(
    evidence("e1", safe, "Reviews are late", weak),
    evidence("e2", safe, "Homes are full", weak),
    evidence("e3", safe, "Plans are old", weak),
    evidence("e4", safe, "Plans are being made"),
    related("mitigates", "e4", ["e3"]),
    area("a1", safe, "e1"),
  );
  expect(weaknesses).toEqual({ recorded: 3, withoutArea: 2, unmitigated: 1 });
  expect(counts).toEqual({ tensions: 0, gaps: 1, notes: 1 });
});
