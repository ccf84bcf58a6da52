import type { EventType, Ledger } from "@assay/core";
import {
  letterChanges,
  letterModel,
  moderationTrail,
  procedure,
  timeline,
  type LetterModel,
  type TrailStep,
} from "@assay/projection";
import { asAt, moments, type Moment } from "./reading.ts";

/** What the record tells, moment by moment: at each, the steps that came since the one before it. */
export async function tellAfter(ledger: Ledger): Promise<readonly string[]> {
  const told: string[] = ["AFTER: what the record tells"];
  let since = 0;
  for (const moment of moments) {
    const trail = await asAt(ledger, moderationTrail, moment.day);
    told.push("", `As at ${moment.day}, ${moment.what} (r${trail.revision})`);
    for (const { title, steps } of trail.judgements) {
      const now = steps.findLast(({ to }) => to !== undefined)?.to;
      const fresh = steps.filter(({ revision }) => revision > since);
      if (fresh.length > 0) told.push(`  ${title}: ${now?.label}`, ...fresh.map(describeStep));
    }
    told.push(...(await tellLetter(ledger, moment, since)), ...(await tellProcedure(ledger, moment)));
    since = trail.revision;
  }
  return [...told, "", ...(await tellLetters(ledger))];
}

/** What went to and fro about the letter. */
async function tellLetter(ledger: Ledger, { day }: Moment, since: number): Promise<readonly string[]> {
  const { entries } = await asAt(ledger, timeline, day);
  const about = entries.filter(({ revision, type }) => revision > since && aboutLetter.has(type));
  return [
    "  The letter",
    ...about.map(
      ({ revision, at, by, says }) => `    r${revision}`.padEnd(9) + `${at.slice(0, 10)}  ${by}: ${says}`,
    ),
  ];
}

const aboutLetter: ReadonlySet<EventType> = new Set<EventType>([
  "LetterDrafted",
  "RepresentationReceived",
  "RepresentationDetermined",
  "LetterIssued",
  "LetterSuperseded",
]);

async function tellProcedure(ledger: Ledger, { day }: Moment): Promise<readonly string[]> {
  const { counts, requirements } = await asAt(ledger, procedure, day);
  const unmet = requirements.filter(({ status }) => status === "unmet");
  return [
    `  Was procedure followed? ${counts.unmet} unmet, ${counts.met} met, ${counts.notShown} not shown.`,
    ...unmet.map(({ says, because }) => `    Unmet: ${says} ${because}`),
  ];
}

function describeStep({ revision, at, occurred, by, provenance, ...step }: TrailStep): string {
  const { from, to, act, direction, reason, because, departure, ground } = step;
  const changed = from !== undefined && from.label !== to?.label;
  const grade = to === undefined ? "" : ` ${changed ? `${from.label} to ` : ""}${to.label}`;
  const how = direction === undefined || act !== "moderated" ? act : direction;
  const why = [
    ...(reason?.says === undefined ? [] : [reason.says]),
    ...(ground === undefined ? [] : [`On the ground of ${ground}.`]),
    ...(because === undefined ? [] : [because]),
    ...(departure?.reason === undefined
      ? []
      : [`It departs from ${departure.rules.join(", ")}: ${departure.reason}`]),
  ];
  const known = provenance === "recorded" ? "" : `, ${provenance}`;
  const head = `    r${revision}`.padEnd(9) + `${occurred ?? at.slice(0, 10)}  ${by}: ${how}${grade}${known}`;
  return [head, ...why.map((each) => `${" ".repeat(21)}${each}`)].join("\n");
}

/** What the council read differently from one letter to the next, the draft among them. */
async function tellLetters(ledger: Ledger): Promise<readonly string[]> {
  const letters: LetterModel[] = [];
  for (const { day } of moments) letters.push(await asAt(ledger, letterModel, day));
  const [draft, first, second] = letters;
  if (draft === undefined || first === undefined || second === undefined) return [];
  return [
    "What became another from the draft to the first letter",
    ...describeChanges(draft, first),
    "What became another from the first letter to the second",
    ...describeChanges(first, second),
  ];
}

function describeChanges(before: LetterModel, after: LetterModel): readonly string[] {
  return letterChanges(before, after).sections.flatMap(({ heading, grade, paragraphs }) => [
    `  ${heading}`,
    ...(grade === undefined ? [] : [`    - ${grade.before}`, `    + ${grade.after}`]),
    ...paragraphs.flatMap((change) => [
      ...("before" in change ? [`    - ${change.before}`] : []),
      ...("after" in change ? [`    + ${change.after}`] : []),
    ]),
  ]);
}
