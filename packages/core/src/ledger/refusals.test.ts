import { expect, test } from "vitest";
import type { Command, CommandOf } from "../command/commands.ts";
import { framework, parks } from "../decide/story.test-data.ts";
import {
  assessment,
  because,
  carryOut,
  give,
  ledgerOver,
  linesOf,
  propose,
  record,
  sizeOf,
  storeWithClock,
  tagOf,
} from "./ledger.test-data.ts";
import type { RefusedCommand } from "./listeners.ts";
import { begunTwice, openTwice, parksTwice } from "./twice-graded.test-data.ts";

const frameworks = [parksTwice, parks];
const replace: CommandOf<"ReplaceFramework"> = {
  type: "ReplaceFramework",
  assessment,
  to: framework,
  because,
};

test("whoever listens hears what was refused, to whom, and why, and no record has it", async () => {
  const { store, tick } = storeWithClock();
  const ledger = await ledgerOver(store, { frameworks });
  await carryOut(ledger, ...begunTwice);
  const lines = await linesOf(store);
  const heard: RefusedCommand[] = [];
  const stop = ledger.onRefusal((refused) => void heard.push(refused));
  tick();
  const command = propose("overall", "splendid");
  const malformed: Command = { ...propose("overall"), because: "" };
  expect(tagOf(await give(ledger, command, "vic"))).toBe("GradeUnknown");
  expect(tagOf(await give(ledger, record("path"), "zoe"))).toBe("RoleMissing");
  expect(tagOf(await give(ledger, malformed, "vic"))).toBe("CommandMalformed");
  const at = "2007-06-01T09:00:01.000Z";
  expect(heard).toMatchObject([
    { command, by: { actor: "vic" }, refusal: { _tag: "GradeUnknown" }, at },
    { command: record("path"), by: { actor: "zoe" }, refusal: { _tag: "RoleMissing" }, at },
    { command: malformed, by: { actor: "vic" }, refusal: { _tag: "CommandMalformed" }, at },
  ]);
  expect(await linesOf(store)).toEqual(lines);
  await carryOut(ledger, [record("path"), "vic"]);
  expect(heard).toHaveLength(3);
  stop();
  await give(ledger, record("path"), "vic");
  expect(heard).toHaveLength(3);
});

test("what failed is not told as refused", async () => {
  const ledger = await ledgerOver(storeWithClock().store, { frameworks });
  const heard: RefusedCommand[] = [];
  ledger.onRefusal((refused) => void heard.push(refused));
  await carryOut(ledger, ...begunTwice, [propose("overall"), "vic"]);
  const seal: Command = {
    type: "SealSecondGrade",
    assessment,
    judgement: "overall",
    grade: "good",
    because,
    evidence: [],
  };
  expect(tagOf(await give(ledger, seal, "sue"))).toBe("RandomMissing");
  expect(heard).toEqual([]);
});

test("a command that is refused brings no framework into the log either", async () => {
  const { store } = storeWithClock();
  const ledger = await ledgerOver(store, { frameworks });
  expect(tagOf(await give(ledger, { ...openTwice, occurred: "2008" }, "hal"))).toBe("OccurredAfterRecording");
  expect(await sizeOf(store)).toBe(0);
  await carryOut(ledger, ...begunTwice);
  const size = await sizeOf(store);

  expect(tagOf(await give(ledger, replace, "zoe"))).toBe("RoleMissing");
  expect(await sizeOf(store)).toBe(size);
});

test("of a grade that was to be sealed, a listener is told nothing that tells it", async () => {
  const ledger = await ledgerOver(storeWithClock().store, { frameworks });
  const heard: RefusedCommand[] = [];
  ledger.onRefusal((refused) => void heard.push(refused));
  await carryOut(ledger, ...begunTwice);
  const about = { assessment, judgement: "overall" } as const;
  const seal: Command = {
    type: "SealSecondGrade",
    ...about,
    grade: "poor",
    because: "A secret.",
    evidence: ["gate"],
    nonce: "01".repeat(32),
  };
  expect(await give(ledger, seal, "vic")).toMatchObject({ _tag: "Left" });
  expect(heard).toHaveLength(1);
  expect(JSON.stringify(heard[0]?.command)).not.toMatch(/poor|A secret|gate|0101/);
});
