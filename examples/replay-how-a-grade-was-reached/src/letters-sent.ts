import { letterModel } from "@assay/projection";
import type { Desk } from "./desk.ts";
import { about, asEvidence, bought, given, headOf, secondLook, settle, write } from "./hands.ts";

export async function issue({ day, act, ledger, accepted }: Desk): Promise<void> {
  day("2031-04-15");
  await act("cleo", given.signOffAssessment({ ...about, restsOn: await headOf(ledger) }));
  const letter = { ...about, on: "2031-04-15", signatory: "dan" };
  accepted(await ledger.issue(letterModel, letter, { actor: "dan" })());
}

/** In June somebody finds a figure that was copied wrongly: the letter is not changed, but followed by another. */
export async function correct(desk: Desk): Promise<void> {
  const { day, act, ledger, accepted } = desk;
  day("2031-06-02");
  const because = "The return says 140 items, not 240.";
  const error = { ground: "error", because } as const;
  const reopened = await act(
    "cleo",
    given.reopenAssessment({ ...about, ...error, judgements: ["collections", "overall"] }),
  );
  await act(
    "ada",
    given.correctEvidence({
      ...about,
      ...asEvidence(bought("140")),
      because,
    }),
  );
  const collections = await secondLook(desk, {
    judgement: "collections",
    grade: "good",
    reason: "transfer-error",
    because: "With the right figure the council buys somewhat more than others, not twice as much.",
    evidence: ["collections.new"],
    restsOn: reopened,
  });
  const overall = await secondLook(desk, {
    judgement: "overall",
    grade: "good",
    reason: "no-change",
    because: "It does not rest on that figure alone.",
    departureReason: "The one aspect that is fair was so for a time that is over.",
    restsOn: reopened,
  });
  await settle(desk, { collections, overall });
  day("2031-06-04");
  await write(desk, "collections", "The council buys 140 new items for each thousand residents.", [
    "collections.new",
  ]);
  await write(desk, "overall", "The libraries are open again, and there is enough to borrow.", [
    "access.repairs",
    "collections.new",
  ]);
  day("2031-06-05");
  await act("cleo", given.signOffAssessment({ ...about, restsOn: await headOf(ledger) }));
  const letter = { ...about, on: "2031-06-05", signatory: "dan", because };
  accepted(await ledger.supersede(letterModel, letter, { actor: "dan" })());
}
