import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  commandsFor,
  describeFailure,
  letterDigest,
  memoryStore,
  openLedger,
  type Answer,
  type Command,
  type Ledger,
  type Store,
} from "@assay/core";
import { apa2007 } from "@assay/frameworks/apa-2007";
import { explainJudgement, judgements, letterModel } from "@assay/projection";
import { sqliteStore } from "@assay/stores/sqlite";
import { afterAll, describe, expect, test } from "vitest";
import { countingIds, fixedClock } from "./ports.ts";

const folder = mkdtempSync(join(tmpdir(), "assay-embedding-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ports = { clock: fixedClock("2031-05-01T09:00:00.000Z"), newId: countingIds() };
const stores: readonly [string, () => Store][] = [
  ["memory", () => memoryStore(ports)],
  ["an SQLite file", () => sqliteStore(join(folder, "assessments.db"))],
];

const assessment = "northmere-2031";
const apa = commandsFor(apa2007);
const because = "Case files and visits agree.";

async function begun(store: Store): Promise<Ledger> {
  const opened = await openLedger({ store, log: "made-up", frameworks: [apa2007] })();
  if (opened._tag === "Left") throw new Error(describeFailure(opened.left));
  const ledger = opened.right;
  const body = { name: "Northmere County Council", identifiers: [] };
  await done(ledger, apa.openAssessment({ assessment, body, cycle: "2031" }), "inspector-7");
  const members = [
    { actor: "inspector-7", kind: "person" as const, roles: ["inspector"] },
    { actor: "moderator-2", kind: "person" as const, roles: ["moderator"] },
    {
      actor: "issuer-1",
      kind: "person" as const,
      roles: ["issuer"],
      name: "A. Person",
      office: "Chief Inspector",
    },
  ];
  await done(ledger, apa.assignTeam({ assessment, members }), "inspector-7");
  return ledger;
}

async function done(ledger: Ledger, command: Command, actor: string): Promise<number> {
  return revisionOf(await ledger.execute(command, { actor })());
}

function revisionOf(answer: Answer): number {
  if (answer._tag === "Left") throw new Error(JSON.stringify(answer.left));
  return answer.right.events.at(-1)?.revision ?? 0;
}

describe.each(stores)("an embedding developer, with the record in %s", (_name, open) => {
  test("takes an assessment from evidence to an issued letter, and reads why", async () => {
    const ledger = await begun(open());
    const heard: string[] = [];
    ledger.on(
      "GradeModerated",
      (event, commit) => void heard.push(`${event.data.judgement} by ${commit.actor}`),
    );

    for (const { id } of apa2007.judgements) {
      await done(
        ledger,
        apa.recordEvidence({
          assessment,
          id: `${id}.e1`,
          kind: "evidence",
          judgements: [id],
          statement: "Visits were made on time.",
          source: { name: "not stated", class: "not-stated" },
          polarity: "strength",
          comparisons: [],
        }),
        "inspector-7",
      );
      const proposed = await done(
        ledger,
        apa.proposeGrade({ assessment, judgement: id, grade: "good", because, evidence: [`${id}.e1`] }),
        "inspector-7",
      );
      const seen = { assessment, judgement: id, restsOn: proposed };
      const upheld = { ...seen, round: "consistency", grade: "good", reason: "no-change", because } as const;
      const moderated = await done(ledger, apa.moderateGrade(upheld), "moderator-2");
      await done(ledger, apa.settleJudgement({ ...seen, restsOn: moderated }), "moderator-2");
    }
    const letter = { assessment, on: "2031-05-01", signatory: "issuer-1" };
    const issued = revisionOf(await ledger.issue(letterModel, letter, { actor: "issuer-1" })());

    expect(heard).toHaveLength(7);
    const view = await ledger.project(judgements, assessment)();
    if (view._tag === "Left") throw new Error(describeFailure(view.left));
    expect(view.right.judgements.map(({ grade, stage }) => [grade?.key, stage])).toEqual(
      apa2007.judgements.map(() => ["good", "issued"]),
    );
    expect(explainJudgement(apa2007, view.right, "overall-effectiveness")).toMatchObject({
      steps: [{ act: "proposed" }, { act: "moderated" }, { act: "settled" }, { act: "issued" }],
      evidence: [{ id: "overall-effectiveness.e1" }],
    });

    const draft = await ledger.project(letterModel, assessment, { asOf: { revision: issued - 1 } })();
    expect(draft._tag === "Right" && letterDigest(draft.right, letter)).toBe(view.right.letter?.digest);
  });
});

test("a command that is given again with its id is answered as the first time, after a restart as well", async () => {
  const path = join(folder, "again.db");
  const first = await begun(sqliteStore(path));
  const commit = "019f0000-0000-7000-8000-000000000abc";
  const command = apa.shareFindings({ assessment, what: "a draft", to: "the council" });
  const once = await first.execute(command, { actor: "inspector-7", commit })();
  const reopened = await openLedger({ store: sqliteStore(path), log: "made-up", frameworks: [apa2007] })();
  if (reopened._tag === "Left") throw new Error(describeFailure(reopened.left));
  expect(await reopened.right.execute(command, { actor: "inspector-7", commit })()).toEqual(once);
  const other = apa.shareFindings({ assessment, what: "another draft", to: "the council" });
  expect(await reopened.right.execute(other, { actor: "inspector-7", commit })()).toMatchObject({
    left: { _tag: "Failed", failure: { _tag: "CommitIdReused", commit } },
  });
});

test("two writers of one file: what stands for itself is decided again, what rests on a sight of a grade is not", async () => {
  const path = join(folder, "two-writers.db");
  const first = await begun(sqliteStore(path));
  const opened = await openLedger({ store: sqliteStore(path), log: "made-up" })();
  if (opened._tag === "Left") throw new Error(describeFailure(opened.left));
  const second = opened.right;
  const evidence = (id: string): Command =>
    apa.recordEvidence({
      assessment,
      id,
      kind: "evidence",
      judgements: ["staying-safe"],
      statement: "Visits were made on time.",
      source: { name: "not stated", class: "not-stated" },
      polarity: "strength",
      comparisons: [],
    });
  const proposal = { assessment, judgement: "staying-safe", because, evidence: ["e1"] } as const;
  await done(first, evidence("e1"), "inspector-7");
  await done(second, evidence("e2"), "inspector-7");
  expect(await done(first, evidence("e3"), "inspector-7")).toBe(5);

  const stale = await second.execute(apa.proposeGrade({ ...proposal, grade: "good" }), {
    actor: "inspector-7",
  })();
  expect(stale).toMatchObject({ left: { _tag: "Failed", failure: { _tag: "Conflict", revision: 5 } } });
  const proposed = await done(second, apa.proposeGrade({ ...proposal, grade: "good" }), "inspector-7");
  await done(
    second,
    apa.reviseProposal({ ...proposal, grade: "adequate", restsOn: proposed }),
    "inspector-7",
  );
  const upheld = {
    round: "consistency",
    grade: "good",
    reason: "no-change",
    because,
    restsOn: proposed,
  } as const;
  const moderation = apa.moderateGrade({ assessment, judgement: "staying-safe", ...upheld });
  expect(await second.execute(moderation, { actor: "moderator-2" })()).toMatchObject({
    left: { _tag: "Refused", refusal: { _tag: "ChangedSinceSeen", restsOn: proposed, now: proposed + 1 } },
  });
});
