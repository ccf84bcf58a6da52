import type { Check } from "./ask.ts";
import {
  definedIn,
  dossierOf,
  givable,
  judgementsOf,
  scaleOf,
  standing,
  stepOf,
  type Dossier,
} from "./case.ts";
import { isSame } from "./people.ts";
import { acting, type Ask } from "./ask.ts";
import { departureIn, gradedTwice, isWaiting, outcomeOf, roundsAhead } from "./standing-grades.ts";

/** What has to be so before a grade is given, sealed, opened, moderated or settled. */

interface About {
  readonly judgement: string;
}
interface Grading extends About {
  readonly grade: string;
}

const dossier = ({ of, command }: Ask<About>): Dossier => dossierOf(of, command.judgement);

export const judgementKnown: Check<About> = ({ of, command }) =>
  judgementsOf(of).includes(command.judgement) ? undefined : "JudgementUnknown";

export const notDerived: Check<About> = ({ of, command }) =>
  definedIn(of, command.judgement)?.basis === "derived" ? "JudgementIsDerived" : undefined;

const notImported: Check<About> = ({ of, command }) =>
  definedIn(of, command.judgement)?.imported === undefined ? undefined : "JudgementIsImported";

/** What has to be so of a judgement that somebody grades. */
export const gradedHere: readonly Check<About>[] = [judgementKnown, notDerived, notImported];

type Importing = Grading & { readonly from: { readonly framework: string; readonly judgement: string } };

/** What another body says must be of the judgement that is taken over, and a grade that can be. */
export const importFits: readonly Check<Importing>[] = [
  judgementKnown,
  notDerived,
  ({ of, command: { judgement, from } }) => {
    const { framework = from.framework, judgement: wanted = from.judgement } =
      definedIn(of, judgement)?.imported ?? {};
    return framework === from.framework && wanted === from.judgement ? undefined : "ImportDiffers";
  },
  (ask) => {
    const takes = definedIn(ask.of, ask.command.judgement)?.imported;
    if (takes === undefined) return gradeKnown(ask);
    return takes.map.some(({ from }) => from === ask.command.grade) ? undefined : "GradeUnknown";
  },
];

export const gradeKnown: Check<Grading> = ({ of, command: { judgement, grade } }) =>
  givable(of, judgement).includes(grade) ? undefined : "GradeUnknown";

export const nothingProposedYet: Check<About> = (ask) =>
  stepOf(dossier(ask), "proposed") === undefined ? undefined : "AlreadyProposed";

export const somethingProposed: Check<About> = (ask) =>
  stepOf(dossier(ask), "proposed") === undefined ? "NothingProposed" : undefined;

export const notSettled: Check<About> = (ask) =>
  stepOf(dossier(ask), "settled") === undefined ? undefined : "AlreadySettled";

export const notModerated: Check<About> = (ask) =>
  stepOf(dossier(ask), "moderated") === undefined ? undefined : "AlreadyModerated";

export const notRevealed: Check<About> = (ask) =>
  stepOf(dossier(ask), "revealed") === undefined ? undefined : "GradesAlreadyRevealed";

export const allSettled: Check<{ readonly judgements: readonly string[] }> = ({ of, command }) =>
  command.judgements.every((id) => stepOf(dossierOf(of, id), "settled") !== undefined)
    ? undefined
    : "NothingSettled";

/** Whether the grade that an act rests on has moved since. */
export const gradeSeen: Check<About & { readonly restsOn: number }> = (ask) => {
  const last = standing(dossier(ask));
  return last !== undefined && last.revision !== ask.command.restsOn ? "ChangedSinceSeen" : undefined;
};

export const reasonKnown: Check<{ readonly reason: string }> = ({ of, command }) =>
  of.framework.process.reasons.some(({ code }) => code === command.reason) ? undefined : "ReasonUnknown";

export const permitted: Check<Grading> = ({ of, command: { judgement, grade } }) => {
  const outcome = outcomeOf(of, judgement);
  // Rules forbid grades; they do not forbid that there is none.
  return outcome._tag === "Judged" &&
    scaleOf(of, judgement).includes(grade) &&
    !outcome.permitted.includes(grade)
    ? "GradeNotPermitted"
    : undefined;
};

export const departureReasoned: Check<Grading & { readonly departureReason?: string }> = ({ of, command }) =>
  command.departureReason === undefined &&
  departureIn(of, command.judgement, command.grade)?.strength === "normally"
    ? "DepartureUnreasoned"
    : undefined;

