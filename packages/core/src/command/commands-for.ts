import { frameworkDigest, type Framework, type GradeKeyOf, type JudgementId } from "@assay/rules";
import type { AssessmentCommand, CommandOf } from "./commands.ts";

/** The fields of a command whose values a framework names, completed from the framework `F`. */
type Fields<C, F extends Framework> = {
  readonly [K in keyof C as Exclude<K, "type">]: K extends "judgement"
    ? JudgementId<F>
    : K extends "grade"
      ? GradeKeyOf<F>
      : K extends "judgements" | "states"
        ? readonly JudgementId<F>[]
        : C[K];
};

/** What the ledger or the framework fills in. */
type FilledIn = "nonce" | "opened" | "seed";

type CommandName = AssessmentCommand["type"];

/** Makes the commands of assessments under one framework, whose judgement ids and grades the editor then completes. */
export type CommandsFor<F extends Framework> = {
  readonly [T in CommandName as Uncapitalize<T>]: (
    fields: Omit<Fields<CommandOf<T>, F>, FilledIn | (T extends "OpenAssessment" ? "framework" : never)>,
  ) => CommandOf<T>;
};

/** Every command about an assessment, once: the compiler sees that none is missing. */
const names: { readonly [T in CommandName]: true } = {
  OpenAssessment: true,
  ReplaceFramework: true,
  AssignTeam: true,
  GrantDelegation: true,
  DeclareConflict: true,
  LinkAssessment: true,
  ShareFindings: true,
  ReceiveSource: true,
  RecordEvidence: true,
  CorrectEvidence: true,
  WithdrawEvidence: true,
  RelateEvidence: true,
  EstablishFact: true,
  ImportJudgement: true,
  AddAttachment: true,
  SelfEvaluateGrade: true,
  ProposeGrade: true,
  ReviseProposal: true,
  WithdrawProposal: true,
  SealSecondGrade: true,
  RevealGrades: true,
  AdjudicateGrade: true,
  ModerateGrade: true,
  RaiseQuery: true,
  AnswerQuery: true,
  CommitSample: true,
  DrawSample: true,
  SettleJudgement: true,
  WriteNarrative: true,
  IdentifyAreaForDevelopment: true,
  ReviseAreaForDevelopment: true,
  ReviewAreaForDevelopment: true,
  DraftLetter: true,
  ReceiveRepresentation: true,
  DetermineRepresentation: true,
  SignOffAssessment: true,
  IssueLetter: true,
  PublishLetter: true,
  DesignateRating: true,
  ConveyRating: true,
  ReceiveActionPlan: true,
  ReopenAssessment: true,
  SupersedeLetter: true,
  RecordChallenge: true,
  WithdrawAssessment: true,
  EraseSubject: true,
};

/**
 * The commands for assessments under a framework.
 * @example commandsFor(apa2007).settleJudgement({ assessment: "northmere-2007", judgement: "staying-safe", restsOn: 41 })
 */
export function commandsFor<const F extends Framework>(framework: F): CommandsFor<F> {
  const { id, edition } = framework;
  const reference = { id, edition, digest: frameworkDigest(framework) };
  const makers = Object.keys(names).map((type) => [
    `${type.charAt(0).toLowerCase()}${type.slice(1)}`,
    (fields: object) => ({
      ...fields,
      type,
      ...(type === "OpenAssessment" ? { framework: reference } : {}),
    }),
  ]);
  // Each maker gives the command of its name, which a list of names hides from the compiler.
  return Object.fromEntries(makers) as CommandsFor<F>;
}
