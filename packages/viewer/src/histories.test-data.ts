import { sha256Hex } from "@assay/bytes";
import { frameworkDigest } from "@assay/rules";
import { parks } from "./parks.test-data.ts";
import { recordOf, type Told, type ToldStream } from "./record.test-data.ts";

/** What is said in every text of a made-up history: its own words, or whatever a test wants to be seen as text. */
export type Say = (words: string) => string;

const asItIs: Say = (words) => words;

/** A made-up assessment that comes to every kind of step, with two long pauses; moderation lowers the grade of its trees. */
export function northmere(
  stream = "northmere-2031",
  cycle = "2031",
  say: Say = asItIs,
  edition = "2031",
): ToldStream {
  const framework = { id: "parks", edition, digest: frameworkDigest(parks(edition)) };
  const tell = (day: string, by: string, type: string, data: object, more: object = {}): Told => ({
    day,
    by,
    type,
    data,
    ...more,
  });
  const evidence = (id: string, judgement: string, statement: string, more: object = {}): Told =>
    tell("2031-03-04", "inspector-1", "EvidenceRecorded", {
      id,
      kind: "evidence",
      judgements: [judgement],
      statement: say(statement),
      source: { name: say("Walk of 4 March"), class: "observation" },
      polarity: "strength",
      comparisons: [],
      ...more,
    });
  const propose = (judgement: string, grade: string, cited: readonly string[]): Told =>
    tell("2031-05-02", "inspector-1", "GradeProposed", {
      judgement,
      grade,
      because: say("As seen on the walk"),
      evidence: cited,
    });
  const moderate = (judgement: string, from: string, to: string, restsOn: number): Told =>
    tell("2031-05-03", "moderator-1", "GradeModerated", {
      judgement,
      round: "panel",
      from,
      to,
      reason: from === to ? "no-change" : "misread",
      because: say("The panel looked again"),
      evidence: [],
      participants: ["moderator-2"],
      restsOn,
    });
  const settle = (judgement: string, grade: string, restsOn: number): Told =>
    tell("2031-05-04", "lead-1", "JudgementSettled", { judgement, grade, restsOn });
  return {
    stream,
    edition,
    told: [
      tell("2031-03-01", "lead-1", "AssessmentOpened", {
        framework,
        body: { name: say("Northmere Park"), identifiers: [] },
        cycle: say(cycle),
      }),
      tell("2031-03-01", "lead-1", "TeamAssigned", {
        members: [
          { actor: "lead-1", kind: "person", roles: ["lead"], name: say("Hal") },
          { actor: "inspector-1", kind: "person", roles: ["inspector"], name: say("Ida") },
          { actor: "moderator-1", kind: "person", roles: ["moderator"] },
          { actor: "moderator-2", kind: "person", roles: ["moderator"] },
        ],
      }),
      evidence("e1", "paths", "Every path is dry in winter", {
        comparisons: [
          { basis: "national", relation: say("above"), bearing: "favourable", degree: say("well") },
          { basis: "target", relation: "met", bearing: "favourable", setter: say("the Board") },
        ],
        measure: { value: "98", unit: say("percent"), period: say("2030") },
        trend: { direction: "rising", bearing: "improving" },
        population: say("paths of the town"),
        note: say("Seen twice"),
      }),
      evidence("e2", "paths", "Three gates hang loose", { polarity: "weakness" }),
      evidence("e3", "trees", "Old limes are cared for"),
      evidence("e4", "trees", "Nobody planted since 2020", { polarity: "weakness" }),
      tell("2031-03-05", "inspector-1", "EvidenceCorrected", {
        id: "e2",
        kind: "evidence",
        judgements: ["paths"],
        statement: say("Two gates hang loose"),
        source: { name: say("Walk of 4 March"), class: "observation" },
        polarity: "weakness",
        comparisons: [],
        because: say("One was mended meanwhile"),
      }),
      propose("paths", "good", ["e1", "e2"]),
      propose("trees", "good", ["e3", "e4"]),
      propose("overall", "good", []),
      tell("2031-05-02", "moderator-1", "QueryRaised", {
        id: "q1",
        judgement: "trees",
        text: say("Why good?"),
      }),
      tell("2031-05-03", "inspector-1", "QueryAnswered", {
        id: "q1",
        text: say("For the limes"),
      }),
      moderate("paths", "good", "good", 8),
      moderate("trees", "good", "fair", 9),
      moderate("overall", "good", "fair", 10),
      settle("paths", "good", 13),
      settle("trees", "fair", 14),
      settle("overall", "fair", 15),
      tell("2031-05-05", "inspector-1", "NarrativeWritten", {
        judgement: "trees",
        paragraphs: [{ text: say("The limes are old."), evidence: ["e3"] }],
      }),
      tell("2031-05-05", "inspector-1", "AreaForDevelopmentIdentified", {
        id: "a1",
        judgement: "trees",
        text: say("Plant young trees"),
        evidence: ["e4"],
      }),
      tell("2031-06-20", "clerk", "RepresentationReceived", {
        id: "rep-1",
        nature: "challenge",
        from: say("Northmere Town"),
        on: "2031-06-20",
        judgements: ["trees"],
        text: say("We planted ten"),
      }),
      tell("2031-06-21", "lead-1", "RepresentationDetermined", {
        id: "rep-1",
        outcome: "rejected",
        because: say("They are shrubs"),
        effect: { text: false, grades: [] },
      }),
      tell(
        "2031-06-22",
        "lead-1",
        "LetterIssued",
        {
          digest: "d".repeat(64),
          template: { id: "parks", version: 1 },
          on: "2031-06-22",
          signatory: "lead-1",
          restsOn: 22,
        },
        { provenance: "reconstructed", occurred: "../2031-06-22" },
      ),
    ],
  };
}

