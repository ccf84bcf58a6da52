import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { assay, json, workFolder } from "./assay.test-data.ts";
import { firstSteps, releases } from "./new-project/project-files.ts";
import { sourceAliases } from "./source-aliases.test-data.ts";
import { typed } from "./typed.test-data.ts";

const { fresh } = workFolder();
const checkout = fileURLToPath(new URL("../../../", import.meta.url));

/** What the test runner says of a project whose packages are taken from the sources, so that nothing need be built. */
function testsOf(project: string): Promise<{ readonly passed: boolean; readonly said: string }> {
  const config = join(project, "vitest.config.mjs");
  const aliases = sourceAliases().map(
    ({ find, replacement }) => `{ find: ${String(find)}, replacement: ${JSON.stringify(replacement)} }`,
  );
  writeFileSync(
    config,
    `export default { resolve: { alias: [${aliases.join(", ")}] }, test: { pool: "threads", testTimeout: 60_000 } };`,
  );
  const runner = join(project, "node_modules/vitest/vitest.mjs");
  return new Promise((resolve) => {
    execFile(process.execPath, [runner, "run", "--root", project, "--config", config], (error, out, err) => {
      resolve({ passed: error === null, said: `${out}${err}` });
    });
  });
}

describe("init", () => {
  test("makes a project whose own test passes, and whose four commands do what the page says", async () => {
    const project = fresh("folder");
    const { code, out } = await assay("init", project);
    expect([code, out.trimEnd().split("\n").at(-1)]).toEqual([
      0,
      `cd ${project} && npx assay check framework.json`,
    ]);
    // Fewer lives than a user's own suite looks at: the laws have their tests in testkit.
    const laws = join(project, "framework.test.ts");
    writeFileSync(laws, readFileSync(laws, "utf8").replace("runs: 10", "runs: 2"));
    const { passed, said } = await testsOf(project);
    expect([passed, said]).toEqual([true, expect.stringMatching(/\d+ passed/)]);
    const readme = readFileSync(join(project, "README.md"), "utf8");
    for (const [command] of firstSteps) {
      expect(readme).toContain(`${command} `);
      if (command !== "npm test")
        expect([command, (await typed(command, project)).code]).toEqual([command, 0]);
    }
    expect(await json("list", join(project, "assessments.db"))).toMatchObject({
      document: { streams: [{ state: "issued", revision: 21 }] },
    });
    expect((await json("procedure", join(project, "assessments.db"))).code).toBe(0);
  }, 90_000);

  test("a framework whose process was broken is found by its check", async () => {
    const project = fresh("folder");
    await assay("init", project);
    const framework = join(project, "framework.json");
    writeFileSync(
      framework,
      readFileSync(framework, "utf8").replace('"settle": [\n        "lead"\n      ]', '"settle": []'),
    );
    expect((await json("check", framework)).code).toBe(1);
  });

  test("is of the releases that this project is tested with", () => {
    const { devDependencies } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8")) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    for (const [library, release] of Object.entries(releases)) expect(devDependencies[library]).toBe(release);
  });

  test("names its schema, and leads to the packages of the checkout", async () => {
    const project = fresh("folder");
    const { document } = await json("init", project, "--link", checkout);
    expect(document).toMatchObject({ linked: checkout.replace(/\/$/, "") });
    const { $schema } = JSON.parse(readFileSync(join(project, "framework.json"), "utf8")) as {
      readonly $schema: string;
    };
    expect(existsSync(join(project, $schema))).toBe(true);
  });

  test("takes an empty folder, but for its history of versions, and no other", async () => {
    const empty = fresh("folder");
    mkdirSync(join(empty, ".git"), { recursive: true });
    expect((await json("init", empty)).code).toBe(0);
    const before = readdirSync(empty);
    const { code, document } = await json("init", empty);
    expect([code, document]).toMatchObject([2, { error: { code: "Usage", where: empty } }]);
    expect(readdirSync(empty)).toEqual(before);
    const file = fresh("txt");
    writeFileSync(file, "mine");
    expect((await assay("init", file)).err).toMatch(/it is a file; name a folder that is empty/);
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  test("leaves nothing behind where it cannot go on", async () => {
    const project = fresh("folder");
    expect((await assay("init", project, "--link", dirname(project))).err).toMatch(/no checkout of assay/);
    expect(existsSync(project)).toBe(false);
  });

  test("calls the package what the folder is called, as far as a package may be called so", async () => {
    const project = join(fresh("folder"), "Our Libraries 2026");
    await assay("init", project);
    const { name } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
      readonly name: string;
    };
    expect([basename(project), name]).toEqual(["Our Libraries 2026", "our-libraries-2026"]);
  });
});
