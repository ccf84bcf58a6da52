import { commandTypes, type CommandType } from "@assay/core";
import { act, actDocument, actOptions, chosenStream, claimed, recordArgument } from "../act.ts";
import { frameworkIfNamed } from "../named-framework.ts";
import { useOneOf } from "../nearest.ts";
import { needed, one, text } from "../option.ts";
import { isObject, readJson } from "../strict-json.ts";
import { usage } from "../trouble.ts";
import { defineVerb, type Verb } from "../verb.ts";
import { withRecord } from "../writable-record.ts";

/** Gives any command, for those that have no verb of their own. */
export const doVerb: Verb = defineVerb({
  name: "do",
  group: "Acts on an assessment",
  summary: "give any command by its type, with its fields as JSON",
  details: "The reference of commands tells the fields of each: assay schema commands.",
  arguments: {
    source: recordArgument,
    type: one("the type of the command, as ShareFindings", "CommandType"),
  },
  options: {
    ...actOptions,
    data: needed("json", "the fields of the command; - reads standard input"),
    framework: text("framework@edition|file.json", "the framework of an opening"),
  },
  examples: [
    `assessments.db ShareFindings --data '{"what":"first findings","to":"the review team"}' --actor lead-1`,
    `assessments.db WithdrawAssessment --data '{"because":"The body was dissolved."}' --actor lead-1`,
  ],
  document: actDocument,
  run: async ({ source, type: asked }, options, { standardInput }) => {
    const type = commandTypes.find((each) => each === asked);
    if (type === undefined) {
      throw usage(`Cannot do "${asked}": there is no such command`, useOneOf(asked, commandTypes));
    }
    const written = options.data === "-" ? new TextDecoder().decode(await standardInput()) : options.data;
    const fields = fieldsIn(written);
    const framework = await frameworkIfNamed(options.framework);
    return withRecord(source, options, framework, async (record) => {
      // An opening names an assessment that is not there yet, as does whoever writes the name among the fields.
      const named =
        options.stream ?? (typeof fields["assessment"] === "string" ? fields["assessment"] : undefined);
      const about = takesStream(type) ? { assessment: named ?? (await chosenStream(record, undefined)) } : {};
      return act(record, { ...claimed(options), ...fields, ...about, type }, options);
    });
  },
});

/** Whether a command is about an assessment, and not about the log. */
function takesStream(type: CommandType): boolean {
  return type !== "AdoptFramework";
}

function fieldsIn(written: string): Readonly<Record<string, unknown>> {
  const read = readJson(written);
  if (read._tag === "Right" && isObject(read.right)) return read.right;
  throw usage(
    `Cannot read --data: ${read._tag === "Left" ? read.left : "it is no object of fields"}`,
    "give one JSON object that names each field once",
    "--data",
  );
}
