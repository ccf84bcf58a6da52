import {
  claimedTimeSchema,
  commandSchema,
  commandTypes,
  identifierSchema,
  provenanceSchema,
  type CommandType,
} from "@assay/core";
import * as z from "zod";
import { isObject } from "./strict-json.ts";

/** What is filled in where a line leaves it out: by what stands, or by the ledger. */
const filledIn: readonly string[] = [
  "restsOn",
  "framework",
  "digest",
  "template",
  "content",
  "supersedes",
  "seed",
  "nonce",
  "opened",
];

/** A whole framework, whose schema is long and stands elsewhere. */
const definition = {
  type: "object",
  description: "a framework, as the JSON Schema of @assay/rules describes it",
};

/** The fields of a command: each with its JSON Schema, and whether a line must have it. */
interface CommandFields {
  readonly type: CommandType;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

/** The fields that a line must or may have beside the type and who gives it, for each type of command. */
export function commandFields(): readonly CommandFields[] {
  return commandTypes.map((type) => {
    if (type === "AdoptFramework") return { type, properties: { definition }, required: ["definition"] };
    const schema: unknown = z.toJSONSchema(commandSchema(type), { unrepresentable: "any" });
    const properties = isObject(schema) && isObject(schema["properties"]) ? schema["properties"] : {};
    const required =
      isObject(schema) && Array.isArray(schema["required"]) ? schema["required"].map(String) : [];
    return { type, properties, required: required.filter((field) => !filledIn.includes(field)) };
  });
}

/** The JSON Schema of a line of a file of commands, as `assay run` takes it. */
export function commandLineSchema(): object {
  const identifier = plain(identifierSchema);
  const about = { type: "string", description: "the assessment; may be left out where there is just one" };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A line of a file of commands, as assay run takes it",
    anyOf: commandFields().map(({ type, properties, required }) => ({
      title: type,
      type: "object",
      properties: {
        type: { const: type },
        ...(type === "AdoptFramework" ? {} : { assessment: about }),
        ...properties,
        occurred: plain(claimedTimeSchema),
        provenance: plain(provenanceSchema),
        actor: { ...identifier, description: "who gives the command; may be left out with --actor" },
        onBehalfOf: { ...identifier, description: "for whom, under a delegation that this one granted" },
        commit: { type: "string", description: "a UUID of version 7, which makes the command repeatable" },
      },
      required: ["type", ...required],
      additionalProperties: false,
    })),
  };
}

function plain(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { unrepresentable: "any" });
  return rest;
}
