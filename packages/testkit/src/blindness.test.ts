import { sha256Hex } from "@assay/bytes";
import {
  decide,
  eventShapes,
  evolve,
  foldOwned,
  initialState,
  memoryStore,
  openLedger,
  type Answer,
  type AssessmentCommand,
  type Command,
  type Giver,
  type Ledger,
  type Projection,
  type RecordedEvent,
} from "@assay/core";
import { judgements, letterModel, timeline } from "@assay/projection";
import { frameworkDigest } from "@assay/rules";
import { expect, test } from "vitest";
import { expectRefused } from "./expect-refused.ts";
import { harbours, harboursWith } from "./harbours.ts";
import { history } from "./history.ts";
import type { Decided } from "./life/life.ts";
import { countingIds, seededRandom, steppingClock } from "./ports.ts";

/** All that a reader is shown of a stream: whatever any projection could make of it, it makes of this. */
const everything: Projection<{ readonly events: readonly string[] }, readonly string[]> = {
  name: "everything",
  version: 1,
  initial: () => ({ events: [] }),
  recipes: Object.fromEntries(
    Object.keys(eventShapes).map((type) => [
      type,
      (draft: { events: string[] }, event: RecordedEvent) => void draft.events.push(JSON.stringify(event)),
    ]),
  ),
  view: ({ events }, { withheld }) => [...events, JSON.stringify(withheld)],
};

const assessment = "quay";
const because = "It is so.";
const grades = ["weak", "fair", "sound", "fine"];
const team = {
  sam: ["surveyor"],
  sue: ["surveyor"],
  rita: ["reader"],
  mo: ["moderator"],
  pat: ["panellist"],
  wyn: ["warden"],
  sid: ["secretary"],
  all: harbours.process.roles,
};

function command(type: string, fields: object): Command {
  // Written as data, so that one list holds commands of every type; the ledger checks their shapes.
  return { type, assessment, ...fields } as Command;
}

const evidence = {
  id: "e1",
  kind: "evidence",
  judgements: ["safety"],
  statement: "Seen.",
  source: { name: "not stated", class: "not-stated" },
  polarity: "neutral",
  comparisons: [],
};
const about = { judgement: "safety", because, evidence: ["e1"] };
const letter = {
  digest: "d".repeat(64),
  template: { id: "harbours", version: 1 },
  on: "2031-03-03",
  signatory: "sid",
};
const narrower = {
  ...harbours,
  edition: "without fine",
  scales: { four: { title: "Three grades", grades: harbours.scales["four"]?.grades.slice(0, 3) ?? [] } },
};

/** What others might try, to learn a grade that waits. */
const tries: readonly Command[] = [
  command("ReplaceFramework", {
    to: { id: "harbours", edition: "without fine", digest: frameworkDigest(narrower) },
    because,
  }),
  command("RevealGrades", { judgement: "berths" }),
  command("SettleJudgement", { judgement: "safety", restsOn: 8 }),
  command("ModerateGrade", { ...about, round: "first", grade: "fine", reason: "no-change", restsOn: 8 }),
  command("ModerateGrade", { ...about, round: "panel", grade: "fine", reason: "no-change", restsOn: 8 }),
  command("AdjudicateGrade", { ...about, grade: "fine", restsOn: 8 }),
  ...grades.map((grade) => command("ProposeGrade", { ...about, judgement: "overall", grade })),
  command("ProposeGrade", { ...about, grade: "fine" }),
  command("WriteNarrative", { judgement: "safety", paragraphs: [{ text: because, evidence: ["e1"] }] }),
  command("DraftLetter", {
    id: "d1",
    content: "{}",
    digest: sha256Hex("{}"),
    template: letter.template,
    restsOn: 8,
  }),
  command("SignOffAssessment", { restsOn: 8 }),
  command("IssueLetter", { ...letter, restsOn: 8 }),
  command("ReopenAssessment", { judgements: ["safety"], ground: "error", because }),
  command("WithdrawEvidence", { id: "e1", because }),
  command("RaiseQuery", { id: "q1", judgement: "safety", text: "Why?" }),
];

interface Told {
  readonly views: string;
  readonly answers: string;
}

/** What each person is shown and answered where the two grades were these. */
async function told(first: string, second: string | undefined): Promise<Readonly<Record<string, Told>>> {
  const ledger = await begun();
  await ledger.execute(command("ProposeGrade", { ...about, grade: first }), { actor: "sam" })();
  if (second !== undefined) {
    await ledger.execute(command("SealSecondGrade", { ...about, grade: second }), { actor: "rita" })();
  }
  const heard: [string, Told][] = [];
  for (const actor of Object.keys(team)) {
    const answers: unknown[] = [];
    for (const each of tries) answers.push(inShort(await ledger.execute(each, { actor })()));
    const wrong = { grade: "fine", because, evidence: [], nonce: "0".repeat(64) };
    answers.push(
      inShort(
        await ledger.execute(command("RevealGrades", { judgement: "safety", opened: wrong }), { actor })(),
      ),
    );
    heard.push([actor, { views: await shown(ledger, actor), answers: JSON.stringify(answers) }]);
  }
  return Object.fromEntries(heard);
}

function inShort(answer: Answer): unknown {
  return answer._tag === "Left" ? answer.left : answer.right.events.map(({ type }) => type);
}

async function shown(ledger: Ledger, as: string): Promise<string> {
  const views: unknown[] = [];
  for (const asOf of [undefined, { revision: 7 }, { revision: 8 }, { revision: 9 }]) {
    const options = { as, ...(asOf === undefined ? {} : { asOf }) };
    views.push(
      await ledger.view(judgements, assessment, options)(),
      await ledger.view(letterModel, assessment, options)(),
      await ledger.view(timeline, assessment, options)(),
      await ledger.view(everything, assessment, options)(),
    );
  }
  return JSON.stringify(views);
}

