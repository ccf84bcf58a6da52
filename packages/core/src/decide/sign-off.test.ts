import { expect, test } from "vitest";
import type { CommandOf } from "../command/commands.ts";
import { answerTo } from "./answer.test-data.ts";
import { by, imported, playing, signedInFull } from "./full-story.test-data.ts";
import { assessment } from "./precedence/precedence.test-data.ts";
import type { Happening } from "./story.test-data.ts";

const issue: CommandOf<"IssueLetter"> = {
  type: "IssueLetter",
  assessment,
  digest: "d".repeat(64),
  template: { id: "parks", version: 1 },
  on: "2007-06",
  signatory: "hal",
  restsOn: 27,
};

/** What may come after a sign-off and before the letter, and whether the letter can say something else by it. */
const later: readonly (readonly [string, Happening, "NotSignedOff" | "accepted"])[] = [
  [
    "the team is assigned anew: the letter names whom it goes to and who signs it",
    playing(["hal", ["head"]]),
    "NotSignedOff",
  ],
  [
    "a fact is established: rules compute by it",
    by("vic", {
      type: "FactEstablished",
      data: { fact: "flooded", holds: false, because: "It was dry.", evidence: [] },
    }),
    "NotSignedOff",
  ],
  ["another body's grade is taken over", imported("2"), "NotSignedOff"],
  [
    "a file is added",
    by("vic", {
      type: "AttachmentAdded",
      data: {
        id: "map",
        name: "map.pdf",
        mediaType: "application/pdf",
        sizeBytes: 7,
        digest: "a".repeat(64),
      },
    }),
    "accepted",
  ],
];

test.each(later)("after a sign-off %s", (_what, happening, answer) => {
  expect(answerTo([...signedInFull, happening], issue, { actor: "hal" })).toBe(answer);
});
