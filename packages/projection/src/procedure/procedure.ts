import {
  eventShapes,
  provenanceOf,
  type EventType,
  type Instant,
  type Projection,
  type Provenance,
  type RecordedEvent,
  type Recipes,
  type ViewContext,
} from "@assay/core";
import type { Framework } from "@assay/rules";
import { castDraft } from "immer";
import { examiner, type Examined, type Examiner } from "./examine.ts";
import type { Note } from "./note.ts";
import type { RequirementId } from "./requirement-id.ts";
import { requirementsOf, type Asked } from "./requirements.ts";
import { verdictOn, type RequirementStatus } from "./verdict.ts";

/** An event that shows a requirement, or that breaches it. */
export interface EventCited {
  readonly revision: number;
  readonly type: EventType;
  readonly by: string;
  readonly onBehalfOf?: string;
  readonly at: Instant;
  readonly occurred?: string;
  readonly provenance: Provenance;
}

/**
 * One requirement of the process, and how the record stands to it. `evidence` are the events that breach it where it is
 * unmet, else those that bear on it. Units: `deadline` is a day, or a moment in UTC.
 */
export interface RequirementView {
  readonly id: RequirementId;
  readonly says: string;
  readonly judgement?: string;
  readonly status: RequirementStatus;
  readonly because: string;
  readonly deadline?: string;
  readonly evidence: readonly EventCited[];
}

/** Whether procedure was followed: every requirement, in the order in which an assessment comes to it. */
export interface ProcedureView {
  readonly stream: string;
  readonly framework: { readonly id: string; readonly edition: string; readonly title: string };
  readonly revision: number;
  /** How we know of the assessment: `recorded` where it was recorded as it went on. */
  readonly provenance: Provenance;
  readonly counts: { readonly met: number; readonly unmet: number; readonly notShown: number };
  readonly requirements: readonly RequirementView[];
}

/** The events as they were recorded, in order: nothing is left out, so that breaches are seen. */
interface Course {
  readonly events: readonly RecordedEvent[];
}

const keepEvents: Recipes<Course> = Object.fromEntries(
  Object.keys(eventShapes).map((type) => [
    type,
    (draft: { events: unknown[] }, event: RecordedEvent) => draft.events.push(castDraft(event)),
  ]),
);

/**
 * Was procedure followed? Worked out from the events alone, by code that shares nothing with decisions.
 * @param definitions by digest, those that the history has pinned besides the one of the context
 * @law every breach of the process that a decision would have refused is an unmet requirement that names its event
 */
export function procedureUnder(
  definitions: Readonly<Record<string, Framework>>,
): Projection<Course, ProcedureView> {
  return {
    name: "procedure",
    version: 1,
    initial: () => ({ events: [] }),
    recipes: keepEvents,
    view: ({ events }, context) => {
      const examine = examiner(events, context.stream, definitions);
      return procedureView(events, context, examine);
    },
  };
}

/** Whether procedure was followed after so many events of a history, by the definition that the last of them is held to. */
export type ProcedureAfter = (count: number, framework: Framework) => ProcedureView;

/**
 * Was procedure followed, at one moment after another? For whoever goes to and fro in time: each event is weighed once.
 * @param definitions by digest, those that the history has pinned
 * @law after n events it is what {@link procedureUnder} makes of the first n
 */
export function procedureThrough(
  events: readonly RecordedEvent[],
  stream: string,
  definitions: Readonly<Record<string, Framework>>,
): ProcedureAfter {
  const examine = examiner(events, stream, definitions);
  return (count, framework) => procedureView(events.slice(0, count), { framework, stream }, examine);
}

/** Was procedure followed, in an assessment that has been held to one definition throughout? */
export const procedure: Projection<Course, ProcedureView> = procedureUnder({});

function procedureView(
  events: readonly RecordedEvent[],
  { framework, stream, withheld = [] }: ViewContext,
  examine: Examiner,
): ProcedureView {
  const opening = events.find(({ type }) => type === "AssessmentOpened");
  const provenance = opening === undefined ? "recorded" : provenanceOf(opening);
  const examined = examine(events.length, framework);
  const notes = byRequirement(examined.notes);
  const requirements = askedIn(examined, framework).flatMap((asked) =>
    rowsOf(asked, notes.get(asked.id) ?? [], framework).map((row) =>
      requirementView(asked, row, { examined, live: provenance === "recorded", withheld: withheld.length }),
    ),
  );
  const count = (status: RequirementStatus): number =>
    requirements.filter((each) => each.status === status).length;
  return {
    stream,
    framework: { id: framework.id, edition: framework.edition, title: framework.title },
    revision: events.at(-1)?.revision ?? 0,
    provenance,
    counts: { met: count("met"), unmet: count("unmet"), notShown: count("not-shown") },
    requirements,
  };
}

/** The requirements of the process, and of those that it took the place of, as far as anything bears on them. */
function askedIn({ frameworks }: Examined, framework: Framework): readonly Asked[] {
  const now = requirementsOf(framework);
  const before = frameworks.flatMap(requirementsOf).map((asked) => ({ ...asked, asked: false }));
  const ids = new Set(now.map(({ id }) => id));
  return [...now, ...before.filter(({ id }) => !ids.has(id) && ids.add(id))];
}

function byRequirement(notes: readonly Note[]): ReadonlyMap<RequirementId, readonly Note[]> {
  const found = new Map<RequirementId, Note[]>();
  for (const note of notes) {
    const known = found.get(note.requirement);
    if (known === undefined) found.set(note.requirement, [note]);
    else known.push(note);
  }
  return found;
}

/** The notes of a requirement, by judgement where each has to meet it; what bears on no judgement comes first. */
function rowsOf(
  { asked, perJudgement }: Asked,
  found: readonly Note[],
  framework: Framework,
): readonly (readonly Note[])[] {
  if (!perJudgement || found.length === 0) return asked || found.length > 0 ? [found] : [];
  const named = found.flatMap(({ judgement }) => judgement ?? []);
  const ids = [...new Set([...framework.judgements.map((each) => each.id), ...named])];
  return [undefined, ...ids]
    .map((judgement) => found.filter((note) => note.judgement === judgement))
    .filter((row) => row.length > 0);
}

/** What a record that retells a document can show of its own letter only. */
const ofLetter: ReadonlySet<RequirementId> = new Set<RequirementId>(["letter-digest", "letter-template"]);
const ofRecord = "It is so of the letter that this record makes, which is not the document that it retells.";

function requirementView(
  { id, says, perJudgement, asksWho }: Asked,
  notes: readonly Note[],
  record: { readonly examined: Examined; readonly live: boolean; readonly withheld: number },
): RequirementView {
  const judgement = perJudgement ? notes[0]?.judgement : undefined;
  const { status, because, shown } = verdictOn(notes, { ...record, asksWho });
  const deadline = notes.findLast((note) => note.deadline !== undefined)?.deadline;
  return {
    id,
    says,
    ...(judgement === undefined ? {} : { judgement }),
    status,
    because:
      status === "met" && record.examined.retells && ofLetter.has(id) ? `${because} ${ofRecord}` : because,
    ...(deadline === undefined ? {} : { deadline }),
    evidence: shown.map(cited),
  };
}

function cited(event: RecordedEvent): EventCited {
  const { revision, type, actor, onBehalfOf, at, occurred } = event;
  return {
    revision,
    type,
    by: actor,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    at,
    ...(occurred === undefined ? {} : { occurred }),
    provenance: provenanceOf(event),
  };
}
