import type { Framework } from "./framework.ts";
import type { ProcessFinding } from "./process-finding.ts";
import { castingFindings } from "./process-proof/casting-findings.ts";
import { personsOf, type TeamForProof } from "./process-proof/person.ts";
import { impossibleFindings, unendingFindings } from "./process-proof/prospect-findings.ts";
import { prospectOf, type Prospect } from "./process-proof/prospect.ts";
import { unreachedFindings } from "./process-proof/unreached-findings.ts";

/**
 * Proves a framework's process; an empty list is the proof. Every life of every given judgement is looked at: all grades
 * that its rules may permit, everything that may be drawn, changed or depart.
 *
 * Without a team the process is proved for as many persons as one likes in every role. With one, persons are sought for all
 * that may have to be done to a judgement, and then for the letter and all judgements at once. That says that the team can
 * always get there, not that it cannot cast itself badly.
 *
 * - `every-judgement-can-be-settled`: whatever comes, somebody may record, propose, second-grade, moderate and settle.
 * - `every-round-can-be-reached`: each round, and second grading, applies to a judgement in some life.
 * - `escalation-ends`: where graders differ, somebody may decide; and no life goes on for ever (`actsToSettle`).
 * - `no-role-deadlock`: with the team, each judgement can be settled without anybody doing what is kept apart.
 * - `letter-can-be-issued`: and so can the letter, by persons who act in all judgements at once.
 *
 * Requires a framework that `parseFramework` accepts.
 *
 * @law With no finding but of `every-round-can-be-reached`, somebody can always act until the letter is issued, and conversely.
 */
export function proveProcess(
  framework: Framework,
  team?: readonly TeamForProof[],
): readonly ProcessFinding[] {
  const prospects = prospectsOf(framework);
  return [
    ...impossibleFindings(framework, prospects),
    ...unreachedFindings(framework, prospects),
    ...unendingFindings(prospects),
    ...(team === undefined ? [] : castingFindings(framework, prospects, personsOf(team))),
  ];
}

/**
 * How many acts it takes at most to settle each given judgement, from its proposal on. A round counts once, whatever its
 * quorum; a second grade counts twice, since it is sealed and revealed. Revisions and queries are not counted.
 */
export function actsToSettle(
  framework: Framework,
): readonly { readonly judgement: string; readonly acts: number }[] {
  return prospectsOf(framework).flatMap(({ judgement, actsAtMost }) =>
    actsAtMost === undefined ? [] : [{ judgement, acts: actsAtMost }],
  );
}

function prospectsOf(framework: Framework): readonly Prospect[] {
  return framework.judgements
    .filter(({ basis }) => basis === "given")
    .map(({ id }) => prospectOf(framework, id));
}
