import { fileURLToPath } from "node:url";
import { build } from "vite";

const packagesFolder = fileURLToPath(new URL("../../../", import.meta.url));
const libraries = fileURLToPath(new URL("../../../../node_modules/", import.meta.url));

/** The packages whose sources go into the page. */
const bundled = ["bytes", "core", "projection", "rules"];

/** Bundles the code of the page, from its sources and those of the packages that it leans on, into one classic script. */
export async function bundlePage(): Promise<string> {
  const built = await build({
    configFile: false,
    root: packagesFolder,
    logLevel: "error",
    resolve: {
      alias: [
        ...bundled.map((name) => ({
          find: new RegExp(`^@assay/${name}$`),
          replacement: `${packagesFolder}${name}/src/index.ts`,
        })),
        // Of its modules for require() nothing can be left out.
        { find: /^fp-ts\/lib\//, replacement: `${libraries}fp-ts/es6/` },
      ],
    },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      write: false,
      target: "es2023",
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: `${packagesFolder}viewer/src/page/main.tsx`,
        output: { format: "iife" },
      },
    },
  });
  const chunks = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  const [chunk, ...others] = chunks.flatMap((each) => (each.type === "chunk" ? [each.code] : []));
  if (chunk === undefined || others.length > 0)
    throw new Error(`Cannot bundle the page: it came to ${chunks.length} files; keep it one.`);
  return chunk;
}
