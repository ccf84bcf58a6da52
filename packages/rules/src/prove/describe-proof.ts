import type { Framework } from "../framework.ts";
import { standingLabelOf, titleOf } from "../wording.ts";
import { claims, type Counterexample } from "./check.ts";
import { blockingFindings, type CheckReport, type ProofReport } from "./report.ts";
import type { By } from "./sweep.ts";

/** A proof as text, in lines: for each judgement each check, what it found with its smallest case, and what follows. */
export function describeProof(report: ProofReport, framework: Framework): string {
  const judgements = [...new Set(report.checks.map(({ judgement }) => judgement))];
  return [
    `${framework.title}: ${report.framework}`,
    ...judgements.flatMap((judgement) => {
      const checks = report.checks.filter((check) => check.judgement === judgement);
      const [first] = checks;
      return [
        "",
        titleOf(framework, judgement),
        ...(first === undefined ? [] : [`  ${describeBy(first.by)}`]),
        ...checks.flatMap((check) => checkLines(check, framework)),
      ];
    }),
    ...report.idleWaivers.map((check) => `\n"${check}" is accepted to fail, and does not; drop the waiver.`),
    "",
    conclusion(blockingFindings(report).length),
  ].join("\n");
}

function conclusion(blocking: number): string {
  if (blocking === 0) return "Nothing keeps the framework from being adopted.";
  return `${blocking} ${blocking === 1 ? "finding keeps" : "findings keep"} the framework from being adopted.`;
}

/** How the cases of a proof were chosen, as a sentence. */
export function describeBy(by: By): string {
  switch (by.way) {
    case "exhaustive":
      if (by.cases === 1) return "The only case.";
      return by.cases === by.evaluated
        ? `All ${count(by.cases)} cases${amongThem(by)}.`
        : `All ${count(by.cases)} cases${amongThem(by)}; ${count(by.evaluated)} evaluated, the others are the same under other names.`;
    case "histogram":
      return `All ${count(by.cases)} cases${amongThem(by)}, as ${count(by.evaluated)} histograms of exchangeable judgements.`;
    case "sampled":
      return by.complete === undefined
        ? `${count(by.evaluated)} cases${amongThem(by)}, from ${count(by.number)} draws with the seed ${by.seed}: what was not found may be there.`
        : `All ${count(by.complete)} complete cases, and ${count(by.withNonGrade ?? 0)} with non-grades among ${count(by.number)} draws with the seed ${by.seed}: what was not found may be there with a non-grade.`;
    default:
      return by satisfies never;
  }
}

/** That non-grades are among the cases, and in how many; nothing where no scale has any. */
function amongThem({ withNonGrade }: By): string {
  return withNonGrade === undefined ? "" : `, non-grades among them in ${count(withNonGrade)}`;
}

function count(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function checkLines(report: CheckReport, framework: Framework): readonly string[] {
  const { check, severity, status, applies, findings, remarks, waiver } = report;
  const fails = severity === "note" ? "noted" : "FAILS";
  const word = { holds: "holds", fails, waived: "waived", doesNotApply: "–" }[status];
  const claim = applies === true ? claims[check].claim : `does not apply: ${applies}`;
  return [
    `  ${word.padEnd(6)}  ${check} (${severity}): ${claim}`,
    ...(waiver === undefined ? [] : [`            accepted: ${waiver.reason} (${waiver.source})`]),
    ...findings.flatMap(({ says, counterexample, cases }) => [
      `          - ${says}${cases > 1 ? ` So it is in ${count(cases)} cases.` : ""}`,
      ...(counterexample === undefined ? [] : [`            ${describeCase(counterexample, framework)}`]),
    ]),
    ...remarks.map((remark) => `          · ${remark}`),
  ];
}

/** A case in the framework's words: judgements with their grades, and the facts that are so. */
export function describeCase({ inputs, facts }: Counterexample, framework: Framework): string {
  const graded = Object.entries(inputs).flatMap(([judgement, key]) => {
    if (key === undefined) return [];
    return [`${titleOf(framework, judgement)}: ${standingLabelOf(framework, judgement, key)}`];
  });
  const so = Object.entries(facts).flatMap(([fact, holds]) =>
    holds === true ? [titleOf(framework, fact)] : [],
  );
  return `Case: ${[...graded, ...so].join("; ") || "any"}.`;
}
