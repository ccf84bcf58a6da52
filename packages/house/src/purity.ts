import { isBuiltin } from "node:module";
import { importsOf } from "./imports.ts";
import { layers } from "./layers.ts";

/**
 * Finds what would keep a source from running alike everywhere: a module of Node, the clock, chance, the environment.
 *
 * Requires the path of a source in a pure room that is not a test.
 */
export function impurities(path: string, text: string): readonly string[] {
  const { code } = layers(text);
  return [
    ...importsOf(text)
      .filter((specifier) => isBuiltin(specifier))
      .map(
        (specifier) =>
          `Cannot import "${specifier}" in ${path}: the room is pure; take a port as an argument.`,
      ),
    ...ambient.flatMap(({ names, use, mend }) =>
      use.test(code) ? [`Cannot use ${names} in ${path}: the room is pure; ${mend}.`] : [],
    ),
  ];
}

const ambient: readonly { readonly names: string; readonly use: RegExp; readonly mend: string }[] = [
  {
    names: "Date.now or new Date()",
    use: global(String.raw`Date\s*\.\s*now\b|new\s+Date\b\s*(?:\(\s*\)|(?!\s*\())|Date\s*\(\s*\)`),
    mend: "take the time from a Clock",
  },
  { names: "performance", use: global(String.raw`performance\s*\.`), mend: "take the time from a Clock" },
  {
    names: "Math.random",
    use: global(String.raw`Math\s*\.\s*random\b`),
    mend: "take ids from a NewId and bytes from a Random",
  },
  {
    names: "crypto.randomUUID or crypto.getRandomValues",
    use: global(String.raw`crypto\s*\.\s*(?:randomUUID|getRandomValues)\b`),
    mend: "take ids from a NewId and bytes from a Random",
  },
  { names: "process", use: global(String.raw`process\s*\.`), mend: "take what is needed as an argument" },
  { names: "console", use: global(String.raw`console\s*\.`), mend: "return what is to be said" },
];

/** A name as a global has it, bare or on `globalThis`: `framework.process.rounds` is a property, not the process. */
function global(use: string): RegExp {
  return new RegExp(String.raw`(?:(?<![.\w$])|\bglobalThis\s*\.\s*)(?:${use})`);
}
