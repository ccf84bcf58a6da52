import { layers } from "./layers.ts";

/**
 * Lists the specifiers that a TypeScript text imports or re-exports from, in the order of the text.
 *
 * Static and dynamic imports, of values and of types; not what stands in a comment or a quotation.
 *
 * @example importsOf('import * as z from "zod";') // ["zod"]
 */
export function importsOf(text: string): readonly string[] {
  const matches = layers(text).code.matchAll(blankSpecifier);
  return Array.from(matches, (match) => text.slice(match.index, match.index + match[0].length));
}

const blankSpecifier = /(?<=(?<![.\w$])(?:from|import\s*\(?)\s*["'`])\s*(?=["'`])/g;
