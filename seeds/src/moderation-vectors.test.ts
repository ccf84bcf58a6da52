import { readdirSync, readFileSync } from "node:fs";
import {
  acts,
  decide,
  evolve,
  foldOwned,
  initialState,
  proceedingsOf,
  type Act,
  type AssessmentCommand,
  type AssessmentState,
} from "@assay/core";
import { parseFramework, type Framework } from "@assay/rules";
import { history } from "@assay/testkit/history";
import { describe, expect, test } from "vitest";
import { makeVectors, type Vector, type VectorFile } from "./vectors/make-vectors.ts";

const folder = new URL("../vectors/moderation/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
const made = makeVectors();

test("the files are what the script makes of the stories, byte for byte", () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(made).toSorted());
  for (const [name, text] of Object.entries(made)) expect(read(name) === text, name).toBe(true);
});

// From here on only the files count, as they do for another engine.
const frameworks = JSON.parse(read("frameworks.json")) as Readonly<Record<string, unknown>>;
const files = Object.keys(made)
  .filter((name) => name !== "frameworks.json")
  .map((name) => ({ name, file: JSON.parse(read(name)) as VectorFile }));

function frameworkOf({ framework }: Vector): Framework {
  const parsed = parseFramework(frameworks[framework]);
  if (parsed._tag === "Left") throw new Error(`${framework} is no framework`);
  return parsed.right;
}

function stateOf({ stream, histories }: VectorFile, { after, given }: Vector): AssessmentState {
  const before = after === undefined ? [] : (histories[after] ?? []);
  return foldOwned(evolve, initialState(), history(stream, [...before, ...given]));
}

describe.each(files)("$name", ({ file }) => {
  test.each(file.cases.map((each) => [each.name, each] as const))("%s", (_name, each) => {
    const { command, by } = each.when;
    const answer = decide(frameworkOf(each))(command, stateOf(file, each), by);
    if (each.refusal === undefined) {
      expect(answer).toEqual({ _tag: "Right", right: each.then });
    } else {
      const { tag, ...fields } = each.refusal;
      expect(answer).toEqual({ _tag: "Left", left: { _tag: tag, ...fields } });
    }
  });

  test("has a name of its own for each case", () => {
    const names = file.cases.map(({ name }) => name);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });
});

const commands: readonly AssessmentCommand["type"][] = [
  "ProposeGrade",
  "ReviseProposal",
  "WithdrawProposal",
  "SealSecondGrade",
  "RevealGrades",
  "AdjudicateGrade",
  "ModerateGrade",
  "RaiseQuery",
  "AnswerQuery",
  "CommitSample",
  "DrawSample",
  "SettleJudgement",
  "DraftLetter",
  "ReceiveRepresentation",
  "DetermineRepresentation",
  "SignOffAssessment",
  "IssueLetter",
  "ReopenAssessment",
  "SupersedeLetter",
];

test.each(commands)("%s is accepted in some case, and every obstacle of it decides another", (type) => {
  const about = files.flatMap(({ file }) =>
    file.cases.filter(({ when }) => when.command.type === type).map((each) => ({ file, each })),
  );
  expect(about.some(({ each }) => each.then !== undefined)).toBe(true);
  // The table pairs each type with the act for its own commands, which a union hides from the compiler.
  const { obstacles } = acts[type] as Act<AssessmentCommand>;
  const deciding = about.map(({ file, each }) => {
    const { command, by } = each.when;
    const state = stateOf(file, each);
    const situation = { ...by, framework: frameworkOf(each), state, proceedings: proceedingsOf(state) };
    return each.refusal?.tag === "CommandMalformed"
      ? -1
      : obstacles.findIndex((obstacle) => obstacle(command, situation) !== undefined);
  });
  const unmet = obstacles.flatMap((obstacle, place) => (deciding.includes(place) ? [] : [obstacle.name]));
  expect(unmet).toEqual([]);
});
