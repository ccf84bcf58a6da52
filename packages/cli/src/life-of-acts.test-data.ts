import { writeFileSync } from "node:fs";
import { assay } from "./assay.test-data.ts";
import { homes } from "./homes.test-data.ts";

/** The homes with a fact, one round for all, and somebody who signs off and answers representations. */
const process = {
  ...homes.process,
  acts: { ...homes.process.acts, determine: ["lead"], signOff: ["lead"] },
  rounds: [{ id: "national", by: "moderator", which: "all" }],
};
const framework = {
  ...homes,
  facts: { closed: { says: "The home was closed", whenUnknown: "false" } },
  process,
};

const team = ["inspector", "second", "third", "moderator", "lead", "issuer"];

/** What is typed after each verb that acts, for the life of one assessment in which each is used once and in this order. */
export function lifeOfActs(
  database: string,
  frameworkFile: string,
): Readonly<Record<string, () => readonly string[] | Promise<readonly string[]>>> {
  writeFileSync(frameworkFile, JSON.stringify(framework, null, 2));
  const by = (actor: string, ...rest: readonly string[]): readonly string[] => [
    database,
    "--actor",
    actor,
    ...rest,
  ];
  const care = ["--judgement", "care"];
  const grade = (judgement: string, key: string): readonly string[] => [
    "--judgement",
    judgement,
    "--grade",
    key,
    "--because",
    "Seen on the visit.",
  ];
  const before = async (...steps: readonly (readonly string[])[]): Promise<void> => {
    for (const step of steps) {
      const { code, err } = await assay(...step);
      if (code !== 0) throw new Error(`${step.join(" ")}: ${err}`);
    }
  };
  return {
    open: () =>
      by(
        "lead-1",
        "--framework",
        frameworkFile,
        "--stream",
        "northmere-2031",
        "--body",
        "Northmere Home",
        "--cycle",
        "2031",
      ),
    assign: () =>
      by(
        "lead-1",
        ...team.flatMap((role) => ["--member", `${role}-1=${role}`]),
        "--name",
        "lead-1=Jo Marsh",
        "--office",
        "lead-1=Lead inspector",
      ),
    record: () => by("inspector-1", "--id", "e1", ...care, "--statement", "Carers know the residents."),
    establish: () => by("inspector-1", "--fact", "closed", "--holds", "false", "--because", "It is open."),
    propose: () => by("inspector-1", ...grade("care", "good"), "--evidence", "e1"),
    revise: () => by("inspector-1", ...grade("care", "3"), "--evidence", "e1"),
    "second-grade": () => by("second-1", ...grade("care", "fair"), "--evidence", "e1"),
    reveal: () => by("second-1", ...care),
    adjudicate: () => by("third-1", ...grade("care", "fair")),
    moderate: () => by("moderator-1", ...grade("care", "fair"), "--reason", "evidence-misread"),
    query: () => by("moderator-1", "--id", "q1", ...care, "--text", "Who was asked?"),
    answer: () => by("inspector-1", "--id", "q1", "--text", "All residents."),
    settle: async () => {
      await before(
        ["propose", ...by("inspector-1", ...grade("building", "good"), "--evidence", "e1")],
        ["moderate", ...by("moderator-1", ...grade("building", "good"), "--reason", "evidence-misread")],
        ["settle", ...by("lead-1", "--judgement", "building")],
      );
      return by("lead-1", ...care);
    },
    write: () => by("inspector-1", ...care, "--paragraph", "Care is fair.", "--evidence", "e1"),
    area: () => by("inspector-1", "--id", "a1", ...care, "--text", "Train the carers.", "--evidence", "e1"),
    draft: () => by("inspector-1", "--id", "d1", "--sent-to", "Northmere Home", "--sent-on", "2026-01-05"),
    represent: () =>
      by(
        "lead-1",
        "--id",
        "r1",
        "--from",
        "Northmere Home",
        "--on",
        "2026-01-06",
        "--judgements",
        "care",
        "--text",
        "They are trained.",
      ),
    determine: () => by("lead-1", "--id", "r1", "--outcome", "rejected", "--because", "It was not shown."),
    "sign-off": () => by("lead-1"),
    issue: () => by("issuer-1", "--on", "2026-02-02", "--signatory", "lead-1"),
    reopen: () =>
      by("lead-1", "--judgements", "care", "--ground", "error", "--because", "A page was missing."),
    supersede: async () => {
      await before(
        ["revise", ...by("inspector-1", ...grade("care", "good"), "--evidence", "e1")],
        ["moderate", ...by("moderator-1", ...grade("care", "good"), "--reason", "evidence-misread")],
        ["settle", ...by("lead-1", ...care)],
        ["sign-off", ...by("lead-1")],
      );
      return by(
        "issuer-1",
        "--on",
        "2026-03-02",
        "--signatory",
        "lead-1",
        "--because",
        "A grade was corrected.",
      );
    },
    do: () => [
      database,
      "PublishLetter",
      "--data",
      '{"on":"2026-03-03","where":"a board"}',
      "--actor",
      "issuer-1",
    ],
  };
}