/** The same park under an edition that has its trees graded twice: the proposal of r9 is sealed until r12. */
export function sealedTrees(): ToldStream {
  const { told, ...stream } = northmere("northmere-2051", "2051", undefined, "2051");
  const nonce = "5".repeat(64);
  const seal: Told = {
    day: "2031-05-02",
    by: "second-1",
    type: "SecondGradeSealed",
    data: { judgement: "trees", commitment: sha256Hex(`${nonce}fair`) },
  };
  const opened: Told = {
    day: "2031-05-03",
    by: "lead-1",
    type: "GradesRevealed",
    data: {
      judgement: "trees",
      first: "good",
      second: { grade: "fair", because: "Nobody plants", evidence: ["e4"], nonce },
      resolution: { how: "worst", stands: "fair" },
    },
  };
  return { ...stream, told: [...told.slice(0, 10), seal, opened] };
}

/** The record of two cycles of one park, both whole. */
export function twoCycles(): Promise<string> {
  return recordOf([northmere(), northmere("northmere-2032", "2032")]);
}

/** A long assessment of so many events: mostly evidence, with grades at its end. */
export function longRecord(events: number): Promise<string> {
  const { told, stream } = northmere("long-2031");
  const [opened, team, sample, ...rest] = told;
  if (opened === undefined || team === undefined || sample === undefined)
    throw new Error("the history is empty");
  const more = Array.from({ length: events - told.length }, (_, index): Told => ({
    ...sample,
    data: { ...sample.data, id: `n${index}`, statement: `Bench ${index} stands firm and is painted` },
  }));
  return recordOf([
    { stream, told: [opened, team, sample, ...more, ...rest.map(restingLater(more.length))] },
  ]);
}

/** The same act in a history with so many events before it. */
function restingLater(by: number): (told: Told) => Told {
  return (told) =>
    "restsOn" in told.data && typeof told.data.restsOn === "number"
      ? { ...told, data: { ...told.data, restsOn: told.data.restsOn + by } }
      : told;
}