async function begun(): Promise<Ledger> {
  const clock = steppingClock("2031-03-03T09:00:00.000Z", 1_000);
  const store = memoryStore({ clock, newId: countingIds(), random: seededRandom("blind") });
  const opened = await openLedger({ store, log: "made-up", frameworks: [harbours, narrower] })();
  if (opened._tag === "Left") throw new Error("the ledger did not open");
  const ledger = opened.right;
  const members = Object.entries(team).map(([actor, roles]) => ({ actor, kind: "person", roles }));
  const framework = { id: "harbours", edition: "1", digest: frameworkDigest(harbours) };
  const done = async (each: Command, by: Giver): Promise<void> => {
    expect(inShort(await ledger.execute(each, by)())).toBeInstanceOf(Array);
  };
  await done(
    command("OpenAssessment", { framework, body: { name: "Northmere", identifiers: [] }, cycle: "2031" }),
    { actor: "wyn" },
  );
  await done(command("AssignTeam", { members }), { actor: "wyn" });
  await done(command("RecordEvidence", evidence), { actor: "sue" });
  await done(command("CommitSample", { id: "s1", step: "second-grading" }), { actor: "wyn" });
  await done(command("CommitSample", { id: "s2", step: "panel" }), { actor: "wyn" });
  await done(command("ShareFindings", { what: "A first view", to: "All" }), { actor: "sue" });
  await done(command("ShareFindings", { what: "A second view", to: "All" }), { actor: "sue" });
  return ledger;
}

// The lines of an export are raw: a reader without that privilege is given none, so that there is nothing to compare.

test("while the first grade waits, nobody but its proposer is told anything that depends on it", async () => {
  const [one, ...others] = await Promise.all(grades.map((grade) => told(grade, undefined)));
  for (const other of others) {
    for (const actor of Object.keys(team).filter((each) => each !== "sam")) {
      expect(other[actor], actor).toEqual(one?.[actor]);
    }
    expect(other["sam"]?.views).not.toEqual(one?.["sam"]?.views);
  }
});

test("while both wait, each grader is told nothing of the other's, and the others of neither", async () => {
  const one = await told("weak", "weak");
  for (const second of grades) {
    const other = await told("weak", second);
    for (const actor of Object.keys(team).filter((each) => each !== "rita")) {
      expect(other[actor], `${actor}, ${second}`).toEqual(one[actor]);
    }
  }
  for (const first of grades) {
    const other = await told(first, "weak");
    for (const actor of Object.keys(team).filter((each) => each !== "sam")) {
      expect(other[actor], `${actor}, ${first}`).toEqual(one[actor]);
    }
  }
});

test("whoever opens another grade than the sealed one is not told its commitment", async () => {
  const ledger = await begun();
  await ledger.execute(command("ProposeGrade", { ...about, grade: "fair" }), { actor: "sam" })();
  await ledger.execute(command("SealSecondGrade", { ...about, grade: "fine" }), { actor: "rita" })();
  const opened = { grade: "fine", because, evidence: [], nonce: "0".repeat(64) };
  const answer = await ledger.execute(command("RevealGrades", { judgement: "safety", opened }), {
    actor: "sam",
  })();
  expect(expectRefused(answer, "SealDiffers")).toEqual({ _tag: "SealDiffers", judgement: "safety" });
});

test("a definition without some grade fits no judgement whose grade waits, whichever it is", async () => {
  for (const grade of grades) {
    const ledger = await begun();
    await ledger.execute(command("ProposeGrade", { ...about, grade }), { actor: "sam" })();
    const answer = await ledger.execute(tries[0] ?? command("none", {}), { actor: "wyn" })();
    expectRefused(answer, "FrameworkDoesNotFit", { judgements: ["safety"] });
  }
});

test("where a letter waits for little, neither sign-off nor issue tells whether a grade that waits was moved", () => {
  const loose = harboursWith("loose", { issue: { requires: ["narrative-newer-than-last-grade-change"] } });
  const framework = { id: "harbours", edition: "loose", digest: frameworkDigest(loose) };
  const members = Object.entries(team).map(([actor, roles]) => ({ actor, kind: "person" as const, roles }));
  const answerTo = (asked: Command, to: string): Decided => {
    const events = history(assessment, [
      {
        actor: "wyn",
        type: "AssessmentOpened",
        data: { framework, body: { name: "Northmere", identifiers: [] }, cycle: "2031" },
      },
      { actor: "wyn", type: "TeamAssigned", data: { members } },
      { actor: "sam", type: "GradeProposed", data: { ...about, grade: "sound" } },
      ...["safety", "berths", "overall"].map((judgement) => ({
        actor: "sue",
        type: "NarrativeWritten" as const,
        data: { judgement, paragraphs: [{ text: because, evidence: [] }] },
      })),
      { actor: "sam", type: "ProposalRevised", data: { ...about, from: "sound", to, restsOn: 3 } },
    ]);
    // Both are commands about an assessment.
    const command = { ...asked, restsOn: 7 } as AssessmentCommand;
    const state = foldOwned(evolve, initialState(), events);
    return decide(loose)(command, state, { actor: "all", at: "2031-03-03T10:00:00.000Z" });
  };
  for (const asked of [command("SignOffAssessment", {}), command("IssueLetter", letter)]) {
    expectRefused(answerTo(asked, "sound"), "GradesUnrevealed", { judgements: ["safety"] });
    expect(answerTo(asked, "fine")).toEqual(answerTo(asked, "sound"));
  }
});
