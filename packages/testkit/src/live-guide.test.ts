import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { commandsFor, describeFailure, memoryStore, openLedger, type Command } from "@assay/core";
import { apa2007 } from "@assay/frameworks/apa-2007";
import type { JudgementsView } from "@assay/projection";
import { expect, test } from "vitest";
import { liveGuide } from "./live-guide.test-data.ts";
import { countingIds, steppingClock } from "./ports.ts";

const file = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
const lines = (text: string): readonly string[] => text.split("\n").map((line) => line.trim());

test("the code in the guide to live views is the code that is compiled and run here", () => {
  const guide = file("../../../docs/guides/live-views.md");
  const run = lines(file("./live-guide.test-data.ts")).join("\n");
  const snippets = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) =>
    lines(code.trim()).join("\n"),
  );
  expect(snippets.length).toBeGreaterThan(5);
  for (const snippet of snippets) expect(run).toContain(snippet);
});

test("the code in the guide to live views does what the guide says", async () => {
  const clock = steppingClock("2031-05-01T09:00:00.000Z", 60_000);
  const store = memoryStore({ clock, newId: countingIds() });
  const opened = await openLedger({ store, log: "apa-2007", frameworks: [apa2007] })();
  if (opened._tag === "Left") throw new Error(describeFailure(opened.left));
  const ledger = opened.right;
  const [apa, assessment] = [commandsFor(apa2007), "northmere-2031"] as const;
  const act = async (command: Command, actor = "inspector-7"): Promise<void> => {
    const answer = await ledger.execute(command, { actor })();
    if (answer._tag === "Left") throw new Error(JSON.stringify(answer.left));
  };
  const person = (
    actor: string,
    role: "inspector" | "moderator",
  ): { actor: string; kind: "person"; roles: (typeof role)[] } => ({
    actor,
    kind: "person",
    roles: [role],
  });
  const body = { name: "Northmere", identifiers: [] };
  await act(apa.openAssessment({ assessment, body, cycle: "2031" }));
  await act(
    apa.assignTeam({
      assessment,
      members: [person("inspector-7", "inspector"), person("moderator-2", "moderator")],
    }),
  );
  await act(
    apa.recordEvidence({
      assessment,
      id: "visit",
      kind: "evidence",
      judgements: ["staying-safe"],
      statement: "Children say that they feel safe.",
      source: { name: "visit of 3 April", class: "visit" },
      polarity: "strength",
      comparisons: [],
    }),
  );

  const shown: (string | undefined)[] = [];
  const announced: string[] = [];
  let sent = 0;
  const gradeIn = ({ judgements }: JudgementsView): string | undefined =>
    judgements.find(({ judgement }) => judgement === "staying-safe")?.grade?.key;
  const screen = {
    show: (view: JudgementsView): void => void shown.push(gradeIn(view)),
    announce: (text: string): void => void announced.push(text),
    send: (patches: readonly unknown[]): void => void (sent += patches.length),
  };
  const because = "Case files and visits agree.";
  const about = { assessment, judgement: "staying-safe", because } as const;
  const { cases, theirs } = await liveGuide(ledger, screen, async () => {
    await act(apa.proposeGrade({ ...about, grade: "good", evidence: ["visit"] }));
    const moderation = {
      ...about,
      round: "consistency",
      reason: "evidence-misread",
      grade: "adequate",
      restsOn: 4,
    } as const;
    await act(apa.moderateGrade(moderation), "moderator-2");
    await act(apa.openAssessment({ assessment: "southmere-2031", body, cycle: "2031" }));
  });

  expect(shown).toEqual(
    [
      [undefined, "good", "adequate"],
      [undefined, undefined, undefined, undefined, "good", "adequate"],
      ["inadequate"],
    ].flat(),
  );
  expect(announced.slice(0, 4)).toEqual([
    "northmere-2031: GradeProposed",
    "staying-safe: now adequate",
    "northmere-2031: GradeModerated",
    "southmere-2031 was opened",
  ]);
  expect(announced.slice(4)).toHaveLength(1);
  expect(announced[4]).toMatch(/^Cannot moderate /);
  expect(sent).toBeGreaterThan(1);
  expect(cases.map(({ stream }) => stream)).toEqual(["northmere-2031", "southmere-2031"]);
  expect(theirs.now.revision).toBe(5);
});
