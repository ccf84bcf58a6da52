import type { CommandType, Committed, Giver } from "@assay/core";
import { timeline } from "@assay/projection";
import type { Framework } from "@assay/rules";
import * as z from "zod";
import { giveCommand, type WrittenCommand } from "./give-command.ts";
import { useOneOf } from "./nearest.ts";
import {
  needed,
  one,
  text,
  type Argument,
  type Flag,
  type NeededOption,
  type Option,
  type OptionValues,
  type TextOption,
} from "./option.ts";
import { portOptions } from "./recording-ports.ts";
import { standingIn } from "./standing-state.ts";
import { orStop, Stopped, usage, type Report } from "./trouble.ts";
import { defineVerb, documentOf, type Verb } from "./verb.ts";
import { withRecord, type WritableRecord } from "./writable-record.ts";
import { writtenGrade } from "./written-grade.ts";

/** What an act is recorded in. */
export const recordArgument: Argument & { readonly takes: "one" } = one(
  "the SQLite file to record in",
  "source",
);

/** What every act takes: who acts, where, and when it is said to have happened. */
export const actOptions: {
  readonly actor: NeededOption;
  readonly stream: TextOption;
  readonly onBehalfOf: TextOption;
  readonly occurred: TextOption;
  readonly provenance: TextOption;
  readonly commit: TextOption;
  readonly log: TextOption;
  readonly clock: TextOption;
  readonly ids: Flag;
} = {
  actor: needed("id", "who acts"),
  stream: text("id", "the assessment, where the record holds several"),
  onBehalfOf: text("id", "for whom, under a delegation that this one granted"),
  occurred: text("time", "when it happened, where that is not now: 2031-03, 2031-03-04 or an instant"),
  provenance: text("kind", "how it is known: recorded (left out), documented, inferred or reconstructed"),
  commit: text("uuid", "the id of the commit, which makes the act repeatable: given twice it is done once"),
  log: text("name", "the log, where the record holds several"),
  ...portOptions,
};

type ActOptions = OptionValues<typeof actOptions>;

/** What an act knows when it reads its options. */
export interface ActContext {
  /** The key of a grade that was written for a judgement. */
  readonly grade: (judgement: string, written: string) => string;
  readonly framework: Framework;
}

/** A verb that does one act on an assessment, as its file declares it. */
interface ActDeclared<O extends Readonly<Record<string, Option>>> {
  readonly name: string;
  readonly summary: string;
  readonly details?: string;
  readonly command: CommandType;
  readonly options: O;
  readonly examples: readonly [string, ...string[]];
  /** What the command says beside its type, its assessment and who gives it; what is undefined is left out. */
  readonly fields: (options: OptionValues<O>, context: ActContext) => Readonly<Record<string, unknown>>;
}

/** What an act prints with `--json`: where it stands in the record. */
export const actDocument: z.ZodType = documentOf({
  stream: z.string(),
  command: z.string(),
  commit: z.string(),
  position: z.int(),
  at: z.string(),
  revision: z.int(),
  events: z.array(z.strictObject({ revision: z.int(), type: z.string(), says: z.string() })),
});

/** Declares a verb that does one act on an assessment that has been opened. */
export function defineAct<const O extends Readonly<Record<string, Option>>>(declared: ActDeclared<O>): Verb {
  const { name, summary, details, command, examples, fields } = declared;
  return defineVerb({
    name,
    group: "Acts on an assessment",
    summary,
    ...(details === undefined ? {} : { details }),
    arguments: { source: recordArgument },
    options: { ...declared.options, ...actOptions },
    examples,
    document: actDocument,
    run: async ({ source }, given) => {
      // The options of the verb and those of every act are taken apart by one declaration.
      const options = given as OptionValues<O> & ActOptions;
      return withRecord(source, options, undefined, async (record) => {
        const stream = await chosenStream(record, options.stream);
        const { framework } = orStop(await record.ledger.read(stream)(), source);
        const context: ActContext = {
          framework,
          grade: (judgement, written) => gradeIn(framework, judgement, written),
        };
        const said = fields(options, context);
        return act(record, { type: command, assessment: stream, ...claimed(options), ...said }, options);
      });
    },
  });
}

/** Gives one command, and reports what came of it; a refusal stops. */
export async function act(
  record: WritableRecord,
  written: WrittenCommand,
  options: ActOptions,
): Promise<Report> {
  const command = withoutUndefined(written);
  const given = await giveCommand(record, standingIn(record), command, giverOf(options));
  if (given._tag === "Left") throw new Stopped({ where: record.path, ...given.left });
  return reportOf(record, command, given.right);
}

/** Who gives a command, as the options say. */
function giverOf({ actor, onBehalfOf, commit }: ActOptions): Giver {
  return {
    actor,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(commit === undefined ? {} : { commit }),
  };
}

/** What the options say of when an act happened, and how it is known. */
export function claimed({ occurred, provenance }: ActOptions): Readonly<Record<string, unknown>> {
  return { occurred, provenance };
}

function withoutUndefined(written: WrittenCommand): WrittenCommand {
  const { type, ...rest } = written;
  return { type, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) };
}

async function reportOf(
  { ledger, path }: WritableRecord,
  { type, assessment = "" }: WrittenCommand,
  { commit, position, events }: Committed,
): Promise<Report> {
  const view = orStop(await ledger.project(timeline, assessment)(), path);
  const told = events.map((event) => ({
    revision: event.revision,
    type: event.type,
    says: view.entries.find(({ revision }) => revision === event.revision)?.says ?? event.type,
  }));
  return {
    text: told.map(({ revision, says }) => `r${revision}  ${says.replace(/\.$/, "")}.`).join("\n"),
    json: {
      v: 0,
      stream: assessment,
      command: type,
      commit: commit.commit,
      position,
      at: commit.at,
      revision: told.at(-1)?.revision ?? commit.revision,
      events: told,
    },
  };
}

/** The assessment that is asked for, or the only one of the log. */
export async function chosenStream(
  { ledger, path }: WritableRecord,
  asked: string | undefined,
): Promise<string> {
  const names = orStop(await ledger.assessments()(), path).map(({ stream }) => stream);
  if (asked !== undefined) {
    if (names.includes(asked)) return asked;
    throw usage(
      `Cannot act on "${asked}" in "${path}": there is no such assessment`,
      names.length === 0 ? "open it first" : useOneOf(asked, names),
      "--stream",
    );
  }
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) return only;
  throw usage(
    `Cannot choose an assessment in "${path}": it holds ${names.length === 0 ? "none" : names.length}`,
    names.length === 0 ? "open one first: assay open" : `choose one with --stream: ${names.join(", ")}`,
    "--stream",
  );
}

function gradeIn(framework: Framework, judgement: string, written: string): string {
  const ids = framework.judgements.map(({ id }) => id);
  if (ids.includes(judgement)) return writtenGrade(framework, judgement, written, "--grade");
  throw usage(
    `Cannot grade "${judgement}": the framework has no such judgement`,
    useOneOf(judgement, ids),
    "--judgement",
  );
}
