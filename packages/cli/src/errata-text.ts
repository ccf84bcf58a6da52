import type { Errata, NotCompared } from "@assay/projection";
import { type Framework, type Outcome, titleOf } from "@assay/rules";
import { nameOf } from "./named-framework.ts";
import { table } from "./table.ts";

/** What a corrected edition changes of issued letters, as text: each judgement that is touched, and what was not compared. */
export function errataText(found: Errata, before: Framework, after: Framework): string {
  const { compared, affected, notCompared } = found;
  const letters = `${compared} ${compared === 1 ? "letter" : "letters"}`;
  const rows = affected.flatMap(({ assessment, letter, judgements }) =>
    judgements.map(({ judgement, issued, from, to, standing }) => [
      assessment,
      letter.on,
      titleOf(before, judgement),
      issued ?? "–",
      saidOf(from),
      saidOf(to),
      standings[standing],
    ]),
  );
  return [
    affected.length === 0
      ? `Of ${letters} issued under ${nameOf(before)}, ${nameOf(after)} says the same.`
      : `Of ${letters} issued under ${nameOf(before)}, ${nameOf(after)} says something else of ${affected.length}:`,
    rows.length === 0
      ? ""
      : table(["assessment", "letter", "judgement", "issued", nameOf(before), nameOf(after), ""], rows),
    notCompared.length === 0
      ? ""
      : ["Not compared:", ...notCompared.map((each) => `  ${each.assessment}: ${because(each)}`)].join("\n"),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

const standings = {
  same: "",
  nowRefused: "issued grade is permitted no more",
  nowPermitted: "issued grade was not permitted, and now is",
} as const;

function saidOf(outcome: Outcome): string {
  if (outcome._tag === "Unjudged") return "not judged";
  const { expected, usual, permitted } = outcome;
  return [
    expected === undefined ? "nothing expected" : `${expected} expected`,
    `usual ${stretch(usual)}`,
    `permitted ${stretch(permitted)}`,
  ].join("; ");
}

function stretch(grades: readonly string[]): string {
  const [worst = "none"] = grades;
  const best = grades.at(-1);
  return best === undefined || best === worst ? worst : `${worst} to ${best}`;
}

function because(each: NotCompared): string {
  switch (each.because) {
    case "not-issued":
      return "no letter has been issued";
    case "withdrawn":
      return "it was withdrawn";
    case "other-framework":
      return `it is under another definition, ${each.framework} (${each.digest.slice(0, 12)}…)`;
    case "unreadable":
      return `one of the editions has no such grade as ${each.grades.map(({ judgement, grade }) => `"${grade}" of ${judgement}`).join(", ")}`;
    default:
      return each satisfies never;
  }
}
