import { canonical, sha256Hex } from "@assay/bytes";
import { isLeft } from "fp-ts/lib/Either.js";
import { describe, expect, test } from "vitest";
import type { Command } from "../command/commands.ts";
import type { RecordedEvent } from "../event/catalogue.ts";
import type { Projection } from "../projection.ts";
import type { Commit } from "../record/commit.ts";
import { letterDigest, type Ledger } from "./ledger.ts";
import {
  assessment,
  because,
  carryOut,
  countingRandom,
  ledgerOver,
  linesOf,
  propose,
  storeWithClock,
  tagOf,
} from "./ledger.test-data.ts";
import { begunTwice, parksTwice, proposedTwice, sealing } from "./twice-graded.test-data.ts";

interface Grades {
  readonly grades: Readonly<Record<string, string>>;
}

/** A letter that says no more than the grades, as they were last proposed or settled. */
const letter: Projection<{ grades: Record<string, string> }, Grades> = {
  name: "grades",
  version: 1,
  initial: () => ({ grades: {} }),
  recipes: {
    GradeProposed: ({ grades }, { data }) => void (grades[data.judgement] = data.grade),
    ProposalRevised: ({ grades }, { data }) => void (grades[data.judgement] = data.to),
    JudgementSettled: ({ grades }, { data }) => void (grades[data.judgement] = data.grade),
  },
  view: ({ grades }) => ({ grades }),
};

const by = { actor: "hal" };
const toIssue = { assessment, on: "2007-06", signatory: "hal" };
const toSupersede = { ...toIssue, on: "2007-07", because };
const template = { id: "parks", version: 1 };
const first = { grades: { safety: "fair" } };

async function begun(...more: readonly (readonly [Command, string])[]): Promise<Ledger> {
  const ledger = await ledgerOver(storeWithClock(countingRandom()).store, { frameworks: [parksTwice] });
  await carryOut(ledger, ...more);
  return ledger;
}

async function lastOf(ledger: Ledger): Promise<RecordedEvent | undefined> {
  const read = await ledger.read(assessment)();
  return isLeft(read) ? undefined : read.right.events.at(-1);
}

/** Safety is proposed at revision 4; the process asks for no more before a letter. */
const safety = [...begunTwice, [propose("safety"), "vic"]] as const;

describe("issue", () => {
  test("makes the letter of the stream as it stands, and rests on its head", async () => {
    const ledger = await begun(...safety);
    expect(tagOf(await ledger.issue(letter, toIssue, by)())).toBe("Committed");
    const digest = letterDigest(first, toIssue);
    expect(await lastOf(ledger)).toMatchObject({
      type: "LetterIssued",
      revision: 5,
      data: { digest, template, on: "2007-06", signatory: "hal", restsOn: 4 },
    });
    expect(letterDigest(first, { ...toIssue, on: "2007-07" })).not.toBe(digest);
    expect(letterDigest(first, { ...toIssue, signatory: "sal" })).not.toBe(digest);
    expect(letterDigest({ grades: { safety: "good" } }, toIssue)).not.toBe(digest);
  });

  test("is refused where there is no assessment, and once there is a letter", async () => {
    const ledger = await begun();
    expect(tagOf(await ledger.issue(letter, toIssue, by)())).toBe("NotOpened");
    await carryOut(ledger, ...safety);
    expect(tagOf(await ledger.issue(letter, toIssue, { actor: "vic" })())).toBe("RoleMissing");
    await ledger.issue(letter, toIssue, by)();
    expect(tagOf(await ledger.issue(letter, toIssue, by)())).toBe("LetterAlreadyIssued");
  });
});

