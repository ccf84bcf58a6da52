import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  commandsFor,
  describeFailure,
  describeRefusal,
  openLedger,
  type Answer,
  type Command,
} from "@assay/core";
import { apa2007 } from "@assay/frameworks/apa-2007";
import { renderMarkdown } from "@assay/letter";
import { describeJudgement, explainJudgement, judgements, letterModel, letterPage } from "@assay/projection";
import { sqliteStore } from "@assay/stores/sqlite";

// Northmere is made up, and so is everybody in it.
const assessment = "northmere-2031";
const folder = mkdtempSync(join(tmpdir(), "assay-embed-"));

const opened = await openLedger({
  store: sqliteStore(join(folder, "assessments.db")),
  log: "inspections",
  frameworks: [apa2007],
})();
if (opened._tag === "Left") throw new Error(describeFailure(opened.left));
const ledger = opened.right;
const apa = commandsFor(apa2007); // judgement ids and grades are completed

ledger.on("GradeModerated", ({ data }) => console.log(`heard: ${data.judgement} moderated to ${data.to}`));

await act(
  "inspector-7",
  apa.openAssessment({ assessment, body: { name: "Northmere", identifiers: [] }, cycle: "2031" }),
);
const members = [
  { actor: "inspector-7", kind: "person" as const, roles: ["inspector"] },
  { actor: "moderator-2", kind: "person" as const, roles: ["moderator"] },
  { actor: "issuer-1", kind: "person" as const, roles: ["issuer"], office: "Chief Inspector" },
];
await act("inspector-7", apa.assignTeam({ assessment, members }));

for (const { id: judgement, title } of apa2007.judgements) {
  const evidence = `${judgement}.visit`;
  await act(
    "inspector-7",
    apa.recordEvidence({
      assessment,
      id: evidence,
      kind: "evidence",
      judgements: [judgement],
      statement: `Our visit looked at: ${title}.`,
      source: { name: "visit of 3 April", class: "visit" },
      polarity: "strength",
      comparisons: [],
    }),
  );
  const because = "Case files and visits agree.";
  const proposal = { assessment, judgement, grade: "good", because, evidence: [evidence] } as const;
  const proposed = await act("inspector-7", apa.proposeGrade(proposal));
  const round = { round: "consistency", reason: "no-change", because, grade: "good" } as const;
  const moderation = { assessment, judgement, ...round, restsOn: proposed };
  if (judgement === "staying-safe") await refused("inspector-7", apa.moderateGrade(moderation));
  const moderated = await act("moderator-2", apa.moderateGrade(moderation));
  await act("moderator-2", apa.settleJudgement({ assessment, judgement, restsOn: moderated }));
}

revisionOf(
  await ledger.issue(
    letterModel,
    { assessment, on: "2031-05-01", signatory: "issuer-1" },
    { actor: "issuer-1" },
  )(),
);

const view = await ledger.project(judgements, assessment)();
const letter = await ledger.project(letterPage, assessment)();
if (view._tag === "Left" || letter._tag === "Left") throw new Error("Cannot read back what was just written");
const why = explainJudgement(apa2007, view.right, "overall-effectiveness");
if (why !== undefined) console.log(`\n${describeJudgement(why, apa2007)}\n`);
console.log(renderMarkdown(letter.right));
rmSync(folder, { recursive: true });

/** Executes a command that must succeed, and gives the revision that a later act can rest on. */
async function act(actor: string, command: Command): Promise<number> {
  return revisionOf(await ledger.execute(command, { actor })(), command);
}

/** Executes a command that must be refused, and shows how a refusal reads. */
async function refused(actor: string, command: Command): Promise<void> {
  const answer = await ledger.execute(command, { actor })();
  if (answer._tag === "Right") throw new Error("Cannot go on: a refusal was due");
  if (answer.left._tag === "Refused") console.log(describeRefusal(answer.left.refusal, command));
}

function revisionOf(answer: Answer, command?: Command): number {
  if (answer._tag === "Right") return answer.right.events.at(-1)?.revision ?? 0;
  const { left } = answer;
  throw new Error(
    left._tag === "Refused" ? describeRefusal(left.refusal, command) : describeFailure(left.failure),
  );
}
