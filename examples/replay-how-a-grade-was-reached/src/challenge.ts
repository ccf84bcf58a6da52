import { letterModel } from "@assay/projection";
import type { Desk } from "./desk.ts";
import { about, asEvidence, given, secondLook, settle, write } from "./hands.ts";

export async function draft(desk: Desk): Promise<void> {
  const { day, act, ledger, accepted } = desk;
  day("2031-03-31");
  await write(desk, "access", "One branch was closed on 41 of 120 days.", ["access.closures"]);
  await write(desk, "collections", "The council buys 240 new items for each thousand residents.", [
    "collections.new",
  ]);
  await write(desk, "staff", "Whoever asks is helped within minutes.", ["staff.desk"]);
  await write(desk, "overall", "The libraries are well stocked, and too often shut.", ["access.closures"]);
  await act(
    "ada",
    given.identifyAreaForDevelopment({
      ...about,
      id: "tell-of-closures",
      judgement: "access",
      text: "Tell people a week ahead when a branch will be shut.",
      evidence: ["access.closures"],
    }),
  );
  day("2031-04-01");
  const sent = { to: "Harrowfen Borough Council", on: "2031-04-01" };
  accepted(await ledger.draft(letterModel, { ...about, id: "draft-1", sent }, { actor: "ada" })());
}

/** The council objects, and is right in part: what that changes is moderated again, with reasons. */
export async function hearTheCouncil(desk: Desk): Promise<void> {
  const { day, act } = desk;
  day("2031-04-04");
  const objection = { id: "council-1", nature: "challenge", from: "Harrowfen Borough Council" } as const;
  await act(
    "cleo",
    given.receiveRepresentation({
      ...about,
      ...objection,
      on: "2031-04-04",
      judgements: ["access"],
      text: "23 of the 41 days were flood repairs. Access should be good.",
    }),
  );
  day("2031-04-08");
  await act(
    "ada",
    given.recordEvidence({
      ...about,
      ...asEvidence({
        id: "access.repairs",
        judgements: ["access", "overall"],
        statement: "On 23 of the 41 days Fen End was shut for flood repairs, which are finished.",
        source: { name: "works orders of the council", class: "body-document" },
        polarity: "strength",
      }),
    }),
  );
  await act(
    "cleo",
    given.determineRepresentation({
      ...about,
      id: "council-1",
      outcome: "in-part",
      because: "23 days are explained. 18 days remain for which nobody gave a reason.",
      effect: { text: true, grades: ["access", "overall"] },
    }),
  );
  const ground = { ground: "representation", because: "23 days of closure were flood repairs." } as const;
  const reopened = await act(
    "cleo",
    given.reopenAssessment({ ...about, ...ground, judgements: ["access", "overall"] }),
  );
  const access = await secondLook(desk, {
    judgement: "access",
    grade: "fair",
    reason: "factual-inaccuracy-accepted",
    because: "18 days without a reason in 120 are too many for good, and too few for poor.",
    evidence: ["access.closures", "access.repairs"],
    restsOn: reopened,
  });
  const overall = await secondLook(desk, {
    judgement: "overall",
    grade: "good",
    reason: "factual-inaccuracy-accepted",
    because: "The doors are open again, and what is behind them is excellent.",
    evidence: ["access.repairs", "collections.new", "staff.desk"],
    departureReason: "The one aspect that is fair was so for a time that is over.",
    restsOn: reopened,
  });
  await settle(desk, { access, overall });
  day("2031-04-09");
  await write(desk, "access", "One branch was closed for 18 of 120 days without a reason.", [
    "access.closures",
    "access.repairs",
  ]);
  await write(desk, "overall", "The libraries are well stocked, and open again.", ["access.repairs"]);
}
