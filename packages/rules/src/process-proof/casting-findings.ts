import type { Framework } from "../framework.ts";
import type { Process } from "../process.ts";
import type { BlockedStep, ProcessFinding } from "../process-finding.ts";
import { apart } from "./apart.ts";
import { blockingPart } from "./blocking.ts";
import { canCast } from "./casting.ts";
import { letterCourse } from "./course.ts";
import { mayTake, type Person } from "./person.ts";
import type { Prospect } from "./prospect.ts";
import type { Course, Step } from "./step.ts";
import { actorsOf, apartness, joined, listed, nameOf, sameOf, verbOf } from "./wording.ts";

/** A finding for each kind of judgement that a team cannot settle, and one for a letter that it cannot issue. */
export function castingFindings(
  { process }: Framework,
  prospects: readonly Prospect[],
  team: readonly Person[],
): readonly ProcessFinding[] {
  const castable = (courses: readonly Course[]): boolean => canCast(process, courses, team);
  const kinds = alike(prospects);
  const stuck = kinds.filter(({ course }) => !castable([course]));
  // Judgements that are stuck by themselves have their own finding; judgements of one kind are cast alike.
  const letter = [
    ...letterOf(process),
    ...kinds.filter((kind) => !stuck.includes(kind)).map(({ course }) => course),
  ];
  return [
    ...stuck.map(({ course, judgements }) =>
      findingOf(process, team, blockingPart([course], castable), judgements),
    ),
    ...(castable(letter) ? [] : [findingOf(process, team, blockingPart(letter, castable), [])]),
  ];
}

/** Judgements to which the same may be done. */
interface Kind {
  readonly course: Course;
  readonly judgements: readonly string[];
}

function alike(prospects: readonly Prospect[]): readonly Kind[] {
  const kinds = new Map<string, Kind>();
  for (const { judgement, course } of prospects) {
    const name = JSON.stringify(course.steps);
    const kind = kinds.get(name);
    kinds.set(name, { course: kind?.course ?? course, judgements: [...(kind?.judgements ?? []), judgement] });
  }
  return [...kinds.values()];
}

/** The letter's course, without what no team could do: that is another finding. */
function letterOf(process: Process): readonly Course[] {
  const { steps } = letterCourse(process);
  return [{ steps: steps.filter(({ roles }) => roles.length > 0) }];
}

/** The finding of a part that cannot be cast. Without judgements it is one of the letter. */
function findingOf(
  process: Process,
  team: readonly Person[],
  part: readonly Course[],
  judgements: readonly string[],
): ProcessFinding {
  const placed = part.flatMap(({ judgement, steps }) => steps.map((step) => ({ judgement, step })));
  const many = new Set(part.flatMap(({ judgement = [] }) => judgement)).size > 1;
  const round = placed.find(({ step }) => step.round !== undefined)?.step.round;
  const first = listed(judgements.slice(0, 1));
  const subject =
    judgements.length === 0
      ? "the letter cannot be issued"
      : round === undefined
        ? `${first} cannot be settled`
        : `the round "${round}" for ${first} is stuck`;
  const clauses = [
    ...placed.map(({ judgement, step }) => {
      const where = many && judgement !== undefined ? ` in "${judgement}"` : "";
      return whoMay(step, where, team);
    }),
    ...keptApart(process, part),
  ];
  return {
    check: judgements.length === 0 ? "letter-can-be-issued" : "no-role-deadlock",
    severity: "must",
    says: `With this team ${subject}: ${joined(clauses)}.${sameOf(judgements)}`,
    example: {
      judgements,
      after: [],
      steps: placed.map(({ judgement, step }) => blocked(judgement, step, team)),
    },
  };
}

function whoMay(step: Step, where: string, team: readonly Person[]): string {
  const may = team.filter((person) => mayTake(person, step)).map(nameOf);
  const act = `${verbOf(step)}${where}`;
  if (may.length === 0) return `${step.personsOnly ? "no person" : "nobody"} may ${act}`;
  if (step.persons === 1) return `only ${joined(may)} may ${act}`;
  return `${step.persons} persons have to ${act}, where only ${joined(may)} may`;
}

/** What keeps the steps of a part apart, each reason once. */
function keptApart(process: Process, part: readonly Course[]): readonly string[] {
  const letter = part.filter(({ judgement }) => judgement === undefined).flatMap(({ steps }) => steps);
  const groups = part.map(({ judgement, steps }) =>
    judgement === undefined ? letter : [...steps, ...letter],
  );
  return [...new Set(groups.flatMap((steps) => pairsApart(process, steps)))];
}

function pairsApart(process: Process, steps: readonly Step[]): readonly string[] {
  return steps.flatMap((one, place) =>
    steps.slice(place + 1).flatMap((other) => {
      const acts = apart(process, one, other);
      return acts === undefined ? [] : [apartness(acts)];
    }),
  );
}

function blocked(judgement: string | undefined, step: Step, team: readonly Person[]): BlockedStep {
  return {
    act: step.act,
    ...(step.round === undefined ? {} : { round: step.round }),
    ...(judgement === undefined ? {} : { judgement }),
    persons: step.persons,
    may: team.filter((person) => mayTake(person, step)).flatMap(actorsOf),
  };
}
