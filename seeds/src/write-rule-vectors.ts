import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { builtInFrameworks } from "@assay/frameworks";
import { vectorFilesOf } from "./rule-vectors.ts";

for (const { name, vectors } of builtInFrameworks.flatMap(vectorFilesOf)) {
  const file = fileURLToPath(new URL(`../vectors/rules/${name}`, import.meta.url));
  writeFileSync(file, `${JSON.stringify(vectors, null, 2)}\n`);
  console.log(`${name}: ${vectors.cases.length} cases`);
}
