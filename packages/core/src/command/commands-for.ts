import { frameworkDigest, type Framework, type GradeKeyOf, type JudgementId } from "@assay/rules";
import type { FrameworkReference } from "../event/opening.ts";
import type * as command from "./commands.ts";

/** A command without its type, its judgements and grades completed from the framework `F`. */
type Fields<C extends command.Command, F extends Framework> = {
  readonly [K in keyof C as Exclude<K, "type">]: K extends "judgement"
    ? JudgementId<F>
    : K extends "grade"
      ? GradeKeyOf<F>
      : K extends "judgements" | "states"
        ? readonly JudgementId<F>[]
        : C[K];
};

/** Makes the commands of assessments under one framework, whose judgement ids and grades the editor then completes. */
export interface CommandsFor<F extends Framework> {
  readonly openAssessment: (
    fields: Omit<Fields<command.OpenAssessment, F>, "framework">,
  ) => command.OpenAssessment;
  readonly assignTeam: (fields: Fields<command.AssignTeam, F>) => command.AssignTeam;
  readonly linkAssessment: (fields: Fields<command.LinkAssessment, F>) => command.LinkAssessment;
  readonly shareFindings: (fields: Fields<command.ShareFindings, F>) => command.ShareFindings;
  readonly receiveSource: (fields: Fields<command.ReceiveSource, F>) => command.ReceiveSource;
  readonly recordEvidence: (fields: Fields<command.RecordEvidence, F>) => command.RecordEvidence;
  readonly relateEvidence: (fields: Fields<command.RelateEvidence, F>) => command.RelateEvidence;
  readonly proposeGrade: (fields: Fields<command.ProposeGrade, F>) => command.ProposeGrade;
  readonly reviseProposal: (fields: Fields<command.ReviseProposal, F>) => command.ReviseProposal;
  readonly moderateGrade: (fields: Fields<command.ModerateGrade, F>) => command.ModerateGrade;
  readonly settleJudgement: (fields: Fields<command.SettleJudgement, F>) => command.SettleJudgement;
  readonly writeNarrative: (fields: Fields<command.WriteNarrative, F>) => command.WriteNarrative;
  readonly identifyAreaForDevelopment: (
    fields: Fields<command.IdentifyAreaForDevelopment, F>,
  ) => command.IdentifyAreaForDevelopment;
  readonly designateRating: (fields: Fields<command.DesignateRating, F>) => command.DesignateRating;
  readonly conveyRating: (fields: Fields<command.ConveyRating, F>) => command.ConveyRating;
  readonly issueLetter: (fields: Fields<command.IssueLetter, F>) => command.IssueLetter;
}

/**
 * The commands for assessments under a framework.
 * @example commandsFor(apa2007).settleJudgement({ assessment: "northmere-2007", judgement: "staying-safe", restsOn: 41 })
 */
export function commandsFor<const F extends Framework>(framework: F): CommandsFor<F> {
  const reference: FrameworkReference = {
    id: framework.id,
    edition: framework.edition,
    digest: frameworkDigest(framework),
  };
  return {
    openAssessment: (fields) => ({ ...fields, type: "OpenAssessment", framework: reference }),
    assignTeam: (fields) => ({ ...fields, type: "AssignTeam" }),
    linkAssessment: (fields) => ({ ...fields, type: "LinkAssessment" }),
    shareFindings: (fields) => ({ ...fields, type: "ShareFindings" }),
    receiveSource: (fields) => ({ ...fields, type: "ReceiveSource" }),
    recordEvidence: (fields) => ({ ...fields, type: "RecordEvidence" }),
    relateEvidence: (fields) => ({ ...fields, type: "RelateEvidence" }),
    proposeGrade: (fields) => ({ ...fields, type: "ProposeGrade" }),
    reviseProposal: (fields) => ({ ...fields, type: "ReviseProposal" }),
    moderateGrade: (fields) => ({ ...fields, type: "ModerateGrade" }),
    settleJudgement: (fields) => ({ ...fields, type: "SettleJudgement" }),
    writeNarrative: (fields) => ({ ...fields, type: "WriteNarrative" }),
    identifyAreaForDevelopment: (fields) => ({ ...fields, type: "IdentifyAreaForDevelopment" }),
    designateRating: (fields) => ({ ...fields, type: "DesignateRating" }),
    conveyRating: (fields) => ({ ...fields, type: "ConveyRating" }),
    issueLetter: (fields) => ({ ...fields, type: "IssueLetter" }),
  };
}
