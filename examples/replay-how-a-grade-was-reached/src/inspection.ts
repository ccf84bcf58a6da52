import { gather, grade, lookAgain } from "./grading.ts";
import { draft, hearTheCouncil } from "./challenge.ts";
import type { Desk } from "./desk.ts";
import { about, given } from "./hands.ts";
import { correct, issue } from "./letters-sent.ts";
import { importOldSystem } from "./old-system.ts";
import { people } from "./people.ts";

/** The whole life of the inspection of Harrowfen's libraries, from the old system's file to the letter that stands now. */
export async function inspect(desk: Desk): Promise<void> {
  await bringOver(desk);
  await gather(desk);
  const proposed = await grade(desk);
  await lookAgain(desk, proposed);
  await draft(desk);
  await hearTheCouncil(desk);
  await issue(desk);
  await correct(desk);
}

/** The Office opens the inspection anew, and takes in what its old system had held of it. */
async function bringOver({ day, store, clock, newId, act }: Desk): Promise<void> {
  day("2031-03-17");
  await act(
    "cleo",
    given.openAssessment({
      ...about,
      body: { name: "Harrowfen Borough Council", identifiers: [], address: ["Town Hall", "Harrowfen"] },
      cycle: "2031",
      dates: { from: "2031-03-03", to: "2031-03-14" },
      occurred: "2031-03-03",
    }),
  );
  await act("cleo", given.assignTeam({ ...about, members: people, occurred: "2031-03-03" }));
  await importOldSystem(store, clock(), newId);
}
