import {
  decide,
  foldOwned,
  evolve,
  initialState,
  type AssessmentCommand,
  type By,
  type RecordedEvent,
} from "@assay/core";
import type { Framework } from "@assay/rules";
import { happeningsOf } from "./history.ts";
import type { Decided } from "./life/life.ts";

/**
 * A decision as a story in TypeScript that can be pasted into a test: `given … when … then`, with `framework` standing for
 * the framework. Needs `given` and `history` of this package.
 * @param answer what the story ends in; left out, what our own engine answers
 */
export function storyOf(
  framework: Framework,
  events: readonly RecordedEvent[],
  command: AssessmentCommand,
  by: By,
  answer: Decided = decide(framework)(command, foldOwned(evolve, initialState(), events), by),
): string {
  const stream = events[0]?.stream ?? command.assessment;
  const happened = happeningsOf(events).map((happening) => `    ${literal(happening)},\n`);
  const given = `given(\n  framework,\n  history(${literal(stream)}, [\n${happened.join("")}  ]),\n)`;
  return `${given}\n  .when(${literal(command)}, ${literal(by)})\n  ${ending(answer)};\n`;
}

function ending(answer: Decided): string {
  if (answer._tag === "Right") return `.then(${literal(answer.right)})`;
  const { _tag, ...fields } = answer.left;
  return `.thenRefused(${literal(_tag)}, ${literal(fields)})`;
}

/** Plain data as it is written in a program. Requires what JSON can hold. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).flatMap(([key, field]) =>
    field === undefined ? [] : [`${keyLiteral(key)}: ${literal(field)}`],
  );
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/** A key in brackets is a key whatever its name: `__proto__` would be none. */
function keyLiteral(key: string): string {
  return /^[A-Za-z]\w*$/.test(key) ? key : `[${JSON.stringify(key)}]`;
}
