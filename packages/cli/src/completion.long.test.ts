import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { assay, workFolder } from "./assay.test-data.ts";
import type { shells } from "./completion-script.ts";
import { globalFlags } from "./commander-program.ts";
import { optionWord } from "./option.ts";
import { verbTable as verbs } from "./verb-table.ts";

const { folder, fresh } = workFolder();

/** Runs a script in a shell, where a file called `record.ndjson` lies; a shell that is not here, or does not end, is an error. */
function inShell(shell: (typeof shells)[number], ...lines: readonly string[]): Promise<string> {
  const path = fresh(shell);
  writeFileSync(path, `${lines.join("\n")}\n`);
  writeFileSync(join(folder, "record.ndjson"), "");
  return new Promise((resolve, reject) => {
    // Nobody's own settings: bash and zsh read none for a script, fish is told to.
    const argv = shell === "fish" ? ["--no-config", path] : shell === "zsh" ? ["-f", path] : [path];
    execFile(shell, argv, { cwd: folder, timeout: 60_000 }, (error, out, err) => {
      if (error === null && err === "") return resolve(out);
      const mend =
        error?.code === "ENOENT" ? `install it, as with apt-get install ${shell}` : "mend the script";
      reject(new Error(`Cannot try the completion in ${shell}: ${error?.message ?? ""} ${err}; ${mend}.`));
    });
  });
}

async function scriptOf(shell: (typeof shells)[number]): Promise<string> {
  const { code, out } = await assay("completion", shell);
  expect(code).toBe(0);
  return out;
}

/** The words that may follow `assay <verb> -`. */
function optionsOf(name: string): readonly string[] {
  const options = Object.keys(verbs.find((verb) => verb.name === name)?.options ?? {});
  return [...options.map((key) => `--${optionWord(key)}`), ...Object.keys(globalFlags)];
}

describe("bash", () => {
  /** What the script answers to words, of which the last is being typed. */
  async function completed(asked: readonly (readonly string[])[]): Promise<readonly (readonly string[])[]> {
    const out = await inShell(
      "bash",
      await scriptOf("bash"),
      ...asked.map(
        (words) =>
          `COMP_WORDS=(assay ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}; ` +
          `_assay; echo "\${COMPREPLY[@]}"`,
      ),
    );
    return out
      .split("\n")
      .slice(0, -1)
      .map((line) => line.split(" ").filter((word) => word !== ""));
  }

  test("completes verbs, the options of a verb, and files", async () => {
    expect(await completed([["rep"], ["replay", "--st"], ["replay", "rec"], ["replay", "--none"]])).toEqual([
      ["replay", "represent"],
      ["--stream"],
      ["record.ndjson"],
      [],
    ]);
  });

  test("knows every verb and every option of each", async () => {
    const [known, ...options] = await completed([[""], ...verbs.map(({ name }) => [name, "--"])]);
    expect([...(known ?? [])].toSorted()).toEqual(verbs.map(({ name }) => name).toSorted());
    verbs.forEach(({ name }, place) => {
      expect([name, [...(options[place] ?? [])].toSorted()]).toEqual([
        name,
        [...optionsOf(name), "--help"].toSorted(),
      ]);
    });
  });
});

describe("fish", () => {
  /** What fish offers for lines that are being typed, each word with what it says of it. */
  async function completed(lines: readonly string[]): Promise<readonly (readonly string[])[]> {
    const path = fresh("fish");
    writeFileSync(path, await scriptOf("fish"));
    const asked = lines.map((line) => `complete -C '${line}'; echo ===`);
    const out = await inShell("fish", `source ${path}`, ...asked);
    return out
      .split("===\n")
      .slice(0, -1)
      .map((part) => part.split("\n").slice(0, -1));
  }
  const words = (offered: readonly string[] = []): readonly string[] =>
    offered.map((line) => line.split("\t")[0] ?? "").toSorted();

  test("completes verbs, the options of a verb, and files, and says what they are for", async () => {
    const [begun, option, file, none] = await completed([
      "assay rep",
      "assay replay --st",
      "assay replay rec",
      "assay list --st",
    ]);
    expect(begun).toEqual([
      "replay\trebuild the judgements, as at any moment",
      "represent\trecord the body's challenge to the draft, or that it has no comment",
    ]);
    expect(option).toEqual(["--stream\tthe assessment, where the source holds several"]);
    expect(words(file)).toEqual(["record.ndjson"]);
    expect(none).toEqual([]);
  });

  test("knows every verb and every option of each", async () => {
    const [known, ...options] = await completed(["assay ", ...verbs.map(({ name }) => `assay ${name} --`)]);
    expect(words(known)).toEqual(verbs.map(({ name }) => name).toSorted());
    verbs.forEach(({ name }, place) => {
      expect([name, words(options[place])]).toEqual([name, [...optionsOf(name)].toSorted()]);
    });
  });
});

describe("zsh", () => {
  /** What a zsh that somebody types into shows; `asked` are the keys, and what to wait for after them. */
  async function shown(...asked: readonly (readonly [keys: string, until: string])[]): Promise<string> {
    const functions = join(folder, "functions");
    mkdirSync(functions, { recursive: true });
    writeFileSync(join(functions, "_assay"), await scriptOf("zsh"));
    const settings = [
      "stty columns 300 rows 100; PS1= PS2= LISTMAX=1000",
      `fpath=(${functions} $fpath)`,
      "autoload -Uz compinit; compinit -u -D",
      // In the place of the program: it says what the shell gave it.
      'assay() { print -r -- "<${(j:|:)@}>" }',
    ].join("; ");
    return inShell(
      "zsh",
      "zmodload zsh/zpty || exit 3",
      "zpty shell 'TERM=dumb zsh -f -i'",
      // Typed in two halves, so that the echo of what is typed is not taken for the answer.
      `zpty -w shell ${quotedForZsh(`${settings}; print -r -- rea''dy`)}`,
      "zpty -r shell answer '*ready*'",
      ...asked.flatMap(([keys, until]) => [
        `zpty -w -n shell ${quotedForZsh(keys)}`,
        `zpty -r shell answer ${quotedForZsh(`*${until}*`)}`,
        'print -r -- "$answer"',
      ]),
      "zpty -d shell",
    );
  }
  /** What zsh lists last. */
  const lastOf = (words: readonly string[]): string => words.toSorted().at(-1) ?? "";
  const quotedForZsh = (text: string): string =>
    `$'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n").replaceAll("\t", "\\t")}'`;

  test("completes verbs, the options of a verb, and files", async () => {
    const out = await shown(
      ["assay repl\t--strea\tone\n", ">"],
      ["assay replay rec\t\n", ">"],
      ["assay list --strea\t\n", ">"],
    );
    expect(out.match(/^<.*>/gm)).toEqual([
      "<replay|--stream|one>",
      "<replay|record.ndjson>",
      "<list|--strea>",
    ]);
  });

  test("says what each verb is for, every one of them", async () => {
    const out = await shown(["assay \t", `\n${lastOf(verbs.map(({ name }) => name))} *assay `]);
    for (const { name, summary } of verbs) {
      expect(out.split("\n").find((line) => line.startsWith(`${name} `))).toContain(`-- ${summary}`);
    }
  });

  test.each(["replay", "propose", "do"])("says what each option of %s is for", async (name) => {
    const out = await shown([`assay ${name} --\t`, `\n${lastOf(optionsOf(name))} *assay ${name} --`]);
    for (const option of optionsOf(name)) expect(out).toMatch(new RegExp(`^${option} +-- \\w`, "m"));
  });
});
