import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const absolute = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const workspaces = [
  ...readdirSync(absolute("./packages")).map((name) => `packages/${name}`),
  "seeds",
  "examples/check-moderation-rules",
  "examples/replay-how-a-grade-was-reached",
];

/** Tests run against the sources: every public entry of a package stands for its `src` twin. */
const alias = workspaces.flatMap((folder) => {
  const manifest = JSON.parse(readFileSync(absolute(`./${folder}/package.json`), "utf8")) as {
    name: string;
    exports?: Record<string, string | { default: string }>;
  };
  return Object.entries(manifest.exports ?? {}).flatMap(([entry, target]) =>
    typeof target === "string"
      ? []
      : [
          {
            find: new RegExp(`^${manifest.name}${entry.slice(1)}$`),
            replacement: absolute(
              `./${folder}/${target.default.replace("dist", "src").replace(/\.js$/, ".ts")}`,
            ),
          },
        ],
  );
});

/** The workspaces whose tests need the replay page built, which takes a second where it is not. */
const needPage = new Set(["packages/cli", "packages/viewer"]);

/**
 * The tests of each mode: `vitest run` takes those that end in seconds, `--mode long` those that search for minutes,
 * `--mode browser` those that need a real browser. What a file's name says of it decides.
 */
const testsOf = (mode: string): { readonly include: string[]; readonly exclude: string[] } => {
  const special = ["browser", "long"].map((kind) => `src/**/*.${kind}.test.ts`);
  return mode === "test"
    ? { include: ["src/**/*.test.ts"], exclude: special }
    : { include: [`src/**/*.${mode}.test.ts`], exclude: [] };
};

export default defineConfig(({ mode }) => ({
  root: absolute("."),
  test: {
    // By default one core is kept free, which of two is half.
    maxWorkers: "100%",
    // Chromium needs the other core.
    fileParallelism: mode !== "browser",
    // A workspace without a test of the mode is no fault; a run without any is found by its count.
    passWithNoTests: mode !== "test",
    projects: workspaces.map((folder) => ({
      resolve: { alias },
      test: {
        name: folder.replace(/^(?:packages|examples)\//, ""),
        root: absolute(`./${folder}`),
        ...testsOf(mode),
        isolate: false,
        globalSetup: needPage.has(folder) ? [absolute("./packages/viewer/src/build/for-tests.ts")] : [],
        testTimeout: mode === "test" ? 30_000 : 120_000,
      },
    })),
  },
}));
