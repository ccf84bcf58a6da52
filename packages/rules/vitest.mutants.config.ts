import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const absolute = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What a mutant of these rules is looked at with: all about grading, and nothing of processes, which are another matter. */
export default defineConfig({
  root: absolute("."),
  resolve: {
    alias: [{ find: /^@assay\/bytes$/, replacement: absolute("../bytes/src/index.ts") }],
  },
  test: {
    include: ["src/**/*.test.ts"],
    exclude: ["src/prove-process*", "src/process-proof/**"],
    isolate: false,
    testTimeout: 60_000,
  },
});
