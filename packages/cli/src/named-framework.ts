import { existsSync } from "node:fs";
import { readFramework, type Framework } from "@assay/rules";
import { readWhole } from "./files.ts";
import { nearest } from "./nearest.ts";
import { one, type Argument } from "./option.ts";
import { Stopped, usage } from "./trouble.ts";

/** The framework that a verb is about. */
export const frameworkArgument: Argument & { readonly takes: "one" } = one(
  "a framework of assay's by name and edition, or a definition as a JSON file",
  "framework@edition|file.json",
);

/** The frameworks that `assay` knows without a file; loaded on demand, for no other verb needs them. */
export async function builtInFrameworks(): Promise<readonly Framework[]> {
  return (await import("@assay/frameworks")).builtInFrameworks;
}

/** A framework as it is named on the command line. */
export function nameOf({ id, edition }: Framework): string {
  return `${id}@${edition}`;
}

/** The framework that is asked for: a built-in one as `apa@2007`, or a definition in a file whose name ends in `.json`. */
export async function namedFramework(asked: string): Promise<Framework> {
  if (asked.toLowerCase().endsWith(".json")) return frameworkOfFile(asked);
  const known = await builtInFrameworks();
  const found = known.find((each) => nameOf(each) === asked);
  if (found !== undefined) return found;
  if (existsSync(asked)) {
    throw usage(`Cannot read "${asked}" as a framework: its name does not end in .json`, "rename it", asked);
  }
  throw unknownFramework(asked, known);
}

/** The same where it may be left out. */
export async function frameworkIfNamed(asked: string | undefined): Promise<Framework | undefined> {
  return asked === undefined ? undefined : namedFramework(asked);
}

function unknownFramework(asked: string, known: readonly Framework[]): Stopped {
  const names = known.map(nameOf);
  const editions = known.filter(({ id }) => id === asked.split("@")[0]).map(nameOf);
  const what =
    editions.length === 0
      ? "there is no such framework"
      : asked.includes("@")
        ? "the framework has no such edition"
        : "it names no edition";
  const meant = editions.length > 0 ? undefined : nearest(asked, names);
  const choice = editions.length > 0 ? editions : names;
  return usage(
    `Cannot use "${asked}": ${what}`,
    `${meant === undefined ? "" : `did you mean "${meant}"? `}use ${choice.join(", ")}, or a file that ends in .json`,
  );
}

/** Reads a definition; one that cannot be used is told with all that is wrong with it, by path. */
function frameworkOfFile(path: string): Framework {
  const parsed = readFramework(new TextDecoder().decode(readWhole(path, "name a definition as a JSON file")));
  if (parsed._tag === "Right") return parsed.right;
  const [first] = parsed.left;
  throw new Stopped({
    exit: 1,
    code: "FrameworkUnusable",
    message: first?.message ?? `Cannot use the framework: "${path}" is none`,
    where: path,
    fix: `give ${first?.allowed ?? "a definition"}`,
    problems: parsed.left.map(({ path: part, found, allowed }) => ({ path: part, found, allowed })),
  });
}
