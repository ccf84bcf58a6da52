import { isLeft } from "fp-ts/lib/Either.js";
import { describe, expect, test } from "vitest";
import { parksAgain } from "../decide/parks-in-full.test-data.ts";
import { drawSample } from "../decide/samples.ts";
import { commitmentTo } from "../decide/second-grade.ts";
import type { RecordedEvent } from "../event/catalogue.ts";
import { exportNdjson } from "../ndjson/export.ts";
import { importNdjson } from "../ndjson/import.ts";
import type { Projection } from "../projection.ts";
import { requestOf, type Commit } from "../record/commit.ts";
import type { Store } from "../store/store.ts";
import type { Ledger, LedgerOptions } from "./ledger.ts";
import {
  assessment,
  carryOut,
  countingRandom,
  give,
  ledgerOver,
  linesOf,
  propose,
  sizeOf,
  storeWithClock,
  tagOf,
} from "./ledger.test-data.ts";
import { begunSampling, parksTwice, proposedTwice, revealing, sealing } from "./twice-graded.test-data.ts";

const sealId = "00000000-0000-7000-8000-0000000000aa";
const openId = "00000000-0000-7000-8000-0000000000ab";
const nonce = "01".repeat(32);

interface Opened {
  readonly store: Store;
  readonly tick: () => void;
  readonly ledger: Ledger;
}
const over = (store: Store, options: Partial<LedgerOptions> = {}): Promise<Ledger> =>
  ledgerOver(store, { frameworks: [parksTwice, parksAgain], ...options });

/** An assessment whose overall is proposed as fair. */
async function opened(): Promise<Opened> {
  const { store, tick } = storeWithClock(countingRandom());
  const ledger = await over(store);
  await carryOut(ledger, ...proposedTwice);
  return { store, tick, ledger };
}

/** What was seen, and what was withheld: the types of events about grades. */
const sight: Projection<{ readonly seen: string[] }, unknown> = {
  name: "sight",
  version: 1,
  initial: () => ({ seen: [] }),
  recipes: {
    GradeProposed: (draft, { type }) => void draft.seen.push(type),
    SecondGradeSealed: (draft, { type }) => void draft.seen.push(type),
    GradesRevealed: (draft, { type }) => void draft.seen.push(type),
  },
  view: ({ seen }, { withheld }) => ({ seen, withheld }),
};

async function eventsOf(ledger: Ledger): Promise<readonly RecordedEvent[]> {
  const read = await ledger.read(assessment)();
  if (isLeft(read)) throw new Error(read.left._tag);
  return read.right.events;
}

