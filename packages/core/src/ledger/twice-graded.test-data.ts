import { frameworkDigest, type Framework } from "@assay/rules";
import type { Command, CommandOf } from "../command/commands.ts";
import { parksAgain, secondEdition } from "../decide/parks-in-full.test-data.ts";
import { parsed } from "../decide/story.test-data.ts";
import { assessment, because, propose, record } from "./ledger.test-data.ts";

/** Parks whose overall is graded twice, without rounds; a letter needs little. */
export const parksTwice: Framework = parsed({
  ...parksAgain,
  edition: "3",
  process: {
    ...parksAgain.process,
    secondGrading: {
      which: { judgements: ["overall"] },
      tolerance: 1,
      resolve: "keep-first-within-tolerance",
    },
    rounds: [],
    issue: { requires: ["no-open-query"] },
  },
});

export const openTwice: CommandOf<"OpenAssessment"> = {
  type: "OpenAssessment",
  assessment,
  framework: { id: "parks", edition: "3", digest: frameworkDigest(parksTwice) },
  body: { name: "Northmere Park", identifiers: [] },
  cycle: "2007",
};

const roles = {
  vic: ["visitor"],
  sue: ["second"],
  ada: ["arbiter"],
  jo: ["judge"],
  hal: ["head"],
  cleo: ["clerk"],
};

/** Opened, with a team and evidence: revisions 1 to 3. */
export const begunTwice: readonly (readonly [Command, string])[] = [
  [openTwice, "hal"],
  [
    {
      type: "AssignTeam",
      assessment,
      members: Object.entries(roles).map(([actor, roles]) => ({ actor, kind: "person", roles })),
    },
    "hal",
  ],
  [record("gate"), "vic"],
];
/** The same under the second edition, which draws samples. */
export const begunSampling: readonly (readonly [Command, string])[] = [
  [{ ...openTwice, framework: secondEdition }, "hal"],
  ...begunTwice.slice(1),
];
/** The overall is proposed: revision 4. */
export const proposedTwice: readonly (readonly [Command, string])[] = [
  ...begunTwice,
  [propose("overall"), "vic"],
];

export const sealing: CommandOf<"SealSecondGrade"> = {
  type: "SealSecondGrade",
  assessment,
  judgement: "overall",
  grade: "good",
  because,
  evidence: ["gate"],
};
export const revealing: CommandOf<"RevealGrades"> = {
  type: "RevealGrades",
  assessment,
  judgement: "overall",
};
