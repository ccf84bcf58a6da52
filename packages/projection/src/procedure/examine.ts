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
import { blankPast, enter } from "./past.ts";
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

/**
 * Reads a history in order and holds each event against what had happened before it, under the definition pinned then.
 * @param definitions by digest, those that the history has pinned
 */
export function examine(
  events: readonly RecordedEvent[],
  framework: Framework,
  stream: string,
  definitions: Readonly<Record<string, Framework>>,
): Examined {
  const opening = events.find((event) => event.type === "AssessmentOpened");
  const first = own(definitions, opening?.data.framework.digest ?? "") ?? framework;
  const past = blankPast(first, stream);
  const retold = new Set<number>();
  const notes: Note[] = [];
  const frameworks = [first];
  for (const event of events) {
    if (memberOf(past, event.actor)?.kind === "import") retold.add(event.revision);
    for (const check of checks) notes.push(...check(event, past));
    if (event.type === "FrameworkReplaced") {
      const replacement = own(definitions, event.data.to.digest);
      if (replacement === undefined) {
        const fault = "the definition that it changes over to is not at hand";
        notes.push({ requirement: "framework-pinned", result: "due", event, fault });
      } else {
        past.framework = replacement;
        frameworks.push(replacement);
        notes.push(...gradesFitFramework(event, past));
      }
    }
    enter(past, event);
  }
  return {
    notes: [...notes, ...dutiesLeft(past)],
    retold,
    frameworks,
    retells: opening?.data.retells !== undefined,
  };
}
