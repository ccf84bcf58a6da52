import { frameworkSchema } from "@assay/rules";
import * as z from "zod";
import { claimedTimeSchema } from "../claimed-time.ts";
import { evidenceRecordedSchema, evidenceRelatedSchema } from "../event/evidence.ts";
import {
  areaForDevelopmentIdentifiedSchema,
  gradeKeySchema,
  narrativeWrittenSchema,
} from "../event/grading.ts";
import { letterIssuedSchema, ratingConveyedSchema, ratingDesignatedSchema } from "../event/issue.ts";
import { freeText } from "../event/marked.ts";
import {
  assessmentLinkedSchema,
  assessmentOpenedSchema,
  findingsSharedSchema,
  sourceReceivedSchema,
  teamAssignedSchema,
} from "../event/opening.ts";
import { identifierSchema, revisionSchema } from "../identifier.ts";
import { provenanceSchema } from "../provenance.ts";
import type { Command, CommandType } from "./commands.ts";

const evidenceIds = z.array(identifierSchema);
const claim = {
  occurred: z.exactOptional(claimedTimeSchema),
  provenance: z.exactOptional(provenanceSchema),
};
const gradeFields = {
  judgement: identifierSchema,
  grade: gradeKeySchema,
  because: freeText,
  departureReason: z.exactOptional(freeText),
};

/** The fields that each command has beside `type`, `assessment`, `occurred` and `provenance`. */
const fieldSchemas: { readonly [T in CommandType]: z.ZodType } = {
  AdoptFramework: z.strictObject({ definition: frameworkSchema }),
  OpenAssessment: assessmentOpenedSchema,
  AssignTeam: teamAssignedSchema,
  LinkAssessment: assessmentLinkedSchema,
  ShareFindings: findingsSharedSchema,
  ReceiveSource: sourceReceivedSchema,
  RecordEvidence: evidenceRecordedSchema,
  RelateEvidence: evidenceRelatedSchema,
  ProposeGrade: z.strictObject({ ...gradeFields, evidence: evidenceIds }),
  ReviseProposal: z.strictObject({ ...gradeFields, evidence: evidenceIds, restsOn: revisionSchema }),
  ModerateGrade: z.strictObject({
    ...gradeFields,
    round: identifierSchema,
    reason: identifierSchema,
    evidence: z.exactOptional(evidenceIds),
    restsOn: revisionSchema,
  }),
  SettleJudgement: z.strictObject({ judgement: identifierSchema, restsOn: revisionSchema }),
  WriteNarrative: narrativeWrittenSchema,
  IdentifyAreaForDevelopment: areaForDevelopmentIdentifiedSchema,
  DesignateRating: ratingDesignatedSchema,
  ConveyRating: ratingConveyedSchema,
  IssueLetter: letterIssuedSchema,
};

const streamHead = z.looseObject({ type: z.string(), assessment: identifierSchema, ...claim });
const logHead = z.looseObject({ type: z.literal("AdoptFramework"), ...claim });

/** One thing that is wrong with the shape of a command. `path` names the field. */
export interface CommandProblem {
  readonly path: string;
  readonly message: string;
}

/** What is wrong with the shape of a command; an empty list says that it is one. Commands may come from outside the program. */
export function commandProblems(command: Command): readonly CommandProblem[] {
  const type: string = command.type;
  if (!Object.hasOwn(fieldSchemas, type)) {
    return [
      { path: "type", message: `"${type}" is no command; use ${Object.keys(fieldSchemas).join(", ")}` },
    ];
  }
  const head = (command.type === "AdoptFramework" ? logHead : streamHead).safeParse(command);
  const fields = fieldSchemas[command.type].safeParse(fieldsOf(command));
  return [...problemsOf("", head), ...problemsOf("", fields)];
}

/** What a schema found wrong, each with the path to it below `at`. */
export function problemsOf(at: string, result: z.ZodSafeParseResult<unknown>): readonly CommandProblem[] {
  if (result.success) return [];
  return result.error.issues.map(({ path, message }) => ({
    path: [at, ...path].filter((part) => part !== "").join("."),
    message,
  }));
}

/** What a command says of itself rather than of its subject. */
type Head = "type" | "assessment" | "occurred" | "provenance";

/** The part of a command that its event carries, for the commands whose event says just what they say. */
export function fieldsOf<C extends Command>(command: C): Omit<C, Head> {
  const head: readonly string[] = ["type", "assessment", "occurred", "provenance"] satisfies Head[];
  const fields = Object.fromEntries(Object.entries(command).filter(([key]) => !head.includes(key)));
  // The head's keys are gone, and nothing else is.
  return fields as Omit<C, Head>;
}
