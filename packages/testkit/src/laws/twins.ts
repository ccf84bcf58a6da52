import { commitmentTo, type RecordedEvent } from "@assay/core";
import type { Framework } from "@assay/rules";
import type { Life } from "../life/life.ts";
import { actorsIn } from "./persons.ts";
import { givenIn, waits } from "./told.ts";

type Events = readonly RecordedEvent[];

/** Two histories that differ in a grade which others may not know, and who knows it. */
export interface Twins {
  readonly what: string;
  readonly events: Events;
  readonly other: Events;
  readonly knows: readonly string[];
}

/** For each judgement, the last moment at which its grades wait: then most has happened that might tell one. */
export function twinsIn({ events, framework }: Life): readonly Twins[] {
  return givenIn(framework).flatMap((judgement) => {
    const grades = gradesOf(framework, judgement);
    const waiting = (index: number): boolean => waits(events.slice(0, index + 1), framework, judgement);
    const before = events.slice(0, events.findLastIndex((_, index) => waiting(index)) + 1);
    return [proposed(before, judgement, grades), sealed(before, judgement, grades)].flatMap(
      (twins) => twins ?? [],
    );
  });
}

type Proposing = RecordedEvent<"GradeProposed"> | RecordedEvent<"ProposalRevised">;

function proposed(events: Events, judgement: string, grades: readonly string[]): Twins | undefined {
  const proposals = events.filter(
    (event): event is Proposing =>
      (event.type === "GradeProposed" || event.type === "ProposalRevised") &&
      event.data.judgement === judgement,
  );
  const last = proposals.at(-1);
  if (last === undefined) return undefined;
  const grade = last.type === "GradeProposed" ? last.data.grade : last.data.to;
  const another = grades.find((each) => each !== grade) ?? grade;
  return {
    what: `the first grade of "${judgement}", had it been ${another} and not ${grade},`,
    events,
    other: events.map((event) => (event === last ? regraded(last, another) : event)),
    knows: proposals.flatMap(actorsIn),
  };
}

function regraded(event: Proposing, grade: string): RecordedEvent {
  return event.type === "GradeProposed"
    ? { ...event, data: { ...event.data, grade } }
    : { ...event, data: { ...event.data, to: grade } };
}

function sealed(events: Events, judgement: string, grades: readonly string[]): Twins | undefined {
  const seal = events.findLast(
    (event): event is RecordedEvent<"SecondGradeSealed"> =>
      event.type === "SecondGradeSealed" && event.data.judgement === judgement,
  );
  if (seal === undefined) return undefined;
  const commitments = grades.map((grade) => commitmentTo(grade, "7".repeat(64)));
  const commitment = commitments.find((each) => each !== seal.data.commitment) ?? "";
  return {
    what: `the sealed grade of "${judgement}", had it been another one,`,
    events,
    other: events.map((event) => (event === seal ? { ...seal, data: { judgement, commitment } } : event)),
    knows: actorsIn(seal),
  };
}

function gradesOf({ judgements, scales }: Framework, judgement: string): readonly string[] {
  const scale = judgements.find(({ id }) => id === judgement)?.scale ?? "";
  return scales[scale]?.grades.map(({ key }) => key) ?? [];
}
