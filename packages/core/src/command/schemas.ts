import { frameworkSchema } from "@assay/rules";
import * as z from "zod";
import { claimedTimeSchema } from "../claimed-time.ts";
import { eventSchema } from "../event/catalogue.ts";
import { assistedBy, evidenceIds, gradeKeySchema } from "../event/grading.ts";
import { freeText } from "../event/marked.ts";
import { frameworkReferenceSchema } from "../event/opening.ts";
import { nonceSchema } from "../event/second-grading.ts";
import { identifierSchema, revisionSchema } from "../identifier.ts";
import { provenanceSchema } from "../provenance.ts";
import { isPlain, plainEvents, type Command, type CommandType, type PlainCommandType } from "./commands.ts";

const claim = {
  occurred: z.exactOptional(claimedTimeSchema),
  provenance: z.exactOptional(provenanceSchema),
};
const gradeFields = {
  judgement: identifierSchema,
  grade: gradeKeySchema,
  because: freeText,
  departureReason: z.exactOptional(freeText),
  assistedBy,
};
const participants = z.exactOptional(z.array(identifierSchema));
const sealedFields = {
  grade: gradeKeySchema,
  because: freeText,
  evidence: evidenceIds,
  nonce: nonceSchema,
};

/** The fields of the commands whose event says something else than they do. */
const ownSchemas: { readonly [T in Exclude<CommandType, PlainCommandType>]: z.ZodType } = {
  AdoptFramework: z.strictObject({ definition: frameworkSchema }),
  ReplaceFramework: z.strictObject({ to: frameworkReferenceSchema, because: freeText }),
  ProposeGrade: z.strictObject({ ...gradeFields, evidence: evidenceIds }),
  ReviseProposal: z.strictObject({ ...gradeFields, evidence: evidenceIds, restsOn: revisionSchema }),
  SealSecondGrade: z.strictObject({ judgement: identifierSchema, ...sealedFields }),
  RevealGrades: z.strictObject({
    judgement: identifierSchema,
    opened: z.exactOptional(z.strictObject(sealedFields)),
  }),
  AdjudicateGrade: z.strictObject({
    ...gradeFields,
    evidence: z.exactOptional(evidenceIds),
    participants,
    restsOn: revisionSchema,
  }),
  ModerateGrade: z.strictObject({
    ...gradeFields,
    round: identifierSchema,
    reason: identifierSchema,
    evidence: z.exactOptional(evidenceIds),
    participants,
    restsOn: revisionSchema,
  }),
  SettleJudgement: z.strictObject({ judgement: identifierSchema, restsOn: revisionSchema }),
  CommitSample: z.strictObject({ id: identifierSchema, step: identifierSchema, seed: nonceSchema }),
  DrawSample: z.strictObject({ id: identifierSchema, seed: z.exactOptional(nonceSchema) }),
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
  if (!isObject(command)) return [{ path: "", message: "must be an object" }];
  const type: string = command.type;
  if (!Object.hasOwn(ownSchemas, type) && !Object.hasOwn(plainEvents, type)) {
    const known = [...Object.keys(plainEvents), ...Object.keys(ownSchemas)];
    return [{ path: "type", message: `"${type}" is no command; use ${known.join(", ")}` }];
  }
  const head = (command.type === "AdoptFramework" ? logHead : streamHead).safeParse(command);
  const schema: z.ZodType = isPlain(command)
    ? eventSchema(plainEvents[command.type])
    : ownSchemas[command.type];
  return [...problemsOf("", head), ...problemsOf("", schema.safeParse(fieldsOf(command)))];
}

/** What is wrong with a command as somebody gives it to a ledger, which fills in the random bytes that are left out. */
export function givenProblems(command: Command): readonly CommandProblem[] {
  if (!isObject(command)) return commandProblems(command);
  const filledIn =
    command.type === "SealSecondGrade" ? "nonce" : command.type === "CommitSample" ? "seed" : undefined;
  return commandProblems(command).filter(({ path }) => path !== filledIn || Object.hasOwn(command, path));
}

/** Whether what somebody gave as a command is an object at all. */
function isObject(command: unknown): boolean {
  return typeof command === "object" && command !== null && !Array.isArray(command);
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
export function fieldsOf(command: object): object {
  const head: readonly string[] = ["type", "assessment", "occurred", "provenance"] satisfies Head[];
  return Object.fromEntries(Object.entries(command).filter(([key]) => !head.includes(key)));
}
