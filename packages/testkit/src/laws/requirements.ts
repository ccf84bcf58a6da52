import { deadlineOf, project, type RecordedEvent } from "@assay/core";
import { letterModel } from "@assay/projection";
import { gradeOf, scaleOf, type Framework, type Requirement } from "@assay/rules";
import { firstBreach, lawOfLives, type Bench, type Law } from "./law.ts";
import { personsIn } from "./persons.ts";
import { openQueries } from "./rounds.ts";
import {
  departureNow,
  gradeIn,
  gradeNow,
  gradesTold,
  gradings,
  givenIn,
  outcomeNow,
  sitting,
} from "./told.ts";

type Events = readonly RecordedEvent[];
type Unmet = (events: Events, framework: Framework, at: string) => string | undefined;

/** No letter goes out before everything is so that the process asks of it. */
export function letterMeetsRequirements(bench: Bench): Law {
  return lawOfLives(bench, "a letter is issued only when the requirements of the process hold", (life) =>
    firstBreach(life, ({ before, event, tried: { framework } }) => {
      if (event.type !== "LetterIssued" && event.type !== "LetterSuperseded") return undefined;
      for (const requirement of framework.process.issue.requires) {
        const says = unmet[requirement](before, framework, event.at);
        if (says !== undefined) return `${event.type} in spite of "${requirement}": ${says}.`;
      }
      return undefined;
    }),
  );
}

/** For each requirement: what is amiss, read from the record alone. */
const unmet: { readonly [R in Requirement]: Unmet } = {
  "all-settled": (events, framework) =>
    about(framework, "is not settled", (judgement) => {
      const last = gradings(sitting(events, judgement).since, judgement).at(-1);
      return last?.type !== "JudgementSettled";
    }) ?? openElsewhere(events, framework),
  "overall-permitted": (events, framework) =>
    about(framework, "has a grade that the rules forbid", (judgement) => {
      const [grade, outcome] = [gradeNow(events, judgement), outcomeNow(events, framework, judgement)];
      const isGrade = gradeOf(scaleOf(framework, judgement) ?? noScale, grade ?? "") !== undefined;
      return isGrade && outcome._tag !== "Unjudged" && !outcome.permitted.includes(grade ?? "");
    }),
  "departures-reasoned": (events, framework) =>
    about(framework, "departs from a rule and nobody says why", (judgement) => {
      const departure = departureNow(events, framework, judgement);
      return departure?.strength === "normally" && !reasoned(events, judgement);
    }),
  "no-open-flags": (events, framework) =>
    about(framework, "rests on what was changed or on one in conflict", (judgement) =>
      restsOnSand(events, judgement),
    ),
  "no-open-query": (events) =>
    openQueries(events).length === 0 ? undefined : `a question about "${openQueries(events)[0]}" is open`,
  "narrative-newer-than-last-grade-change": (events, framework) => {
    const sections = framework.letter.sections.filter((id) => givenIn(framework).includes(id));
    const old = sections.find((judgement) => {
      const told = events.findLastIndex(
        ({ type, data }) => type === "NarrativeWritten" && data.judgement === judgement,
      );
      return told < events.findLastIndex((event) => moves(event, events, judgement));
    });
    return old === undefined ? undefined : `the text of "${old}" is older than its grade`;
  },
  "signed-off": (events, framework) => {
    const signed = events.findLastIndex(({ type }) => type === "AssessmentSignedOff");
    if (signed < 0) return "nobody has signed off";
    const letter = (some: Events): string =>
      JSON.stringify(project(letterModel, some, { framework, stream: "" }));
    return letter(events.slice(0, signed)) === letter(events) ? undefined : "the letter has changed since";
  },
  "no-open-representation": (events, { process: { representation } }, at) => {
    const determined = events.flatMap(({ type, data }) =>
      type === "RepresentationDetermined" ? [data.id] : [],
    );
    const received = events.flatMap(({ type, data }) => (type === "RepresentationReceived" ? [data] : []));
    const open = received.find(({ id, nature }) => nature === "challenge" && !determined.includes(id));
    if (open !== undefined) return `nobody has determined "${open.id}"`;
    if (representation?.blocksIssue !== true) return undefined;
    const waived = events.findLastIndex(
      ({ type, data }) => type === "RepresentationReceived" && data.nature === "no-comment",
    );
    const sentIn = (some: Events): readonly string[] =>
      some.flatMap(({ type, data }) => (type === "LetterDrafted" ? (data.sent?.on ?? []) : []));
    if (sentIn(events).length === 0) return "no draft was sent";
    const last = sentIn(events.slice(waived + 1))
      .toSorted()
      .at(-1);
    if (last === undefined) return undefined;
    const deadline = deadlineOf(last, representation.workingDays, representation.calendar);
    return deadline === undefined || at.slice(0, 10) <= deadline
      ? "the time to challenge is running"
      : undefined;
  },
};

