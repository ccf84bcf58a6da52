import { layers } from "./layers.ts";

/** What `procedure` may take over from the core: pure arithmetic, reading and folding; nothing that decides. */
const arithmetic: ReadonlySet<string> = new Set([
  "deadlineOf",
  "eventShapes",
  "happenedBy",
  "letterDigest",
  "own",
  "project",
  "provenanceOf",
  "spanOf",
]);
/** What it may take over from the projections beside it: the letter, whose digest it works out again. */
const beside: ReadonlySet<string> = new Set(["letterModel"]);

/**
 * Finds what a source of `procedure` takes over from elsewhere that it must work out itself: two ways to one answer are
 * two only while they share nothing. Types are no code, and may be shared.
 */
export function borrowed(path: string, text: string): readonly string[] {
  if (!path.startsWith("packages/projection/src/procedure/") || path.includes(".test")) return [];
  const nested = path.includes("/checks/");
  return valuesImported(text).flatMap(({ names, from }) => {
    const allowed = allowedFrom(from, nested);
    return names
      .filter((name) => allowed !== undefined && !allowed.has(name))
      .map(
        (name) =>
          `Cannot take "${name}" over from "${from}" in ${path}: procedure shares nothing with decisions; work it out there.`,
      );
  });
}

/** What may be taken over from where; undefined where anything may. `nested`: one folder deeper, in `checks`. */
function allowedFrom(specifier: string, nested: boolean): ReadonlySet<string> | undefined {
  if (specifier === "@assay/core") return arithmetic;
  return specifier.startsWith(nested ? "../../" : "../") ? beside : undefined;
}

function valuesImported(
  text: string,
): readonly { readonly names: readonly string[]; readonly from: string }[] {
  const { code } = layers(text);
  return Array.from(code.matchAll(named), (match) => {
    const [whole, clause = ""] = match;
    const start = match.index + whole.length - (match[2]?.length ?? 0) - 1;
    const from = text.slice(start, start + (match[2]?.length ?? 0));
    const names = clause
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "" && !name.startsWith("type "));
    return { names: names.map((name) => name.split(/\s+as\s+/)[0] ?? name), from };
  });
}

const named = /\b(?:import|export)\s*\{([^}]*)\}\s*from\s*["'](\s*)["']/g;
