import type { AssessmentCommand } from "@assay/core";
import { whenOf } from "./ask.ts";
import { dossierOf, standing, type Case } from "./case.ts";
import { says, saysInLetter, type Consequences } from "./consequence.ts";
import { gradingConsequences } from "./consequences-grading.ts";
import { letterConsequences } from "./consequences-letter.ts";

/**
 * What each accepted command changes in the case, whose revision has gone on to that of the new event, and what that event
 * must say.
 */
export const consequences: Consequences<AssessmentCommand["type"]> = {
  ...gradingConsequences,
  ...letterConsequences,

  OpenAssessment: says(({ of, command }) => {
    of.endsOn = command.dates?.to;
  }),
  ReplaceFramework: ({ of, command: { to, because }, replacement }) => {
    const { id, edition } = of.framework;
    const from = { id, edition, digest: of.digest };
    of.framework = replacement ?? of.framework;
    of.digest = to.digest;
    of.contentAt = of.revision;
    return () => ({ from, to, because });
  },
  AssignTeam: saysInLetter(({ of, command }) => {
    for (const { actor, kind, roles, sameAs } of command.members) {
      of.team.set(actor, { kind, roles });
      if (sameAs !== undefined) makeOne(of, actor, sameAs);
    }
  }),
  GrantDelegation: says(({ of, actor, command: { to, roles, until } }) => {
    of.delegations.push({ from: actor, to, roles, until });
  }),
  DeclareConflict: says(({ of, command: { actor } }) => {
    if (!of.conflicts.has(actor)) of.conflicts.set(actor, of.revision);
  }),
  LinkAssessment: saysInLetter(({ of, command }) => void of.links.add(command.id)),
  ShareFindings: saysInLetter(),
  ReceiveSource: saysInLetter(({ of, command }) => void of.sources.add(command.id)),
  AddAttachment: says(({ of, command }) => void of.attachments.add(command.id)),

  RecordEvidence: says((ask) => {
    ask.of.evidence.set(ask.command.id, { when: whenOf(ask), changedAt: 0, withdrawn: false });
  }),
  CorrectEvidence: says(({ of, command }) => {
    const evidence = of.evidence.get(command.id);
    if (evidence !== undefined) evidence.changedAt = of.revision;
  }),
  WithdrawEvidence: says(({ of, command }) => {
    const evidence = of.evidence.get(command.id);
    if (evidence !== undefined) Object.assign(evidence, { changedAt: of.revision, withdrawn: true });
  }),
  RelateEvidence: says(),
  EstablishFact: saysInLetter(({ of, command }) => void of.facts.set(command.fact, command.holds)),
  ImportJudgement: saysInLetter(({ of, command }) => void of.imported.set(command.judgement, command)),
  SelfEvaluateGrade: says(),

  RaiseQuery: says(({ of, actor, command: { id, judgement } }) => {
    of.queries.set(id, { judgement, by: actor, open: true });
  }),
  AnswerQuery: says(({ of, command }) => {
    const query = of.queries.get(command.id);
    if (query !== undefined) query.open = false;
  }),

  PublishLetter: says(),
  ReceiveActionPlan: says(({ of, command }) => void of.plans.add(command.id)),
  ReopenAssessment: saysInLetter((ask) => {
    const { of, command } = ask;
    if (of.phase === "issued") of.phase = "reopened";
    for (const judgement of command.judgements) {
      const dossier = dossierOf(of, judgement, true);
      const grade = standing(dossier)?.grade;
      dossier.sitting += 1;
      dossier.seal = undefined;
      dossier.changed = false;
      // What was settled stands as the proposal of the new sitting.
      dossier.steps = [{ kind: "proposed", grade, revision: of.revision, when: whenOf(ask) }];
    }
  }),
  RecordChallenge: says(({ of, command: { id, outcome } }) => {
    of.challenges.set(id, { open: outcome === undefined });
  }),
  WithdrawAssessment: says(({ of }) => {
    of.phase = "withdrawn";
  }),
  EraseSubject: says(),
};

function makeOne(of: Case, one: string, other: string): void {
  const touched = of.persons.filter((ids) => ids.has(one) || ids.has(other));
  const person = new Set([one, other, ...touched.flatMap((ids) => [...ids])]);
  of.persons = [...of.persons.filter((ids) => !touched.includes(ids)), person];
}
