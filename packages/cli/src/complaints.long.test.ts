import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "assay-types-"));
afterAll(() => rmSync(folder, { recursive: true }));

function tsc(...argv: readonly string[]): { readonly code: number | null; readonly out: string } {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [compiler, ...argv], { encoding: "utf8" });
  return { code: status, out: stdout };
}

/** A module of somebody who uses the packages as they are published, with a grade and a judgement of his choice. */
const ofUser = (judgement: string, grade: string): string => `
import { commandsFor } from "@assay/core";
import { apa2007 } from "@assay/frameworks/apa-2007";

export const apa = commandsFor(apa2007);
export const proposed = apa.proposeGrade({
  assessment: "northmere-2007",
  judgement: "${judgement}",
  grade: "${grade}",
  because: "The evidence says so.",
  evidence: ["e1"],
});
export const area = apa.identifyAreaForDevelopment;
export const issued = (fields: Parameters<typeof apa.issueLetter>[0]) => apa.issueLetter(fields);
`;

function checked(text: string): ReturnType<typeof tsc> {
  writeFileSync(join(folder, "user.ts"), text);
  return tsc("-p", folder, "--extendedDiagnostics");
}

beforeAll(() => {
  // What users import are the declarations that the build makes.
  expect(tsc("-b", join(root, "packages/frameworks"), join(root, "packages/core"))).toEqual({
    code: 0,
    out: "",
  });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const compilerOptions = {
    strict: true,
    target: "es2023",
    module: "nodenext",
    declaration: true,
    outDir: "out",
    types: [],
    skipLibCheck: true,
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["user.ts"] }));
}, 300_000);

/** What users of typed libraries complain of, each kept from happening here. */
describe("a complaint that these types give no cause for", () => {
  test("the editor takes seconds, and declarations cannot be emitted", () => {
    const { code, out } = checked(ofUser("staying-safe", "good"));
    expect([code, out.includes("error TS")]).toEqual([0, false]);
    const made = join(folder, "out/user.d.ts");
    expect(existsSync(made) && readFileSync(made, "utf8")).toMatch(
      /proposed: import\("@assay\/core"\)\.ProposeGrade;/,
    );
    // A count, which no other work on the machine moves: some 5,500 were seen.
    const instantiations = Number(/Instantiations:\s+(\d+)/.exec(out)?.[1]);
    expect(instantiations).toBeLessThan(20_000);
  });

  test("type errors that nobody can read", () => {
    expect(checked(ofUser("staying-safe", "god")).out).toContain(
      `Type '"god"' is not assignable to type 'Apa2007Grade'. Did you mean '"good"'?`,
    );
    expect(checked(ofUser("staying-save", "good")).out).toMatch(
      /Type '"staying-save"' is not assignable to type '[^\n]{0,300}'/,
    );
  });
});
