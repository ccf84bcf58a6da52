import { type Backtest, type Framework, type Misfit, titleOf } from "@assay/rules";
import { knownLine } from "./known-how-far.ts";
import { table } from "./table.ts";

/** What a back-test came to, as text: shares with their counts, misfits, and how much the cases can show. */
export function backtestText(found: Backtest, framework: Framework): string {
  const { judged, cases, meanPermitted, onLimited } = found;
  const share = (count: number): string => shareOf(count, judged);
  const outcome = titleOf(framework, framework.outcome ?? "");
  return [
    `${found.framework}: “${outcome}” in ${cases} published cases, ${judged} of them judged.`,
    knownLine(framework),
    table(
      ["", "cases", "of those judged"],
      [
        ["published as expected", String(found.agreement), share(found.agreement)],
        ["within what is usual", String(found.withinUsual), share(found.withinUsual)],
        ["within what is permitted", String(found.withinPermitted), share(found.withinPermitted)],
        ["the most that any function of the inputs foretells", String(found.ceiling), share(found.ceiling)],
      ],
    ),
    meanPermitted === null
      ? "No case is judged."
      : `${meanPermitted.toFixed(2)} grades are permitted in the mean.`,
    onLimited.cases === 0
      ? "In no case do limits alone leave one grade."
      : `In ${counted(onLimited.cases)} limits alone leave one grade; ${onLimited.agreement} were published at it, ${shareOf(onLimited.agreement, onLimited.cases)}.`,
    misfitsText(found.misfits),
    mutantsText(found),
    found.withoutOutcome.length === 0
      ? ""
      : [
          "Not judged, for grades are given and no outcome:",
          ...found.withoutOutcome.map(({ line, cases: weight }) => `  line ${line}, ${counted(weight)}`),
        ].join("\n"),
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}

function misfitsText(misfits: readonly Misfit[]): string {
  if (misfits.length === 0) return "No case departs from what the rules expect.";
  const all = misfits.reduce((total, { cases }) => total + cases, 0);
  const rows = misfits.map(
    ({ inputs, facts = {}, expected, published, cases, binding, row, explainedBy }) => [
      String(cases),
      expected ?? "–",
      published,
      [...Object.entries(inputs), ...Object.entries(facts)]
        .flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${told(value)}`]))
        .join(", "),
      [...binding, ...(row === undefined ? [] : [row])].join(", "),
      explainedBy.join(", "),
    ],
  );
  return [
    `${counted(all)} ${all === 1 ? "departs" : "depart"} from what the rules expect:`,
    table(["cases", "expected", "published", "inputs", "bound by", "would be explained by"], rows),
  ].join("\n");
}

/** For each rule and row: how many would agree without it, and after its other small changes at least and at most. */
function mutantsText({ mutants, agreement, unseen, judged }: Backtest): string {
  if (judged === 0 || mutants.length === 0) return "";
  const parts = [...new Set(mutants.map(({ rule, row }) => row ?? rule))];
  const rows = parts.map((part) => {
    const all = mutants.filter(({ rule, row }) => (row ?? rule) === part);
    const [without] = all.filter(({ kind }) => kind === "dropped");
    const others = all.filter(({ kind }) => kind !== "dropped").map((mutant) => mutant.agreement);
    const [least, most] = [Math.min(...others), Math.max(...others)];
    const same = others.filter((other) => other === agreement).length;
    return [
      part,
      without === undefined ? "–" : `${without.agreement} (${shareOf(without.agreement, judged)})`,
      others.length === 0 ? "–" : least === most ? String(least) : `${least} to ${most}`,
      `${same} of ${others.length}`,
    ];
  });
  return [
    `How much these cases show. As the rules are, ${agreement} agree; after a small change of each:`,
    table(["rule or row", "left out", "changed otherwise", "changes unseen"], rows),
    unseen.length === 0
      ? "Each of them is seen: without it fewer or more agree."
      : `Not seen, for as many agree without it: ${unseen.join(", ")}.`,
  ].join("\n");
}

function told(value: string | boolean): string {
  return typeof value === "string" ? value : value ? "yes" : "no";
}

function counted(count: number): string {
  return `${count} ${count === 1 ? "case" : "cases"}`;
}

/** A share in per cent, never rounded up: all but one are not all. */
function shareOf(count: number, whole: number): string {
  if (whole === 0) return "–";
  return `${(Math.floor((10_000 * count) / whole) / 100).toFixed(2)} %`;
}
