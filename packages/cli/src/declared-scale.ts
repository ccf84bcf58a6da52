import type { Framework, Scale } from "@assay/rules";
import { builtInFrameworks, nameOf } from "./named-framework.ts";
import { usage } from "./trouble.ts";

/** The scale that was open to graders, and what may stand for its grades in a file. */
export interface DeclaredScale {
  /** What the user called it. */
  readonly name: string;
  /** The keys of the grades, worst to best. */
  readonly grades: readonly string[];
  /** The key that a cell stands for: a key itself, or a published value that one grade alone has. */
  readonly keyOf: ReadonlyMap<string, string>;
  /** What stands for no grade: not inspected, not applicable. */
  readonly nonGrades: ReadonlySet<string>;
}

/** Reads `--scale`: a framework's scale, as `apa@2007:four-grades`, or grades from worst to best, as `poor,fair,good`. */
export async function declaredScale(text: string): Promise<DeclaredScale> {
  const builtIn = await builtInFrameworks();
  const named = /^([^,@:]+@[^,@:]+):([^,@:]+)$/.exec(text);
  if (named !== null) return ofFramework(text, named[1] ?? "", named[2] ?? "", builtIn);
  const grades = text.split(",").map((grade) => grade.trim());
  const twice = grades.find((grade, place) => grades.indexOf(grade) < place);
  const wrong =
    grades.length < 2
      ? "it names fewer than two grades"
      : grades.includes("")
        ? "it has a grade without a name"
        : twice === undefined
          ? undefined
          : `it names "${twice}" twice`;
  if (wrong !== undefined) {
    throw usage(
      `Cannot use the scale "${text}": ${wrong}`,
      `list the grades worst to best, as poor,fair,good, or name a framework's scale: ${knownScales(builtIn).join(", ")}`,
    );
  }
  return {
    name: grades.join(", "),
    grades,
    keyOf: new Map(grades.map((grade) => [grade, grade])),
    nonGrades: new Set(),
  };
}

function ofFramework(
  name: string,
  framework: string,
  scale: string,
  builtIn: readonly Framework[],
): DeclaredScale {
  const known = builtIn.find((each) => nameOf(each) === framework);
  const scales: Readonly<Record<string, Scale>> = known?.scales ?? {};
  const found = Object.hasOwn(scales, scale) ? scales[scale] : undefined;
  if (found === undefined) {
    throw usage(
      `Cannot use the scale "${name}": ${known === undefined ? `there is no framework "${framework}" here` : `${framework} has no scale "${scale}"`}`,
      `use ${knownScales(builtIn).join(", ")}, or list the grades worst to best`,
    );
  }
  const keys = found.grades.map(({ key }) => key);
  const values = found.grades.map(({ value }) => String(value));
  const single = found.grades.flatMap(({ key, value }) =>
    values.filter((each) => each === String(value)).length === 1 ? [[String(value), key] as const] : [],
  );
  return {
    name,
    grades: keys,
    // Keys come last, so that a key which looks like another grade's value stands for itself.
    keyOf: new Map([...single, ...keys.map((key) => [key, key] as const)]),
    nonGrades: new Set(found.nonGrades?.map(({ key }) => key)),
  };
}

function knownScales(builtIn: readonly Framework[]): readonly string[] {
  return builtIn.flatMap((each) => Object.keys(each.scales).map((scale) => `${nameOf(each)}:${scale}`));
}
