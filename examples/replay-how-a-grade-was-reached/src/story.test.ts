import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { importNdjson, memoryStore, openLedger, witness } from "@assay/core";
import { letterModel, procedure } from "@assay/projection";
import { countingIds, fixedClock } from "@assay/testkit/ports";
import { beforeAll, describe, expect, test } from "vitest";
import { openDesk, type Desk } from "./desk.ts";
import { filesOf, type StoryFile } from "./files.ts";
import { inspect } from "./inspection.ts";
import { assessment, log } from "./old-system.ts";
import { asAt, moments } from "./reading.ts";
import { tell } from "./told.ts";

async function story(): Promise<{
  readonly desk: Desk;
  readonly told: string;
  readonly files: readonly StoryFile[];
}> {
  const desk = await openDesk("2031-03-17");
  await inspect(desk);
  return { desk, told: await tell(desk), files: await filesOf(desk) };
}

describe("the story of Harrowfen's libraries", () => {
  let made: Awaited<ReturnType<typeof story>>;
  beforeAll(async () => {
    made = await story();
  });

  test("is told in these words", () => {
    // Where the words change on purpose, what the example writes to out/told.txt takes its place.
    const golden = fileURLToPath(new URL("./told.golden.txt", import.meta.url));
    expect(made.told).toBe(readFileSync(golden, "utf8"));
  });

  test("is the same to the byte when it is played again", async () => {
    const again = await story();
    expect([again.told, again.files]).toEqual([made.told, made.files]);
  });

  test("holds one breach of procedure, at every moment, and no other", async () => {
    for (const { day } of moments) {
      const { requirements } = await asAt(made.desk.ledger, procedure, day);
      const unmet = requirements.filter(({ status }) => status === "unmet");
      expect(unmet.map(({ id, evidence }) => [id, evidence.map(({ revision }) => revision)])).toEqual([
        ["separation.propose.moderate", [5]],
      ]);
    }
    const read = await made.desk.ledger.read(assessment)();
    const flags = read._tag === "Right" ? witness(read.right.framework, read.right.events) : [];
    expect(flags.map(({ flag, revision }) => [flag, revision])).toEqual([["ModeratorWasProposer", 5]]);
  });

  test("is a record that another store takes in, with letters that are as they were", async () => {
    const record = made.files.find(({ name }) => name === "record.ndjson")?.text ?? "";
    const store = memoryStore({ clock: fixedClock("2032-01-01T09:00:00.000Z"), newId: countingIds() });
    const imported = await importNdjson(store, new TextEncoder().encode(record))();
    expect(imported).toMatchObject({ _tag: "Right", right: { sealed: true } });
    const opened = await openLedger({ store, log })();
    if (opened._tag === "Left") throw new Error(opened.left._tag);
    for (const { day } of moments) {
      expect(await asAt(opened.right, letterModel, day)).toEqual(
        await asAt(made.desk.ledger, letterModel, day),
      );
    }
    expect(made.files.map(({ name }) => name)).toEqual([
      "record.ndjson",
      "letter-2031-04-01-draft.md",
      "letter-2031-04-01-draft.html",
      "letter-2031-04-15-issued.md",
      "letter-2031-04-15-issued.html",
      "letter-2031-06-05-issued.md",
      "letter-2031-06-05-issued.html",
    ]);
  });
});
