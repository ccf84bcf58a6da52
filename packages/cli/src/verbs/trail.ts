import { project } from "@assay/core";
import {
  draftChanges,
  isUnchanged,
  moderationTrail,
  type DraftChanges,
  type JudgementTrail,
  type LetterChanges,
  type TrailStep,
} from "@assay/projection";
import * as z from "zod";
import { type Asked, askedOptions, readAsked, sourceArgument } from "../asked.ts";
import { gradeSchema, traceKeys } from "../document-parts.ts";
import { text } from "../option.ts";
import { legendOf, mark } from "../provenance-words.ts";
import { table } from "../table.ts";
import { useOneOf } from "../nearest.ts";
import { usage, type Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** Who gave, changed and confirmed each grade, step by step, and how each draft differs from the letter. */
export const trailVerb: Verb = defineVerb({
  name: "trail",
  group: "Reading a record",
  summary: "list who gave, changed and confirmed each grade, and how drafts differ",
  arguments: { source: sourceArgument },
  options: { ...askedOptions, judgement: text("id", "one judgement; all where none is named") },
  examples: ["seed.ndjson --judgement staying-safe"],
  document: documentOf({
    stream: z.string(),
    body: z.string().nullable(),
    cycle: z.string().nullable(),
    revision: z.int(),
    judgements: z.array(
      z.looseObject({
        judgement: z.string(),
        title: z.string(),
        steps: z.array(
          z.looseObject({
            ...traceKeys,
            act: z.string(),
            sitting: z.int(),
            from: gradeSchema.optional(),
            to: gradeSchema.optional(),
            direction: z.enum(["raised", "lowered", "upheld"]).optional(),
            because: z.string().optional(),
            evidence: z.array(z.string()).optional(),
          }),
        ),
        firstProposed: gradeSchema.nullable(),
        issued: gradeSchema.nullable(),
        differs: z.boolean().nullable(),
        changes: z.int(),
        changedBy: z.array(z.string()),
      }),
    ),
    drafts: z.array(z.looseObject({ id: z.string(), revision: z.int() })),
    withheld: z.array(z.looseObject({})).optional(),
  }),
  run: async ({ source }, options) => trailReport(source, options),
});

async function trailReport(path: string, options: Asked & { readonly judgement?: string }): Promise<Report> {
  const { stream, framework, events } = await readAsked(path, options);
  const context = { framework, stream };
  const view = project(moderationTrail, events, context);
  const ids = view.judgements.map(({ judgement }) => judgement);
  const { judgement } = options;
  if (judgement !== undefined && !ids.includes(judgement)) {
    throw usage(
      `Cannot tell the trail of "${judgement}": the framework has no such judgement`,
      useOneOf(judgement, ids),
    );
  }
  const trails = view.judgements.filter((each) => judgement === undefined || each.judgement === judgement);
  const drafts = draftChanges(events, context);
  const known = trails.flatMap(({ steps }) => steps.map(({ provenance }) => provenance));
  return {
    text: [
      `${view.body ?? stream}, cycle ${view.cycle ?? "not stated"}, after r${view.revision}`,
      ...trails.map(asText),
      ...(drafts.length === 0 ? [] : [draftsText(drafts)]),
      legendOf(known).join("\n"),
    ]
      .filter((block) => block !== "")
      .join("\n\n"),
    json: { v: 0, ...view, judgements: trails, drafts },
  };
}

function asText(trail: JudgementTrail): string {
  const { title, steps, firstProposed, issued, differs, changes, changedBy } = trail;
  const issue =
    issued === null
      ? "Not issued."
      : differs === true
        ? `Issued at ${issued.label}, and first proposed at ${firstProposed?.label ?? "no grade"}.`
        : `Issued at ${issued.label}${differs === false ? ", as first proposed" : ""}.`;
  const changed =
    changes === 0
      ? "No step changed it."
      : `${changes === 1 ? "One step" : `${changes} steps`} changed it, by ${changedBy.join(", ")}.`;
  return [
    `${title}. ${issue} ${changed}`,
    steps.length === 0
      ? "  No step has been recorded."
      : table(["revision", "when", "who", "what", "why"], steps.map(row)),
  ].join("\n");
}

function row(step: TrailStep): string[] {
  const { revision, occurred, at, provenance, because = "", reason } = step;
  const code = reason === undefined ? [] : [reason.says ?? reason.code];
  return [
    `r${revision}`,
    occurred ?? at.slice(0, 16).replace("T", " "),
    who(step),
    `${what(step)}${mark(provenance)}`,
    [...code, because, ...departing(step), ...relying(step)].filter((part) => part !== "").join(" "),
  ];
}

function who({ by, onBehalfOf, participants = [], sealedBy }: TrailStep): string {
  const behalf = onBehalfOf === undefined ? "" : ` for ${onBehalfOf}`;
  const second = sealedBy === undefined ? "" : `, second grade by ${sealedBy}`;
  return `${by}${behalf}${participants.map((each) => `, ${each}`).join("")}${second}`;
}

function what(step: TrailStep): string {
  const { act, from, to, direction, round, resolution, second, query, ground, issuer } = step;
  const grade = to?.label ?? "no grade";
  switch (act) {
    case "self-evaluated":
      return `${grade} given by the body itself`;
    case "imported":
      return `${grade} taken over from ${issuer ?? "another body"}`;
    case "proposed":
      return `${grade} proposed`;
    case "revised":
    case "moderated":
    case "adjudicated": {
      const done = direction === undefined ? act : direction;
      const where = round === undefined ? ` when ${act}` : ` in the round ${round}`;
      return direction === "upheld"
        ? `${grade} upheld${where}`
        : `${done} from ${from?.label ?? "no grade"} to ${grade}${where}`;
    }
    case "withdrawn":
      return `proposal of ${from?.label ?? "a grade"} withdrawn`;
    case "sealed":
      return "second grade sealed";
    case "revealed":
      return `${from?.label ?? "no grade"} and ${second?.label ?? "no grade"} opened: ${resolution === undefined ? "" : resolutionWords[resolution]}${to === undefined ? "" : `, ${grade} stands`}`;
    case "queried":
      return `query ${query ?? ""} raised`;
    case "answered":
      return `query ${query ?? ""} answered`;
    case "settled":
      return `settled at ${grade}`;
    case "reopened":
      return `reopened (${ground ?? ""})`;
    case "issued":
      return `issued at ${grade}`;
    default:
      return act satisfies never;
  }
}

const resolutionWords: Readonly<Record<NonNullable<TrailStep["resolution"]>, string>> = {
  agreed: "they agree",
  "kept-first": "within the tolerance the first is kept",
  worst: "the worse of the two is taken",
  "to-adjudicate": "a third person is to decide",
  "to-agree": "the two graders are to agree",
};

function departing({ departure }: TrailStep): readonly string[] {
  if (departure === undefined) return [];
  const reason = departure.reason === undefined ? "no reason given" : departure.reason;
  return [`Departs from ${departure.rules.join(", ")}: ${reason}`];
}

function relying({ evidence = [], assistedBy = [] }: TrailStep): readonly string[] {
  return [
    ...(evidence.length === 0 ? [] : [`[${evidence.join(", ")}]`]),
    ...(assistedBy.length === 0 ? [] : [`(assisted by ${assistedBy.join(", ")})`]),
  ];
}

function draftsText(drafts: readonly DraftChanges[]): string {
  return [
    "Drafts, and how the letter that came of each differs",
    table(
      ["draft", "recorded", "sent", "differs in"],
      drafts.map(({ id, revision, sent, letter, changes, readable }) => [
        id,
        `r${revision}`,
        sent === null ? "not sent" : `${sent.on}, to ${sent.to}`,
        !readable
          ? "its content is no letter that can be compared"
          : letter === null || changes === null
            ? "no letter has been issued since"
            : `${describeChanges(changes)} (letter of ${letter.on})`,
      ]),
    ),
  ].join("\n");
}

function describeChanges(changes: LetterChanges): string {
  if (isUnchanged(changes)) return "nothing";
  const { title, introduction, sections, statutory } = changes;
  return [
    ...(title === undefined ? [] : ["the title"]),
    ...(introduction.length === 0 ? [] : ["the introduction"]),
    ...sections.map(({ heading, section, grade, paragraphs, areas }) => {
      const parts = [
        ...(grade === undefined ? [] : [`grade ${grade.before ?? "none"} to ${grade.after ?? "none"}`]),
        ...(paragraphs.length === 0 ? [] : [`${paragraphs.length} of its paragraphs`]),
        ...(areas.length === 0 ? [] : [`${areas.length} of its areas`]),
      ];
      return section === "changed" ? `${heading}: ${parts.join(", ")}` : `${heading} (${section})`;
    }),
    ...(statutory.length === 0 ? [] : ["the statutory notes"]),
  ].join("; ");
}
