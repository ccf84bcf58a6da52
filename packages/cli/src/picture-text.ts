import {
  describeBlock,
  type AreasForDevelopmentView,
  type Case,
  type Distribution,
  type FollowedArea,
  type GraderProfiles,
  type GradingProfile,
  type Rate,
} from "@assay/projection";
import { legendOf, mark } from "./provenance-words.ts";
import { table } from "./table.ts";

/** Issued grades by judgement and year: a table for each framework and scale. */
export function distributionText(distributions: readonly Distribution[]): string {
  const scales = new Map<string, Distribution[]>();
  for (const each of distributions) {
    const key = JSON.stringify([each.framework, each.grades.map(({ key: grade, label }) => [grade, label])]);
    scales.set(key, [...(scales.get(key) ?? []), each]);
  }
  return [...scales.values()]
    .map((rows) => {
      const labels = (rows[0]?.grades ?? []).map(({ label, value }) => `${value ?? ""} ${label}`.trim());
      const heading = [
        "judgement",
        "year",
        ...labels,
        "not graded",
        "not issued",
        "withdrawn",
        "under review",
      ];
      return [
        `Issued grades under ${rows[0]?.framework ?? ""}, worst first`,
        table(
          heading,
          rows.map(({ title, cycle, grades, notGraded, notIssued, withdrawn, underReview }) => [
            title,
            cycle,
            ...[...grades.map(({ count }) => count), notGraded, notIssued, withdrawn, underReview].map(
              String,
            ),
          ]),
        ),
      ].join("\n");
    })
    .join("\n\n");
}

/** Where each assessment stands. */
export function caseloadText(cases: readonly Case[]): string {
  return [
    "Caseload",
    table(
      [
        "assessment",
        "body",
        "cycle",
        "state",
        "judgements",
        "days open",
        "queries",
        "what the letter waits for",
      ],
      cases.map(({ stream, body, cycle, state, provenance, stages, age, queriesOpen, letter }) => [
        stream,
        body ?? "not stated",
        cycle ?? "not stated",
        `${state}${mark(provenance)}`,
        Object.entries(stages)
          .filter(([, count]) => count > 0)
          .map(([stage, count]) => `${count} ${stage}`)
          .join(", "),
        age.days === null ? "?" : String(age.days),
        String(queriesOpen.length),
        letter.next === "none"
          ? "no letter is to come"
          : letter.blocks.map((block) => describeBlock(block, (id) => id)).join(" ") || "nothing",
      ]),
    ),
    ...legendOf(cases.map(({ provenance }) => provenance)),
  ].join("\n");
}

/** How often grades were changed; empty where nothing was counted. */
export function gradersText({ options, leftOut, ...sides }: GraderProfiles): string {
  const rows = [
    ...sides.proposers.map((profile) => profileRow("proposed by", profile)),
    ...sides.moderators.map((profile) => profileRow("moderated by", profile)),
    ...sides.rounds.map((profile) => profileRow("round", profile)),
    ...sides.judgements.map((profile) => profileRow("judgement", profile)),
  ];
  const left = `${leftOut} reviews of grades are not counted: no source tells them, or a grade is off its scale.`;
  if (rows.length === 0) return leftOut === 0 ? "" : `How grades were changed\n${left}`;
  return [
    `How grades were changed (intervals of Wilson, z = ${options.z}; rates from ${options.minimum} cases on)`,
    table(["side", "of", "looked at", "raised", "lowered", "share changed"], rows),
    ...(leftOut === 0 ? [] : [left]),
  ].join("\n");
}

function profileRow(side: string, { of, graded, raised, lowered, rates }: GradingProfile): string[] {
  return [side, of, String(graded), String(raised), String(lowered), rateText(rates.changed)];
}

function rateText(rate: Rate): string {
  return rate._tag === "TooFew"
    ? "too few"
    : `${percent(rate.share)} (${percent(rate.low)} to ${percent(rate.high)})`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** Areas for development and what became of them; empty where there are none. */
export function areasText({ areas, elsewhere }: AreasForDevelopmentView): string {
  if (areas.length + elsewhere.length === 0) return "";
  return [
    "Areas for development across cycles",
    table(
      ["area", "body", "cycle", "judgement", "what became of it", "text"],
      areas.map((area) => [
        area.area,
        area.body ?? area.stream,
        area.cycle ?? "not stated",
        area.judgement,
        fateText(area),
        area.text,
      ]),
    ),
    ...elsewhere.map(
      ({ stream, area, streamGiven, reviewedIn }) =>
        `The fate of "${area}" of "${stream}" is told in ${reviewedIn.join(", ")}; ${streamGiven ? "that assessment has no such area" : "that assessment is not among those given"}.`,
    ),
  ].join("\n");
}

function fateText({ fates }: FollowedArea): string {
  return (
    fates
      .map(
        ({ fate, as, in: { stream, cycle }, because }) =>
          `${fate}${as === undefined ? "" : ` as ${as}`} (${cycle ?? stream}): ${because}`,
      )
      .join("; ") || "not told"
  );
}
