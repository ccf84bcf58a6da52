import { readFileSync } from "node:fs";
import { builtInFrameworks } from "@assay/frameworks";
import { compile, type Framework, rowsOf, type SourceStatus } from "@assay/rules";
import { describe, expect, test } from "vitest";

const page = readFileSync(new URL("../../docs/reference/frameworks.md", import.meta.url), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| `"));
const statuses: readonly SourceStatus[] = ["documented", "observed", "inferred", "assumption"];

/** The cells of the rows about an edition, which may share a row with another: `ofsted-ilacs@2018`, `@2023`. */
function rowsAbout({ id, edition }: Framework): readonly (readonly string[])[] {
  return rows
    .map((row) =>
      row
        .split("|")
        .map((cell) => cell.trim())
        .slice(1, -1),
    )
    .filter(([name = ""]) => name.startsWith(`\`${id}@`) && name.includes(`@${edition}\``));
}

/** In how many rules, or rows where a rule has them, a source has each status. */
function statusesOf({ rules }: Framework): readonly string[] {
  const sources = rules.flatMap((rule) => {
    const listed = rule.kind === "aggregate" ? rowsOf(rule.aggregate) : [];
    return (listed.length > 0 ? listed : [rule]).map(({ source }) => source.status);
  });
  return statuses.map((status) => {
    const number = sources.filter((each) => each === status).length;
    return number === 0 ? "" : String(number);
  });
}

describe.each(
  builtInFrameworks.map((framework) => ({ name: `${framework.id}@${framework.edition}`, framework })),
)("the page about the frameworks tells of $name", ({ framework }) => {
  const about = rowsAbout(framework);
  const summed =
    framework.outcome ?? framework.judgements.findLast(({ basis }) => basis === "derived")?.id ?? "";

  test("the size of its grid", () => {
    const table = compile(framework, summed);
    const size = table._tag === "Table" ? String(table.cells) : (/\d+/.exec(table.because)?.[0] ?? "");
    expect(about[0]?.at(-1)?.replaceAll(",", "")).toBe(size);
  });

  test("its judgements and facts by their ids", () => {
    const visible = framework.judgements.filter(({ internal }) => internal !== true).map(({ id }) => id);
    const told = about[0]?.[1] ?? "";
    if (told.startsWith("the same") || told.includes("…")) return;
    for (const id of [...visible, ...Object.keys(framework.facts)]) expect(told).toContain(`\`${id}\``);
  });

  test("how many of its rules and rows are known how far", () => {
    expect(about[1]?.slice(1)).toEqual(statusesOf(framework));
  });
});
