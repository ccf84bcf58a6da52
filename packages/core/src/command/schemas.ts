import { sha256Hex } from "@assay/bytes";
import { frameworkSchema, parseFramework } from "@assay/rules";
import * as z from "zod";
import { claimedTimeSchema } from "../claimed-time.ts";
import { eventSchema } from "../event/catalogue.ts";
import { assistedBy, evidenceIds, gradeKeySchema } from "../event/grading.ts";
import { letterIssuedV1Schema, letterSupersededV1Schema } from "../event/issue.ts";
import { freeText } from "../event/marked.ts";
import { frameworkReferenceSchema } from "../event/opening.ts";
import { nonceSchema } from "../event/second-grading.ts";
import { identifierSchema, revisionSchema } from "../identifier.ts";
import { provenanceSchema } from "../provenance.ts";
import { plainEvents, type Command, type CommandType, type PlainCommandType } from "./commands.ts";
import { problemsIn, type CommandProblem } from "./problem-words.ts";

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
  AdoptFramework: z.strictObject({ definition: z.looseObject({}) }),
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
  // What rules compute is not the issuer's to say: the command has the shape that the event had before.
  IssueLetter: letterIssuedV1Schema,
  SupersedeLetter: letterSupersededV1Schema,
};

const streamHead = z.looseObject({ type: z.string(), assessment: identifierSchema, ...claim });
const logHead = z.looseObject({ type: z.literal("AdoptFramework"), ...claim });

/** Every type of command that there is. */
export const commandTypes: readonly CommandType[] = [
  // The keys of the two tables are the types, which a list of keys hides from the compiler.
  ...(Object.keys(plainEvents) as PlainCommandType[]),
  ...(Object.keys(ownSchemas) as Exclude<CommandType, PlainCommandType>[]),
];

/** What a command says of its subject, beside its type, its assessment and its claim. */
export function commandSchema(type: CommandType): z.ZodType {
  return isPlainType(type) ? eventSchema(plainEvents[type]) : ownSchemas[type];
}

function isPlainType(type: CommandType): type is PlainCommandType {
  return Object.hasOwn(plainEvents, type);
}

/** What is wrong with the shape of a command; an empty list says that it is one. Commands may come from outside the program. */
export function commandProblems(command: Command): readonly CommandProblem[] {
  if (!isObject(command)) return [{ path: "", message: "must be an object" }];
  const type: string = command.type;
  if (!commandTypes.some((known) => known === type)) {
    return [{ path: "type", message: `"${type}" is no command; use ${commandTypes.join(", ")}` }];
  }
  return [
    ...problemsOf(command.type === "AdoptFramework" ? logHead : streamHead, command),
    ...problemsOf(commandSchema(command.type), fieldsOf(command)),
    ...(command.type === "AdoptFramework" ? definitionProblems(command.definition) : []),
    ...digestProblems(command),
  ];
}

/** What is wrong with a value, each with the path to it below `at`. */
export function problemsOf(schema: z.ZodType, value: unknown, at = ""): readonly CommandProblem[] {
  const { error } = schema.safeParse(value);
  return error === undefined
    ? []
    : problemsIn(schema, value, error.issues).map(({ path, message }) => ({
        path: [at, path].filter((part) => part !== "").join("."),
        message,
      }));
}

/** A draft is known by its digest: by that it is held against the letter that goes out. */
function digestProblems(command: Command): readonly CommandProblem[] {
  if (command.type !== "DraftLetter" || typeof command.content !== "string") return [];
  return command.digest === sha256Hex(command.content)
    ? []
    : [{ path: "digest", message: "must be the SHA-256 of the content, and is not" }];
}

/** What is wrong with the shape of a definition. What its parts say of each other is looked at when it is adopted. */
function definitionProblems(definition: unknown): readonly CommandProblem[] {
  if (definition === undefined || frameworkSchema.safeParse(definition).success) return [];
  const parsed = parseFramework(definition);
  if (parsed._tag === "Right") return [];
  return parsed.left.map(({ path, found, allowed }) => ({
    path: path === "" ? "definition" : `definition.${path}`,
    message: `is ${found}; give ${allowed}`,
  }));
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

/** What a command says of itself rather than of its subject. */
type Head = "type" | "assessment" | "occurred" | "provenance";

/** The part of a command that its event carries, for the commands whose event says just what they say. */
export function fieldsOf(command: object): object {
  const head: readonly string[] = ["type", "assessment", "occurred", "provenance"] satisfies Head[];
  return Object.fromEntries(Object.entries(command).filter(([key]) => !head.includes(key)));
}
