import { commandFields } from "./command-line-schema.ts";
import { argumentWords, globalFlags, optionWords } from "./commander-program.ts";
import { helpTopics } from "./help-topics.ts";
import { verbTable } from "./verb-table.ts";
import { verbGroups, type Verb } from "./verb.ts";

const again = "npx vitest run --project cli reference-pages --update";

/** The reference of the command line, made of the table of verbs. */
export function commandLinePage(): string {
  return [
    "# The command line",
    `This page is made of the table of verbs; \`${again}\` writes it anew.`,
    fenced("assay <verb> <source> [options]"),
    [
      "A verb on a record takes a source first. What stands in angle brackets must be there, what stands in square brackets",
      "may be. These stand before the verb or after it:",
    ].join("\n"),
    Object.entries(globalFlags)
      .map(([word, says]) => `- \`${word}\`: ${says}`)
      .join("\n"),
    "Besides, `assay --version` prints the version, and `--help` after any verb explains it.",
    ...Object.entries(helpTopics).flatMap(([topic, text]) => [`## ${capital(topic)}`, fenced(text)]),
    ...verbGroups.flatMap((group) => [
      `## ${group}`,
      ...verbTable.filter((verb) => verb.group === group).flatMap(verbSection),
    ]),
  ]
    .join("\n\n")
    .concat("\n");
}

function verbSection(verb: Verb): readonly string[] {
  const { name, summary, details, examples, options } = verb;
  const taken = Object.entries(verb.arguments);
  const line = ["assay", name, ...taken.map(([key, argument]) => argumentWords(key, argument))];
  const listed = [
    ...taken.map(([key, argument]) => `- \`${argumentWords(key, argument)}\`: ${argument.says}`),
    ...Object.entries(options).map(
      ([key, option]) =>
        `- \`${optionWords(key, option)}\`${"needed" in option ? " (needed)" : ""}: ${escaped(option.says)}`,
    ),
  ];
  return [
    `### assay ${name}`,
    `${capital(summary)}.${details === undefined ? "" : ` ${escaped(details.replaceAll("\n", " "))}`}`,
    fenced(`${line.join(" ")}${Object.keys(options).length === 0 ? "" : " [options]"}`),
    ...(listed.length === 0 ? [] : [listed.join("\n")]),
    fenced(examples.map((example) => `assay ${name} ${example}`.trimEnd()).join("\n")),
  ];
}

/** The reference of commands, made of their schemas. */
export function commandsPage(): string {
  return [
    "# Commands, one on each line",
    `This page is made of the schemas of the commands; \`${again}\` writes it anew.`,
    fenced("assay run assessments.db commands.ndjson --framework framework.json"),
    [
      "A file of commands holds one JSON object on each line; empty lines are passed over, and `-` reads standard input. Each",
      "line is done whole or not at all. A refused line is reported with its number, and the next ones go on; with `--stop`",
      "nothing after it is tried, and with `--dry-run` nothing is written. The exit code is 1 where a line was refused.",
    ].join("\n"),
    fenced(
      '{"type":"ProposeGrade","actor":"inspector-7","judgement":"staying-safe","grade":"good","because":"…","evidence":["e1"]}',
    ),
    [
      "Beside `type` and its fields a line may have:",
      "",
      "- `actor`: who gives the command; left out, `--actor` of `assay run`",
      "- `assessment`: which one it is about; left out, `--stream`, or the only one that the log holds",
      "- `onBehalfOf`: for whom, under a delegation that this one granted",
      "- `commit`: a UUID of version 7, which makes the command repeatable: given twice, it is done once",
      "- `occurred`: when it happened, where that is not now: `2031`, `2031-03`, `2031-03-04`, `../2031-03-04`, or an instant",
      "- `provenance`: `recorded` (left out), `documented`, `inferred` or `reconstructed`",
    ].join("\n"),
    [
      "Whoever gives a command and a field of it may have the same name, in `DeclareConflict` alone: written as above, the actor",
      'declares his own conflict. The other form tells the two apart: `{"command":{"type":…},"by":{"actor":"lead-1"}}`.',
    ].join("\n"),
    [
      "Filled in where it is left out:",
      "",
      "- `restsOn` of an act on a grade: the last act on that grade, as it stands when the line is reached",
      "- `restsOn` of a sign-off or a letter: the head of the assessment",
      "- `framework` of `OpenAssessment`: `--framework`, or the only one that the log has adopted",
      "- `digest`, `template` and `content` of a draft or a letter, and `supersedes`: what the record comes to",
      "- `nonce`, `seed` and `opened`: random bytes, or what was sealed",
    ].join("\n"),
    [
      "Give `restsOn` where a person has decided about what he saw, and somebody else may have acted since: the command is then",
      "refused rather than taken to be about what stands now. `assay schema commands` prints the JSON Schema of a line. What",
      "each command does, and when it is refused, is told where it is declared, in `packages/core/src/event` and",
      "`packages/core/src/decide/acts`.",
    ].join("\n"),
    "## The commands",
    "Fields in brackets may be left out.",
    commandFields()
      .map(
        ({ type, properties, required }) => `- \`${type}\`: ${fieldList(Object.keys(properties), required)}`,
      )
      .join("\n"),
  ]
    .join("\n\n")
    .concat("\n");
}

function fieldList(fields: readonly string[], required: readonly string[]): string {
  return fields.map((field) => (required.includes(field) ? `\`${field}\`` : `[\`${field}\`]`)).join(", ");
}

function fenced(text: string): string {
  return `\`\`\`\n${text}\n\`\`\``;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** Angle brackets of a text are no marks of the page. */
function escaped(text: string): string {
  return text.replaceAll("<", "\\<");
}