/** Whoever proposes may not have sealed the second grade, for he knows it. */
export const proposerSealedNothing: Check<About> = (ask) =>
  (dossier(ask).seal?.by ?? []).some((by) => acting(ask).some((actor) => isSame(ask.of, by, actor)))
    ? "SecondGraderIsProposer"
    : undefined;

/** Whoever grades a second time may not have had a part in the proposal. */
export const secondGraderProposedNothing: Check<About> = (ask) =>
  ask.of.deeds.some(
    ({ act, judgement, by }) =>
      act === "propose" &&
      judgement === ask.command.judgement &&
      by.some((proposer) => acting(ask).some((actor) => isSame(ask.of, proposer, actor))),
  )
    ? "SecondGraderIsProposer"
    : undefined;

export const asksForSecondGrade: Check<About> = ({ of, command }) =>
  ({ yes: undefined, no: "SecondGradingNotAsked" as const, undrawn: "SampleUndrawn" as const })[
    gradedTwice(of, command.judgement)
  ];

export const notSealed: Check<About> = (ask) =>
  dossier(ask).seal === undefined ? undefined : "SecondGradeAlreadySealed";

export const sealed: Check<About> = (ask) =>
  dossier(ask).seal === undefined ? "SecondGradeOutstanding" : undefined;

interface Opening extends About {
  readonly opened?: { readonly grade: string; readonly nonce?: string };
}

/** What is opened must be what was sealed; the ledger itself opens just that. */
export const opensTheSeal: Check<Opening> = (ask) => {
  const { opened } = ask.command;
  const { seal } = dossier(ask);
  if (opened === undefined || seal === undefined) return undefined;
  return opened.grade === seal.grade && opened.nonce === seal.nonce ? undefined : "SealDiffers";
};

export const openedGradeKnown: Check<Opening> = (ask) => {
  const { seal } = dossier(ask);
  return seal === undefined || givable(ask.of, ask.command.judgement).includes(seal.grade)
    ? undefined
    : "GradeUnknown";
};

export const secondGradeIn: Check<About> = ({ of, command: { judgement } }) => {
  if (!isWaiting(of, judgement)) return undefined;
  return gradedTwice(of, judgement) === "undrawn" ? "SampleUndrawn" : "SecondGradeOutstanding";
};

/** Two opened grades that nobody has brought to one. */
function isTorn(of: Dossier): boolean {
  const revealed = stepOf(of, "revealed");
  return revealed !== undefined && revealed.grade === undefined && stepOf(of, "adjudicated") === undefined;
}

export const toAdjudicate: Check<About> = (ask) => (isTorn(dossier(ask)) ? undefined : "NothingToAdjudicate");

export const notTorn: Check<About> = (ask) => (isTorn(dossier(ask)) ? "AdjudicationOutstanding" : undefined);

/** A third person decides between two graders; where the two agree, both take part. */
export const rightAdjudicator: Check<About & { readonly participants?: readonly string[] }> = (ask) => {
  const revealed = stepOf(dossier(ask), "revealed");
  const { participants = [] } = ask.command;
  const takePart = (grader: string): boolean =>
    [...acting(ask), ...participants].some((actor) => isSame(ask.of, actor, grader));
  const { graders = [], how } = revealed ?? {};
  if (how === "to-agree") return graders.every(takePart) ? undefined : "GraderMissing";
  return graders.some(takePart) ? "AdjudicatorIsGrader" : undefined;
};

export const roundKnown: Check<{ readonly round: string }> = ({ of, command }) =>
  of.framework.process.rounds.some(({ id }) => id === command.round) ? undefined : "RoundUnknown";

export const roundInTurn: Check<About & { readonly round: string }> = ({ of, command }) => {
  const [next] = roundsAhead(of, command.judgement);
  if (next?.applies === "undrawn") return "SampleUndrawn";
  return next?.round === command.round ? undefined : "RoundOutOfTurn";
};

export const roundsDone: Check<About> = ({ of, command }) => {
  const [next] = roundsAhead(of, command.judgement);
  if (next === undefined) return undefined;
  return next.applies === "undrawn" ? "SampleUndrawn" : "RoundsOutstanding";
};

export const noQueryOn: Check<About> = ({ of, command }) =>
  [...of.queries.values()].some(({ open, judgement }) => open && judgement === command.judgement)
    ? "QueryOpen"
    : undefined;

export const answeredByAnother: Check<{ readonly id: string }> = ({ of, actor, command }) => {
  const by = of.queries.get(command.id)?.by;
  return by !== undefined && isSame(of, by, actor) ? "AnswererIsAsker" : undefined;
};
