import { own, type RecordedEvent } from "@assay/core";
import type { Framework } from "@assay/rules";
import { evidenceByCutOff, evidenceReliedOn } from "./checks/evidence.ts";
import { departuresReasoned, gradesPermitted, reasonsCoded } from "./checks/grades.ts";
import { letterDigested, signatoryKnown, templateKept } from "./checks/letter.ts";
import { namesKnown } from "./checks/names.ts";
import { queriesAnswered } from "./checks/queries.ts";
import { flagsClosed, narrativeNewer, settledBeforeLetter, signedOff } from "./checks/readiness.ts";
import { representations } from "./checks/representations.ts";
import { conflictsKeptOut, delegationsHeld, personsDecide, rolesHeld, teamSpeaks } from "./checks/roles.ts";
import { proposed, roundsBeforeSettlement, roundsHeld, settled } from "./checks/rounds.ts";
import { sampling } from "./checks/sampling.ts";
import { secondGrading } from "./checks/second-grading.ts";
import { separationKept } from "./checks/separation.ts";
import {
  frameworkPinned,
  gradesFitFramework,
  reopenedBeforeSuperseded,
  stagesInOrder,
} from "./checks/stages.ts";
import { decidedOnSight, gradesCarriedOver, stepsInTurn } from "./checks/steps.ts";
import { timesAgree } from "./checks/times.ts";
import { dutiesLeft } from "./duties.ts";
import type { Check, Note } from "./note.ts";
import { blankPast, enter, type Notebook, type Past } from "./past.ts";
import { memberOf } from "./persons.ts";

const checks: readonly Check[] = [
  stagesInOrder,
  frameworkPinned,
  namesKnown,
  teamSpeaks,
  rolesHeld,
  delegationsHeld,
  conflictsKeptOut,
  personsDecide,
  separationKept,
  timesAgree,
  evidenceByCutOff,
  evidenceReliedOn,
  stepsInTurn,
  decidedOnSight,
  gradesCarriedOver,
  gradesPermitted,
  departuresReasoned,
  reasonsCoded,
  sampling,
  proposed,
  secondGrading,
  roundsHeld,
  roundsBeforeSettlement,
  settled,
  queriesAnswered,
  settledBeforeLetter,
  narrativeNewer,
  flagsClosed,
  signedOff,
  representations,
  reopenedBeforeSuperseded,
  templateKept,
  signatoryKnown,
  letterDigested,
];

/** What was found when every event was held against every requirement. */
export interface Examined {
  readonly notes: readonly Note[];
  /** The revisions of events that an import retold: they do not show who acted. */
  readonly retold: ReadonlySet<number>;
  /** The definitions that were pinned one after the other. */
  readonly frameworks: readonly Framework[];
  /** Whether the assessment retells a document: its letter is not the one that went out at the time. */
  readonly retells: boolean;
}

/** Tells what is found of a history that ends after so many of its events, where it is held to a definition there. */
export type Examiner = (count: number, framework: Framework) => Examined;

/** A history read as far as anybody asked. */
interface Reading {
  readonly first: Framework;
  readonly past: Notebook;
  readonly notes: Note[];
  /** How many of the notes there were after so many events. */
  readonly notesAfter: number[];
  readonly retold: number[];
  /** The definitions that took the place of the first, with the revisions at which they did. */
  readonly replacements: { readonly revision: number; readonly framework: Framework }[];
}

/**
 * Reads a history in order and holds each event against what had happened before it, under the definition pinned then.
 * Nothing that comes later bears on it, so that each event is read once, whatever moments are asked about.
 * @param definitions by digest, those that the history has pinned
 * @law what is told of a moment is what is told of the history that ends there
 */
export function examiner(
  events: readonly RecordedEvent[],
  stream: string,
  definitions: Readonly<Record<string, Framework>>,
): Examiner {
  const opened = events.findIndex(({ type }) => type === "AssessmentOpened");
  let reading: Reading | undefined;
  return (count, framework) => {
    const opening = opened < count ? events[opened] : undefined;
    const data = opening?.type === "AssessmentOpened" ? opening.data : undefined;
    const first = own(definitions, data?.framework.digest ?? "") ?? framework;
    if (reading?.first !== first) reading = begun(first, stream);
    for (const event of events.slice(reading.past.events.length, count)) readOn(reading, event, definitions);
    const past =
      count < reading.past.events.length ? pastAfter(reading, events.slice(0, count)) : reading.past;
    const head = past.events.at(-1)?.revision ?? 0;
    return {
      notes: [...reading.notes.slice(0, reading.notesAfter[count]), ...dutiesLeft(past)],
      retold: new Set(reading.retold.filter((revision) => revision <= head)),
      frameworks: [first, ...replacedBy(reading, head).map((each) => each.framework)],
      retells: data?.retells !== undefined,
    };
  };
}

function begun(first: Framework, stream: string): Reading {
  const past = blankPast(first, stream);
  return { first, past, notes: [], notesAfter: [0], retold: [], replacements: [] };
}

/** Holds one more event against its past, and enters it. */
function readOn(
  { past, notes, notesAfter, retold, replacements }: Reading,
  event: RecordedEvent,
  definitions: Readonly<Record<string, Framework>>,
): void {
  if (memberOf(past, event.actor)?.kind === "import") retold.push(event.revision);
  for (const check of checks) notes.push(...check(event, past));
  if (event.type === "FrameworkReplaced") {
    const framework = own(definitions, event.data.to.digest);
    if (framework === undefined) {
      const fault = "the definition that it changes over to is not at hand";
      notes.push({ requirement: "framework-pinned", result: "due", event, fault });
    } else {
      past.framework = framework;
      replacements.push({ revision: event.revision, framework });
      notes.push(...gradesFitFramework(event, past));
    }
  }
  enter(past, event);
  notesAfter.push(notes.length);
}

function replacedBy({ replacements }: Reading, head: number): Reading["replacements"] {
  return replacements.filter(({ revision }) => revision <= head);
}

/** The past after the first events of what has been read. */
function pastAfter(reading: Reading, events: readonly RecordedEvent[]): Past {
  const past = blankPast(reading.first, reading.past.stream);
  for (const event of events) enter(past, event);
  past.framework = replacedBy(reading, events.at(-1)?.revision ?? 0).at(-1)?.framework ?? reading.first;
  return past;
}