describe("a second grade", () => {
  test("is sealed, withheld from everybody else, and opened together with the first", async () => {
    const { ledger } = await opened();
    await carryOut(ledger, [sealing, "sue"]);
    const seal = (await eventsOf(ledger)).at(-1);
    expect(seal).toMatchObject({
      type: "SecondGradeSealed",
      data: { judgement: "overall", commitment: commitmentTo("good", nonce) },
    });
    expect(Object.keys(seal?.data ?? {})).toEqual(["commitment", "judgement"]);
    const view = async (as: string): Promise<unknown> => ledger.view(sight, assessment, { as })();
    const first = { type: "GradeProposed", judgement: "overall", revision: 4 };
    const second = { type: "SecondGradeSealed", judgement: "overall", revision: 5 };
    expect(await view("vic")).toMatchObject({ right: { seen: ["GradeProposed"], withheld: [second] } });
    expect(await view("sue")).toMatchObject({ right: { seen: ["SecondGradeSealed"], withheld: [first] } });
    expect(await view("jo")).toMatchObject({ right: { seen: [], withheld: [first, second] } });
    await carryOut(ledger, [revealing, "vic"]);
    expect((await eventsOf(ledger)).at(-1)).toMatchObject({
      type: "GradesRevealed",
      data: {
        judgement: "overall",
        first: "fair",
        second: { grade: "good", because: sealing.because, evidence: ["gate"], nonce },
        resolution: { how: "kept-first", stands: "fair" },
      },
    });
    const all = ["GradeProposed", "SecondGradeSealed", "GradesRevealed"];
    for (const as of ["vic", "sue", "jo"]) {
      expect(await view(as)).toMatchObject({ right: { seen: all, withheld: [] } });
    }
  });

  test("that is sealed again under the same commit id is answered as the first time", async () => {
    const { store, tick, ledger } = await opened();
    const first = await give(ledger, sealing, "sue", sealId);
    expect(tagOf(first)).toBe("Committed");
    const size = await sizeOf(store);
    tick();
    expect(await give(ledger, sealing, "sue", sealId)).toEqual(first);
    expect(await give(await over(store), sealing, "sue", sealId)).toEqual(first);
    expect(await give(ledger, { ...sealing, grade: "fair" }, "sue", sealId)).toMatchObject({
      left: { failure: { _tag: "CommitIdReused" } },
    });
    expect(await sizeOf(store)).toBe(size);
    await carryOut(ledger, [revealing, "vic"]);
    expect(await give(ledger, sealing, "sue", sealId)).toEqual(first);
  });

  test("that is sealed twice at once, through two ledgers, is written once", async () => {
    const { store, ledger } = await opened();
    const ledgers = [ledger, await over(store)];
    const answers = await Promise.all(
      [...ledgers, ...ledgers].map((each) => give(each, sealing, "sue", sealId)),
    );
    expect(answers.map(tagOf)).toEqual(["Committed", "Committed", "Committed", "Committed"]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await carryOut(ledger, [revealing, "vic"]);
  });

  test("is told neither by its line, nor by its length, nor by its request", async () => {
    const grades = ["poor", "fair", "good"];
    const lines = await Promise.all(
      grades.map(async (grade, index) => {
        const { store, ledger } = await opened();
        const command = { ...sealing, grade, because: "So.".repeat(index + 1) };
        expect(tagOf(await give(ledger, command, "sue", sealId))).toBe("Committed");
        return { command, line: (await linesOf(store)).at(-1) ?? "", store };
      }),
    );
    const bare = lines.map(({ line, command: { grade } }) => {
      const { request } = JSON.parse(line) as Commit;
      return line.replace(commitmentTo(grade, nonce), "commitment").replace(request, "request");
    });
    expect(new Set(bare).size).toBe(1);
    expect(new Set(lines.map(({ line }) => line.length)).size).toBe(1);
    for (const { line, command, store } of lines) {
      const { request } = JSON.parse(line) as Commit;
      expect(requestOf({ ...command, nonce }, "sue")).toBe(request);
      // Whoever tries every grade, without the nonce, finds none.
      expect(grades.map((grade) => requestOf({ ...command, grade }, "sue"))).not.toContain(request);
      const text = await exportNdjson(store, "parks")();
      expect(text).toMatchObject({ right: expect.not.stringContaining(command.because) as string });
      expect(text).toMatchObject({ right: expect.not.stringContaining(nonce) as string });
    }
  });

  test("needs random bytes from somewhere", async () => {
    const { store } = storeWithClock();
    const ledger = await over(store);
    await carryOut(ledger, ...proposedTwice);
    const size = await sizeOf(store);
    const failure = { _tag: "RandomMissing", command: "SealSecondGrade" };
    expect(await give(ledger, sealing, "sue")).toMatchObject({ left: { _tag: "Failed", failure } });
    expect(await sizeOf(store)).toBe(size);
    const provided = await over(store, { random: countingRandom() });
    await carryOut(provided, [sealing, "sue"], [revealing, "vic"]);
  });

  test("is not to be opened where it was not sealed, but by whoever kept what was sealed", async () => {
    const { store, ledger } = await opened();
    await give(ledger, sealing, "sue", sealId);
    const text = await exportNdjson(store, "parks")();
    if (isLeft(text)) throw new Error(text.left._tag);
    const elsewhere = storeWithClock(countingRandom()).store;
    expect(await importNdjson(elsewhere, new TextEncoder().encode(text.right))()).toMatchObject({
      _tag: "Right",
    });
    const there = await over(elsewhere);
    const failure = { _tag: "SecretMissing", commit: sealId, stream: assessment };
    expect(await give(there, revealing, "vic")).toMatchObject({ left: { _tag: "Failed", failure } });
    const { grade, because, evidence } = sealing;
    const kept = { grade, because, evidence, nonce };
    const other = { ...revealing, opened: { ...kept, grade: "fair" } };
    expect(tagOf(await give(there, other, "vic"))).toBe("SealDiffers");
    const opening = await give(there, { ...revealing, opened: kept }, "vic", openId);
    expect(tagOf(opening)).toBe("Committed");
  });

  test.each([
    ["other reasons", { because: "It was seen otherwise." }],
    ["other evidence", { evidence: [] }],
  ])(
    "is not opened with %s than were sealed, by whomever, while the ledger keeps them",
    async (_what, parts) => {
      const { ledger } = await opened();
      await carryOut(ledger, [sealing, "sue"]);
      const { grade, because, evidence } = sealing;
      const kept = { grade, because, evidence, nonce };
      const reworded = { ...revealing, opened: { ...kept, ...parts } };
      expect(tagOf(await give(ledger, reworded, "vic"))).toBe("SealDiffers");
      expect(tagOf(await give(ledger, { ...revealing, opened: kept }, "vic"))).toBe("Committed");
    },
  );

  test("may be opened again under the same commit id", async () => {
    const { ledger } = await opened();
    await carryOut(ledger, [sealing, "sue"]);
    const first = await give(ledger, revealing, "vic", sealId);
    expect(await give(ledger, revealing, "vic", sealId)).toEqual(first);
    expect(tagOf(await give(ledger, revealing, "vic"))).toBe("GradesAlreadyRevealed");
  });
});

describe("a sample", () => {
  const commit = { type: "CommitSample", assessment, id: "again", step: "second" } as const;
  const draw = { type: "DrawSample", assessment, id: "again" } as const;

  test("is committed without its seed being told, and drawn from it", async () => {
    const { store } = storeWithClock(countingRandom());
    const ledger = await over(store);
    await carryOut(ledger, ...begunSampling);
    const first = await give(ledger, commit, "cleo", sealId);
    expect(tagOf(first)).toBe("Committed");
    expect(await give(ledger, commit, "cleo", sealId)).toEqual(first);
    expect((await linesOf(store)).join("")).not.toContain(nonce);
    const proposals = proposedTwice
      .slice(-1)
      .flatMap(([command, actor]) =>
        ["safety", "upkeep", "overall"].map((judgement) => [{ ...command, judgement }, actor] as const),
      );
    const other = { ...commit, id: "twice", step: "second-grading" } as const;
    await carryOut(ledger, [other, "cleo"], ...proposals, [draw, "cleo"]);
    const events = await eventsOf(ledger);
    const members = events.flatMap(({ type, data, commit }) =>
      type === "GradeProposed" && "judgement" in data ? [{ judgement: data.judgement, commit }] : [],
    );
    expect(members).toHaveLength(3);
    expect(events.at(-1)).toMatchObject({
      type: "SampleDrawn",
      data: { id: "again", seed: nonce, drawn: drawSample(nonce, assessment, members, { oneIn: 2 }) },
    });
  });

  test("and a sealed grade do not share a commit id", async () => {
    const { store } = storeWithClock(countingRandom());
    const ledger = await over(store);
    await carryOut(ledger, ...begunSampling, [propose("overall"), "vic"]);
    const failure = { _tag: "CommitIdReused", commit: sealId };
    expect(tagOf(await give(ledger, commit, "cleo", sealId))).toBe("Committed");
    expect(await give(ledger, sealing, "sue", sealId)).toMatchObject({ left: { failure } });
    expect(tagOf(await give(ledger, sealing, "sue", openId))).toBe("Committed");
    const size = await sizeOf(store);
    expect(await give(ledger, { ...commit, id: "third" }, "cleo", openId)).toMatchObject({
      left: { failure: { _tag: "CommitIdReused", commit: openId } },
    });
    expect(await sizeOf(store)).toBe(size);
  });
});