describe("supersede", () => {
  const settle = (restsOn: number): readonly [Command, string] => [
    { type: "SettleJudgement", assessment, judgement: "safety", restsOn },
    "hal",
  ];
  const reopen: readonly [Command, string] = [
    { type: "ReopenAssessment", assessment, judgements: ["safety"], ground: "error", because },
    "hal",
  ];

  test("is refused where nothing was issued, or nothing was taken up again", async () => {
    const ledger = await begun();
    expect(tagOf(await ledger.supersede(letter, toSupersede, by)())).toBe("NotOpened");
    await carryOut(ledger, ...safety);
    expect(tagOf(await ledger.supersede(letter, toSupersede, by)())).toBe("NotIssued");
    await ledger.issue(letter, toIssue, by)();
    expect(tagOf(await ledger.supersede(letter, toSupersede, by)())).toBe("NothingReopened");
  });

  test("takes the place of the letter that stands, again and again", async () => {
    const ledger = await begun(...safety, settle(4));
    await ledger.issue(letter, toIssue, by)();
    let standing = letterDigest(first, toIssue);
    for (const on of ["2007-07", "2007-08", "2007-09"]) {
      const revision = (await lastOf(ledger))?.revision ?? 0;
      await carryOut(ledger, reopen, settle(revision + 1));
      expect(tagOf(await ledger.supersede(letter, { ...toSupersede, on }, by)())).toBe("Committed");
      const digest = letterDigest(first, { ...toIssue, on });
      expect(await lastOf(ledger)).toMatchObject({
        type: "LetterSuperseded",
        data: { digest, supersedes: standing, because, on, template, restsOn: revision + 2 },
      });
      standing = digest;
    }
  });
});

describe("draft", () => {
  test("keeps the letter in content, as canonical JSON, with its digest", async () => {
    const ledger = await begun(...safety);
    const sent = { to: "The keeper", on: "2007-06-01" };
    expect(tagOf(await ledger.draft(letter, { assessment, id: "first", sent }, { actor: "vic" })())).toBe(
      "Committed",
    );
    const content = canonical(first);
    expect(await lastOf(ledger)).toMatchObject({
      type: "LetterDrafted",
      data: { id: "first", content, digest: sha256Hex(content), template, sent, restsOn: 4 },
    });
  });

  test("is refused while a grade waits for a second one, which it would tell", async () => {
    const ledger = await begun(...proposedTwice, [sealing, "sue"]);
    const draft = ledger.draft(letter, { assessment, id: "first" }, { actor: "vic" });
    expect(tagOf(await draft())).toBe("GradesUnrevealed");
    await carryOut(ledger, [{ type: "RevealGrades", assessment, judgement: "overall" }, "vic"]);
    expect(tagOf(await ledger.draft(letter, { assessment, id: "first" }, { actor: "vic" })())).toBe(
      "Committed",
    );
  });
});

test("for whom somebody acted stands in the line, and makes it another request", async () => {
  const { store } = storeWithClock();
  const ledger = await ledgerOver(store, { frameworks: [parksTwice] });
  const lend: Command = { type: "GrantDelegation", assessment, to: "cleo", roles: ["head"] };
  await carryOut(ledger, ...safety, [lend, "hal"]);
  const commit = "00000000-0000-7000-8000-0000000000aa";
  const forHal = { actor: "cleo", onBehalfOf: "hal", commit };
  expect(tagOf(await ledger.issue(letter, toIssue, { actor: "cleo" })())).toBe("RoleMissing");
  expect(tagOf(await ledger.issue(letter, toIssue, { actor: "ada", onBehalfOf: "hal" })())).toBe(
    "DelegationMissing",
  );
  const designate: Command = {
    type: "DesignateRating",
    assessment,
    judgement: "safety",
    as: "rating",
    statute: "Parks Act",
  };
  const answer = await ledger.execute(designate, forHal)();
  expect(tagOf(answer)).toBe("Committed");
  const line = JSON.parse((await linesOf(store)).at(-1) ?? "{}") as Commit;
  expect(line).toMatchObject({ actor: "cleo", onBehalfOf: "hal" });
  expect(await lastOf(ledger)).toMatchObject({ actor: "cleo", onBehalfOf: "hal" });
  expect(await ledger.execute(designate, forHal)()).toEqual(answer);
  expect(tagOf(await ledger.execute(designate, { actor: "cleo", commit })())).toBe("CommitIdReused");
});
