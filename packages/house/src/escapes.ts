import { importsOf } from "./imports.ts";
import { layers } from "./layers.ts";

/** Finds where a source escapes a check: of the types, of the tests, or of how imports are written. */
export function escapes(path: string, text: string): readonly string[] {
  const { code, comments } = layers(text);
  return [
    ...importsOf(text)
      .filter((specifier) => specifier.startsWith(".") && !/\.tsx?$/.test(specifier))
      .map((specifier) => `Cannot import "${specifier}" in ${path}: it is not a source; end it in ".ts".`),
    ...(/\bas\s+any\b/.test(code)
      ? [`Cannot cast to any in ${path}: it hides a type; narrow the value.`]
      : []),
    ...(/@ts-(?:ignore|nocheck)\b/.test(comments)
      ? [
          `Cannot silence the compiler in ${path}: it hides a type; use @ts-expect-error with a reason, in a test of types.`,
        ]
      : []),
    ...Array.from(
      code.matchAll(/\.\s*(only|skip|todo)(?:\s*\.\s*(?:each|for))?\s*\(/g),
      ([, kind]) => `Cannot mark a test with .${kind}() in ${path}: it passes unseen; run it or remove it.`,
    ),
  ];
}
