import type { Desk } from "./desk.ts";
import { about, asEvidence, bought, given, secondLook, settle, type Seen } from "./hands.ts";

export async function gather({ day, act }: Desk): Promise<void> {
  day("2031-03-18");
  const visits = { name: "visits of 4 to 12 March", class: "visit" };
  const log = { name: "closure log of the council", class: "body-document" };
  const seen: readonly Seen[] = [
    {
      id: "access.hours",
      judgements: ["access"],
      statement: "Four of five branches open on two evenings a week.",
      source: visits,
      polarity: "strength",
    },
    {
      id: "access.closures",
      judgements: ["access"],
      statement: "The branch at Fen End was closed on 41 of 120 days.",
      source: log,
      polarity: "weakness",
      measure: { value: "41", unit: "days" },
    },
    bought("240"),
  ];
  for (const each of seen) {
    await act("ada", given.recordEvidence({ ...about, ...asEvidence(each) }));
  }
}

/** Ada proposes; the revisions of her proposals. */
export async function grade({ day, act }: Desk): Promise<Readonly<Record<"access" | "collections", number>>> {
  day("2031-03-20");
  const access = given.proposeGrade({
    ...about,
    judgement: "access",
    grade: "good",
    because: "Most branches are open when people are free.",
    evidence: ["access.hours"],
  });
  const collections = given.proposeGrade({
    ...about,
    judgement: "collections",
    grade: "excellent",
    because: "Twice as much is bought as in the county.",
    evidence: ["collections.new"],
  });
  return { access: await act("ada", access), collections: await act("ada", collections) };
}

/** The second look: one grade is lowered, and what the old system let pass is refused now. */
export async function lookAgain(
  desk: Desk,
  proposed: Readonly<Record<"access" | "collections", number>>,
): Promise<void> {
  const { day, act, tryInVain } = desk;
  day("2031-03-25");
  const asBefore = { reason: "no-change", because: "I looked again, and it is good." };
  const own = { ...asBefore, judgement: "access", grade: "good", restsOn: proposed.access };
  await tryInVain("ada", given.moderateGrade({ ...about, round: "second-look", ...own }));
  const access = await secondLook(desk, {
    judgement: "access",
    grade: "poor",
    reason: "evidence-not-considered",
    because: "The closure log was not weighed: at Fen End the door was shut one day in three.",
    evidence: ["access.closures"],
    restsOn: proposed.access,
  });
  const collections = await secondLook(desk, {
    ...asBefore,
    judgement: "collections",
    grade: "excellent",
    because: "The figure is far above what others buy.",
    restsOn: proposed.collections,
  });
  day("2031-03-27");
  const overall = await act(
    "ada",
    given.proposeGrade({
      ...about,
      judgement: "overall",
      grade: "fair",
      because: "Where people cannot get in, the rest is of less use.",
      evidence: ["access.closures", "collections.new", "staff.desk"],
    }),
  );
  const confirmed = await secondLook(desk, {
    judgement: "overall",
    grade: "fair",
    reason: "no-change",
    because: "It follows from access.",
    restsOn: overall,
  });
  await settle(desk, { access, collections, staff: 5, overall: confirmed });
}
