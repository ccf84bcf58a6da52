import { globalFlags } from "./commander-program.ts";
import { optionWord } from "./option.ts";
import type { Verb } from "./verb.ts";

/** The shells that a script can be made for. */
export const shells = ["bash", "zsh", "fish"] as const;

/** The script of a shell: static, made of the table of verbs. */
export function completionScript(shell: (typeof shells)[number], verbs: readonly Verb[]): string {
  switch (shell) {
    case "bash":
      return bash(verbs);
    case "zsh":
      return zsh(verbs);
    case "fish":
      return fish(verbs);
    default:
      return shell satisfies never;
  }
}

function wordsOf({ options }: Verb): readonly string[] {
  return [
    ...Object.keys(options).map((key) => `--${optionWord(key)}`),
    ...Object.keys(globalFlags),
    "--help",
  ];
}

/** A text within single quotes of a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function bash(verbs: readonly Verb[]): string {
  return [
    "_assay() {",
    '  local word="${COMP_WORDS[COMP_CWORD]}" verb="${COMP_WORDS[1]}" options=""',
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W ${quoted(verbs.map(({ name }) => name).join(" "))} -- "$word"))`,
    "    return",
    "  fi",
    '  case "$verb" in',
    ...verbs.map((verb) => `    ${verb.name}) options=${quoted(wordsOf(verb).join(" "))} ;;`),
    "  esac",
    '  case "$word" in',
    '    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;',
    '    *) COMPREPLY=($(compgen -f -- "$word")) ;;',
    "  esac",
    "}",
    "complete -o filenames -F _assay assay",
  ].join("\n");
}

function zsh(verbs: readonly Verb[]): string {
  const told = (word: string, says: string): string => quoted(`${word}:${says.replaceAll(":", "\\:")}`);
  return [
    "#compdef assay",
    "_assay() {",
    "  local -a verbs options",
    `  verbs=(${verbs.map(({ name, summary }) => told(name, summary)).join(" ")})`,
    "  if (( CURRENT == 2 )); then _describe 'verb' verbs; return; fi",
    "  case $words[2] in",
    ...verbs.map(
      (verb) =>
        `    ${verb.name}) options=(${[
          ...Object.entries(verb.options).map(([key, { says }]) => told(`--${optionWord(key)}`, says)),
          ...Object.entries(globalFlags).map(([word, says]) => told(word, says)),
        ].join(" ")}) ;;`,
    ),
    "  esac",
    "  if [[ $words[CURRENT] == -* ]]; then _describe 'option' options; else _files; fi",
    "}",
    'if [ "$funcstack[1]" = "_assay" ]; then _assay "$@"; else compdef _assay assay; fi',
  ].join("\n");
}

function fish(verbs: readonly Verb[]): string {
  return [
    ...verbs.map(
      ({ name, summary }) => `complete -c assay -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ),
    ...verbs.flatMap(({ name, options }) =>
      Object.entries(options).map(
        ([key, option]) =>
          `complete -c assay -n '__fish_seen_subcommand_from ${name}' -l ${optionWord(key)}${option.takes === "nothing" ? "" : " -r"} -d ${quoted(option.says)}`,
      ),
    ),
    ...Object.entries(globalFlags).map(
      ([word, says]) => `complete -c assay -l ${word.slice(2)} -d ${quoted(says)}`,
    ),
  ].join("\n");
}
