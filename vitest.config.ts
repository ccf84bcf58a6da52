import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const absolute = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const workspaces = [
  ...readdirSync(absolute("./packages")).map((name) => `packages/${name}`),
  "seeds",
  "examples/check-moderation-rules",
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

export default defineConfig({
  root: absolute("."),
  test: {
    projects: workspaces.map((folder) => ({
      resolve: { alias },
      test: {
        name: folder.replace(/^(?:packages|examples)\//, ""),
        root: absolute(`./${folder}`),
        include: ["src/**/*.test.ts"],
        isolate: false,
        testTimeout: 30_000,
      },
    })),
  },
});
