import { memoryStore, openLedger, type Answer } from "@assay/core";
import { expect, test } from "vitest";
import { expectRefused } from "./expect-refused.ts";
import { harbours } from "./harbours.ts";
import { countingIds, fixedClock } from "./ports.ts";

const command = { type: "ShareFindings", assessment: "quay", what: "A first view", to: "All" } as const;
const clock = fixedClock("2031-03-03T09:00:00.000Z");

async function asked(): Promise<Answer> {
  const store = memoryStore({ clock, newId: countingIds() });
  const ledger = await openLedger({ store, log: "made-up", frameworks: [harbours] })();
  if (ledger._tag === "Left") throw new Error("the ledger did not open");
  return ledger.right.execute(command, { actor: "ann" })();
}

const roleMissing = {
  _tag: "Left",
  left: { _tag: "RoleMissing", act: "record", has: [], needs: ["surveyor"] },
} as const;

test("takes what decide answers, and what a ledger answers, and gives the refusal back", async () => {
  expect(expectRefused(roleMissing, "RoleMissing", { needs: ["surveyor"] })).toBe(roleMissing.left);
  expect(expectRefused(await asked(), "NotOpened")).toEqual({ _tag: "NotOpened" });
});

test("says what happened where the command was not refused so", () => {
  const accepted = {
    _tag: "Right",
    right: [{ type: "FindingsShared", data: { what: "x", to: "y" } }],
  } as const;
  expect(() => expectRefused(accepted, "NotOpened")).toThrow(
    "Cannot find the refusal NotOpened: the command was accepted, and brought about FindingsShared.",
  );
  expect(() => expectRefused(roleMissing, "NotOpened")).toThrow(
    /^Cannot find the refusal NotOpened: the command was refused with RoleMissing before it came to that\. Cannot do this: /,
  );
  const failed = {
    _tag: "Left",
    left: { _tag: "Failed", failure: { _tag: "StorageFailed", message: "no disk" } },
  } as const;
  expect(() => expectRefused(failed, "NotOpened")).toThrow(/no answer was given\. .*no disk/);
  expect(() => expectRefused(roleMissing, "RoleMissing", { needs: ["warden"] })).toThrow(
    /the fields of RoleMissing/,
  );
});
