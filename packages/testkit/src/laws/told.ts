import type { RecordedEvent } from "@assay/core";
import {
  departureOf,
  evaluate,
  secondGradingSample,
  type Departure,
  type Framework,
  type Judgement,
  type Outcome,
} from "@assay/rules";

/**
 * What a record tells, read from its events alone. Slow and plain, and on purpose another way than the engine's: laws hold
 * what it decided against this.
 */

type Events = readonly RecordedEvent[];

/** The grade that an event gives to a judgement; `null` where it takes the grade away. */
export function gradeIn(
  event: RecordedEvent,
): { readonly judgement: string; readonly grade: string | null } | undefined {
  switch (event.type) {
    case "GradeProposed":
    case "JudgementSettled":
      return { judgement: event.data.judgement, grade: event.data.grade };
    case "ProposalRevised":
    case "GradeAdjudicated":
    case "GradeModerated":
      return { judgement: event.data.judgement, grade: event.data.to };
    case "GradesRevealed":
      return { judgement: event.data.judgement, grade: event.data.resolution.stands ?? null };
    case "ProposalWithdrawn":
      return { judgement: event.data.judgement, grade: null };
    default:
      return undefined;
  }
}

/** The events that gave, confirmed or took away the grade of a judgement. */
export function gradings(events: Events, judgement: string): Events {
  return events.filter((event) => gradeIn(event)?.judgement === judgement);
}

/** The grade that stands for a judgement. */
export function gradeNow(events: Events, judgement: string): string | undefined {
  const last = gradings(events, judgement).at(-1);
  return (last === undefined ? undefined : gradeIn(last)?.grade) ?? undefined;
}

/** The events since a judgement was last reopened, and whether it ever was. */
export function sitting(
  events: Events,
  judgement: string,
): { readonly first: boolean; readonly since: Events } {
  const reopened = events.findLastIndex(
    (event) => event.type === "AssessmentReopened" && event.data.judgements.includes(judgement),
  );
  return { first: reopened < 0, since: events.slice(reopened + 1) };
}

/** What was drawn for a step; undefined where nothing has been. */
export function drawnFor(events: Events, step: string): readonly string[] | undefined {
  const ids = events.flatMap((event) =>
    event.type === "SampleCommitted" && event.data.step === step ? [event.data.id] : [],
  );
  const drawn = events.flatMap((event) =>
    event.type === "SampleDrawn" && ids.includes(event.data.id) ? [event.data.drawn] : [],
  );
  return drawn.at(-1);
}

/** Whether a judgement is graded twice: not in a later sitting, and perhaps, while its sample has not been drawn. */
export function gradedTwice(events: Events, { process }: Framework, judgement: string): boolean {
  const which = process.secondGrading?.which;
  if (which === undefined || !sitting(events, judgement).first) return false;
  const done = new Set(
    events.flatMap(({ type, data }) => ("judgement" in data && data.judgement === judgement ? [type] : [])),
  );
  // What was confirmed before anybody asked for a second grade is no secret.
  if ((done.has("GradeModerated") || done.has("JudgementSettled")) && !done.has("SecondGradeSealed"))
    return false;
  if (which === "all" || which.judgements?.includes(judgement) === true) return true;
  return which.sample !== undefined && (drawnFor(events, secondGradingSample)?.includes(judgement) ?? true);
}

/** Whether the first grade of a judgement waits for a second one, so that nobody else may know it. */
export function waits(events: Events, framework: Framework, judgement: string): boolean {
  const revealed = events.some(({ type, data }) => type === "GradesRevealed" && data.judgement === judgement);
  return gradedTwice(events, framework, judgement) && !revealed;
}

/** The grades, and what there is instead of them, that rules may look at. */
export function gradesTold(events: Events, framework: Framework): Readonly<Record<string, string>> {
  return Object.fromEntries(
    framework.judgements.flatMap((judgement): [string, string][] => {
      const { id, imported } = judgement;
      const own = waits(events, framework, id) ? undefined : gradeNow(events, id);
      const grade = imported === undefined ? own : takenOver(events, judgement);
      return grade === undefined ? [] : [[id, grade]];
    }),
  );
}

/** What the last grade that another body gave is here. */
function takenOver(events: Events, { id, imported }: Judgement): string | undefined {
  const last = events.flatMap(({ type, data }) =>
    type === "JudgementImported" && data.judgement === id ? [data] : [],
  );
  const said = last.at(-1);
  if (said?.standing === "subject-to-review") return imported?.subjectToReview;
  return imported?.map.find(({ from }) => from === said?.grade)?.to;
}

/** What has been established of the facts that rules ask about. */
export function factsTold(events: Events): Readonly<Record<string, boolean>> {
  return Object.fromEntries(
    events.flatMap(({ type, data }): [string, boolean][] =>
      type === "FactEstablished" ? [[data.fact, data.holds]] : [],
    ),
  );
}

/** What the rules say of a judgement, as all else stands. */
export function outcomeNow(events: Events, framework: Framework, judgement: string): Outcome {
  return evaluate(framework, judgement, gradesTold(events, framework), factsTold(events));
}

/** How the standing grade of a judgement departs from the rules. */
export function departureNow(events: Events, framework: Framework, judgement: string): Departure | undefined {
  const grade = gradeNow(events, judgement);
  if (grade === undefined) return undefined;
  return departureOf(framework, judgement, outcomeNow(events, framework, judgement), grade);
}

/** The judgements that people grade here. */
export function givenIn({ judgements }: Framework): readonly string[] {
  return judgements.flatMap(({ id, basis, imported }) =>
    basis === "given" && imported === undefined ? [id] : [],
  );
}
