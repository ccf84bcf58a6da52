import type { Framework } from "@assay/rules";
import { isLeft } from "fp-ts/lib/Either.js";
import { frameworkDigest } from "@assay/rules";
import { expect, test } from "vitest";
import type { Command } from "../command/commands.ts";
import { decide } from "../decide/decide.ts";
import { commitmentTo } from "../decide/second-grade.ts";
import {
  framework,
  moderated,
  parks,
  proposed,
  rated,
  begun,
  stateAfter,
} from "../decide/story.test-data.ts";
import type { Happening } from "../decide/story.test-data.ts";
import { proceedingsOf } from "../state.ts";
import { memoryStore } from "../store/memory.ts";
import type { Store } from "../store/store.ts";
import type { Answer } from "./answer.ts";
import { openLedger, type Ledger } from "./ledger.ts";

/** What the simulated workload has found, each seen red before it was mended. */

const at = "2007-06-01T10:00:00.000Z";
const assessment = "park";
const because = "It is so.";
const usedId = "00000000-0000-7000-8000-0000000000aa";

const twice: Framework = {
  ...parks,
  id: "parks-twice",
  process: {
    ...parks.process,
    acts: { ...parks.process.acts, secondGrade: ["judge"], sample: ["head"] },
    secondGrading: { which: { sample: { oneIn: 1 } }, tolerance: 0, resolve: "worst" },
  },
};
const open = (under: Framework): Command => ({
  type: "OpenAssessment",
  assessment,
  framework: { ...framework, id: under.id, digest: frameworkDigest(under) },
  body: { name: "Northmere Park", identifiers: [] },
  cycle: "2007",
});
const assign: Command = {
  type: "AssignTeam",
  assessment,
  members: [
    { actor: "jo", kind: "person", roles: ["judge"] },
    { actor: "hal", kind: "person", roles: ["head"] },
  ],
};

function emptyStore(): Store {
  let ids = 0;
  const newId = (): string => `00000000-0000-7000-8000-${String((ids += 1)).padStart(12, "0")}`;
  return memoryStore({ clock: () => at, newId, random: (sizeBytes) => new Uint8Array(sizeBytes).fill(0xab) });
}

async function ledgerOver(store: Store): Promise<Ledger> {
  const opened = await openLedger({ store, log: "parks", frameworks: [parks, twice] })();
  if (isLeft(opened)) throw new Error(opened.left._tag);
  return opened.right;
}

const give = (ledger: Ledger, command: Command, actor: string, commit?: string): Promise<Answer> =>
  ledger.execute(command, { actor, ...(commit === undefined ? {} : { commit }) })();

test("an opening that is refused does not bring its framework into the log", async () => {
  const store = emptyStore();
  const ledger = await ledgerOver(store);
  const early = { ...open(parks), occurred: "2099" };
  expect(await give(ledger, early, "hal")).toMatchObject({
    left: { refusal: { _tag: "OccurredAfterRecording" } },
  });
  expect(await store.head("parks")()).toMatchObject({ right: { size: 0 } });
});

test("a replacement that is refused does not bring its framework into the log", async () => {
  const store = emptyStore();
  const ledger = await ledgerOver(store);
  await give(ledger, open(parks), "hal");
  const { framework: to } = open(twice) as Extract<Command, { readonly type: "OpenAssessment" }>;
  const replace: Command = { type: "ReplaceFramework", assessment, to, because };
  expect(await give(ledger, replace, "nobody")).toMatchObject({ left: { refusal: { _tag: "RoleMissing" } } });
  expect(await store.head("parks")()).toMatchObject({ right: { size: 2 } });
});

test("a field that no command has is found before anything else, in the adoption of a framework too", async () => {
  const ledger = await ledgerOver(emptyStore());
  const malformed = { left: { refusal: { _tag: "CommandMalformed" } } };
  const adopt = { type: "AdoptFramework" as const, definition: parks, colour: "green" };
  expect(await give(ledger, adopt, "hal")).toMatchObject(malformed);
  await give(ledger, open(parks), "hal", usedId);
  const coloured = { ...open(parks), colour: "green" };
  expect(await give(ledger, coloured, "hal", usedId)).toMatchObject(malformed);
});

test("a grade that is sealed under the commit id of a sample is another request", async () => {
  const ledger = await ledgerOver(emptyStore());
  await give(ledger, open(twice), "hal");
  await give(ledger, assign, "hal");
  const sample: Command = { type: "CommitSample", assessment, id: "s", step: "second-grading" };
  expect(await give(ledger, sample, "hal", usedId)).toMatchObject({ _tag: "Right" });
  const seal: Command = {
    type: "SealSecondGrade",
    assessment,
    judgement: "safety",
    grade: "good",
    because,
    evidence: ["gate"],
  };
  expect(await give(ledger, seal, "jo", usedId)).toMatchObject({
    left: { failure: { _tag: "CommitIdReused", commit: usedId } },
  });
});

const nonce = "0".repeat(64);
const opening = { grade: "poor", because, evidence: ["gate"], nonce };
const sealed: Happening = {
  actor: "jo",
  type: "SecondGradeSealed",
  data: { judgement: "safety", commitment: commitmentTo("poor", nonce) },
};

const revealed = (stands: string): Happening => ({
  actor: "vic",
  type: "GradesRevealed",
  data: { judgement: "safety", first: "fair", second: opening, resolution: { how: "worst", stands } },
});

test("grades that are revealed after a round, under a later definition, tell the grade that was proposed", () => {
  const state = stateAfter([...rated, moderated("safety", 6, "good"), sealed]);
  const reveal = { type: "RevealGrades" as const, assessment, judgement: "safety", opened: opening };
  expect(decide(twice)(reveal, state, { actor: "vic", at })).toMatchObject({
    right: [{ data: { first: "fair", resolution: { how: "worst", stands: "poor" } } }],
  });
});

test("a definition without the second grade that stands does not fit", () => {
  const replacement: Framework = {
    ...parks,
    id: "parks-narrow",
    scales: { three: { title: "Grades", grades: parks.scales["three"]?.grades.slice(1) ?? [] } },
    rules: [],
  };
  const { framework: to } = open(replacement) as Extract<Command, { readonly type: "OpenAssessment" }>;
  const replace = { type: "ReplaceFramework" as const, assessment, to, because };
  const decided = (stands: string): unknown =>
    decide(twice)(replace, stateAfter([...rated, sealed, revealed(stands)]), {
      actor: "hal",
      at,
      replacement,
    });
  // The others wait for a second grade: which grade waits is not told, so that their whole scale has to be there.
  const waiting = ["upkeep", "overall"];
  expect(decided("fair")).toMatchObject({ left: { _tag: "FrameworkDoesNotFit", judgements: waiting } });
  expect(decided("poor")).toMatchObject({
    left: { _tag: "FrameworkDoesNotFit", judgements: ["safety", ...waiting] },
  });
});

test("a second grade that stands instead of the first does not inherit its reason for departing", () => {
  const { data, ...rest } = proposed("safety", "fair") as Extract<Happening, { type: "GradeProposed" }>;
  const departure = { strength: "normally" as const, rules: [], reason: "It has a pond." };
  const reasonedAfter = (stands: string): boolean | undefined =>
    proceedingsOf(stateAfter([...begun, { ...rest, data: { ...data, departure } }, sealed, revealed(stands)]))
      .judgements["safety"]?.reasoned;
  expect(reasonedAfter("fair")).toBe(true);
  expect(reasonedAfter("poor")).toBe(false);
});
