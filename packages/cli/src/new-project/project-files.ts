import { firstCommands } from "./commands.ts";
import { libraries } from "./framework.ts";

/** The releases that a new project is made with: those that the project of assay is itself tested with. */
export const releases: Readonly<Record<"vitest" | "fast-check", string>> = {
  vitest: "4.1.12",
  "fast-check": "4.10.2",
};

/** Where the schema of framework files stands, seen from the project. */
const schema = "./node_modules/@assay/rules/schema/framework.schema.json";

/** What a new project is made of. */
export interface ProjectOptions {
  /** The name of the folder. */
  readonly name: string;
  /** The version of assay. */
  readonly version: string;
  /** The checkout whose packages the project uses; left out where they come from a registry. */
  readonly linked?: string;
}

/** The files of a new project, by name. */
export function projectFiles(options: ProjectOptions): Readonly<Record<string, string>> {
  return {
    "package.json": `${JSON.stringify(manifest(options), null, 2)}\n`,
    "framework.json": `${JSON.stringify({ $schema: schema, ...libraries }, null, 2)}\n`,
    "framework.test.ts": lawsTest,
    "commands.ndjson": firstCommands.map((command) => `${JSON.stringify(command)}\n`).join(""),
    "README.md": readme(options),
    ".gitignore": "node_modules/\n*.db\n*.db-shm\n*.db-wal\n",
  };
}

function manifest({ name, version }: ProjectOptions): object {
  return {
    name:
      name
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, "-")
        .replace(/^-+|-+$/g, "") || "assessments",
    version: "0.0.0",
    private: true,
    type: "module",
    scripts: { check: "assay check framework.json", test: "vitest run" },
    devDependencies: {
      "@assay/cli": version,
      "@assay/rules": version,
      "@assay/testkit": version,
      ...releases,
    },
  };
}

const lawsTest = `import { readFileSync } from "node:fs";
import { describeFrameworkProblem, proveProcess, readFramework } from "@assay/rules";
import { gradingLaws, moderationLaws } from "@assay/testkit";
import { describe, expect, test } from "vitest";

const read = readFramework(readFileSync(new URL("framework.json", import.meta.url), "utf8"));
if (read._tag === "Left") throw new Error(read.left.map(describeFrameworkProblem).join("\\n"));
const framework = read.right;

describe("what is true of every case under our rules", () => {
  for (const { name, holds } of gradingLaws(framework)) test(name, holds);
});

test("our process works", () => {
  expect(proveProcess(framework)).toEqual([]);
});

describe("what is true of every assessment under our process", () => {
  for (const { name, holds } of moderationLaws(framework, { runs: 10 })) test(name, holds);
});
`;

/** What is typed to get to know a project, in this order; the page shows them, and a test runs them. */
export const firstSteps: readonly (readonly [command: string, says: string])[] = [
  ["npx assay check framework.json", "proves the rules and the process"],
  ["npm test", "runs the laws of moderation on them"],
  [
    "npx assay run assessments.db commands.ndjson --framework framework.json",
    "records the first assessment, to its letter",
  ],
  ["npx assay explain assessments.db --judgement overall", "says how the grade was reached"],
];

function readme({ name, linked }: ProjectOptions): string {
  return `# ${name}

A framework of a made-up Board of Libraries in \`framework.json\`, a test that runs the laws on it, and the commands of a
first assessment in \`commands.ndjson\`. Make the framework yours: an editor completes it by its \`$schema\`.

\`\`\`
${firstSteps.map(([command, says]) => `${command.padEnd(74)}# ${says}`).join("\n")}
\`\`\`

${
  linked === undefined
    ? "Before the first of them: `npm install`."
    : `The packages of Assay come from ${linked}, to which \`node_modules\` leads; build that with \`npm run build\` first.
There is nothing to install, and \`npm install\` would look for packages that are not published yet.`
}
`;
}