const noScale = { title: "", grades: [] };

/** What nobody grades here, and is open for want of another body's grade or of a fact. */
function openElsewhere(events: Events, framework: Framework): string | undefined {
  const stood = gradesTold(events, framework);
  const open = framework.judgements.find(({ id, basis, imported, internal }) => {
    if (imported !== undefined) return stood[id] === undefined;
    if (basis === "given" || internal === true) return false;
    const outcome = outcomeNow(events, framework, id);
    return outcome._tag === "Judged" && outcome.missing.some((name) => factOf(framework, name));
  });
  return open === undefined ? undefined : `"${open.id}" is open`;
}

function factOf({ facts }: Framework, name: string): boolean {
  return Object.hasOwn(facts, name);
}

function about(
  framework: Framework,
  says: string,
  amiss: (judgement: string) => boolean,
): string | undefined {
  const found = givenIn(framework).find(amiss);
  return found === undefined ? undefined : `"${found}" ${says}`;
}

/** Whether an event gives a judgement another grade than the last one that it had. */
function moves(event: RecordedEvent, events: Events, judgement: string): boolean {
  const given = gradeIn(event);
  if (given?.judgement !== judgement || given.grade === null) return false;
  const before = gradings(events, judgement).filter(({ revision }) => revision < event.revision);
  const last = before.flatMap((each) => gradeIn(each)?.grade ?? []).at(-1);
  return last !== given.grade;
}

/** Whether anybody who gave or confirmed the grade since it last moved gave a reason for departing. */
function reasoned(events: Events, judgement: string): boolean {
  const all = gradings(events, judgement);
  const moved = all.findLastIndex(
    (event) =>
      event.type === "GradeProposed" || event.type === "ProposalRevised" || moves(event, events, judgement),
  );
  return all
    .slice(Math.max(0, moved))
    .some(({ data }) => "departure" in data && data.departure?.reason !== undefined);
}

/** Whether evidence that the grade rests on was changed since, or one of its graders declared to be in conflict. */
function restsOnSand(events: Events, judgement: string): boolean {
  const acts = gradings(events, judgement).filter(({ type }) => type !== "JudgementSettled");
  const first = acts.findLastIndex(({ type }) => type === "GradeProposed" || type === "ProposalRevised");
  const resting = acts.slice(Math.max(0, first));
  const cited = resting.flatMap(({ data }) =>
    "evidence" in data ? data.evidence : "second" in data ? data.second.evidence : [],
  );
  const person = personsIn(events);
  const graders = resting.flatMap(({ type, actor }) => (type === "GradesRevealed" ? [] : [person(actor)]));
  const after = events.filter(({ revision }) => revision > (resting.at(-1)?.revision ?? 0));
  return after.some(({ type, data }) => {
    if (type === "EvidenceCorrected" || type === "EvidenceWithdrawn") return cited.includes(data.id);
    return type === "ConflictDeclared" && graders.includes(person(data.actor));
  });
}
