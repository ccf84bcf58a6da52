import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { build } from "vite";
import { sourceAliases } from "./source-aliases.test-data.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Builds the program as a terminal runs it, out of the sources as they are; it is taken away after the tests. */
export async function builtAssay(): Promise<string> {
  // Beside the program that is shipped, for it looks for its package there.
  const built = here("../dist/");
  await build({
    configFile: false,
    logLevel: "silent",
    root: here("."),
    resolve: { alias: [...sourceAliases()] },
    ssr: { noExternal: [/^@assay\//] },
    build: {
      ssr: here("main.ts"),
      outDir: built,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: "terminal-test.js", inlineDynamicImports: true } },
    },
  });
  afterAll(() => rmSync(`${built}terminal-test.js`, { force: true }));
  return `${built}terminal-test.js`;
}
